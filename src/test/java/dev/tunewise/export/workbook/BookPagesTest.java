package dev.tunewise.export.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.text.Numbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What the pages of a workbook show. */
class BookPagesTest {
  private static final int VERDICT_ROW = 4;

  private static XSSFWorkbook export(Scenario scenario) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(xlsx(scenario)));
  }

  private static byte[] xlsx(Scenario scenario) {
    Subject subject = new Subject(new Simulator().simulate(scenario), null);
    Provenance provenance =
        new Provenance(List.of(scenario), List.of(), LocalDate.of(2026, 11, 30));
    return ModelWorkbook.bytes(subject, provenance, Numbers.in(Locale.ROOT));
  }

  private static Scenario scenario() {
    return Presets.all().getFirst().withCurrency("EUR").with(Parameter.BUDGET, 2_000_000);
  }

  @Test
  void everyNumber_fitsItsColumn_keepsItsSign_andIsNoError() throws IOException {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    List<String> wrong = new ArrayList<>();
    try (XSSFWorkbook book = export(scenario())) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            CellType type =
                cell.getCellType() == CellType.FORMULA
                    ? cell.getCachedFormulaResultType()
                    : cell.getCellType();
            boolean general = cell.getCellStyle().getDataFormatString().equals("General");
            int letters = type == CellType.NUMERIC ? formatter.formatCellValue(cell).length() : 0;
            int room = sheet.getColumnWidth(cell.getColumnIndex()) / 256;
            // Not every spreadsheet writes a minus where a condition chooses the format.
            boolean signless =
                type == CellType.NUMERIC
                    && cell.getNumericCellValue() < 0
                    && cell.getCellStyle().getDataFormatString().startsWith("[");
            if (type == CellType.ERROR || signless || (!general && letters > room)) {
              wrong.add(sheet.getSheetName() + " " + cell.getAddress());
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void theVerdict_isTheProgramsChoice_andFollowsTheCells() throws IOException {
    Scenario scenario = scenario();
    try (XSSFWorkbook book = export(scenario)) {
      assertVerdict(book, scenario);
      StrategyOutcome tuned = new Simulator().simulate(scenario).of(Strategy.FINE_TUNING);
      double drifted = (tuned.accuracy() + tuned.deliveredAccuracy()) / 2;
      assertTrue(tuned.deliveredAccuracy() < drifted, "the scenario drifts");
      for (double target : new double[] {0.3, 1, drifted}) {
        CellReference at =
            new CellReference(book.getName(Parameter.TARGET_ACCURACY.path()).getRefersToFormula());
        book.getSheet(at.getSheetName())
            .getRow(at.getRow())
            .getCell(at.getCol())
            .setCellValue(target);
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        assertVerdict(book, scenario.with(Parameter.TARGET_ACCURACY, target));
        assertEquals("inputs changed since", text(book, VERDICT_ROW + 2));
      }
    }
  }

  private static void assertVerdict(XSSFWorkbook book, Scenario scenario) {
    Outcome outcome = new Simulator().simulate(scenario);
    Strategy choice = outcome.verdict().strategy();
    boolean fits = outcome.verdict().choice().fits();
    String verdict = text(book, VERDICT_ROW);
    String start = (fits ? "" : "None fits; closest is ") + choice.label() + ": ";
    assertTrue(verdict.startsWith(start), verdict);
    String total = String.format(Locale.ROOT, "%,.0f", outcome.of(choice).totalCost());
    assertTrue(verdict.contains(" for €" + total + " over "), verdict);
    assertEquals(
        outcome.missesTargetOnAverage(choice),
        verdict.contains(" right when fresh but ") && verdict.contains(" % target, for €"),
        verdict);
    String conditions = text(book, VERDICT_ROW + 1);
    assertEquals(fits, conditions.startsWith("Meets all conditions"), conditions);
  }

  private static String text(XSSFWorkbook book, int row) {
    return book.getSheet("Summary").getRow(row).getCell(0).getStringCellValue();
  }

  @Test
  void preview_saysYes_ofTheChoiceAlone() {
    Scenario scenario = scenario();
    Strategy choice = new Simulator().simulate(scenario).verdict().strategy();
    List<String> recommended =
        SheetText.of(xlsx(scenario), 30, 4).getFirst().lines().stream()
            .filter(line -> !line.isEmpty() && line.getFirst().equals("Recommended"))
            .findFirst()
            .orElseThrow();
    List<String> expected = new ArrayList<>(List.of("Recommended"));
    for (Strategy strategy : Strategy.values()) {
      expected.add(strategy == choice ? "yes" : "no");
    }
    assertEquals(expected, recommended);
  }

  @Test
  void charts_standOnTheirSheets_andReadCells() throws IOException {
    List<String> titles = new ArrayList<>();
    try (XSSFWorkbook book = export(scenario())) {
      for (Sheet sheet : book) {
        for (XSSFChart chart : ((XSSFSheet) sheet).createDrawingPatriarch().getCharts()) {
          titles.add(sheet.getSheetName() + ": " + chart.getTitleText());
          String xml = chart.getCTChart().xmlText();
          assertTrue(xml.contains("<c:f>") && !xml.contains("numLit"), titles.getLast());
        }
      }
    }
    assertEquals(
        List.of(
            "Summary: Cumulative cost, discounted, with errors",
            "Summary: Where the money goes",
            "Cash: Cumulative spend",
            "Break-even: Total cost over monthly calls",
            "Accuracy: Expected accuracy"),
        titles.stream().map(title -> title.strip()).toList());
  }
}
