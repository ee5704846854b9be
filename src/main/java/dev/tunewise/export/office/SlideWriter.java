package dev.tunewise.export.office;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.MapData;
import dev.tunewise.chart.MoneyData;
import dev.tunewise.chart.ScenarioLines;
import dev.tunewise.chart.TornadoData;
import dev.tunewise.export.SafeText;
import dev.tunewise.export.deck.Block.Figure;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Remarks;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide;
import dev.tunewise.export.page.Box;
import dev.tunewise.export.page.FooterText;
import dev.tunewise.export.page.Frame;
import dev.tunewise.export.page.Page;
import dev.tunewise.export.page.Page.Placed;
import dev.tunewise.export.page.PageLayout;
import dev.tunewise.export.page.PointsGrid;
import dev.tunewise.export.page.TextMeasure;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/** Writes slides into a presentation, one per page. */
final class SlideWriter {
  private static final double EMU = 12_700;

  private final SlideBase base;
  private final Page page;
  private final XSLFSlide slide;
  private final double scale;

  private SlideWriter(SlideBase base, Page page) {
    this.base = base;
    this.page = page;
    slide = base.slides().createSlide(base.layout());
    scale = page.frame().scale();
  }

  /** Adds slides to what the presentation holds. */
  static void write(SlideBase base, List<Slide> slides) throws IOException {
    for (Page page : new PageLayout(base.frame()).pages(slides)) {
      write(base, page);
    }
  }

  private static void write(SlideBase base, Page page) throws IOException {
    SlideWriter writer = new SlideWriter(base, page);
    writer.title();
    writer.subtitle();
    for (Placed part : page.parts()) {
      switch (part.block()) {
        case Figure figure -> writer.chart(part.box(), figure.chart());
        case Points points -> writer.points(part, points);
        case Remarks remarks -> throw new IllegalStateException("remarks are placed as points");
        case Table table -> writer.table(part, table);
      }
    }
    writer.footer();
    writer.notes();
  }

  private void title() {
    XSLFTextShape title = null;
    for (XSLFShape shape : new ArrayList<>(slide.getShapes())) {
      boolean isTitle =
          shape instanceof XSLFTextShape text
              && (text.getTextType() == Placeholder.TITLE
                  || text.getTextType() == Placeholder.CENTERED_TITLE);
      if (isTitle && title == null) {
        title = (XSLFTextShape) shape;
      } else {
        slide.removeShape(shape);
      }
    }
    if (title == null) {
      title = slide.createTextBox();
      title.setAnchor(SlideBase.rectangle(page.frame().title()));
      title.setVerticalAlignment(VerticalAlignment.BOTTOM);
    }
    title.clearText();
    XSLFTextParagraph paragraph = title.addNewTextParagraph();
    paragraph.addNewTextRun().setText(SafeText.xml(page.title()));
    paragraph.getTextRuns().getFirst().setFontSize(page.titleSize());
    title.setAnchor(SlideBase.rectangle(page.frame().title()));
    if (base.own()) {
      paragraph.setTextAlign(TextAlign.LEFT);
      paragraph.getTextRuns().getFirst().setBold(true);
    } else {
      Texts.withoutInsets(title);
    }
  }

  private XSLFTextBox textBox(Box box) {
    XSLFTextBox text = slide.createTextBox();
    text.setAnchor(SlideBase.rectangle(box));
    Texts.prepare(text);
    return text;
  }

  private void subtitle() {
    if (!page.slide().subtitle().isEmpty()) {
      Box body = page.frame().body();
      Box box = new Box(body.x(), body.y(), body.width(), 2 * page.subtitleSize());
      Texts.paragraphs(
          textBox(box), List.of(page.slide().subtitle()), page.subtitleSize(), DeckColors.MUTED);
    }
  }

  /** Returns where what is under it begins. */
  private double heading(Box box, String heading, double size) {
    if (!heading.isEmpty()) {
      double larger = size * PageLayout.HEADING;
      XSLFTextBox text =
          textBox(new Box(box.x(), box.y(), box.width(), larger * TextMeasure.LEADING));
      XSLFTextParagraph paragraph = text.addNewTextParagraph();
      Texts.spacing(paragraph, larger, 0);
      Texts.add(paragraph, heading, larger, true, DeckColors.INK);
    }
    return box.y() + PageLayout.heading(heading, size);
  }

