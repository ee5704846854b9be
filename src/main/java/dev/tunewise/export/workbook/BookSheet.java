package dev.tunewise.export.workbook;

import dev.tunewise.export.SafeText;
import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Strategy;
import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of the workbook, written from top to bottom. Text is always text. */
final class BookSheet {
  /** Column of the labels and the first of values. */
  static final int LABELS = 0;

  static final int VALUES = 1;

  private static final int LABEL_WIDTH = 38 * 256;
  private static final int VALUE_WIDTH = 18 * 256;

  final XSSFSheet sheet;
  private final BookLook look;
  private int next;

  /**
   * Begins a sheet.
   *
   * @param note what it is for, in one line
   */
  BookSheet(XSSFSheet sheet, BookLook look, String title, String note) {
    this.sheet = sheet;
    this.look = look;
    sheet.setDisplayGridlines(false);
    sheet.setColumnWidth(LABELS, LABEL_WIDTH);
    for (int c = VALUES; c <= VALUES + 3; c++) {
      sheet.setColumnWidth(c, VALUE_WIDTH);
    }
    text(next++, LABELS, title, Role.TITLE);
    text(next++, LABELS, note, Role.NOTE).getCellStyle();
    next++;
  }

  int next() {
    return next;
  }

  void skipTo(int row) {
    next = row;
  }

  XSSFCell cell(int row, int column, Role role, Figure figure) {
    XSSFCell cell = FormulaSheets.row(sheet, row).createCell(column);
    cell.setCellStyle(look.style(role, figure));
    return cell;
  }

  XSSFCell text(int row, int column, String text, Role role) {
    XSSFCell cell = cell(row, column, role, Figure.TEXT);
    cell.setCellValue(SafeText.cell(text));
    return cell;
  }

  XSSFCellStyle headStyle(Strategy strategy) {
    return look.head(strategy);
  }

  /** A line of words across the sheet. */
  void note(String text) {
    text(next++, LABELS, text, Role.NOTE);
  }

  /** Heads over the columns of strategies, in their colors. */
  private void heads(StepTable table) {
    text(next, LABELS, table.title(), Role.HEAD);
    for (int i = 0; i < table.subjects().size(); i++) {
      XSSFCell cell = text(next, VALUES + i, table.subjects().get(i), Role.HEAD);
      for (Strategy strategy : Strategy.values()) {
        if (strategy.label().equals(table.subjects().get(i))) {
          cell.setCellStyle(look.head(strategy));
        }
      }
    }
    text(next, VALUES + table.subjects().size(), "Model", Role.HEAD);
    next++;
  }

  /** A table of steps: label, values, section of the model. */
  void table(StepTable table, FormulaSheets sheets) {
    heads(table);
    for (StepTable.Row line : table.rows()) {
      text(next, LABELS, line.label(), Role.LABEL);
      List<Step> steps = line.steps();
      for (int i = 0; i < steps.size(); i++) {
        // A row that lacks the first strategies stands under the last ones.
        int column = VALUES + table.subjects().size() - steps.size() + i;
        XSSFCell cell = cell(next, column, Role.CALCULATED, line.figure());
        sheets.name(steps.get(i).name(), cell);
        sheets.formula(cell, steps.get(i).formula());
      }
      text(next, VALUES + table.subjects().size(), line.section(), Role.NOTE);
      next++;
    }
    next++;
  }

  /** One landscape page wide, with what tells where it comes from around. */
  void print(String scenario, String origin, int lastColumn, int rows) {
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 1);
    sheet.setMargin(PageMargin.LEFT, 0.5);
    sheet.setMargin(PageMargin.RIGHT, 0.5);
    sheet.getHeader().setLeft("&\"-,Bold\"" + scenario.replace("&", "&&"));
    sheet.getHeader().setRight("&A");
    sheet.getFooter().setLeft(origin.replace("&", "&&"));
    sheet.getFooter().setRight("&P / &N");
    sheet
        .getWorkbook()
        .setPrintArea(
            sheet.getWorkbook().getSheetIndex(sheet), 0, lastColumn, 0, rows - 1);
  }

  /** Spreads the text of a cell over columns. */
  void merge(int row, int lastColumn) {
    sheet.addMergedRegion(new CellRangeAddress(row, row, LABELS, lastColumn));
  }
}
