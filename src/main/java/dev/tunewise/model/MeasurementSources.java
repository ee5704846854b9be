package dev.tunewise.model;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where rows of a team's evaluations come from: texts among {@link Scenario#sources}, one for a
 * row, under a key that names the row itself, such as {@code evaluation fineTuning 500: 168 of
 * 200}. A row that changes is another one and has none.
 */
public final class MeasurementSources {
  private static final String PREFIX = "evaluation ";

  private MeasurementSources() {}

  private static String key(Measurement row) {
    return "%s%s %s: %s of %s"
        .formatted(
            PREFIX,
            row.strategy().key(),
            PlainNumber.format(row.examples()),
            PlainNumber.format(row.correct()),
            PlainNumber.format(row.evaluated()));
  }

  /** Where a row comes from; empty if nobody has noted it. */
  public static String of(Scenario scenario, Measurement row) {
    return scenario.sources().getOrDefault(key(row), "");
  }

  /** A scenario with the sources of some of its rows. */
  public static Scenario with(Scenario scenario, Map<Measurement, String> texts) {
    Map<String, String> sources = new LinkedHashMap<>(scenario.sources());
    texts.forEach((row, text) -> sources.put(key(row), text));
    return scenario.withSources(sources);
  }

  /** A scenario with other rows, and without sources of rows that are gone. */
  public static Scenario withRows(Scenario scenario, Collection<Measurement> rows) {
    Collection<String> keys =
        rows.stream().map(MeasurementSources::key).collect(Collectors.toSet());
    Map<String, String> sources = new LinkedHashMap<>(scenario.sources());
    sources.keySet().removeIf(key -> key.startsWith(PREFIX) && !keys.contains(key));
    return scenario.withMeasurements(List.copyOf(rows)).withSources(sources);
  }
}