  private void points(Placed part, Points points) {
    Box box = part.box();
    double size = part.size();
    double top = heading(box, points.heading(), size);
    Frame frame = page.frame();
    PointsGrid grid = PointsGrid.of(points, size, frame.measured(box.width()));
    for (int c = 0; c < grid.columns().size(); c++) {
      double left = box.x() + grid.left(c, size) * frame.wideness();
      XSLFTextBox text =
          textBox(new Box(left, top, grid.width() * frame.wideness(), grid.height()));
      for (String sentence : grid.columns().get(c)) {
        XSLFTextParagraph paragraph = text.addNewTextParagraph();
        paragraph.setBullet(true);
        paragraph.setBulletCharacter("•");
        paragraph.setLeftMargin(PointsGrid.INDENT * size);
        paragraph.setIndent(-PointsGrid.INDENT * size);
        Texts.spacing(paragraph, size, PointsGrid.GAP * size);
        Texts.add(paragraph, sentence, size, false, DeckColors.INK);
      }
    }
  }

  private void table(Placed part, Table table) {
    Box box = part.box();
    double top = heading(box, table.heading(), part.size());
    Box below = new Box(box.x(), top, box.width(), box.height());
    TableShape.write(slide, below, table, part.size(), base);
  }

  private void chart(Box box, ChartContent content) throws IOException {
    double width = box.width() / scale;
    double height = box.height() / scale;
    NativeChart chart =
        switch (content) {
          case ChartData lines -> LineChart.of(lines, base.colors(), width, height);
          case MoneyData money -> MoneyBars.of(money, width, height);
          case TornadoData tornado -> TornadoBars.of(tornado, base.colors(), width, height);
          case MapData map -> throw new IllegalArgumentException("no native chart: " + map.title());
          case ScenarioLines lines -> ScenarioLineChart.of(lines, base.colors(), width, height);
        };
    XSLFChart part = base.slides().createChart(slide);
    try {
      CTChartSpace space = ChartSpaceDocument.Factory.parse(chart.xml()).getChartSpace();
      part.getCTChartSpace().set(space);
    } catch (XmlException e) {
      throw new IllegalStateException("a chart is no XML", e);
    }
    embed(part, chart.workbook());
    ChartShapes.add(part, chart.shapes());
    slide.addChart(
        part,
        new Rectangle2D.Double(
            box.x() * EMU, box.y() * EMU, box.width() * EMU, box.height() * EMU));
    describe(content, chart.note());
  }

  /** Saves it at once, to take a name that no workbook has, not even one of a template's layout. */
  private static void embed(XSLFChart part, XSSFWorkbook workbook) throws IOException {
    try {
      OPCPackage all = part.getPackagePart().getPackage();
      part.setChartIndex(all.getUnusedPartIndex(XSLFRelation.WORKBOOK.getDefaultFileName()));
      part.saveWorkbook(workbook);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("a chart has no place for its numbers", e);
    }
  }

  /** For those who do not see the chart. */
  private void describe(ChartContent content, String note) {
    CTGraphicalObjectFrame[] frames =
        slide.getXmlObject().getCSld().getSpTree().getGraphicFrameArray();
    CTNonVisualDrawingProps properties = frames[frames.length - 1].getNvGraphicFramePr().getCNvPr();
    properties.setName(SafeText.xml(content.title()));
    properties.setTitle(SafeText.xml(content.title()));
    properties.setDescr(SafeText.xml((content.summary() + " " + note).strip()));
  }

  private void footer() {
    Box box = page.frame().footer();
    double size = FooterText.SIZE * scale;
    XSLFTextBox text = textBox(box);
    List<String> lines =
        FooterText.lines(page.slide().footer(), page.frame().measured(box.width()), size);
    Texts.paragraphs(text, lines, size, DeckColors.MUTED);
    text.setVerticalAlignment(VerticalAlignment.BOTTOM);
    double right = page.frame().body().x() + page.frame().body().width();
    double left = box.x() + box.width() + 10;
    if (right > left) {
      XSLFTextBox number = textBox(new Box(left, box.y(), right - left, box.height()));
      number.setVerticalAlignment(VerticalAlignment.BOTTOM);
      XSLFTextParagraph paragraph = number.addNewTextParagraph();
      paragraph.setTextAlign(TextAlign.RIGHT);
      CTTextField field = paragraph.getXmlObject().addNewFld();
      field.setId("{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}");
      field.setType("slidenum");
      var letters = field.addNewRPr();
      letters.setLang("en-US");
      letters.setSz((int) Math.round(size * 100));
      Texts.fill(letters.addNewSolidFill(), DeckColors.MUTED);
      field.setT(String.valueOf(slide.getSlideNumber()));
    }
  }

  private void notes() throws IOException {
    NotesMaster.ensure(base.slides());
    XSLFNotes notes = base.slides().getNotesSlide(slide);
    for (XSLFTextShape shape : notes.getPlaceholders()) {
      Placeholder place = shape.getTextType();
      if (place == Placeholder.BODY) {
        shape.clearText();
        for (String line : page.slide().notes()) {
          shape.addNewTextParagraph().addNewTextRun().setText(SafeText.xml(line));
        }
      } else if (place != Placeholder.SLIDE_IMAGE) {
        notes.removeShape(shape); // the library copies dates from the master, against the schema
      }
    }
  }
}
