package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which strategy to choose. Facts only, no words.
 *
 * @param strategy the recommended one
 * @param viable the strategies that meet target, latency budget and the conditions for tuning
 */
public record Verdict(Strategy strategy, List<Strategy> viable, List<Reason> reasons) {
  public Verdict {
    viable = List.copyOf(viable);
    reasons = List.copyOf(reasons);
  }

  /**
   * Whose break-even tells most: the tuned strategy to choose, else fine-tuning, and the prompt.
   */
  public BreakEven.Pair pair() {
    return new BreakEven.Pair(
        strategy.isTuned() ? strategy : Strategy.FINE_TUNING, Strategy.PROMPTING);
  }

  /**
   * One reason and the numbers it rests on, by name.
   *
   * @param numbers fractions are 0…1, time is in months
   */
  public record Reason(Code code, Map<String, Double> numbers) {
    public Reason {
      numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    public double number(String name) {
      Double value = numbers.get(name);
      if (value == null) {
        throw new IllegalArgumentException(code + " has no number " + name);
      }
      return value;
    }
  }

  /** What a reason says; the names are part of the result format. */
  public enum Code {
    /** No strategy meets target, latency budget and the conditions for tuning. */
    NONE_VIABLE,
    /** The prompt meets the target. */
    SHIP_PROMPT,
    /** The prompt misses the target by less than 5 points. */
    IMPROVE_PROMPT,
    /** The prompt misses the target by 5 to 10 points. */
    FINE_TUNE_JUSTIFIED,
    /** The prompt misses the target by 10 to 20 points. */
    FINE_TUNE_STRETCH,
    /** The prompt misses the target by 20 points or more. */
    MAY_BE_TOO_HARD,
    /** Below 50 examples: a tuned model overfits. */
    TOO_FEW_EXAMPLES,
    /** 50 to 499 examples. */
    EXPERIMENT_ONLY,
    /** 500 to 9,999 examples. */
    ENOUGH_EXAMPLES,
    /** 10,000 examples or more. */
    DIMINISHING_RETURNS,
    SPECIALIZED_TASK,
    GENERAL_TASK,
    /** A million calls a month or more. */
    HIGH_VOLUME,
    /** There is a latency budget. */
    LATENCY_BOUND,
    /** The prompt is shorter than the shortest prefix that the provider caches. */
    PREFIX_NOT_CACHED,
    /** Fine-tuning is never dearer than prompting. */
    ALREADY_CHEAPER,
    PAYS_BACK,
    FALLS_BACK,
    NEVER_PAYS_BACK,
    /** 100 topics or more. */
    MANY_TOPICS,
    RETIRES_WITHIN_HORIZON,
    /** A dedicated deployment and token prices are both charged. */
    HOSTED_AND_PER_TOKEN
  }
}
