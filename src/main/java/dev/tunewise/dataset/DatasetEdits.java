package dev.tunewise.dataset;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a training file says about a scenario.
 *
 * @param values in the legal ranges of their parameters
 * @param outOfRange what the file says itself where it is outside of the range, so that an end of
 *     the range takes its place in {@code values}
 */
public record DatasetEdits(Map<Parameter, Double> values, Map<Parameter, Double> outOfRange) {
  public DatasetEdits {
    values = ordered(values);
    outOfRange = ordered(outOfRange);
  }

  private static Map<Parameter, Double> ordered(Map<Parameter, Double> values) {
    EnumMap<Parameter, Double> ordered = new EnumMap<>(Parameter.class);
    ordered.putAll(values);
    return Collections.unmodifiableMap(ordered);
  }

  /** The values that a report gives; distinct topics only where the answers are classes. */
  public static DatasetEdits of(DatasetReport report) {
    EnumMap<Parameter, Double> said = new EnumMap<>(Parameter.class);
    TokenStatistics tokens = report.current();
    said.put(LABELED_EXAMPLES, (double) report.usable());
    said.put(ALREADY_LABELED, (double) report.usable());
    said.put(EXAMPLE_TOKENS, Math.rint(tokens.example().mean()));
    said.put(INPUT_TOKENS, Math.rint(tokens.user().mean()));
    said.put(OUTPUT_TOKENS, Math.rint(tokens.answer().mean()));
    report
        .labels()
        .filter(LabelCounts::areClasses)
        .ifPresent(labels -> said.put(DISTINCT_TOPICS, (double) labels.distinct()));
    EnumMap<Parameter, Double> values = new EnumMap<>(Parameter.class);
    said.forEach((key, value) -> values.put(key, Math.clamp(value, key.min(), key.max())));
    said.entrySet().removeIf(entry -> entry.getValue().equals(values.get(entry.getKey())));
    return new DatasetEdits(values, said);
  }

  /** The scenario with those of the values that were chosen. */
  public Scenario applyTo(Scenario scenario, Collection<Parameter> chosen) {
    EnumMap<Parameter, Double> wanted = new EnumMap<>(Parameter.class);
    wanted.putAll(values);
    wanted.keySet().retainAll(chosen);
    return OwnValues.set(scenario, wanted);
  }
}
