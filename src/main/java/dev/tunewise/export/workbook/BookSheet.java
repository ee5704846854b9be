package dev.tunewise.export.workbook;

import dev.tunewise.export.SafeText;
import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Strategy;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of the workbook, written from top to bottom. Text is always text. */
final class BookSheet {
  /** Column of the labels and the first of values. */
  static final int LABELS = 0;

  static final int VALUES = 1;

  /** What is written beside numbers. */
  private static final Set<Role> BESIDE =
      EnumSet.of(Role.LABEL, Role.ASIDE, Role.HELP, Role.HEAD, Role.INPUT);

  /** Units of a column's width in a letter. */
  private static final int LETTER = 256;

  /** Bold letters take more of a width than others. */
  private static final double BOLD = 0.92;

  /** What an indent takes of a width, in digits. */
  private static final double INDENT = 1.6;

  private static final float LINE_POINTS = 13.5f;
  private static final float TITLE_POINTS = 18;

  /** Room for the digit and the comma of a number ten times as large, in letters. */
  private static final int SPARE_LETTERS = 3;

  private static final int MOST_LETTERS = 40;

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
      sheet.setColumnWidth(c, widths[c] * LETTER);
    }
    text(next, LABELS, title, Role.TITLE);
    sheet.getRow(next++).setHeightInPoints(TITLE_POINTS);
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

  /** Gives a cell that is there already another look. */
  void restyle(int row, int column, Role role, Figure figure) {
    sheet.getRow(row).getCell(column).setCellStyle(look.style(role, figure));
  }

  XSSFCell text(int row, int column, String text, Role role) {
    XSSFCell cell = cell(row, column, role, Figure.TEXT);
    if (column > LABELS && BESIDE.contains(role)) {
      cell.setCellStyle(look.beside(role));
    }
    cell.setCellValue(SafeText.cell(text));
    if (SafeText.looksLikeFormula(text)) {
      cell.setCellStyle(look.quoted(role));
    }
    return cell;
  }

  /** A head that a formula says, or leaves empty. */
  void head(int row, int column, String formula, Role role, FormulaSheets sheets) {
    sheets.formula(cell(row, column, role, Figure.TEXT), formula);
  }

  /** Of a head over a strategy's numbers. */
  XSSFCellStyle headStyle(Strategy strategy) {
    return headStyle(strategy, Role.NUMBER_HEAD);
  }

  XSSFCellStyle headStyle(Strategy strategy, Role role) {
    return look.head(strategy, role);
  }

  /** Gives the first cell of a row all printed columns. */
  void across(int row) {
    sheet.addMergedRegion(new CellRangeAddress(row, row, LABELS, widths.length - 1));
  }

  /** Words across the printed columns, in as many lines as they take. */
  void note(String text) {
    text(next, LABELS, text, Role.NOTE);
    across(next);
    int lines = Wrap.lines(text, Arrays.stream(widths).sum());
    sheet.getRow(next).setHeightInPoints(lines * LINE_POINTS + 2);
    next++;
  }

  /** Heads over the columns of strategies, in their colors. */
  private void heads(StepTable table, int first) {
    for (int c = LABELS; c < first; c++) {
      text(next, c, c == LABELS ? table.title() : "", Role.HEAD);
    }
    for (int i = 0; i < table.subjects().size(); i++) {
      XSSFCell cell = text(next, first + i, table.subjects().get(i), Role.NUMBER_HEAD);
      for (Strategy strategy : Strategy.values()) {
        if (strategy.label().equals(table.subjects().get(i))) {
          cell.setCellStyle(headStyle(strategy));
        }
      }
    }
    if (table.rows().stream().anyMatch(row -> !row.section().isEmpty())) {
      text(next, first + table.subjects().size(), "Section", Role.HEAD);
    }
    next++;
  }

  /** A table of steps: label, values, section of the model. */
  void table(StepTable table, FormulaSheets sheets) {
    table(table, sheets, VALUES);
  }

  /**
   * The same, with room for long labels.
   *
   * @param first column of values
   */
  void table(StepTable table, FormulaSheets sheets, int first) {
    heads(table, first);
    for (StepTable.Row line : table.rows()) {
      text(next, LABELS, line.label(), Role.LABEL);
      List<Step> steps = line.steps();
      for (int i = 0; i < steps.size(); i++) {
        // A row that lacks the first strategies stands under the last ones.
        int column = first + table.subjects().size() - steps.size() + i;
        XSSFCell cell = cell(next, column, Role.CALCULATED, line.figure());
        sheets.name(steps.get(i).name(), cell);
        sheets.formula(cell, steps.get(i).formula());
      }
      if (!line.section().isEmpty()) {
        text(next, first + table.subjects().size(), line.section(), Role.ASIDE);
      }
      next++;
    }
    next++;
  }

  /** A step with a row of its own. */
  void line(Step step, FormulaSheets sheets) {
    text(next, LABELS, step.label(), Role.LABEL);
    XSSFCell cell = cell(next, VALUES, Role.CALCULATED, step.figure());
    sheets.name(step.name(), cell);
    sheets.formula(cell, step.formula());
    text(next++, VALUES + 1, step.section(), Role.ASIDE);
  }

  /**
   * Makes columns as wide as their largest number and rows as high as their words, once all is
   * calculated.
   */
  void fit() {
    DataFormatter formatter = new DataFormatter(Locale.ROOT);
    formatter.setUseCachedValuesForFormulaCells(true);
    Map<String, XSSFCell> largest = new HashMap<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (isNumber(cell) && !cell.getCellStyle().getDataFormatString().equals("General")) {
          largest.merge(
              cell.getColumnIndex() + " " + cell.getCellStyle().getIndex(),
              (XSSFCell) cell,
              (one, other) -> size(one) >= size(other) ? one : other);
        }
      }
    }
    for (XSSFCell cell : largest.values()) {
      int letters = formatter.formatCellValue(cell).length() + SPARE_LETTERS;
      int width = Math.min(MOST_LETTERS, letters) * LETTER;
      if (sheet.getColumnWidth(cell.getColumnIndex()) < width) {
        sheet.setColumnWidth(cell.getColumnIndex(), width);
      }
    }
    for (Row row : sheet) {
      heighten((XSSFRow) row);
    }
  }

  /** Whether a cell holds a number, or a formula that came to one. */
  static boolean isNumber(Cell cell) {
    return type(cell) == CellType.NUMERIC;
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  /** A sign takes a letter too. */
  private static double size(Cell cell) {
    double value = cell.getNumericCellValue();
    return value < 0 ? -10 * value : value;
  }

  private void heighten(XSSFRow row) {
    int lines = 1;
    for (Cell cell : row) {
      if (type(cell) == CellType.STRING
          && cell.getCellStyle().getWrapText()
          && row.getHeight() == sheet.getDefaultRowHeight()) {
        boolean bold = ((XSSFCell) cell).getCellStyle().getFont().getBold();
        double column = (double) sheet.getColumnWidth(cell.getColumnIndex()) / LETTER;
        double width = (column - INDENT * cell.getCellStyle().getIndention()) * (bold ? BOLD : 1);
        lines = Math.max(lines, Wrap.lines(cell.getStringCellValue(), width));
      }
    }
    if (lines > 1) {
      row.setHeightInPoints(lines * LINE_POINTS);
    }
  }

  /**
   * The printed columns on one page, with what tells where it comes from around.
   *
   * @param rows up to which is printed; what stands below works for it
   * @param pages tall at most; 0 for as many as it takes
   * @param landscape whether paper lies on its long side
   */
  void print(String scenario, String origin, int rows, int pages, boolean landscape) {
    XSSFPrintSetup setup = sheet.getPrintSetup();
    setup.setLandscape(landscape);
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
