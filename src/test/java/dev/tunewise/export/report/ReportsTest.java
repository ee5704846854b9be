package dev.tunewise.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ReportsTest {
  private static final DeckRequest ALL = DeckRequest.of(SlideKind.all(), ColorMode.LIGHT);

  private static byte[] bytes(Subject subject, ExportFormat format) {
    return Decks.EXPORT.bytes(List.of(subject), format, ALL);
  }

  private static XSSFWorkbook workbook(Subject subject) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(subject, ExportFormat.XLSX)));
  }

  @Test
  void workbook_isMade_whereDigitsAreOthers() throws IOException {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG"));
    Subject subject = Decks.subject(Decks.ranged());
    try (XSSFWorkbook workbook = workbook(subject)) {
      XSSFSheet sheet = workbook.getSheet("Months");
      List<String> formulas = new ArrayList<>();
      for (Cell head : sheet.getRow(5)) {
        if (head.getStringCellValue().equals("Calls")) {
          formulas.add(sheet.getRow(7).getCell(head.getColumnIndex()).getCellFormula());
        }
      }
      String month = "\\$[A-Z]8";
      String expected =
          "@\\*traffic\\.monthlyCalls\\*IF\\(@=1,1,\\(1\\+traffic\\.monthlyGrowth\\)\\^\\(@-1\\)\\)";
      assertEquals(1, formulas.size());
      assertTrue(formulas.getFirst().matches(expected.replace("@", month)), formulas::toString);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void workbook_hasAllDigits_andTotalsThatAreFormulas() throws IOException {
    Subject subject = Decks.subject(Decks.ranged());
    try (XSSFWorkbook workbook = workbook(subject)) {
      XSSFSheet sheet = workbook.getSheet("Months");
      int months = subject.scenario().horizonMonths();
      Row heads = sheet.getRow(5);
      int found = 0;
      for (Cell head : heads) {
        if (head.getStringCellValue().equals("Cumulative cost")) {
          Strategy strategy = Strategy.values()[found++];
          Doubles expected = subject.outcome().of(strategy).cumulativeCost();
          for (int m = 0; m <= months; m++) {
            Cell cell = sheet.getRow(6 + m).getCell(head.getColumnIndex());
            assertEquals(CellType.FORMULA, cell.getCellType());
            assertEquals(
                expected.get(m), cell.getNumericCellValue(), 1e-9 * Math.abs(expected.get(m)));
          }
        }
      }
      assertEquals(Strategy.values().length, found);
      CellReference value =
          new CellReference(workbook.getName(Parameter.COST_PER_ERROR.path()).getRefersToFormula());
      assertEquals(
          subject.scenario().get(Parameter.COST_PER_ERROR),
          workbook
              .getSheet("Inputs")
              .getRow(value.getRow())
              .getCell(value.getCol())
              .getNumericCellValue());
    }
  }

  @Test
  void workbook_saysOnEachSheet_whereItComesFrom() throws IOException {
    Scenario scenario = Decks.ranged().withSources(Map.of("prompting", "List of June"));
    try (XSSFWorkbook workbook = workbook(Decks.subject(scenario))) {
      for (Sheet sheet : workbook) {
        List<String> texts = new ArrayList<>();
        for (Row row : sheet) {
          if (row.getCell(0) != null && row.getCell(0).getCellType() == CellType.STRING) {
            texts.add(row.getCell(0).getStringCellValue());
          }
        }
        String origin = "Ranged · 26 November 2026 · Tunewise " + ProgramVersion.TEXT + " · seed 7";
        assertTrue(texts.contains(origin), sheet.getSheetName());
        if (sheet.getSheetName().equals("Summary")) {
          assertTrue(texts.contains("Prices: Prompted model: List of June."));
        }
      }
    }
  }

  @Test
  void workbook_keepsTextAsText_hostileNames() throws IOException {
    try (XSSFWorkbook workbook = workbook(Decks.subject(Decks.hostile()))) {
      boolean found = false;
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA) {
              assertFalse(cell.getCellFormula().contains("HYPERLINK"), "text became a formula");
            }
            if (cell.getCellType() == CellType.STRING
                && cell.getStringCellValue().startsWith("=HYPERLINK(")) {
              found = true;
              assertTrue(cell.getCellStyle().getQuotePrefixed());
              assertTrue(cell.getStringCellValue().contains("_x0041_"), "not decoded");
            }
          }
        }
      }
      assertTrue(found);
    }
  }

  @Test
  void report_hasSelectableText_embeddedFontsOutlineAndScenario() throws IOException {
    Scenario scenario = Decks.ranged();
    try (PDDocument document = Loader.loadPDF(bytes(Decks.subject(scenario), ExportFormat.PDF))) {
      assertEquals(9, document.getNumberOfPages());
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("What would change our mind"), text);
      assertTrue(text.contains("Ranged · 26 November 2026"), text);
      assertEquals("Ranged", document.getDocumentInformation().getTitle());
      assertNotNull(document.getDocumentCatalog().getDocumentOutline().getFirstChild());
      var form = document.getPage(0).getResources();
      int fonts = 0;
      for (COSName name : form.getXObjectNames()) {
        var inner = ((PDFormXObject) form.getXObject(name)).getResources();
        for (COSName font : inner.getFontNames()) {
          assertTrue(inner.getFont(font).isEmbedded());
          fonts++;
        }
      }
      assertTrue(fonts > 0, "no fonts");
      ReadResult result = attached(document);
      assertEquals(scenario, assertInstanceOf(Loaded.class, result).scenario());
    }
  }

  @Test
  void report_showsHostileNames_andItsOriginStaysReadable() throws IOException {
    Scenario scenario = Decks.hostile();
    try (PDDocument document = Loader.loadPDF(bytes(Decks.subject(scenario), ExportFormat.PDF))) {
      assertTrue(document.getNumberOfPages() >= 6);
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("=HYPERLINK(\"http://x\",\"y\")"), text);
      assertTrue(text.contains("26 November 2026"), text);
      assertTrue(text.contains("@SUM(A1)"), text);
      assertEquals(new Loaded(scenario), attached(document));
    }
  }

  /** PDF has no way to write the numbers of such places. */
  @Test
  void report_isMade_whereBandsReachFarBeyondTheAxis() throws IOException {
    Scenario scenario =
        Scenario.DEFAULT
            .with(Parameter.HORIZON_MONTHS, 120)
            .withRanges(Map.of(Parameter.MONTHLY_GROWTH, new Range(0, 0.35)));
    try (PDDocument document = Loader.loadPDF(bytes(Decks.subject(scenario), ExportFormat.PDF))) {
      assertTrue(document.getNumberOfPages() >= 6);
    }
  }

  /** The scenario that a report carries. */
  private static ReadResult attached(PDDocument document) throws IOException {
    byte[] json =
        document
            .getDocumentCatalog()
            .getNames()
            .getEmbeddedFiles()
            .getNames()
            .get("scenario1.tunewise")
            .getEmbeddedFile()
            .toByteArray();
    return ScenarioReader.read(json, "attached");
  }
}
