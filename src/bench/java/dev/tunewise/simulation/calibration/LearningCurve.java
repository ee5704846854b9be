package dev.tunewise.simulation.calibration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A published learning curve: accuracies of one strategy at growing numbers of examples. */
record LearningCurve(String name, List<Measurement> rows) {
  /** Items evaluated where the source does not say. */
  private static final double USUAL_EVALUATED = 1000;

  /**
   * Reads a CSV file with the columns {@code curve_id}, {@code strategy} (such as {@code
   * fine_tuning}), {@code n_examples}, {@code value_percent} and {@code n_eval}, which may be
   * blank; other columns are left alone. Rows without examples are left out, and of several with
   * the same number the first one counts.
   */
  static List<LearningCurve> read(Path file) throws IOException {
    Map<String, Map<Double, Measurement>> curves = new LinkedHashMap<>();
    try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord line : lines) {
        Measurement row = row(line);
        if (row.examples() > 0) {
          curves
              .computeIfAbsent(line.getField("curve_id"), name -> new LinkedHashMap<>())
              .putIfAbsent(row.examples(), row);
        }
      }
    }
    List<LearningCurve> read = new ArrayList<>();
    curves.forEach((name, rows) -> read.add(new LearningCurve(name, sorted(rows.values()))));
    return read;
  }

  private static List<Measurement> sorted(Iterable<Measurement> rows) {
    List<Measurement> sorted = new ArrayList<>();
    rows.forEach(sorted::add);
    sorted.sort(Comparator.comparingDouble(Measurement::examples));
    return sorted;
  }

  private static Measurement row(NamedCsvRecord line) {
    String items = line.getField("n_eval");
    double evaluated = items.isBlank() ? USUAL_EVALUATED : Double.parseDouble(items);
    // Correlations, which some sources give instead of a share, may fall below 0.
    double share = Math.clamp(Double.parseDouble(line.getField("value_percent")) / 100, 0, 1);
    return new Measurement(
        Strategy.valueOf(line.getField("strategy").toUpperCase(Locale.ROOT)),
        Double.parseDouble(line.getField("n_examples")),
        share * evaluated,
        evaluated);
  }

  Strategy strategy() {
    return rows.getFirst().strategy();
  }
}
