package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.export.Provenance;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.workbook.ModelWorkbook;
import dev.tunewise.file.Problem;
import dev.tunewise.file.scenario.InputChanges.Offer;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.InputEdit;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.simulation.Overflow;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that were changed in a spreadsheet and come back. */
class WorkbookInputsTest {
  private static final PriceChange PROMOTION =
      new PriceChange(7, ServedModel.PROMPTING, 2, "promotion ends");
  private static final PriceChange CUT = new PriceChange(9, ServedModel.FINE_TUNING, 0.5, "");
  private static final Scenario PLAN =
      Scenario.DEFAULT
          .withName("Plan")
          .withCurrency("EUR")
          .with(Parameter.MONTHLY_CALLS, 1_000_000)
          .with(Parameter.CACHE_HIT_RATE, 0.1 + 0.2) // more than 15 digits
          .withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(400_000, 2_500_000)))
          .withPriceChanges(List.of(PROMOTION, CUT))
          .withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 1)), 4))
          .withActuals(
              List.of(
                  new Actual(1, 5_200, OptionalDouble.of(980_000)),
                  new Actual(2, 4_000, OptionalDouble.empty())));

  /** Made once: it takes a second. */
  private static byte[] exported = {};

  @BeforeAll
  static void exportOnce() {
    exported = export(PLAN);
  }

  @TempDir private Path folder;

  private static byte[] export(Scenario scenario) {
    return ModelWorkbook.bytes(
        new Subject(new Simulator().simulate(scenario), null),
        new Provenance(List.of(scenario), List.of(), LocalDate.of(2026, 11, 30)),
        Numbers.in(Locale.ROOT));
  }

  private static XSSFCell cell(XSSFWorkbook book, String name, int row) {
    AreaReference area =
        new AreaReference(book.getName(name).getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
    return book.getSheet(area.getFirstCell().getSheetName())
        .getRow(area.getFirstCell().getRow() + row)
        .getCell(area.getFirstCell().getCol());
  }

  private static XSSFCell cell(XSSFWorkbook book, Parameter parameter) {
    return cell(book, parameter.path(), 0);
  }

  /** The workbook of a scenario as it is saved after a change. */
  private Path saved(Scenario scenario, Consumer<XSSFWorkbook> change) {
    Path file = folder.resolve("plan.xlsx");
    byte[] before = scenario.equals(PLAN) ? exported : export(scenario);
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(before));
        OutputStream out = Files.newOutputStream(file)) {
      change.accept(book);
      book.write(out);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputChanges changes(Path file) {
    return ScenarioReader.changes(file, ScenarioReader.readAll(file)).orElseThrow();
  }

  private InputChanges changed(Consumer<XSSFWorkbook> change) {
    return changes(saved(PLAN, change));
  }

  private static List<InputEdit> edits(InputChanges changes) {
    return changes.offers().stream().map(Offer::edit).toList();
  }

  private static List<String> lines(InputChanges changes) {
    return changes.refused().stream().map(p -> p.place() + ": " + p.message()).toList();
  }

  private static InputEdit value(Parameter parameter, double after) {
    return new InputEdit.OfValue(parameter, PLAN.get(parameter), after);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void nothingChanged_isNothingOffered(long seed) {
    InputChanges none = changes(saved(RandomScenarios.of(seed), book -> {}));
    assertEquals(new InputChanges(List.of(), List.of(), Set.of(), none.source()), none);
  }

  @Test
  void changedCells_areOffered_andNoOthers() {
    InputChanges changes =
        changed(
            book -> {
              cell(book, Parameter.MONTHLY_CALLS).setCellValue(2_000_000);
              cell(book, Parameter.CACHE_HIT_RATE).setCellValue(0.3); // the same, as it is shown
              cell(book, "startMonth", 0).setCellValue(LocalDate.of(2027, 3, 17));
              cell(book, "fiscalYearStart", 0).setCellValue(7);
              cell(book, "priceChanges.factor", 0).setCellValue(3);
              cell(book, "actuals.spend", 2).setCellValue(4_400);
              cell(book, "actuals.calls", 0).setBlank();
              cell(book, "prompting.totalCost", 0).setCellValue(1); // a result
            });
    assertEquals(
        List.of(
            value(Parameter.MONTHLY_CALLS, 2_000_000),
            new InputEdit.OfStart(
                Optional.of(YearMonth.of(2027, 1)), Optional.of(YearMonth.of(2027, 3))),
            new InputEdit.OfFiscalYear(4, 7),
            new InputEdit.OfPriceChange(
                Optional.of(PROMOTION),
                Optional.of(new PriceChange(7, ServedModel.PROMPTING, 3, "promotion ends"))),
            new InputEdit.OfActual(
                1,
                Optional.of(PLAN.actuals().getFirst()),
                Optional.of(new Actual(1, 5_200, OptionalDouble.empty()))),
            new InputEdit.OfActual(
                3, Optional.empty(), Optional.of(new Actual(3, 4_400, OptionalDouble.empty())))),
        edits(changes));
    assertEquals(List.of(), changes.refused());
    assertEquals(Set.of(), changes.missing());
  }

  @Test
  void whatIsTaken_isTheTeamsOwn_withTheWorkbookAsItsSource_andRangesMoveAlong() {
    InputChanges changes =
        changed(
            book -> {
              cell(book, Parameter.MONTHLY_CALLS).setCellValue(2_000_000);
              cell(book, "priceChanges.model", 1).setBlank();
              cell(book, "priceChanges.month", 1).setBlank();
              cell(book, "priceChanges.factor", 1).setBlank();
              cell(book, "startMonth", 0).setBlank();
              cell(book, "actuals.spend", 1).setBlank();
            });
    Scenario taken = InputEdit.apply(PLAN, edits(changes), "plan.xlsx · 2026-11-30");
    assertEquals(2_000_000, taken.get(Parameter.MONTHLY_CALLS));
    assertEquals(
        PLAN.with(Parameter.MONTHLY_CALLS, 2_000_000).range(Parameter.MONTHLY_CALLS),
        taken.range(Parameter.MONTHLY_CALLS));
    assertEquals(Set.of(Parameter.MONTHLY_CALLS), taken.own());
    assertEquals("plan.xlsx · 2026-11-30", Sources.of(taken, Parameter.MONTHLY_CALLS));
    assertEquals(List.of(PROMOTION), taken.priceChanges());
    assertEquals(new Calendar(Optional.empty(), 4), taken.calendar());
    assertEquals(List.of(PLAN.actuals().getFirst()), taken.actuals());
  }

  @Test
  void sortedPriceChanges_areNoChange_andANewOneIsAdded() {
    PriceChange added = new PriceChange(12, ServedModel.FINE_TUNING, 0.9, "");
    InputChanges changes =
        changed(
            book -> {
              cell(book, "priceChanges.model", 0).setCellValue("tuned model "); // as typed
              cell(book, "priceChanges.month", 0).setCellValue(9);
              cell(book, "priceChanges.factor", 0).setCellValue(0.5);
              cell(book, "priceChanges.model", 1).setCellValue("Prompted model");
              cell(book, "priceChanges.month", 1).setCellValue(7);
              cell(book, "priceChanges.factor", 1).setCellValue(2);
              cell(book, "priceChanges.model", 5).setCellValue("Tuned model");
              cell(book, "priceChanges.month", 5).setCellValue(12);
              cell(book, "priceChanges.factor", 5).setCellValue(0.9);
            });
    assertEquals(
        List.of(new InputEdit.OfPriceChange(Optional.empty(), Optional.of(added))), edits(changes));
  }

  @Test
  void illegalCells_areRefusedOneByOne_andTheOthersOffered() {
    InputChanges changes =
        changed(
            book -> {
              cell(book, Parameter.CACHE_HIT_RATE).setCellValue(1.4);
              cell(book, Parameter.MONTHLY_CALLS).setCellValue("many");
              cell(book, Parameter.HORIZON_MONTHS).setCellValue(12.5);
              cell(book, Parameter.LABELED_EXAMPLES).setBlank();
              cell(book, Parameter.OUTPUT_TOKENS).setCellValue(333);
              cell(book, "startMonth", 0).setCellValue("soon");
              cell(book, "fiscalYearStart", 0).setCellValue(13);
              cell(book, "priceChanges.month", 1).setCellValue(0);
              cell(book, "actuals.spend", 0).setBlank();
              cell(book, "actuals.spend", 1).setCellValue(-1);
            });
    assertEquals(List.of(value(Parameter.OUTPUT_TOKENS, 333)), edits(changes));
    assertEquals(
        List.of(
            "$.parameters.horizonMonths: must be a whole number from 1 to 120, was 12.5",
            "$.parameters.task.labeledExamples: is required; must be a number from 0 to 1000000",
            "$.parameters.traffic.monthlyCalls: must be a number from 1 to 10000000000, was the"
                + " text \"many\"",
            "$.parameters.traffic.cacheHitRate: must be a share from 0\u00a0% to 100\u00a0%, was"
                + " 140\u00a0%",
            "$.startMonth: must be a month such as 2027-01, from 2000-01 to 2199-12, was the text"
                + " \"soon\"",
            "$.fiscalYearStart: must be a whole number from 1 to 12, was 13",
            "$.priceChanges[1].month: must be a whole number from 1 to 120, was 0",
            "$.actuals[0].spend: is required; must be a number from 0 to 1000000000000000",
            "$.actuals[1].spend: must be a number from 0 to 1000000000000000, was -1"),
        lines(changes));
  }

  @Test
  void valuesThatGoTogetherToNoNumber_areRefused() {
    InputChanges changes =
        changed(
            book -> {
              cell(book, Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR).setCellValue(10);
              cell(book, Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR).setCellValue(1e-306);
            });
    assertEquals(1, changes.offers().size());
    assertEquals(
        List.of(), Overflow.of(InputEdit.apply(PLAN, edits(changes), "")), "what can be taken");
    assertEquals(
        List.of(
            "the results are too large for a number; that is due to"
                + " fineTuning.hostingPricePerHour and fineTuning.callsPerInstanceHour"),
        changes.refused().stream().map(Problem::message).toList());
  }

  /** What spreadsheets make of numbers as other countries write them, and of fractions. */
  @Test
  void textsAndDays_inPlaceOfNumbers_areRefused() {
    InputChanges changes =
        changed(
            book -> {
              var day = book.createCellStyle();
              day.setDataFormat(book.createDataFormat().getFormat("d/m/yy"));
              cell(book, Parameter.MONTHLY_CALLS).setCellValue("1.000.000,5");
              cell(book, Parameter.OUTPUT_TOKENS).setCellValue(LocalDate.of(2026, 4, 3));
              cell(book, Parameter.OUTPUT_TOKENS).setCellStyle(day);
              cell(book, Parameter.CACHE_HIT_RATE).setCellStyle(day); // the number is the same
              cell(book, "priceChanges.month", 0).setCellValue(LocalDate.of(2027, 7, 1));
              cell(book, "priceChanges.month", 0).setCellStyle(day);
            });
    assertEquals(List.of(), changes.offers());
    assertEquals(
        List.of(
            "$.parameters.traffic.monthlyCalls: must be a number from 1 to 10000000000, was the"
                + " text \"1.000.000,5\"",
            "$.parameters.traffic.outputTokens: must be a number from 0 to 200000, was the text"
                + " \"2026-04-03\"",
            "$.priceChanges[0].month: must be a whole number from 1 to 120, was the text"
                + " \"2027-07-01\""),
        lines(changes));
  }

  @Test
  void formulas_areReadByWhatTheyCameTo_andSaid() {
    InputChanges changes =
        changed(
            book -> {
              cell(book, Parameter.MONTHLY_CALLS).setCellFormula("2*600000");
              cell(book, Parameter.OUTPUT_TOKENS).setCellFormula("1/0");
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertEquals(
        List.of(new Offer(value(Parameter.MONTHLY_CALLS, 1_200_000), true)), changes.offers());
    assertEquals(
        List.of(
            "$.parameters.traffic.outputTokens: must be a number from 0 to 200000, was the text"
                + " \"#DIV/0!\""),
        lines(changes));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#REF!",
        "Inputs!$B$7:$C$9",
        "Nowhere!$B$7",
        "Inputs!$B$1:$B$1048576",
        "[1]Inputs!$B$7",
        "OFFSET(Inputs!$B$7,1,1)",
        "traffic.monthlyCalls",
        "Inputs!$XFD$99999999"
      })
  void namesThatPointElsewhere_areSaid_andLeftAlone(String reference) {
    InputChanges changes =
        changed(
            book ->
                book.getCTWorkbook().getDefinedNames().getDefinedNameList().stream()
                    .filter(name -> name.getName().equals(Parameter.MONTHLY_CALLS.path()))
                    .forEach(name -> name.setStringValue(reference)));
    assertEquals(Set.of(Parameter.MONTHLY_CALLS), changes.missing());
    assertEquals(List.of(), changes.offers());
    assertEquals(List.of(), changes.refused());
  }

  @Test
  void insertedRows_andRenamedSheets_areFollowed() {
    InputChanges changes =
        changed(
            book -> {
              cell(book, Parameter.MONTHLY_CALLS).setCellValue(2_000_000);
              book.setSheetName(book.getSheetIndex("Inputs"), "What we assume's");
            });
    assertEquals(List.of(value(Parameter.MONTHLY_CALLS, 2_000_000)), edits(changes));
  }

  /** As programs leave it that drop what they do not know. */
  private Path withoutScenario(Consumer<XSSFWorkbook> change) throws Exception {
    Path file = saved(PLAN, change);
    try (OPCPackage pack = OPCPackage.open(file.toFile())) {
      var main = pack.getPartsByName(Pattern.compile("/xl/workbook.xml")).getFirst();
      for (PackageRelationship relation : main.getRelationships()) {
        if (relation.getRelationshipType().endsWith("/customXml")) {
          main.removeRelationship(relation.getId());
          break;
        }
      }
    }
    return file;
  }

  @Test
  void cells_makeAScenario_whereTheCarriedOneIsGone_andWhatIsLostIsSaid() throws Exception {
    Path file =
        withoutScenario(
            book -> {
              cell(book, Parameter.MONTHLY_CALLS).setCellValue(2_000_000);
              book.removeName(book.getName(Parameter.OUTPUT_TOKENS.path()));
            });
    Loaded loaded = assertInstanceOf(Loaded.class, ScenarioReader.read(file));
    Scenario read = loaded.scenario();
    assertEquals("plan", read.name());
    assertEquals("EUR", read.currency());
    assertEquals(PLAN.with(Parameter.MONTHLY_CALLS, 2_000_000).values(), read.values());
    assertEquals(PLAN.priceChanges(), read.priceChanges());
    assertEquals(PLAN.calendar(), read.calendar());
    assertEquals(PLAN.actuals(), read.actuals());
    assertEquals(
        "Made from the input cells: the workbook no longer carries its scenario. Lost with it:"
            + " ranges and links, evaluations, sources, notes, runs and seed. Output tokens per"
            + " call without a cell: default.",
        loaded.carriedOver(Numbers.in(Locale.ROOT)));
    assertEquals(
        Optional.empty(), ScenarioReader.changes(file, List.of(loaded)), "nothing to hold against");
  }

  @Test
  void cellsWithFaults_makeNoScenario_butALineForEach() throws Exception {
    Path file = withoutScenario(book -> cell(book, Parameter.CACHE_HIT_RATE).setCellValue("often"));
    List<Problem> problems = ScenarioReader.read(file).problems();
    assertEquals(1, problems.size());
    assertEquals("$.parameters.traffic.cacheHitRate", problems.getFirst().place());
  }

  @Test
  void workbooksOfOthers_carryNothing() throws IOException {
    Path file = folder.resolve("other.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("Inputs").createRow(0).createCell(0).setCellValue(1);
      var name = book.createName();
      name.setNameName(Parameter.MONTHLY_CALLS.path());
      name.setRefersToFormula("Inputs!$A$1");
      book.write(out);
    }
    assertEquals(
        "holds no scenario: only workbooks exported by Tunewise do",
        ScenarioReader.read(file).problems().getFirst().message());
  }

  @Test
  void digitsBeyondThe15th_areNoChange() {
    assertTrue(WorkbookInputs.isSame(0.1 + 0.2, 0.3));
    assertTrue(WorkbookInputs.isSame(0, -0.0));
    assertTrue(WorkbookInputs.isSame(1e-300, 1e-300));
    assertFalse(WorkbookInputs.isSame(0.3, 0.30000000000001));
    assertFalse(WorkbookInputs.isSame(1, Double.NaN));
    assertFalse(WorkbookInputs.isSame(1, Double.POSITIVE_INFINITY));
    assertFalse(WorkbookInputs.isSame(0, 1e-300));
  }
}
