package dev.tunewise.export.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Places steps in sheets: first every one gets its cells and its name, then formulas are written,
 * which may refer to any of them. A row of a monthly table reads the same month of others.
 */
final class FormulaSheets {
  /** Row of month 0, counted from 0, where nothing else is said; above it stand the heads. */
  private static final int FIRST_MONTH_ROW = 6;

  private static final Pattern COLUMN = Pattern.compile("\\[([A-Za-z.]+)(-|:|@0|@1|@H)?]");

  private final XSSFWorkbook workbook;
  private final int months;
  private final Map<String, Place> columns = new HashMap<>();
  private final Map<String, Integer> firstRows = new HashMap<>();
  private final List<Runnable> formulas = new ArrayList<>();

  private record Place(String sheet, int column) {}

  /**
   * Sheets of a plan.
   *
   * @param months H of the export
   */
  FormulaSheets(XSSFWorkbook workbook, int months) {
    this.workbook = workbook;
    this.months = months;
  }

  /** Says where the months of a sheet begin, before any stand there. */
  void monthsFrom(XSSFSheet sheet, int row) {
    firstRows.put(sheet.getSheetName(), row);
  }

  /** Row of month 0 in a sheet, counted from 0. */
  int firstRow(XSSFSheet sheet) {
    return firstRow(sheet.getSheetName());
  }

  private int firstRow(String sheet) {
    return firstRows.getOrDefault(sheet, FIRST_MONTH_ROW);
  }

  /** Gives a cell a name for the whole workbook. */
  void name(String name, XSSFCell cell) {
    name(name, cell.getSheet(), cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex());
  }

  /** Gives the cells of a column a name for the whole workbook. */
  void name(String name, XSSFSheet sheet, int firstRow, int lastRow, int column) {
    XSSFName defined = workbook.createName();
    defined.setNameName(name);
    String from = new CellReference(firstRow, column, true, true).formatAsString();
    String to = new CellReference(lastRow, column, true, true).formatAsString();
    String range = firstRow == lastRow ? from : from + ":" + to;
    defined.setRefersToFormula("'" + sheet.getSheetName() + "'!" + range);
  }

  /** A cell that calculates, once {@link #write} is called. */
  void formula(XSSFCell cell, String formula) {
    formulas.add(
        () ->
            cell.setCellFormula(
                resolve(formula, cell.getSheet().getSheetName(), cell.getRowIndex())));
  }

  /** As {@link #formula}, but of whole columns at once. */
  void array(XSSFCell cell, String formula) {
    formulas.add(
        () ->
            cell.getSheet()
                .setArrayFormula(
                    resolve(formula, cell.getSheet().getSheetName(), cell.getRowIndex()),
                    new CellRangeAddress(
                        cell.getRowIndex(),
                        cell.getRowIndex(),
                        cell.getColumnIndex(),
                        cell.getColumnIndex())));
  }

  /** A column of a monthly table, from month 0 on. */
  void column(XSSFSheet sheet, int column, MonthStep step) {
    place(step.name(), sheet, column);
    for (int m = 0; m <= months; m++) {
      XSSFCell cell = row(sheet, firstRow(sheet) + m).createCell(column);
      formula(cell, m == 0 ? step.setUp() : step.month());
    }
  }

  /** The column of a monthly table that holds the number of the month. */
  void months(XSSFSheet sheet, int column) {
    columns.putIfAbsent("month", new Place(sheet.getSheetName(), column));
    for (int m = 0; m <= months; m++) {
      row(sheet, firstRow(sheet) + m).createCell(column).setCellValue(m);
    }
  }

  /** Makes a column of a monthly table known that holds no formulas. */
  void place(String name, XSSFSheet sheet, int column) {
    if (columns.put(name, new Place(sheet.getSheetName(), column)) != null) {
      throw new IllegalArgumentException("two columns of the name " + name);
    }
  }

  /** The cells of a monthly column, month 0…H. */
  CellRangeAddress area(String column) {
    Place place = Objects.requireNonNull(columns.get(column));
    int first = firstRow(place.sheet());
    return new CellRangeAddress(first, first + months, place.column(), place.column());
  }

  /** The cell over a monthly column that says what it holds. */
  CellReference head(String column) {
    CellRangeAddress area = area(column);
    return new CellReference(
        Objects.requireNonNull(columns.get(column)).sheet(),
        area.getFirstRow() - 1,
        area.getFirstColumn(),
        true,
        true);
  }

  /** Writes all formulas. */
  void write() {
    formulas.forEach(Runnable::run);
    formulas.clear();
  }

  private String resolve(String formula, String sheet, int row) {
    Matcher matcher = COLUMN.matcher(formula);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      Place place = columns.get(matcher.group(1));
      if (place == null) {
        throw new IllegalArgumentException("no column " + matcher.group(1) + " for " + formula);
      }
      int month = row - firstRow(sheet);
      String reference = reference(place, matcher.group(2) == null ? "" : matcher.group(2), month);
      String other = place.sheet().equals(sheet) ? "" : "'" + place.sheet() + "'!";
      matcher.appendReplacement(text, Matcher.quoteReplacement(other + reference));
    }
    return matcher.appendTail(text).toString();
  }

  private String reference(Place place, String which, int month) {
    // Written without a locale's digits, whatever they are.
    String column = "$" + CellReference.convertNumToColString(place.column());
    int first = firstRow(place.sheet()) + 1;
    return switch (which) {
      case "-" -> column + (first + month - 1);
      case ":" -> column + "$" + first + ":" + column + "$" + (first + months);
      case "@0" -> column + "$" + first;
      case "@1" -> column + "$" + (first + 1);
      case "@H" -> column + "$" + (first + months);
      default -> column + (first + month);
    };
  }

  static XSSFRow row(XSSFSheet sheet, int row) {
    XSSFRow known = sheet.getRow(row);
    return known == null ? sheet.createRow(row) : known;
  }
}
