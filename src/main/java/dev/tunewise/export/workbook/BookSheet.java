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
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of the workbook, written from top to bottom. Text is always text. */
final class BookSheet {
  /** Column of the labels and the first of values. */
  static final int LABELS = 0;

  static final int VALUES = 1;

  /** Characters of a line that fit into the unit of a column's width. */
  private static final double LETTERS_PER_WIDTH = 1.05;

  private static final float LINE_POINTS = 13;

  final XSSFSheet sheet;
  private final BookLook look;
  private final int[] widths;
  private int next;

  /**
   * Begins a sheet.
   *
   * @param note what it is for, in one line
   * @param origin what it was made from, in one line
   * @param widths of the columns that are printed, in letters
   */
  BookSheet(
      XSSFSheet sheet, BookLook look, String title, String note, String origin, int... widths) {
    this.sheet = sheet;
    this.look = look;
    this.widths = widths;
    sheet.setDisplayGridlines(false);
    sheet.setDefaultColumnWidth(14);
    for (int c = 0; c < widths.length; c++) {
      sheet.setColumnWidth(c, widths[c] * 256);
    }
    text(next++, LABELS, title, Role.TITLE);
    text(next++, LABELS, note, Role.ASIDE);
    text(next++, LABELS, origin, Role.ASIDE);
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
    if (SafeText.looksLikeFormula(text)) {
      cell.setCellStyle(look.quoted(role));
    }
    return cell;
  }

  XSSFCellStyle headStyle(Strategy strategy) {
    return look.head(strategy);
  }

  /** Words across the printed columns, in as many lines as they take. */
  void note(String text) {
    text(next, LABELS, text, Role.NOTE);
    sheet.addMergedRegion(new CellRangeAddress(next, next, LABELS, widths.length - 1));
    double width = java.util.Arrays.stream(widths).sum() * LETTERS_PER_WIDTH;
    int lines = (int) Math.ceil(text.length() / width);
    sheet.getRow(next).setHeightInPoints(lines * LINE_POINTS + 2);
    next++;
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
      text(next, VALUES + table.subjects().size(), line.section(), Role.ASIDE);
      next++;
    }
    next++;
  }

  /**
   * The printed columns on one page, with what tells where it comes from around.
   *
   * @param rows up to which is printed; what stands below works for it
   * @param pages tall at most; 0 for as many as it takes
   */
  void print(String scenario, String origin, int rows, int pages) {
    XSSFPrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(true);
    setup.setPaperSize(PaperSize.A4_PAPER);
    sheet.setFitToPage(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) pages);
    for (PageMargin side : new PageMargin[] {PageMargin.LEFT, PageMargin.RIGHT}) {
      sheet.setMargin(side, 0.4);
    }
    sheet.getHeader().setLeft("&B" + plain(scenario));
    sheet.getHeader().setRight("&A");
    sheet.getFooter().setLeft(plain(origin));
    sheet.getFooter().setRight("&P / &N");
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    sheet.getWorkbook().setPrintArea(index, 0, widths.length - 1, 0, rows - 1);
  }

  /** Text that no code of a header can hide in. */
  private static String plain(String text) {
    return SafeText.xml(text).replace("&", "&&");
  }
}
