package dev.tunewise.ui.control;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.Column;
import java.util.List;

/**
 * What the table of a chart says.
 *
 * @param title the message of the chart
 * @param subtitle its scope
 * @param columns its numbers; none while nothing is known
 * @param notes what belongs below
 */
public record ChartFigures(
    String title, String subtitle, List<Column> columns, List<String> notes) {
  static final ChartFigures NONE = new ChartFigures("", "", List.of(), List.of());

  public ChartFigures {
    columns = List.copyOf(columns);
    notes = List.copyOf(notes);
  }

  /** Those of a chart, as its exports have them. */
  public static ChartFigures of(ChartContent chart) {
    return new ChartFigures(chart.title(), chart.subtitle(), chart.columns(), chart.tableNotes());
  }
}
