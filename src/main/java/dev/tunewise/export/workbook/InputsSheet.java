package dev.tunewise.export.workbook;

import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.file.scenario.CellWords;
import dev.tunewise.file.scenario.InputNames;
import dev.tunewise.model.Link;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.ParameterGroup;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.model.Unit;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.text.Words;
import dev.tunewise.wording.OwnText;
import dev.tunewise.wording.ParameterText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;

/**
 * All that can be changed in the workbook, each value under the path of its parameter, and what it
 * was when the workbook was made.
 */
final class InputsSheet {
  /** How many dated price steps can be entered beside those of the scenario. */
  static final int SPARE_PRICE_CHANGES = 12;

  /** Said where the runs and other values no longer belong to the inputs. */
  static final String CHANGED = "inputs.changed";

  private static final int VALUE = 1;
  private static final int UNIT = 2;
  private static final int LOW = 3;
  private static final int HIGH = 4;
  private static final int SET_BY = 5;
  private static final int SOURCE = 6;
  private static final int HELP = 7;
  private static final int PATH = 8;
  private static final int EXPORTED = 9;
  private static final int IS_CHANGED = 10;
  private static final int LOG_FACTOR = 11;

  /** Of a price change, over several columns. */
  private static final int NOTE = 3;

  /** What a price change was, behind the columns that other inputs have. */
  private static final int MODEL_EXPORTED = 12;

  private static final int MONTH_EXPORTED = 13;
  private static final int FACTOR_EXPORTED = 14;
  private static final Set<Integer> NUMBERS = Set.of(VALUE, LOW, HIGH, EXPORTED, IS_CHANGED);

  private static final int PATH_WIDTH = 38 * 256;
  private static final int WAS_WIDTH = 20 * 256;

  /** Most that a spreadsheet shows beside a cell that is entered. */
  private static final int PROMPT_TITLE = 32;

  private static final int PROMPT = 255;

  private final BookSheet page;
  private final FormulaSheets sheets;
  private final Scenario scenario;
  private final List<String> changes = new ArrayList<>();

  private InputsSheet(BookSheet page, FormulaSheets sheets, Scenario scenario) {
    this.page = page;
    this.sheets = sheets;
    this.scenario = scenario;
  }

  /** Of the printed columns, in letters: those that stay empty take little. */
  static int[] widths(Scenario scenario) {
    int end = scenario.ranges().isEmpty() ? 11 : 13;
    boolean sourced =
        Stream.of(Parameter.values()).anyMatch(p -> !Sources.of(scenario, p).isEmpty());
    return new int[] {34, 15, 17, end, end, 14, sourced ? 26 : 9, 60};
  }

  static void write(BookSheet page, FormulaSheets sheets, Scenario scenario) {
    InputsSheet inputs = new InputsSheet(page, sheets, scenario);
    inputs.parameters();
    inputs.calendar();
    inputs.priceChanges();
    inputs.measuredBase();
    inputs.changed();
    inputs.links();
    inputs.sources();
  }

  private void parameters() {
    int heads = page.next();
    List<String> labels =
        List.of(
            "Parameter",
            "Value",
            "Unit",
            "Low (P10)",
            "High (P90)",
            "Set by",
            "Source",
            "What it is",
            "Name in formulas",
            "As exported",
            "Changed");
    for (int c = 0; c < labels.size(); c++) {
      page.text(heads, c, labels.get(c), NUMBERS.contains(c) ? Role.NUMBER_HEAD : Role.HEAD);
    }
    page.sheet.createFreezePane(1, heads + 1);
    page.sheet.setRepeatingRows(new CellRangeAddress(heads, heads, -1, -1));
    page.sheet.setColumnWidth(PATH, PATH_WIDTH);
    for (int c : List.of(MODEL_EXPORTED, MONTH_EXPORTED, FACTOR_EXPORTED)) {
      page.sheet.setColumnWidth(c, WAS_WIDTH);
    }
    int r = heads + 1;
    for (ParameterGroup group : ParameterGroup.values()) {
      page.text(r++, 0, group.label(), Role.RESULT);
      for (Parameter parameter : Parameter.of(group)) {
        parameter(r++, parameter);
      }
    }
    page.skipTo(r + 1);
  }

