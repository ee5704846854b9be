package dev.tunewise.chart;

import dev.tunewise.chart.TornadoData.Measure;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.uncertainty.Swing;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.wording.ParameterText;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * The message of a tornado: which range alone gives what is measured another answer.
 *
 * @param pair that is compared, where the measure compares two
 * @param strategy that is measured, where the measure is about one
 * @param swings those that move it, the widest first
 */
record TornadoTitle(
    Scenario scenario,
    Measure measure,
    BreakEven.Pair pair,
    Strategy strategy,
    List<Swing> swings,
    Numbers numbers) {
  /** What is said where nothing has a range. */
  static final String NO_RANGES = "No parameter has a range yet";

  /**
   * The value on whose sides answers differ: 0 for differences, target or budget; empty where there
   * is none, or where it has a range itself and no line can stand for it.
   */
  OptionalDouble limit() {
    return switch (measure) {
      case MONEY -> OptionalDouble.of(0);
      case ACCURACY -> limit(Parameter.TARGET_ACCURACY);
      case LATENCY -> limit(Parameter.LATENCY_BUDGET_MILLIS);
      case MONTH, CHANCE -> OptionalDouble.empty();
    };
  }

  private OptionalDouble limit(Parameter parameter) {
    double value = scenario.get(parameter);
    return value > 0 && scenario.range(parameter) == null
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  String text() {
    if (scenario.ranges().isEmpty()) {
      return NO_RANGES;
    }
    if (swings.isEmpty()) {
      return "No range moves " + measured();
    }
    if (limit().isEmpty() && measure != Measure.MONTH) {
      String first = ParameterText.inSentence(swings.getFirst().parameter());
      return swings.size() == 1
          ? "Nothing but the " + first + " moves " + measured()
          : "What moves " + measured() + " most: " + first;
    }
    Predicate<OptionalDouble> good = good();
    boolean now = good.test(swings.getFirst().base());
    List<String> turning =
        swings.stream()
            .filter(s -> good.test(s.low()) != now || good.test(s.high()) != now)
            .map(swing -> ParameterText.name(swing.parameter()))
            .toList();
    return turning.isEmpty() ? stays(now) : subject(turning) + turn(now);
  }

  private static String subject(List<String> turning) {
    return switch (turning.size()) {
      case 1 -> turning.getFirst() + " alone can ";
      case 2 -> turning.getFirst() + " or " + Words.uncapitalized(turning.getLast()) + " can ";
      default -> turning.getFirst() + " and " + (turning.size() - 1) + " others can each ";
    };
  }

  /** Which values speak for the challenger or the strategy. */
  private Predicate<OptionalDouble> good() {
    double limit = limit().orElse(0);
    return switch (measure) {
      case MONEY -> value -> value.orElse(0) <= limit;
      case ACCURACY -> value -> Tolerance.reaches(value.orElse(0), limit);
      case LATENCY -> value -> value.orElse(0) <= limit * (1 + Tolerance.EPSILON);
      case MONTH, CHANCE -> OptionalDouble::isPresent;
    };
  }

  private String stays(boolean good) {
    String challenger = pair.challenger().label();
    return switch (measure) {
      case MONEY -> cheaper(good).label() + " stays cheaper than " + other(good) + throughout();
      case MONTH -> challenger + (good ? " pays back" : " does not pay back") + throughout();
      default -> strategy.label() + " stays " + side(good) + throughout();
    };
  }

  private static String throughout() {
    return " at both ends of each range";
  }

  private Strategy cheaper(boolean challenger) {
    return challenger ? pair.challenger() : pair.incumbent();
  }

  private String other(boolean challenger) {
    return cheaper(!challenger).inSentence();
  }

  /** Where accuracy or latency lies. */
  private String side(boolean good) {
    boolean latency = measure == Measure.LATENCY;
    String limit =
        latency
            ? numbers.millis(limit().orElse(0), 3, Numbers.NO_BREAK_SPACE)
            : "the " + numbers.percent(limit().orElse(0)) + " target";
    return latency
        ? (good ? "within " : "slower than ") + limit
        : (good ? "at or above " : "below ") + limit;
  }

  private String turn(boolean good) {
    String challenger = pair.challenger().inSentence();
    String who = strategy.inSentence();
    return switch (measure) {
      case MONEY -> "make " + other(good) + " cheaper than " + cheaper(good).inSentence();
      case MONTH ->
          good ? "keep " + challenger + " from paying back" : "make " + challenger + " pay back";
      case ACCURACY -> (good ? "take " + who + " " : "lift " + who + " ") + side(!good);
      default -> (good ? "make " + who + " " : "bring " + who + " ") + side(!good);
    };
  }

  private String measured() {
    return switch (measure) {
      case MONEY -> "the difference of totals";
      case MONTH -> "the break-even month";
      case ACCURACY -> "the accuracy of " + strategy.inSentence();
      case LATENCY -> "the latency of " + strategy.inSentence();
      case CHANCE -> "the chance of " + strategy.inSentence() + " to meet the target";
    };
  }
}
