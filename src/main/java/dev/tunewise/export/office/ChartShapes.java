package dev.tunewise.export.office;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XSLFChart;

/** Shapes that lie on a native chart and move and grow with it. */
final class ChartShapes {
  private static final String TYPE =
      "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartUserShapes";
  private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final int EMU = 12_700;

  /** Units of a path by the chart's width and height. */
  private static final double GRID = 1_000_000;

  private final ChartParts parts = new ChartParts();
  private final Xml xml = parts.xml();

  /** 1 is the drawing itself. */
  private int nextId = 2;

  private ChartShapes() {}

  /**
   * A dashed line from top to bottom of a plot with a word above it.
   *
   * @param at its place as a share of the chart's width
   * @param top its upper end as a share of the chart's height; {@code bottom} likewise
   * @param half of the word's width, and {@code height} its height, as shares too
   */
  static String line(
      String word, double at, double top, double bottom, double half, double height) {
    ChartShapes shapes = new ChartShapes();
    return shapes.document(
        () -> {
          shapes.anchor(at, top, at, bottom, () -> shapes.stroke());
          shapes.anchor(at - half, top - height, at + half, top, () -> shapes.word(word));
        });
  }

  /**
   * A filled area without an edge.
   *
   * @param color as {@link DeckColors#write} takes it
   * @param opacity in percent
   * @param corners in shares of the chart's width and height
   */
  record Area(String name, String color, int opacity, List<Point2D> corners) {
    Area {
      corners = List.copyOf(corners);
    }
  }

  /**
   * A line of words.
   *
   * @param box in shares of the chart's width and height
   */
  record Words(String text, String color, Rectangle2D box) {}

  /**
   * Areas over the lines of a chart, so faint that they hide none, and words beside its plot; empty
   * for nothing.
   */
  static String of(List<Area> areas, List<Words> words) {
    if (areas.isEmpty() && words.isEmpty()) {
      return "";
    }
    ChartShapes shapes = new ChartShapes();
    return shapes.document(
        () -> {
          areas.forEach(shapes::area);
          words.forEach(shapes::words);
        });
  }

  private void words(Words words) {
    Rectangle2D box = words.box();
    anchor(
        box.getX(),
        box.getY(),
        box.getMaxX(),
        box.getMaxY(),
        () -> textBox(words.text(), words.text(), "l", words.color(), false));
  }

  private void area(Area area) {
    DoubleSummaryStatistics xs =
        area.corners().stream().mapToDouble(Point2D::getX).summaryStatistics();
    DoubleSummaryStatistics ys =
        area.corners().stream().mapToDouble(Point2D::getY).summaryStatistics();
    anchor(
        xs.getMin(),
        ys.getMin(),
        xs.getMax(),
        ys.getMax(),
        () ->
            xml.in(
                "cdr:sp",
                () -> {
                  xml.in(
                      "cdr:nvSpPr",
                      () ->
                          xml.leaf("cdr:cNvPr", "id", nextId++, "name", area.name())
                              .leaf("cdr:cNvSpPr"));
                  xml.in(
                      "cdr:spPr",
                      () -> {
                        xml.in("a:custGeom", () -> outline(area, xs, ys));
                        parts.fill(area.color(), area.opacity());
                        parts.noLine();
                      });
                },
                "macro",
                "",
                "textlink",
                ""));
  }

  private void outline(Area area, DoubleSummaryStatistics xs, DoubleSummaryStatistics ys) {
    xml.leaf("a:avLst").leaf("a:gdLst").leaf("a:ahLst").leaf("a:cxnLst");
    xml.leaf("a:rect", "l", "0", "t", "0", "r", "r", "b", "b");
    xml.in(
        "a:pathLst/a:path",
        () -> {
          String step = "a:moveTo";
          for (Point2D corner : area.corners()) {
            long x = Math.round(GRID * (corner.getX() - xs.getMin()));
            long y = Math.round(GRID * (corner.getY() - ys.getMin()));
            xml.in(step, () -> xml.leaf("a:pt", "x", x, "y", y));
            step = "a:lnTo";
          }
          xml.leaf("a:close");
        },
        "w",
        Math.round(GRID * (xs.getMax() - xs.getMin())),
        "h",
        Math.round(GRID * (ys.getMax() - ys.getMin())));
  }

