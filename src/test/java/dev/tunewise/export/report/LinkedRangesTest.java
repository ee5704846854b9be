package dev.tunewise.export.report;

import static dev.tunewise.model.Parameter.COST_PER_ERROR;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.model.Link;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Whatever lists ranges lists which of them move together. */
class LinkedRangesTest {
  private static final DeckRequest ALL = DeckRequest.of(SlideKind.all(), ColorMode.LIGHT);
  private static final Scenario RANGED = Decks.ranged();
  private static final Scenario LINKED =
      RANGED.withName("Linked").withLinks(List.of(new Link(MONTHLY_CALLS, COST_PER_ERROR, -0.6)));
  private static final String LINE =
      "Cost per error against Monthly calls: medium, correlation −0.6";

  static byte[] alone(Scenario scenario, ExportFormat format) {
    return Decks.EXPORT.bytes(List.of(Decks.subject(scenario)), format, ALL);
  }

  private static byte[] compared(ExportFormat format) {
    ScenarioComparison comparison =
        ScenarioComparison.of(
            Stream.of(RANGED, LINKED).map(Outcomes::of).toList(), StrategyChoice.RECOMMENDED);
    return Decks.EXPORT.bytes(comparison, format, ALL);
  }

  private static String report(byte[] content) throws IOException {
    try (PDDocument document = Loader.loadPDF(content)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  private static String deck(byte[] content) throws IOException {
    try (SlideShowExtractor<?, ?> text =
        new SlideShowExtractor<>(new XMLSlideShow(new ByteArrayInputStream(content)))) {
      return text.getText().replaceAll("\\s+", " ");
    }
  }

  /** The rows of a sheet that speak of a link, cell by cell. */
  private static List<List<String>> links(byte[] content, String sheet) throws IOException {
    List<List<String>> found = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
      for (Row row : workbook.getSheet(sheet)) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          cells.add(cell.toString());
        }
        if (cells.contains("Link")) {
          found.add(cells);
        }
      }
    }
    return found;
  }

  @Test
  void deckAndReport_listLinks_ofOneScenario() throws IOException {
    String report = report(alone(LINKED, ExportFormat.PDF));
    assertTrue(report.contains("Ranges that move together"), report);
    assertTrue(report.contains(LINE), report);
    String deck = deck(alone(LINKED, ExportFormat.PPTX));
    assertTrue(deck.contains(LINE), deck);
    assertFalse(deck(alone(RANGED, ExportFormat.PPTX)).contains("move together"));
  }

  @Test
  void deckAndReport_listLinks_ofAComparison_andThatTheyDiffer() throws IOException {
    for (String text :
        List.of(report(compared(ExportFormat.PDF)), deck(compared(ExportFormat.PPTX)))) {
      assertTrue(text.contains("ranges that move together: " + LINE), text);
      assertTrue(text.contains("Cost per error with Monthly calls, link"), text);
    }
  }

  @Test
  void workbooks_haveARowForEachLink() throws IOException {
    assertEquals(
        List.of(List.of("Link", "task.costPerError", "traffic.monthlyCalls", "-0.6")),
        links(alone(LINKED, ExportFormat.XLSX), "Inputs"));
    assertEquals(
        List.of(List.of("Linked", "Link", "task.costPerError", "traffic.monthlyCalls", "-0.6")),
        links(compared(ExportFormat.XLSX), "Assumptions"));
  }
}
