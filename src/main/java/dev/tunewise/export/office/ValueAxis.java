package dev.tunewise.export.office;

import dev.tunewise.chart.AxisScale;
import dev.tunewise.chart.ChartAxis;
import dev.tunewise.chart.Quantity;
import dev.tunewise.export.office.ChartParts.Line;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.statistics.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * An axis of numbers of a native chart. Logarithmic ones run over whole decades, since their ticks
 * are powers of ten times the low end.
 *
 * @param zero whether 0 stands at the low end of a logarithmic axis, which has no place for it
 * @param step between ticks; linear only
 */
record ValueAxis(
    boolean log, boolean zero, double low, double high, double step, String format, String title) {
  /** Where 0 stands: a decade below 1, as the window's axis goes straight from 0 to 1. */
  private static final double STAND_IN = 0.1;

  private static final int MOST_TICKS = 12;
  private static final int MOST_TICKS_UP = 7;

  static ValueAxis across(ChartAxis axis) {
    return switch (axis.scale()) {
      case LINEAR -> linear(axis, axis.high(), MOST_TICKS);
      case LOG -> decades(axis, axis.low(), axis.high());
      case ZERO_LOG -> fromZero(decades(axis, 1, axis.high()));
    };
  }

  private static ValueAxis fromZero(ValueAxis axis) {
    String format = NumberFormats.fromZero();
    return new ValueAxis(true, true, STAND_IN, axis.high, axis.step, format, axis.title);
  }

  static ValueAxis up(ChartAxis axis) {
    if (axis.scale() != AxisScale.LINEAR) {
      return decades(axis, axis.low(), axis.high());
    }
    ValueAxis fine = linear(axis, axis.high(), MOST_TICKS_UP);
    double high = round(Tolerance.ceil(axis.high() / fine.step) * fine.step);
    return new ValueAxis(false, false, fine.low, high, fine.step, fine.format, fine.title);
  }

  private static ValueAxis linear(ChartAxis axis, double high, int most) {
    double[] ticks = axis.ticks(most);
    double step = ticks.length > 1 ? round(ticks[1] - ticks[0]) : high - axis.firstTick();
    String format = NumberFormats.axis(axis.quantity(), high, step);
    Quantity quantity = axis.quantity();
    boolean months = quantity.kind() == Quantity.Kind.MONTH;
    String title = months ? quantity.months().axisTitle() : axis.label();
    return new ValueAxis(false, false, axis.firstTick(), high, step, format, title);
  }

  /** Without what calculating leaves: a viewer hides what lies a hair beyond the axis. */
  private static double round(double value) {
    return new BigDecimal(value).round(new MathContext(12)).doubleValue();
  }

  private static ValueAxis decades(ChartAxis axis, double low, double high) {
    double from = Math.pow(10, Tolerance.floor(Math.log10(low)));
    double to = Math.pow(10, Tolerance.ceil(Math.log10(high)));
    String format = NumberFormats.powers(axis.quantity(), to);
    return new ValueAxis(true, false, from, to, 1, format, axis.label());
  }

  /** Where a value lies, 0 at the low end and 1 at the high end. */
  double share(double value) {
    return log ? Math.log(place(value) / low) / Math.log(high / low) : (value - low) / (high - low);
  }

  /** The value at whose place this one is drawn. */
  double place(double value) {
    return zero ? Math.max(value, low) : value;
  }

  boolean holds(double value) {
    return Tolerance.isWithin(place(value), low, high);
  }

  /** What the axis does not say of itself. */
  String note() {
    return zero ? title + " run along a logarithmic axis with 0 at its left end." : "";
  }

  /**
   * Where an axis stands in its chart; all but ids in the words of the format.
   *
   * @param id of the axis
   * @param crossed id of the other one
   * @param side of the plot
   * @param labels where they stand
   * @param crosses where it meets the other axis
   * @param between how it meets categories
   */
  record Place(int id, int crossed, String side, String labels, String crosses, String between) {
    static final Place ACROSS =
        new Place(ChartParts.X_AXIS, ChartParts.Y_AXIS, "b", "low", "min", "midCat");
    static final Place UP =
        new Place(ChartParts.Y_AXIS, ChartParts.X_AXIS, "l", "low", "min", "midCat");

    /** Below bars whose names stand along the other axis. */
    static final Place BELOW_BARS =
        new Place(ChartParts.Y_AXIS, ChartParts.X_AXIS, "b", "nextTo", "max", "between");
  }

  /** Writes the axis: one across the chart as a line, the others as a grid. */
  void write(ChartParts parts, Place place) {
    Xml xml = parts.xml();
    boolean line = place.equals(Place.ACROSS);
    xml.in(
        "c:valAx",
        () -> {
          xml.val("c:axId", place.id());
          scaling(xml);
          xml.val("c:delete", 0).val("c:axPos", place.side());
          if (!line) {
            Line grid = Line.solid(DeckColors.GRID, 0.75);
            xml.in("c:majorGridlines/c:spPr", () -> parts.line(grid));
          }
          if (!title.isEmpty()) {
            xml.in(
                "c:title",
                () -> {
                  xml.in("c:tx", () -> parts.rich(title, ChartParts.AXIS, DeckColors.MUTED, false));
                  xml.val("c:overlay", 0);
                });
          }
          xml.leaf("c:numFmt", "formatCode", format, "sourceLinked", 0);
          xml.val("c:majorTickMark", "none").val("c:minorTickMark", "none");
          xml.val("c:tickLblPos", place.labels());
          xml.in(
              "c:spPr",
              () -> {
                if (line) {
                  parts.line(Line.solid(DeckColors.MUTED, 1));
                } else {
                  parts.noLine();
                }
              });
          parts.textProperties("c:txPr", ChartParts.AXIS, DeckColors.MUTED, false);
          xml.val("c:crossAx", place.crossed());
          xml.val("c:crosses", place.crosses()).val("c:crossBetween", place.between());
          xml.val("c:majorUnit", PlainNumber.format(log ? 10 : step));
        });
  }

  private void scaling(Xml xml) {
    xml.in(
        "c:scaling",
        () -> {
          if (log) {
            xml.val("c:logBase", 10);
          }
          xml.val("c:orientation", "minMax");
          xml.val("c:max", PlainNumber.format(high)).val("c:min", PlainNumber.format(low));
        });
  }
}