  private void parameter(int r, Parameter parameter) {
    boolean own = scenario.own().contains(parameter);
    double value = scenario.get(parameter);
    Figure figure = figure(parameter, value);
    page.text(r, 0, ParameterText.labelInGroup(parameter), Role.LABEL);
    XSSFCell cell = page.cell(r, VALUE, own ? Role.INPUT : Role.EXAMPLE, figure);
    cell.setCellValue(value);
    sheets.name(parameter.path(), cell);
    page.text(r, UNIT, parameter.unit().label(scenario.currency()), Role.LABEL);
    Range range = scenario.range(parameter);
    if (range != null) {
      page.cell(r, LOW, Role.CALCULATED, figure(parameter, range.low())).setCellValue(range.low());
      page.cell(r, HIGH, Role.CALCULATED, figure(parameter, range.high()))
          .setCellValue(range.high());
    }
    page.text(r, SET_BY, OwnText.setBy(parameter, scenario), Role.LABEL);
    String source = Sources.of(scenario, parameter);
    if (!source.isEmpty()) {
      page.text(r, SOURCE, source, Role.HELP);
    }
    page.text(r, HELP, parameter.help(), Role.HELP);
    page.text(r, PATH, parameter.path(), Role.ASIDE);
    page.cell(r, EXPORTED, Role.WORKING, figure).setCellValue(value);
    watch(r, VALUE, EXPORTED);
    limits(cell, parameter);
  }

  /** Tells in the last column whether an input differs from what it was. */
  private void watch(int r, int value, int exported) {
    XSSFCell flag = page.cell(r, IS_CHANGED, Role.WORKING, Figure.FLAG);
    String is = page.sheet.getRow(r).getCell(value).getReference();
    String was = page.sheet.getRow(r).getCell(exported).getReference();
    sheets.formula(flag, "IF(" + is + "=" + was + ",0,1)");
    changes.add(flag.getReference());
  }

  private void limits(XSSFCell cell, Parameter parameter) {
    double max = parameter == Parameter.HORIZON_MONTHS ? scenario.horizonMonths() : parameter.max();
    boolean whole = parameter.scale() == Scale.INTEGER;
    String from = number(parameter.min());
    String to = number(max);
    DataValidationHelper helper = page.sheet.getDataValidationHelper();
    DataValidationConstraint constraint =
        whole
            ? helper.createIntegerConstraint(OperatorType.BETWEEN, from, to)
            : helper.createDecimalConstraint(OperatorType.BETWEEN, from, to);
    String allowed =
        parameter == Parameter.HORIZON_MONTHS
            ? "a whole number from 1 to " + scenario.horizonMonths() + ", the months exported"
            : CellWords.allowed(parameter);
    String text = ParameterText.name(parameter) + " must be " + allowed + ".";
    validate(
        constraint,
        cell.getRowIndex(),
        cell.getRowIndex(),
        cell.getColumnIndex(),
        ParameterText.labelInGroup(parameter),
        parameter.help() + ". " + Words.capitalized(allowed) + ".",
        text);
  }

  private void validate(
      DataValidationConstraint constraint,
      int first,
      int last,
      int column,
      String title,
      String prompt,
      String text) {
    DataValidation validation =
        page.sheet
            .getDataValidationHelper()
            .createValidation(constraint, new CellRangeAddressList(first, last, column, column));
    validation.setEmptyCellAllowed(false);
    validation.setShowErrorBox(true);
    validation.createErrorBox("Not possible", text);
    validation.setShowPromptBox(true);
    validation.createPromptBox(start(title, PROMPT_TITLE), start(prompt, PROMPT));
    page.sheet.addValidationData(validation);
  }

  private static String start(String text, int letters) {
    return text.length() <= letters ? text : text.substring(0, letters - 1) + "…";
  }

  private static String number(double value) {
    return java.math.BigDecimal.valueOf(value).toPlainString();
  }

  /** How the value of a parameter is written: so that all its digits show. */
  private static Figure figure(Parameter parameter, double value) {
    Unit unit = parameter.unit();
    if (unit.isShare()) {
      return Figure.EXACT_SHARE;
    }
    if (unit.isMoney()) {
      return value == Math.rint(value) ? Figure.MONEY : Figure.EXACT_PRICE;
    }
    return value == Math.rint(value) ? Figure.COUNT : Figure.NUMBER;
  }

