package dev.tunewise.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.Attribution;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Side;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.wording.MetricDifference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ComparisonDecksTest {
  private static final DeckRequest ALL = DeckRequest.of(SlideKind.all(), ColorMode.LIGHT);
  private static final Scenario BASE = Scenario.DEFAULT.withName("Today");
  private static final Scenario MORE =
      BASE.withName("More labels")
          .with(Parameter.LABELED_EXAMPLES, 4_000)
          .with(Parameter.MONTHLY_CALLS, 600_000)
          .with(Parameter.LATENCY_BUDGET_MILLIS, 60_000);
  private static final Scenario SHORT =
      Decks.hostile().with(Parameter.HORIZON_MONTHS, 12).withName("=A1 today");

  private static ScenarioComparison comparison(Scenario... scenarios) {
    return ScenarioComparison.of(
        Stream.of(scenarios).map(Outcomes::of).toList(), StrategyChoice.RECOMMENDED);
  }

  private static byte[] bytes(ScenarioComparison comparison, ExportFormat format) {
    return Decks.EXPORT.bytes(comparison, format, ALL);
  }

  private static XMLSlideShow slides(ScenarioComparison comparison) throws IOException {
    return new XMLSlideShow(new ByteArrayInputStream(bytes(comparison, ExportFormat.PPTX)));
  }

  private static XSSFWorkbook workbook(ScenarioComparison comparison) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(bytes(comparison, ExportFormat.XLSX)));
  }

  private static String text(XSLFSlide slide) {
    StringBuilder text = new StringBuilder();
    for (XSLFShape shape : slide.getShapes()) {
      if (shape instanceof XSLFTextShape words) {
        text.append(words.getText()).append('\n');
      } else if (shape instanceof XSLFTable table) {
        table
            .getRows()
            .forEach(
                row -> row.getCells().forEach(cell -> text.append(cell.getText()).append('|')));
      }
    }
    return text.toString();
  }

  private static XSSFWorkbook data(XSLFSlide slide) throws Exception {
    XSLFChart chart =
        slide.getRelations().stream()
            .filter(XSLFChart.class::isInstance)
            .map(XSLFChart.class::cast)
            .findFirst()
            .orElseThrow();
    PackagePart part = chart.getPackagePart();
    PackagePart book = part.getRelatedPart(part.getRelationships().getRelationship(0));
    try (InputStream in = book.getInputStream()) {
      return new XSSFWorkbook(in);
    }
  }

  @Test
  void slides_compareOnOneNativeChart_withEveryDigit() throws Exception {
    ScenarioComparison comparison = comparison(BASE, MORE);
    try (XMLSlideShow slides = slides(comparison)) {
      assertEquals(5, slides.getSlides().size());
      assertTrue(slides.getPictureData().isEmpty(), "no pictures of charts");
      try (XSSFWorkbook data = data(slides.getSlides().get(1))) {
        XSSFSheet sheet = data.getSheetAt(0);
        assertEquals("Today: Fine-tuning", sheet.getRow(0).getCell(1).getStringCellValue());
        for (int side = 0; side < 2; side++) {
          Side shown = comparison.sides().get(side);
          assertEquals(
              shown.outcome().of(comparison.strategyOf(shown)).totalCost(),
              sheet.getRow(25).getCell(1 + side).getNumericCellValue());
        }
      }
    }
  }

  @Test
  void slides_sayHowTheyCompare_whatDiffersAndWhatTheyRestOn() throws Exception {
    try (XMLSlideShow slides = slides(comparison(BASE, MORE))) {
      List<XSLFSlide> all = slides.getSlides();
      assertTrue(all.get(0).getTitle().startsWith("More labels costs $"), all.get(0).getTitle());
      assertTrue(all.get(0).getTitle().contains("it is most accurate"), all.get(0).getTitle());
      assertTrue(text(all.get(0)).contains("Total over 24 months|$140k|"));
      assertTrue(all.get(3).getTitle().startsWith("Monthly calls makes the most difference: −$"));
      String differs = text(all.get(3));
      assertTrue(differs.contains("Monthly calls|1M → 600k|−$"), differs);
      assertTrue(differs.contains("Total difference|"), differs);
      assertTrue(differs.contains("Without effect on the total: Latency budget"), differs);
      assertTrue(text(all.get(4)).contains("Labeled examples|2k|2k|4k|"), text(all.get(4)));
      assertTrue(text(all.get(4)).contains("baseline: Today · More labels"), text(all.get(4)));
      String notes = "";
      for (var paragraphs : slides.getNotesSlide(all.get(0)).getTextParagraphs()) {
        for (var paragraph : paragraphs) {
          notes += paragraph.getText() + '\n';
        }
      }
      assertTrue(notes.contains("Today: Fine-tune: 85"), notes);
    }
  }

  @Test
  void dozensOfDifferences_takeFewSlides_theLargestFirst_andAddUp() throws IOException {
    ScenarioComparison comparison =
        comparison(Presets.all().subList(0, 5).toArray(Scenario[]::new));
    try (XMLSlideShow slides = slides(comparison)) {
      List<String> texts =
          slides.getSlides().stream()
              .filter(slide -> slide.getTitle().startsWith("What differs from"))
              .map(ComparisonDecksTest::text)
              .toList();
      assertTrue(texts.size() <= 3, texts.size() + " slides");
      String differs = String.join("", texts).replace('\u00a0', ' ');
      Attribution attribution = comparison.alternatives().getFirst().attribution();
      List<Attribution.Effect> small =
          attribution.effects().stream().filter(e -> e.money() != 0).skip(3).toList();
      double money = small.stream().mapToDouble(Attribution.Effect::money).sum();
      String amount = MetricDifference.money(money, comparison.currency(), Outcomes.NUMBERS);
      String row = small.size() + " smaller ones, listed in the workbook| |" + amount + "|";
      assertTrue(differs.contains(row), row + " is not in " + differs);
      assertTrue(
          differs.contains("; and ") && differs.contains(" more\n"),
          "those without effect are named in part");
    }
  }

  @Test
  void allScenarios_areInTheFile_hostileNamesToo() throws Exception {
    ScenarioComparison comparison = comparison(BASE, MORE, SHORT, Decks.hostile());
    try (XMLSlideShow slides = slides(comparison)) {
      List<Scenario> found = new ArrayList<>();
      for (PackagePart part : slides.getPackage().getParts()) {
        if (part.getPartName().getName().matches("/customXml/item\\d+\\.xml")) {
          DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
          try (InputStream in = part.getInputStream()) {
            String json =
                factory.newDocumentBuilder().parse(in).getDocumentElement().getTextContent();
            ReadResult read =
                ScenarioReader.read(json.getBytes(StandardCharsets.UTF_8), "embedded");
            found.add(assertInstanceOf(Loaded.class, read).scenario());
          }
        }
      }
      assertEquals(
          comparison.sides().stream().map(s -> s.outcome().scenario().values()).toList(),
          found.stream().map(Scenario::values).toList());
    }
    try (PDDocument report = Loader.loadPDF(bytes(comparison, ExportFormat.PDF))) {
      assertTrue(new PDFTextStripper().getText(report).contains("What differs from Today"));
      assertEquals(4, report.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().size());
    }
  }

  @Test
  void workbook_differencesAndSums_areFormulas() throws IOException {
    ScenarioComparison comparison = comparison(BASE, MORE);
    try (XSSFWorkbook workbook = workbook(comparison)) {
      Cell difference = row(workbook.getSheet("Figures"), "Total over 24 months").getCell(4);
      assertEquals(CellType.FORMULA, difference.getCellType());
      double expected = comparison.alternatives().getFirst().attribution().difference();
      assertEquals(expected, difference.getNumericCellValue(), 1e-9 * Math.abs(expected));
      Cell sum = row(workbook.getSheet("What differs"), "Total difference").getCell(3);
      assertEquals(CellType.FORMULA, sum.getCellType());
      assertEquals(expected, sum.getNumericCellValue(), 1e-9 * Math.abs(expected));
      XSSFSheet accuracy = workbook.getSheet("Accuracy");
      assertEquals(0, accuracy.getRow(1).getCell(0).getNumericCellValue());
      Row labels = row(workbook.getSheet("Assumptions"), "Labeled examples");
      assertEquals(2_000, labels.getCell(3).getNumericCellValue());
      assertEquals(4_000, labels.getCell(6).getNumericCellValue());
    }
  }

  private static Row row(XSSFSheet sheet, String label) {
    for (Row row : sheet) {
      Cell first = row.getCell(0);
      if (first != null
          && first.getCellType() == CellType.STRING
          && first.getStringCellValue().equals(label)) {
        return row;
      }
    }
    throw new AssertionError("no row " + label);
  }

  /** Excel tells columns of a table apart by names without case, of at most 255 letters. */
  @Test
  void workbook_columnNamesDiffer_alikeLongAndHostileNames() throws IOException {
    String name = "same name".repeat(60);
    ScenarioComparison comparison =
        comparison(BASE.withName(name), MORE.withName(name.toUpperCase(Locale.ROOT)), SHORT);
    try (XSSFWorkbook workbook = workbook(comparison)) {
      for (int s = 0; s < workbook.getNumberOfSheets(); s++) {
        for (var table : workbook.getSheetAt(s).getTables()) {
          List<String> names =
              table.getColumns().stream().map(c -> c.getName().toLowerCase(Locale.ROOT)).toList();
          assertEquals(names.size(), names.stream().distinct().count(), names.toString());
          assertFalse(names.stream().anyMatch(n -> n.length() > 255), names.toString());
        }
      }
    }
  }
}
