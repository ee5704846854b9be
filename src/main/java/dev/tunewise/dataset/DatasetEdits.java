package dev.tunewise.dataset;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.file.OneLine;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a training file says about a scenario.
 *
 * @param source the file and how much of it counts
 * @param values in the legal ranges of their parameters
 * @param outOfRange what the file says itself where it is outside of the range, so that an end of
 *     the range takes its place in {@code values}
 * @param withheld what it does not say, and why
 */
public record DatasetEdits(
    String source,
    Map<Parameter, Double> values,
    Map<Parameter, Double> outOfRange,
    Map<Parameter, Withheld> withheld) {
  private static final int MAX_NAME = 80;
  private static final List<Parameter> LABELS =
      List.of(LABELED_EXAMPLES, ALREADY_LABELED, DISTINCT_TOPICS);
  private static final List<Parameter> ALL =
      List.of(
          LABELED_EXAMPLES,
          ALREADY_LABELED,
          DISTINCT_TOPICS,
          EXAMPLE_TOKENS,
          INPUT_TOKENS,
          OUTPUT_TOKENS);

  public DatasetEdits {
    values = ordered(values);
    outOfRange = ordered(outOfRange);
    withheld = ordered(withheld);
  }

  /** Why a file says nothing about a parameter. */
  public enum Withheld {
    /** Most of its entries cannot be read: the rest need not be like them. */
    MOSTLY_UNREADABLE,
    /** Pictures or other things have tokens that are not counted. */
    NOT_COUNTED,
    /** The model writes the answers itself. */
    ANSWERS_ARE_WRITTEN_IN_TRAINING,
    /** Nothing tells prompt and answer apart. */
    ONE_TEXT,
    /** Answers are marked as good or bad, which makes no label of them. */
    ONLY_RATED,
    /** The answers are no labels that repeat. */
    NO_CLASSES
  }

  private static <V> Map<Parameter, V> ordered(Map<Parameter, V> values) {
    EnumMap<Parameter, V> ordered = new EnumMap<>(Parameter.class);
    ordered.putAll(values);
    return Collections.unmodifiableMap(ordered);
  }

  /** The values that a report gives; distinct topics only where the answers are classes. */
  public static DatasetEdits of(DatasetReport report) {
    EnumMap<Parameter, Double> said = new EnumMap<>(Parameter.class);
    TokenStatistics tokens = report.current();
    said.put(LABELED_EXAMPLES, (double) report.usable());
    said.put(ALREADY_LABELED, (double) report.usable());
    said.put(EXAMPLE_TOKENS, (double) Math.round(tokens.example().mean()));
    said.put(INPUT_TOKENS, (double) Math.round(tokens.user().mean()));
    said.put(OUTPUT_TOKENS, (double) Math.round(tokens.answer().mean()));
    if (tokens.reasoning().total() > 0) {
      said.put(FINE_TUNING_REASONING_TOKENS, (double) Math.round(tokens.reasoning().mean()));
    }
    report
        .labels()
        .filter(LabelCounts::areClasses)
        .ifPresent(labels -> said.put(DISTINCT_TOPICS, (double) labels.distinct()));
    Map<Parameter, Withheld> withheld = withheld(report, said.containsKey(DISTINCT_TOPICS));
    said.keySet().removeAll(withheld.keySet());
    EnumMap<Parameter, Double> values = new EnumMap<>(Parameter.class);
    said.forEach((key, value) -> values.put(key, Math.clamp(value, key.min(), key.max())));
    said.entrySet().removeIf(entry -> entry.getValue().equals(values.get(entry.getKey())));
    String source = OneLine.of(report.file(), MAX_NAME) + ", " + report.usable() + " examples";
    return new DatasetEdits(source, values, said, withheld);
  }

  /** Why the file does not say what a call reads and writes; empty if it does. */
  public Optional<Withheld> whyNoCall() {
    return Stream.of(INPUT_TOKENS, OUTPUT_TOKENS)
        .map(withheld::get)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static Map<Parameter, Withheld> withheld(DatasetReport report, boolean classes) {
    EnumMap<Parameter, Withheld> withheld = new EnumMap<>(Parameter.class);
    if (!classes) {
      withheld.put(DISTINCT_TOPICS, Withheld.NO_CLASSES);
    }
    if (report.special().uncountedAnswers() > 0) {
      withheld.put(OUTPUT_TOKENS, Withheld.NOT_COUNTED);
    }
    if (report.isMoreThanCounted()) {
      withheld.put(INPUT_TOKENS, Withheld.NOT_COUNTED);
      withheld.put(EXAMPLE_TOKENS, Withheld.NOT_COUNTED);
    }
    report.methods().keySet().forEach(method -> withhold(method, withheld));
    if (report.isMostlyUnreadable()) {
      for (Parameter parameter : ALL) {
        withheld.put(parameter, Withheld.MOSTLY_UNREADABLE);
      }
    }
    return withheld;
  }

  private static void withhold(TrainingMethod method, Map<Parameter, Withheld> withheld) {
    switch (method) {
      case SUPERVISED, PREFERENCE -> {}
      case RATED -> LABELS.forEach(label -> withheld.put(label, Withheld.ONLY_RATED));
      case REINFORCEMENT -> {
        withheld.put(EXAMPLE_TOKENS, Withheld.ANSWERS_ARE_WRITTEN_IN_TRAINING);
        withheld.put(OUTPUT_TOKENS, Withheld.ANSWERS_ARE_WRITTEN_IN_TRAINING);
      }
      case TEXT -> {
        LABELS.forEach(label -> withheld.put(label, Withheld.ONE_TEXT));
        withheld.put(INPUT_TOKENS, Withheld.ONE_TEXT);
        withheld.put(OUTPUT_TOKENS, Withheld.ONE_TEXT);
      }
    }
  }

  /** The scenario with those of the values that were chosen, and with the file as their source. */
  public Scenario applyTo(Scenario scenario, Collection<Parameter> chosen) {
    EnumMap<Parameter, Double> wanted = new EnumMap<>(Parameter.class);
    wanted.putAll(values);
    wanted.keySet().retainAll(chosen);
    Scenario applied = OwnValues.set(scenario, wanted);
    for (Parameter parameter : wanted.keySet()) {
      applied = Sources.with(applied, parameter, source);
    }
    return applied;
  }
}
