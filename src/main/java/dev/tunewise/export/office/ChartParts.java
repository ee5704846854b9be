package dev.tunewise.export.office;

import dev.tunewise.export.office.DataSheet.Range;
import dev.tunewise.model.PlainNumber;
import java.util.List;
import java.util.Locale;

/** The parts that all native charts are made of. */
final class ChartParts {
  static final int X_AXIS = 500_100_001;
  static final int Y_AXIS = 500_100_002;

  /** Height of the letters of axes and titles, and of labels inside the plot. */
  static final double AXIS = 14;

  static final double LABEL = 16;

  private static final int EMU = 12_700;

  private final Xml xml = new Xml();

  Xml xml() {
    return xml;
  }

  /** A line of a chart; a dash as the format names it. */
  record Line(String color, double width, String dash, int opacity) {
    static Line solid(String color, double width) {
      return new Line(color, width, "solid", 100);
    }
  }

  /** The inner plot, as shares of the chart. */
  record Plot(double x, double y, double width, double height) {
    /** The plot of a chart of a size in points, with room at its sides. */
    static Plot inside(
        double width, double height, double left, double top, double right, double bottom) {
      return new Plot(
          left / width,
          top / height,
          (width - left - right) / width,
          (height - top - bottom) / height);
    }
  }

  /** The whole chart around its plot area. */
  String space(String title, Xml.Content plotArea) {
    return space(title, plotArea, () -> {});
  }

  /** The same with what comes after the plot area. */
  String space(String title, Xml.Content plotArea, Xml.Content legend) {
    xml.in(
        "c:chartSpace",
        () -> {
          xml.val("c:date1904", 0).val("c:roundedCorners", 0);
          xml.in(
              "c:chart",
              () -> {
                title(title);
                xml.val("c:autoTitleDeleted", 0);
                xml.in("c:plotArea", plotArea);
                legend.write();
                xml.val("c:plotVisOnly", 1).val("c:dispBlanksAs", "gap");
              });
          xml.in("c:spPr", () -> xml.leaf("a:noFill").in("a:ln", () -> xml.leaf("a:noFill")));
          textProperties("c:txPr", AXIS, DeckColors.MUTED, false);
        },
        "xmlns:c",
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    return xml.toString();
  }

  /** In the upper left corner, where the name of the vertical axis would stand. */
  private void title(String title) {
    xml.in(
        "c:title",
        () -> {
          xml.in("c:tx", () -> rich(title, AXIS, DeckColors.MUTED, false));
          xml.in(
              "c:layout/c:manualLayout",
              () -> {
                xml.val("c:xMode", "edge").val("c:yMode", "edge");
                xml.val("c:x", 0).val("c:y", 0);
              });
          xml.val("c:overlay", 1);
        });
  }

  void layout(Plot plot) {
    xml.in(
        "c:layout/c:manualLayout",
        () -> {
          xml.val("c:layoutTarget", "inner").val("c:xMode", "edge").val("c:yMode", "edge");
          xml.val("c:x", share(plot.x())).val("c:y", share(plot.y()));
          xml.val("c:w", share(plot.width())).val("c:h", share(plot.height()));
        });
  }

  static String share(double value) {
    return String.format(Locale.ROOT, "%.5f", value);
  }

  void rich(String text, double size, String color, boolean bold) {
    xml.in(
        "c:rich",
        () -> {
          xml.leaf("a:bodyPr", "wrap", "none").leaf("a:lstStyle");
          text.lines().forEach(line -> paragraph(line, size, color, bold));
        });
  }

  private void paragraph(String line, double size, String color, boolean bold) {
    xml.in(
        "a:p",
        () -> {
          xml.in("a:pPr", () -> runProperties("a:defRPr", size, color, bold));
          xml.in(
              "a:r",
              () -> {
                runProperties("a:rPr", size, color, bold);
                xml.text("a:t", line);
              });
        });
  }

  void textProperties(String name, double size, String color, boolean bold) {
    xml.in(
        name,
        () -> {
          xml.leaf("a:bodyPr", "wrap", "none").leaf("a:lstStyle");
          xml.in(
              "a:p",
              () -> {
                xml.in("a:pPr", () -> runProperties("a:defRPr", size, color, bold));
                xml.leaf("a:endParaRPr", "lang", "en-US");
              });
        });
  }

  void runProperties(String name, double size, String color, boolean bold) {
    xml.in(
        name,
        () -> {
          fill(color, 100);
          xml.leaf("a:latin", "typeface", "+mn-lt");
        },
        "lang",
        "en-US",
        "sz",
        Math.round(size * 100),
        "b",
        bold ? 1 : 0);
  }

  void fill(String color, int opacity) {
    xml.in("a:solidFill", () -> DeckColors.write(xml, color, opacity));
  }

  void line(Line line) {
    xml.in(
        "a:ln",
        () -> {
          fill(line.color(), line.opacity());
          xml.val("a:prstDash", line.dash());
          xml.leaf("a:round");
        },
        "w",
        Math.round(line.width() * EMU),
        "cap",
        "flat");
  }

  void noLine() {
    xml.in("a:ln", () -> xml.leaf("a:noFill"), "w", 19_050);
  }

  void name(Range range) {
    xml.in("c:tx", () -> strings(range.header(), List.of(range.name())));
  }

  /** Words by reference, with what the reference holds. */
  void strings(String reference, List<?> texts) {
    xml.in(
        "c:strRef",
        () -> {
          xml.text("c:f", reference);
          xml.in(
              "c:strCache",
              () -> {
                xml.val("c:ptCount", texts.size());
                for (int i = 0; i < texts.size(); i++) {
                  String text = texts.get(i).toString();
                  xml.in("c:pt", () -> xml.text("c:v", text), "idx", i);
                }
              });
        });
  }

  /** Numbers by reference, with what the reference holds. */
  void numbers(Range range) {
    xml.in(
        "c:numRef",
        () -> {
          xml.text("c:f", range.cells());
          xml.in(
              "c:numCache",
              () -> {
                xml.text("c:formatCode", "General");
                xml.val("c:ptCount", range.size());
                for (int i = 0; i < range.size(); i++) {
                  Double value = range.number(i);
                  if (value != null) {
                    xml.in("c:pt", () -> xml.text("c:v", PlainNumber.format(value)), "idx", i);
                  }
                }
              });
        });
  }
}
