package dev.tunewise.export.office;

import dev.tunewise.export.office.ChartParts.Line;
import dev.tunewise.export.office.DataSheet.Range;

/** What native charts of lying bars are made of. */
final class BarParts {
  /** Height of the letters of names. */
  static final double LABEL = ChartParts.AXIS;

  private final ChartParts parts;
  private final Xml xml;
  private int written;

  BarParts(ChartParts parts) {
    this.parts = parts;
    xml = parts.xml();
  }

  /** All bars with both axes: a part of each series after another in each row. */
  void stacked(int gapWidth, Xml.Content series, ValueAxis axis) {
    xml.in(
        "c:barChart",
        () -> {
          xml.val("c:barDir", "bar").val("c:grouping", "stacked").val("c:varyColors", 0);
          series.write();
          xml.val("c:gapWidth", gapWidth).val("c:overlap", 100);
          xml.val("c:axId", ChartParts.X_AXIS).val("c:axId", ChartParts.Y_AXIS);
        });
    categoryAxis();
    axis.write(parts, ValueAxis.Place.BELOW_BARS);
    xml.in("c:spPr", () -> xml.leaf("a:noFill"));
  }

  /**
   * One series.
   *
   * @param fill what its parts are filled with
   * @param labels what is written on them
   */
  void series(Range names, Range values, Xml.Content fill, Xml.Content labels) {
    int index = written++;
    xml.in(
        "c:ser",
        () -> {
          xml.val("c:idx", index).val("c:order", index);
          parts.name(values);
          xml.in("c:spPr", fill);
          xml.val("c:invertIfNegative", 0);
          labels.write();
          xml.in("c:cat", () -> parts.strings(names.cells(), names.values()));
          xml.in("c:val", () -> parts.numbers(values));
        });
  }

  /** The first row on top. */
  private void categoryAxis() {
    xml.in(
        "c:catAx",
        () -> {
          xml.val("c:axId", ChartParts.X_AXIS);
          xml.in("c:scaling", () -> xml.val("c:orientation", "maxMin"));
          xml.val("c:delete", 0).val("c:axPos", "l");
          xml.leaf("c:numFmt", "formatCode", "General", "sourceLinked", 0);
          xml.val("c:majorTickMark", "none").val("c:minorTickMark", "none");
          xml.val("c:tickLblPos", "low");
          xml.in("c:spPr", () -> parts.line(Line.solid(DeckColors.INK, 1.5)));
          parts.textProperties("c:txPr", LABEL, DeckColors.INK, false);
          xml.val("c:crossAx", ChartParts.Y_AXIS).val("c:crosses", "autoZero");
          xml.val("c:auto", 0).val("c:lblAlgn", "ctr").val("c:lblOffset", 100);
          xml.val("c:noMultiLvlLbl", 1);
        });
  }
}
