package dev.tunewise.export.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

  private final ChartParts parts = new ChartParts();
  private final Xml xml = parts.xml();

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
    shapes.xml.in(
        "c:userShapes",
        () -> {
          shapes.anchor(at, top, at, bottom, () -> shapes.stroke());
          shapes.anchor(at - half, top - height, at + half, top, () -> shapes.word(word));
        },
        "xmlns:c",
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:cdr",
        "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing",
        "xmlns:a",
        MAIN);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + shapes.xml;
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
              () -> xml.leaf("cdr:cNvPr", "id", 2, "name", "Now").leaf("cdr:cNvCxnSpPr"));
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
    xml.in(
        "cdr:sp",
        () -> {
          xml.in(
              "cdr:nvSpPr",
              () ->
                  xml.leaf("cdr:cNvPr", "id", 3, "name", "Now: value")
                      .leaf("cdr:cNvSpPr", "txBox", 1));
          xml.in(
              "cdr:spPr",
              () -> {
                xml.in("a:prstGeom", () -> xml.leaf("a:avLst"), "prst", "rect");
                xml.leaf("a:noFill");
              });
          xml.in("cdr:txBody", () -> text(word));
        },
        "macro",
        "",
        "textlink",
        "");
  }

  private void text(String word) {
    xml.leaf("a:bodyPr", "wrap", "none", "lIns", 0, "tIns", 0, "rIns", 0, "bIns", 0, "anchor", "b");
    xml.leaf("a:lstStyle");
    xml.in(
        "a:p",
        () -> {
          xml.leaf("a:pPr", "algn", "ctr");
          xml.in(
              "a:r",
              () -> {
                parts.runProperties("a:rPr", ChartParts.AXIS, DeckColors.INK, true);
                xml.text("a:t", word);
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