  /** When month 1 is, if the plan has a date, and when fiscal years begin. */
  private void calendar() {
    int r = page.next();
    page.text(r++, 0, "Calendar", Role.RESULT);
    XSSFCell start = page.cell(r, VALUE, Role.INPUT, Figure.DATE);
    page.text(r, 0, "Start month", Role.LABEL);
    page.text(r, HELP, "First day of month 1; empty: no dates", Role.ASIDE);
    XSSFCell was = page.cell(r, EXPORTED, Role.WORKING, Figure.DATE);
    scenario
        .calendar()
        .start()
        .map(YearMonth::atEndOfMonth)
        .map(day -> day.withDayOfMonth(1))
        .ifPresent(
            day -> {
              start.setCellValue(day);
              was.setCellValue(day);
            });
    sheets.name(InputNames.START_MONTH, start);
    watch(r++, VALUE, EXPORTED);
    XSSFCell year = page.cell(r, VALUE, Role.INPUT, Figure.COUNT);
    page.text(r, 0, "Fiscal year starts in month", Role.LABEL);
    page.text(r, HELP, "1 = January", Role.ASIDE);
    year.setCellValue(scenario.calendar().fiscalYearStart());
    sheets.name(InputNames.FISCAL_YEAR_START, year);
    page.cell(r, EXPORTED, Role.WORKING, Figure.COUNT)
        .setCellValue(scenario.calendar().fiscalYearStart());
    validate(
        page.sheet
            .getDataValidationHelper()
            .createIntegerConstraint(OperatorType.BETWEEN, "1", "12"),
        r,
        r,
        VALUE,
        "Fiscal year",
        "A month from 1 to 12; 1 = January.",
        "Fiscal year must start in a month from 1 to 12.");
    watch(r++, VALUE, EXPORTED);
    page.text(r, 0, "Currency", Role.LABEL);
    XSSFCell currency = page.cell(r, VALUE, Role.CALCULATED, Figure.TEXT);
    currency.setCellValue(scenario.currency());
    sheets.name(InputNames.CURRENCY, currency);
    page.text(r++, HELP, "A label: nothing is converted", Role.ASIDE);
    page.skipTo(r + 1);
  }

  private void priceChanges() {
    int r = page.next();
    page.text(r++, 0, "Price changes", Role.RESULT);
    List<String> heads = List.of("Model", "From month", "Factor", "Note");
    for (int c = 0; c < heads.size(); c++) {
      page.text(r, c, heads.get(c), c == 1 || c == 2 ? Role.NUMBER_HEAD : Role.HEAD);
    }
    for (int c = NOTE + 1; c <= SOURCE; c++) {
      page.text(r, c, "", Role.HEAD);
    }
    page.text(r, IS_CHANGED, "Changed", Role.NUMBER_HEAD);
    page.text(r, LOG_FACTOR, "Logarithm", Role.NUMBER_HEAD);
    page.text(r, MODEL_EXPORTED, "Model as exported", Role.NUMBER_HEAD);
    page.text(r, MONTH_EXPORTED, "Month as exported", Role.NUMBER_HEAD);
    page.text(r, FACTOR_EXPORTED, "Factor as exported", Role.NUMBER_HEAD);
    int first = ++r;
    List<PriceChange> known = scenario.priceChanges();
    int rows = known.size() + SPARE_PRICE_CHANGES;
    for (int i = 0; i < rows; i++, r++) {
      XSSFCell model = page.cell(r, 0, Role.INPUT, Figure.TEXT);
      XSSFCell month = page.cell(r, 1, Role.INPUT, Figure.COUNT);
      XSSFCell factor = page.cell(r, 2, Role.INPUT, Figure.NUMBER);
      for (int c = NOTE; c <= SOURCE; c++) {
        page.cell(r, c, Role.INPUT, Figure.TEXT);
      }
      page.sheet.addMergedRegion(new CellRangeAddress(r, r, NOTE, SOURCE));
      String at = factor.getReference();
      sheets.formula(
          page.cell(r, LOG_FACTOR, Role.WORKING, Figure.NUMBER),
          "IF(ISNUMBER(" + at + "),IF(" + at + ">0,LN(" + at + "),0),0)");
      XSSFCell wasMonth = page.cell(r, MONTH_EXPORTED, Role.WORKING, Figure.COUNT);
      XSSFCell wasFactor = page.cell(r, FACTOR_EXPORTED, Role.WORKING, Figure.NUMBER);
      XSSFCell wasModel = page.cell(r, MODEL_EXPORTED, Role.WORKING, Figure.TEXT);
      if (i < known.size()) {
        PriceChange change = known.get(i);
        model.setCellValue(change.model().label());
        wasModel.setCellValue(change.model().label());
        month.setCellValue(change.month());
        wasMonth.setCellValue(change.month());
        factor.setCellValue(change.factor());
        wasFactor.setCellValue(change.factor());
        page.text(r, NOTE, change.note(), Role.INPUT);
      }
      XSSFCell flag = page.cell(r, IS_CHANGED, Role.WORKING, Figure.FLAG);
      sheets.formula(
          flag,
          "IF(AND(%s=%s,%s=%s,%s=%s),0,1)"
              .formatted(
                  model.getReference(),
                  wasModel.getReference(),
                  month.getReference(),
                  wasMonth.getReference(),
                  at,
                  wasFactor.getReference()));
      changes.add(flag.getReference());
    }
    List<String> names =
        List.of(
            InputNames.CHANGE_MODEL,
            InputNames.CHANGE_MONTH,
            InputNames.CHANGE_FACTOR,
            InputNames.CHANGE_NOTE);
    for (int c = 0; c < names.size(); c++) {
      sheets.name(names.get(c), page.sheet, first, r - 1, c);
    }
    sheets.name("priceChanges.logFactor", page.sheet, first, r - 1, LOG_FACTOR);
    DataValidationHelper helper = page.sheet.getDataValidationHelper();
    String[] models =
        Stream.of(ServedModel.values()).map(ServedModel::label).toArray(String[]::new);
    validate(
        helper.createExplicitListConstraint(models),
        first,
        r - 1,
        0,
        "Model",
        "Whose token prices change.",
        "Model must be " + String.join(" or ", models) + ".");
    validate(
        helper.createIntegerConstraint(
            OperatorType.BETWEEN, "1", String.valueOf(PriceChange.MAX_MONTH)),
        first,
        r - 1,
        1,
        "From month",
        "The first month of the plan with the new prices.",
        "Month must be a whole number from 1 to " + PriceChange.MAX_MONTH + ".");
    validate(
        helper.createDecimalConstraint(OperatorType.BETWEEN, "0", number(PriceChange.MAX_FACTOR)),
        first,
        r - 1,
        2,
        "Factor",
        "What the prices before are multiplied by: 0.8 for 20 % less.",
        "Factor must be a number from 0 to 1000.");
    page.skipTo(r + 1);
  }

