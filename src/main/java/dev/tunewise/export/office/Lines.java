package dev.tunewise.export.office;

import dev.tunewise.export.office.ChartParts.Line;
import dev.tunewise.export.office.DataSheet.Range;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines, points and their labels in a native chart of x and y values. */
final class Lines {
  private static final double LEADER = 0.75;

  private final ChartParts parts;
  private final Xml xml;
  private int written;

  Lines(ChartParts parts) {
    this.parts = parts;
    xml = parts.xml();
  }

  /**
   * One series.
   *
   * @param line null for points alone
   * @param marker null for a line alone
   * @param drop from each point down to the axis; null for none
   */
  record Series(
      Range x,
      Range y,
      @Nullable Line line,
      @Nullable Marker marker,
      List<Label> labels,
      @Nullable Line drop) {}

  /**
   * A filled sign: some viewers draw no outline, and of a hollow one nothing would be left.
   *
   * @param symbol as the format names it
   */
  record Marker(String color, int size, String symbol) {
    static Marker dot(String color, int size) {
      return new Marker(color, size, "circle");
    }

    static Marker diamond(String color, int size) {
      return new Marker(color, size, "diamond");
    }
  }

  /**
   * What stands beside a point.
   *
   * @param text empty for the name of the series and, with a format, its value
   * @param place as the format names it: t, b, l, r
   * @param right how much further right than its place, as a share of the chart's width
   * @param down how much lower, as a share of its height
   * @param size of the letters
   */
  record Label(
      int point,
      String text,
      String format,
      String place,
      double right,
      double down,
      String color,
      boolean bold,
      boolean veiled,
      double size) {
    /** A label to the right of a line's end. */
    static Label end(int point, String text, double down, String color, boolean bold) {
      return new Label(point, text, "", "r", 0, down, color, bold, false, ChartParts.LABEL);
    }
  }

  void write(Series series) {
    int index = written++;
    xml.in(
        "c:ser",
        () -> {
          xml.val("c:idx", index).val("c:order", index);
          parts.name(series.y());
          xml.in("c:spPr", () -> stroke(series.line()));
          xml.in("c:marker", () -> marker(series.marker()));
          if (!series.labels().isEmpty()) {
            labels(series.labels(), series.marker());
          }
          if (series.drop() != null) {
            drop(series.drop());
          }
          xml.in("c:xVal", () -> parts.numbers(series.x()));
          xml.in("c:yVal", () -> parts.numbers(series.y()));
          xml.val("c:smooth", 0);
        });
  }

  private void stroke(@Nullable Line line) {
    if (line == null) {
      parts.noLine();
    } else {
      parts.line(line);
    }
  }

  private void marker(@Nullable Marker marker) {
    if (marker == null) {
      xml.val("c:symbol", "none");
      return;
    }
    xml.val("c:symbol", marker.symbol()).val("c:size", marker.size());
    xml.in(
        "c:spPr",
        () -> {
          parts.fill(marker.color(), 100);
          parts.line(Line.solid(marker.color(), 2));
        });
  }

  private void labels(List<Label> labels, @Nullable Marker marker) {
    xml.in(
        "c:dLbls",
        () -> {
          labels.forEach(this::label);
          shown(false, false);
          leaderLines(marker);
        });
  }

  /**
   * A label of a line that was moved stands beside it all the same; one of a point may stand away
   * from it.
   */
  private void leaderLines(@Nullable Marker marker) {
    xml.in(
        "c:extLst/c:ext",
        () -> {
          xml.leaf("c15:showLeaderLines", "val", marker == null ? 0 : 1);
          if (marker != null) {
            xml.in("c15:leaderLines/c:spPr", () -> parts.line(Line.solid(marker.color(), LEADER)));
          }
        },
        "uri",
        "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}",
        "xmlns:c15",
        "http://schemas.microsoft.com/office/drawing/2012/chart");
  }

  private void label(Label label) {
    xml.in(
        "c:dLbl",
        () -> {
          xml.val("c:idx", label.point());
          layout(label.right(), label.down());
          if (!label.text().isEmpty()) {
            xml.in(
                "c:tx", () -> parts.rich(label.text(), label.size(), label.color(), label.bold()));
          }
          if (!label.format().isEmpty()) {
            xml.leaf("c:numFmt", "formatCode", label.format(), "sourceLinked", 0);
          }
          xml.in("c:spPr", () -> ground(label.veiled()));
          parts.textProperties("c:txPr", label.size(), label.color(), label.bold());
          xml.val("c:dLblPos", label.place());
          boolean own = label.text().isEmpty();
          shown(own, !own || !label.format().isEmpty());
        });
  }

  private void layout(double right, double down) {
    if (Math.abs(down) + Math.abs(right) > 1e-4) {
      xml.in(
          "c:layout/c:manualLayout",
          () -> xml.val("c:x", ChartParts.share(right)).val("c:y", ChartParts.share(down)));
    }
  }

  private void ground(boolean veiled) {
    if (veiled) {
      parts.fill(DeckColors.GROUND, 80);
    } else {
      xml.leaf("a:noFill");
    }
    parts.noLine();
  }

  private void shown(boolean name, boolean value) {
    xml.val("c:showLegendKey", 0).val("c:showVal", value ? 1 : 0).val("c:showCatName", 0);
    xml.val("c:showSerName", name ? 1 : 0).val("c:showPercent", 0).val("c:showBubbleSize", 0);
    if (name && value) {
      xml.text("c:separator", " ");
    }
  }

  private void drop(Line line) {
    xml.in(
        "c:errBars",
        () -> {
          xml.val("c:errDir", "y").val("c:errBarType", "minus").val("c:errValType", "percentage");
          xml.val("c:noEndCap", 1).val("c:val", 100);
          xml.in("c:spPr", () -> parts.line(line));
        });
  }
}
