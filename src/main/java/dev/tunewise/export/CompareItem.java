package dev.tunewise.export;

import dev.tunewise.chart.ChartKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be exported of a comparison of scenarios. */
public sealed interface CompareItem {
  /** A chart that there is of comparisons. */
  record Chart(ChartKind kind) implements CompareItem {
    @Override
    public String key() {
      return "compare-" + kind.key();
    }
  }

  /** What there is no picture of. */
  enum Table implements CompareItem {
    /** Each figure with its difference to the baseline. */
    FIGURES,
    /** Each change with what it does to the total. */
    CHANGES;

    @Override
    public String key() {
      return "compare-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** What a format can hold: pictures hold charts, tables hold everything. */
  static List<CompareItem> of(ExportFormat format) {
    return Stream.<CompareItem>concat(
            ChartKind.ofComparisons().map(Chart::new),
            format == ExportFormat.CSV ? Stream.of(Table.values()) : Stream.empty())
        .toList();
  }

  /** Name in file names. */
  String key();
}
