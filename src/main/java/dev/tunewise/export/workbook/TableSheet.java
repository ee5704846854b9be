package dev.tunewise.export.workbook;

import dev.tunewise.chart.Column;
import dev.tunewise.export.Provenance;
import dev.tunewise.export.SafeText;
import dev.tunewise.export.office.EmbeddedScenarios;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A sheet that grows downwards. Text is always text, whatever it begins with. */
final class TableSheet {
  private static final int WIDTH = 20 * 256;
  private static final int FIRST_WIDTH = 34 * 256;

  private final XSSFSheet sheet;
  private final XSSFCellStyle strong;
  private final XSSFCellStyle quoted;
  private int next;

  TableSheet(XSSFWorkbook workbook, String name) {
    this(workbook.createSheet(name), 0);
    sheet.setColumnWidth(0, FIRST_WIDTH);
  }

  private TableSheet(XSSFSheet sheet, int next) {
    this.sheet = sheet;
    this.next = next;
    XSSFFont bold = sheet.getWorkbook().createFont();
    bold.setBold(true);
    strong = sheet.getWorkbook().createCellStyle();
    strong.setFont(bold);
    quoted = sheet.getWorkbook().createCellStyle();
    quoted.setQuotePrefixed(true); // stays text when the cell is edited
  }

  /**
   * The content of the .xlsx file, with where it comes from under the last row of all sheets but
   * the first. Closes the workbook.
   */
  static byte[] bytes(XSSFWorkbook workbook, Provenance provenance) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (workbook) {
      for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        TableSheet end = new TableSheet(sheet, sheet.getLastRowNum() + 2);
        provenance.caption().forEach(line -> end.row(List.of(line)));
      }
      XSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
      EmbeddedScenarios.add(workbook, provenance);
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }

  /** A cell that computes what it shows. */
  record Formula(String text) {}

  /** Name of the next row's cell in a column, counted from 0. */
  String cell(int column) {
    return CellReference.convertNumToColString(column) + (next + 1);
  }

  /** A line of numbers, words, formulas and empty cells. */
  void row(List<? extends @Nullable Object> cells) {
    XSSFRow row = sheet.createRow(next++);
    for (int c = 0; c < cells.size(); c++) {
      fill(row.createCell(c), cells.get(c));
    }
  }

  private void fill(XSSFCell cell, @Nullable Object value) {
    switch (value) {
      case Number number -> cell.setCellValue(number.doubleValue());
      case Formula formula -> cell.setCellFormula(formula.text());
      case String text -> {
        cell.setCellValue(SafeText.cell(text));
        if (SafeText.looksLikeFormula(text)) {
          cell.setCellStyle(quoted);
        }
      }
      case null, default -> cell.setBlank();
    }
  }

  void gap() {
    next++;
  }

  /**
   * A native table.
   *
   * @param name unique in the workbook, letters only
   * @param head unique names of the columns
   */
  void table(
      String name, List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
    table(name, head, rows.size(), rows::get);
  }

  /** A native table of the numbers of a chart. */
  void table(String name, List<Column> columns) {
    table(
        name,
        columns.stream().map(Column::header).toList(),
        columns.getFirst().cells().size(),
        r -> Column.row(columns, r));
  }

  /** A native table whose rows may refer to their own cells, so each is made in its place. */
  void table(
      String name,
      List<String> head,
      int rows,
      IntFunction<? extends List<? extends @Nullable Object>> row) {
    int top = next;
    row(head);
    strengthen(top, head.size());
    for (int r = 0; r < rows; r++) {
      row(row.apply(r));
    }
    if (rows == 0) {
      gap(); // a table has at least one row
    }
    area(name, top, head.size());
  }

  private void strengthen(int row, int columns) {
    for (int c = 0; c < columns; c++) {
      sheet.getRow(row).getCell(c).setCellStyle(strong);
      if (c > 0) {
        sheet.setColumnWidth(c, WIDTH);
      }
    }
  }

  private void area(String name, int top, int columns) {
    AreaReference area =
        new AreaReference(
            new CellReference(top, 0),
            new CellReference(next - 1, columns - 1),
            SpreadsheetVersion.EXCEL2007);
    XSSFTable table = sheet.createTable(area);
    table.setName(name);
    table.setDisplayName(name);
    table.getCTTable().addNewAutoFilter().setRef(area.formatAsString());
    table.getCTTable().addNewTableStyleInfo().setName("TableStyleLight1");
  }

  /** Under a table: the sum of one of its columns, as a formula. */
  void total(String label, int column, int rows) {
    int from = next - rows + 1;
    XSSFRow row = sheet.createRow(next++);
    row.createCell(0).setCellValue(label);
    row.getCell(0).setCellStyle(strong);
    String name = CellReference.convertNumToColString(column);
    XSSFCell cell = row.createCell(column);
    cell.setCellFormula("SUM(%s%s:%s%s)".formatted(name, from, name, next - 1));
    cell.setCellStyle(strong);
  }
}
