package dev.tunewise.export.office;

import dev.tunewise.chart.ChartAxis;
import dev.tunewise.chart.ChartContent;
import dev.tunewise.export.office.ChartParts.Line;
import dev.tunewise.export.office.ChartParts.Plot;
import dev.tunewise.export.office.DataSheet.Range;
import dev.tunewise.export.office.Lines.Label;
import dev.tunewise.export.office.Lines.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What native charts of x and y values share: axes, numbers, plot area and levels. */
final class XyChart {
  final ValueAxis x;
  final ValueAxis y;
  final DataSheet sheet = new DataSheet();
  final ChartParts parts = new ChartParts();
  final Lines lines = new Lines(parts);

  /** The columns of the content. */
  final List<Range> columns;

  /** Where its x values are drawn, which is not where they are if the axis has no place for 0. */
  final Range xs;

  XyChart(ChartContent content, ChartAxis across, ChartAxis up) {
    x = ValueAxis.across(across);
    y = ValueAxis.up(up);
    columns = content.columns().stream().map(sheet::add).toList();
    xs = x.zero() ? onAxis(columns.getFirst()) : columns.getFirst();
  }

  private Range onAxis(Range values) {
    List<DataSheet.@Nullable Link> places = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      places.add(values.atLeast(i, x.low()));
    }
    return sheet.links(values.name() + ", on the axis", places);
  }

  /**
   * The chart.
   *
   * @param series writes them
   * @param shapes drawn on the chart; empty for none
   */
  NativeChart chart(String title, Plot plot, Xml.Content series, String shapes) {
    String xml = parts.space(title, () -> plotArea(plot, series));
    return new NativeChart(xml, sheet.workbook(), shapes, x.note());
  }

  private void plotArea(Plot plot, Xml.Content series) {
    parts.layout(plot);
    Xml xml = parts.xml();
    xml.in(
        "c:scatterChart",
        () -> {
          xml.val("c:scatterStyle", "lineMarker").val("c:varyColors", 0);
          series.write();
          xml.val("c:axId", ChartParts.X_AXIS).val("c:axId", ChartParts.Y_AXIS);
        });
    x.write(parts, ValueAxis.Place.ACROSS);
    y.write(parts, ValueAxis.Place.UP);
    xml.in("c:spPr", () -> xml.leaf("a:noFill"));
  }

  /**
   * A horizontal line with its label at the right end.
   *
   * @param down how much lower than the line the label stands, as a share of the height
   */
  void level(String text, double value, double down) {
    Line line = new Line(DeckColors.INK, 1.5, "sysDash", 100);
    Label label = Label.end(1, text, down, DeckColors.INK, false);
    Range ends = sheet.numbers(text + ": x", x.low(), x.high());
    Range both = sheet.numbers(text, value, value);
    lines.write(new Series(ends, both, line, null, List.of(label), null));
  }
}
