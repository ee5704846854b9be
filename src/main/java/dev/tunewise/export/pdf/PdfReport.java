package dev.tunewise.export.pdf;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.ChartFonts;
import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Deck;
import dev.tunewise.export.page.Frame;
import dev.tunewise.export.page.Page;
import dev.tunewise.export.page.PageLayout;
import dev.tunewise.export.page.PagePainter;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** A deck as a PDF report, one page per slide. The scenarios are attached to it. */
public final class PdfReport {
  private PdfReport() {}

  /** The content of the .pdf file. */
  public static byte[] bytes(Deck deck, ColorMode mode) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument();
        PdfBoxGraphics2DFontTextDrawer texts = fonts(document)) {
      PDDocumentOutline outline = new PDDocumentOutline();
      document.getDocumentCatalog().setDocumentOutline(outline);
      document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
      document.getDocumentCatalog().setLanguage("en");
      List<Page> pages = new PageLayout(Frame.WIDE).pages(deck.slides());
      for (int i = 0; i < pages.size(); i++) {
        PDPage page = page(document, pages.get(i), i + 1, mode, texts);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(pages.get(i).title());
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        item.setDestination(destination);
        outline.addLast(item);
      }
      describe(document, deck.provenance());
      attach(document, deck.provenance().scenarios());
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }

  /** Read here: the drawer would leave a copy of each font's file behind. */
  private static PdfBoxGraphics2DFontTextDrawer fonts(PDDocument document) throws IOException {
    PdfBoxGraphics2DFontTextDrawer texts = new PdfBoxGraphics2DFontTextDrawer();
    texts.registerFont(ChartFonts.regular(1).getFontName(), font(document, "Inter-Regular"));
    texts.registerFont(ChartFonts.bold(1).getFontName(), font(document, "Inter-SemiBold"));
    return texts;
  }

  private static PDFont font(PDDocument document, String name) throws IOException {
    try (InputStream in = PdfReport.class.getResourceAsStream("/fonts/" + name + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("the font " + name + " is missing");
      }
      return PDType0Font.load(document, in);
    }
  }

  private static PDPage page(
      PDDocument document,
      Page page,
      int number,
      ColorMode mode,
      PdfBoxGraphics2DFontTextDrawer texts)
      throws IOException {
    float width = (float) page.frame().width();
    float height = (float) page.frame().height();
    PDPage sheet = new PDPage(new PDRectangle(width, height));
    document.addPage(sheet);
    PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, width, height);
    g2.setFontTextDrawer(texts);
    PagePainter.draw(g2, page, number, mode);
    g2.dispose();
    try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
      content.drawForm(g2.getXFormObject());
    }
    return sheet;
  }

  private static void describe(PDDocument document, Provenance provenance) {
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(provenance.title());
    information.setSubject(provenance.origin());
    information.setKeywords(String.join("; ", provenance.prices()));
    information.setCreator("Tunewise " + ProgramVersion.TEXT);
    information.setCreationDate(Calendar.getInstance());
  }

  private static void attach(PDDocument document, List<Scenario> scenarios) throws IOException {
    Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
    for (int i = 0; i < scenarios.size(); i++) {
      byte[] json = ScenarioWriter.toBytes(scenarios.get(i));
      PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(json));
      file.setSubtype("application/json");
      file.setSize(json.length);
      String name = "scenario" + (i + 1) + ".tunewise";
      PDComplexFileSpecification specification = new PDComplexFileSpecification();
      specification.setFile(name);
      specification.setFileUnicode(name);
      specification.setEmbeddedFile(file);
      specification.setEmbeddedFileUnicode(file);
      files.put(name, specification);
    }
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(files);
    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
  }
}