  private String document(Xml.Content shapes) {
    xml.in(
        "c:userShapes",
        shapes,
        "xmlns:c",
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:cdr",
        "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing",
        "xmlns:a",
        MAIN);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml;
  }

  private void anchor(double left, double top, double right, double bottom, Xml.Content shape) {
    xml.in(
        "cdr:relSizeAnchor",
        () -> {
          place("cdr:from", left, top);
          place("cdr:to", right, bottom);
          shape.write();
        });
  }

  private void place(String name, double x, double y) {
    xml.in(name, () -> xml.text("cdr:x", ChartParts.share(x)).text("cdr:y", ChartParts.share(y)));
  }

  private void stroke() {
    xml.in(
        "cdr:cxnSp",
        () -> {
          xml.in(
              "cdr:nvCxnSpPr",
              () -> xml.leaf("cdr:cNvPr", "id", nextId++, "name", "Now").leaf("cdr:cNvCxnSpPr"));
          xml.in(
              "cdr:spPr",
              () -> {
                xml.in("a:prstGeom", () -> xml.leaf("a:avLst"), "prst", "line");
                xml.in(
                    "a:ln",
                    () -> {
                      xml.in("a:solidFill", () -> DeckColors.write(xml, DeckColors.INK, 100));
                      xml.val("a:prstDash", "sysDash");
                    },
                    "w",
                    3 * EMU / 2);
              });
        },
        "macro",
        "");
  }

  private void word(String word) {
    textBox("Now: value", word, "ctr", DeckColors.INK, true);
  }

  private void textBox(String name, String text, String align, String color, boolean bold) {
    xml.in(
        "cdr:sp",
        () -> {
          xml.in(
              "cdr:nvSpPr",
              () ->
                  xml.leaf("cdr:cNvPr", "id", nextId++, "name", name)
                      .leaf("cdr:cNvSpPr", "txBox", 1));
          xml.in(
              "cdr:spPr",
              () -> {
                xml.in("a:prstGeom", () -> xml.leaf("a:avLst"), "prst", "rect");
                xml.leaf("a:noFill");
              });
          xml.in("cdr:txBody", () -> text(text, align, color, bold));
        },
        "macro",
        "",
        "textlink",
        "");
  }

  private void text(String text, String align, String color, boolean bold) {
    xml.leaf("a:bodyPr", "wrap", "none", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0, "anchor", "b");
    xml.leaf("a:lstStyle");
    xml.in(
        "a:p",
        () -> {
          xml.leaf("a:pPr", "algn", align);
          xml.in(
              "a:r",
              () -> {
                parts.runProperties("a:rPr", ChartParts.AXIS, color, bold);
                xml.text("a:t", text);
              });
        });
  }

  static void add(XSLFChart chart, String shapes) throws IOException {
    if (shapes.isEmpty()) {
      return;
    }
    PackagePart part = chart.getPackagePart();
    try {
      PackagePartName name = freeName(part);
      PackagePart drawing = part.getPackage().createPart(name, TYPE);
      try (OutputStream out = drawing.getOutputStream()) {
        out.write(shapes.getBytes(StandardCharsets.UTF_8));
      }
      String id = part.addRelationship(name, TargetMode.INTERNAL, RELATION).getId();
      chart.getCTChartSpace().addNewUserShapes().setId(id);
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static PackagePartName freeName(PackagePart chart) throws InvalidFormatException {
    for (int i = 1; ; i++) {
      PackagePartName name =
          PackagingURIHelper.createPartName("/ppt/drawings/drawing" + i + ".xml");
      if (chart.getPackage().getPart(name) == null) {
        return name;
      }
    }
  }
}
