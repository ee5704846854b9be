package dev.tunewise.dataset;

import static dev.tunewise.model.Parameter.*;

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
 */
public record DatasetEdits(Map<Parameter, Double> values) {
  public DatasetEdits {
    EnumMap<Parameter, Double> ordered = new EnumMap<>(Parameter.class);
    ordered.putAll(values);
    values = Collections.unmodifiableMap(ordered);
  }

  /** The values that a report gives; distinct topics only where the answers are classes. */
  public static DatasetEdits of(DatasetReport report) {
    EnumMap<Parameter, Double> values = new EnumMap<>(Parameter.class);
    TokenStatistics tokens = report.current();
    put(values, LABELED_EXAMPLES, (double) report.usable());
    put(values, ALREADY_LABELED, (double) report.usable());
    put(values, EXAMPLE_TOKENS, tokens.example().mean());
    put(values, INPUT_TOKENS, tokens.user().mean());
    put(values, OUTPUT_TOKENS, tokens.answer().mean());
    report
        .labels()
        .filter(LabelCounts::areClasses)
        .ifPresent(labels -> put(values, DISTINCT_TOPICS, labels.distinct()));
    return new DatasetEdits(values);
  }

  private static void put(Map<Parameter, Double> values, Parameter parameter, double value) {
    values.put(parameter, Math.clamp(Math.rint(value), parameter.min(), parameter.max()));
  }

  /** The scenario with those of the values that were chosen. */
  public Scenario applyTo(Scenario scenario, Collection<Parameter> chosen) {
    Scenario changed = scenario;
    for (Map.Entry<Parameter, Double> value : values.entrySet()) {
      if (chosen.contains(value.getKey())) {
        changed = changed.with(value.getKey(), value.getValue());
      }
    }
    return changed;
  }
}