  /** What evaluations without examples say of the base model; empty where there are none. */
  private void measuredBase() {
    int r = page.next();
    page.text(r++, 0, "Measured accuracy of the base model", Role.RESULT);
    measured(r++, "While the prompt uses no retrieval", "measured.baseAccuracy", false);
    measured(r++, "While it does", "measured.baseAccuracyBesideRetrieval", true);
    page.skipTo(r + 1);
  }

  private void measured(int r, String label, String name, boolean retrieves) {
    page.text(r, 0, label, Role.LABEL);
    XSSFCell cell = page.cell(r, VALUE, Role.CALCULATED, Figure.SHARE);
    OptionalDouble base = Calibration.of(scenario).baseAccuracy(retrieves);
    base.ifPresentOrElse(cell::setCellValue, () -> cell.setCellValue("not measured"));
    sheets.name(name, cell);
  }

  /** Ranges that move together: of the runs, not of the formulas. */
  private void links() {
    int r = page.next();
    for (Link link : scenario.links()) {
      page.text(r, 0, "Link", Role.LABEL);
      page.text(r, 1, link.first().path(), Role.ASIDE);
      page.text(r, 2, link.second().path(), Role.ASIDE);
      page.cell(r++, 3, Role.CALCULATED, Figure.NUMBER).setCellValue(link.correlation());
    }
    page.skipTo(r == page.next() ? r : r + 1);
  }

  private void sources() {
    scenario
        .sources()
        .forEach(
            (key, text) -> {
              if (Parameter.byPath(key).isEmpty()) { // those of parameters stand beside them
                page.note("Source: " + OwnText.subject(key) + ": " + text);
              }
            });
    if (!scenario.notes().isEmpty()) {
      page.note("Notes: " + scenario.notes());
    }
  }

  private void changed() {
    int r = page.next();
    page.text(r, 0, "Inputs that differ from the export", Role.RESULT);
    XSSFCell count = page.cell(r, VALUE, Role.RESULT, Figure.COUNT);
    String first = changes.getFirst();
    String last = changes.getLast();
    sheets.formula(count, "SUM(" + first + ":" + last + ")");
    sheets.name(CHANGED, count);
    page.skipTo(r + 1);
  }
}
