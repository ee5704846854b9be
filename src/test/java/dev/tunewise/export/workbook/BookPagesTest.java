package dev.tunewise.export.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.VerdictText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages of a workbook show. */
class BookPagesTest {
  private static final int VERDICT_ROW = 4;

  private static XSSFWorkbook export(Scenario scenario) throws IOException {
    return export(new Subject(new Simulator().simulate(scenario), null));
  }

  private static XSSFWorkbook export(Subject subject) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(xlsx(subject)));
  }

  private static byte[] xlsx(Scenario scenario) {
    return xlsx(new Subject(new Simulator().simulate(scenario), null));
  }

  private static byte[] xlsx(Subject subject) {
    Provenance provenance =
        new Provenance(List.of(subject.scenario()), List.of(), LocalDate.of(2026, 11, 30));
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

  /** Heads over cells to fill in, and over what follows from them. */
  private static final Set<String> TO_FILL_IN =
      Set.of("Spend", "Calls", "Spend less plan of the recommended");

  private static Stream<Scenario> plans() {
    Scenario plain = Presets.all().getFirst();
    Calendar calendar = new Calendar(Optional.of(YearMonth.of(2027, 2)), 4);
    return Stream.of(
        plain,
        plain.with(Parameter.BUDGET, 300_000),
        plain.withCalendar(calendar),
        scenario().withCalendar(calendar).with(Parameter.HORIZON_MONTHS, 40));
  }

  /** No column stands empty under its head, and no total below a row that is not there. */
  @ParameterizedTest
  @MethodSource("plans")
  void everyHead_standsOverSomething(Scenario scenario) throws IOException {
    List<String> wrong = new ArrayList<>();
    try (XSSFWorkbook book = export(scenario)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (isHead(cell) && !TO_FILL_IN.contains(cell.getStringCellValue())) {
              int c = cell.getColumnIndex();
              String first = shown(sheet.getRow(row.getRowNum() + 1), c);
              String second = shown(sheet.getRow(row.getRowNum() + 2), c);
              if (first.isEmpty() && second.isEmpty()) {
                wrong.add(sheet.getSheetName() + " " + cell.getAddress() + " " + cell);
              }
            }
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  /** On the printed sheets of results; inputs have sources and ranges or not. */
  private static boolean isHead(Cell cell) {
    boolean bold =
        ((XSSFSheet) cell.getSheet())
            .getWorkbook()
            .getFontAt(cell.getCellStyle().getFontIndex())
            .getBold();
    return Set.of("Summary", "Cash", "Break-even", "Tokens", "Accuracy")
            .contains(cell.getSheet().getSheetName())
        && (cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.FORMULA)
        && cell.getCellStyle().getFillPattern() == FillPatternType.SOLID_FOREGROUND
        && bold
        && !shown(cell.getRow(), cell.getColumnIndex()).isEmpty();
  }

  private static String shown(@Nullable Row row, int column) {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    Cell cell = row == null ? null : row.getCell(column);
    return cell == null ? "" : formatter.formatCellValue(cell);
  }

  /** A budget, a start and prices that are entered later show all that they would have shown. */
  @ParameterizedTest
  @MethodSource("plans")
  void pages_areThoseOfTheScenario_whenItIsEnteredLater(Scenario scenario) throws IOException {
    Scenario plain =
        Presets.all()
            .getFirst()
            .with(Parameter.HORIZON_MONTHS, 40)
            .withCurrency(scenario.currency());
    RecalculatedBook entered = new RecalculatedBook(plain);
    entered.write(scenario);
    new BookCalculation(entered.book).keepValues();
    try (XSSFWorkbook book =
        export(scenario.with(Parameter.HORIZON_MONTHS, plain.horizonMonths()))) {
      cell(book, Parameter.HORIZON_MONTHS.path()).setCellValue(scenario.horizonMonths());
      new BookCalculation(book).keepValues();
      for (String name : List.of("Summary", "Cash", "Break-even", "Tokens", "Accuracy")) {
        assertEquals(results(book, name), results(entered.book, name), name);
      }
    }
  }

  /** What a sheet shows below what says whose words it holds, but for these words. */
  private static List<String> results(XSSFWorkbook book, String name) {
    List<String> lines = new ArrayList<>();
    Sheet sheet = book.getSheet(name);
    if (name.equals("Summary")) {
      lines.add(text(book, VERDICT_ROW));
      lines.add(text(book, VERDICT_ROW + 1));
    }
    for (int r = VERDICT_ROW + (name.equals("Summary") ? 4 : 0); r <= sheet.getLastRowNum(); r++) {
      Row row = sheet.getRow(r);
      StringBuilder line = new StringBuilder();
      for (int c = 0; row != null && c < row.getLastCellNum(); c++) {
        line.append(shown(row, c)).append(" | ");
      }
      if (name.equals("Summary") && line.toString().startsWith("As exported")) {
        break;
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static Cell cell(XSSFWorkbook book, String name) {
    CellReference at = new CellReference(book.getName(name).getRefersToFormula());
    return book.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 24, 60, 72, 73, 120})
  void print_isAtMostEightPages_withRunsToo(int horizon) throws IOException {
    Scenario scenario = scenario().with(Parameter.HORIZON_MONTHS, horizon).withSampling(100, 1);
    Subject subject =
        new Subject(new Simulator().simulate(scenario), new MonteCarlo().run(scenario));
    try (XSSFWorkbook book = export(subject)) {
      int pages = 0;
      for (Sheet sheet : book) {
        String area = book.getPrintArea(book.getSheetIndex(sheet));
        boolean isPrinted =
            new AreaReference(area, SpreadsheetVersion.EXCEL2007).getFirstCell().getRow() == 0;
        int tall = sheet.getPrintSetup().getFitHeight();
        assertTrue(!isPrinted || (tall > 0 && sheet.getFitToPage()), sheet.getSheetName());
        pages += isPrinted ? tall : 0;
      }
      assertTrue(pages <= 8, pages + " pages");
    }
  }

  @Test
  void summary_saysWhatTheWindowSays_underAHeadThatTellsOfChanges() throws IOException {
    Scenario scenario =
        LongStream.range(0, 4_000)
            .mapToObj(RandomScenarios::of)
            .filter(s -> new Simulator().simulate(s).retrievingPrompt().isPresent())
            .findFirst()
            .orElseThrow();
    Outcome outcome = new Simulator().simulate(scenario);
    Numbers numbers = Numbers.in(Locale.ROOT);
    try (XSSFWorkbook book = export(scenario)) {
      int head = VERDICT_ROW;
      while (!shown(book.getSheet("Summary").getRow(head), 0).startsWith("As exported")) {
        head++;
      }
      assertEquals("As exported", text(book, head));
      assertEquals(VerdictText.headline(outcome, numbers) + ".", text(book, head + 1));
      assertTrue(text(book, head + 1).contains("with retrieval, prompting would win"));
      assertEquals(VerdictText.alternatives(outcome, numbers) + ".", text(book, head + 2));
      cell(book, Parameter.MONTHLY_CALLS.path()).setCellValue(1);
      new BookCalculation(book).keepValues();
      assertEquals("As exported, before inputs changed", text(book, head));
      List<String> saying = new ArrayList<>();
      for (Row row : book.getSheet("Summary")) {
        String said = shown(row, 0);
        if (said.contains(" changed since")) {
          saying.add(said);
        }
      }
      assertEquals(
          List.of(
              "1 input changed since the export: the words under As exported are of the inputs"
                  + " before"),
          saying);
    }
  }

  /** Rows keep their height when inputs change, so that words that follow them take one line. */
  @Test
  void wordsThatFollowTheCells_areNotBroken() throws IOException {
    List<String> broken = new ArrayList<>();
    try (XSSFWorkbook book = export(scenario())) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.FORMULA
                && cell.getCellStyle().getWrapText()
                && cell.getCellStyle().getFillPattern() != FillPatternType.SOLID_FOREGROUND) {
              broken.add(sheet.getSheetName() + " " + cell.getAddress());
            }
          }
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void summary_saysWhatWouldMakeOneFit_whereNoneDoes() throws IOException {
    Scenario scenario = Presets.all().getFirst().with(Parameter.TARGET_ACCURACY, 0.99);
    String wayOut =
        ThresholdLine.wayOut(ThresholdFinder.all(scenario), Numbers.in(Locale.ROOT)) + ".";
    boolean said =
        SheetText.of(xlsx(scenario), 60, 1).getFirst().lines().stream()
            .anyMatch(line -> line.contains(wayOut));
    assertTrue(said, wayOut);
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
        cell(book, Parameter.TARGET_ACCURACY.path()).setCellValue(target);
        new BookCalculation(book).keepValues();
        assertVerdict(book, scenario.with(Parameter.TARGET_ACCURACY, target));
        assertEquals(
            "1 input changed since the export: the words under As exported are of the inputs"
                + " before",
            text(book, VERDICT_ROW + 2));
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
