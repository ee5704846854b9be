package dev.tunewise.export.workbook;

import dev.tunewise.export.workbook.BookLook.Role;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;

/** The columns of a monthly table from left to right, with heads that say whose they are. */
final class MonthColumns {
  /** Rows of heads: a group of columns, and each of them. */
  static final int GROUPED_HEADS = 2;

  private final BookSheet page;
  private final FormulaSheets sheets;
  private final int months;
  private final int first;
  private int next;
  private String owner = "";

  /**
   * Begins with the column of the month's number.
   *
   * @param months H of the export
   */
  MonthColumns(BookSheet page, FormulaSheets sheets, int months) {
    this.page = page;
    this.sheets = sheets;
    this.months = months;
    first = sheets.firstRow(page.sheet);
    sheets.months(page.sheet, next);
    head("Month", Role.NUMBER_HEAD);
    style(Role.CALCULATED, Figure.COUNT);
    next++;
  }

  /** A column that is calculated. */
  void add(MonthStep step) {
    Optional<Strategy> strategy =
        Stream.of(Strategy.values()).filter(s -> belongs(step, s.key())).findFirst();
    XSSFCell head = head(step.label(), Role.NUMBER_HEAD);
    strategy.ifPresent(s -> head.setCellStyle(page.headStyle(s)));
    sheets.column(page.sheet, next, step);
    style(Role.CALCULATED, step.figure());
    next++;
  }

  /** The same; the first of those of a strategy or pair stands under its name. */
  void addOwned(MonthStep step) {
    String whose =
        Stream.concat(
                Stream.of(Strategy.values())
                    .filter(s -> belongs(step, s.key()))
                    .map(Strategy::label),
                Pair.all().stream()
                    .filter(pair -> belongs(step, MonthFormulas.name(pair)))
                    .map(
                        pair -> pair.challenger().label() + " against " + pair.incumbent().label()))
            .findFirst()
            .orElse("");
    if (!whose.equals(owner)) {
      page.text(first - GROUPED_HEADS, next, whose, Role.RESULT);
      owner = whose;
    }
    add(step);
  }

  /** Writes what a formula says over the next columns. */
  void group(String formula) {
    page.head(first - GROUPED_HEADS, next, formula, Role.GROUP_HEAD, sheets);
  }

  /** Says above all heads in which section of the model the last column is defined. */
  void section(MonthStep step) {
    page.cell(first - GROUPED_HEADS - 1, next - 1, Role.WORKING, Figure.WORDS)
        .setCellValue(step.section());
  }

  /**
   * Lets a formula say what stands over the last column, or that nothing does.
   *
   * @param now whether it says something of the scenario as exported
   */
  void headWhere(String formula, boolean now) {
    XSSFCell head = page.sheet.getRow(first - 1).getCell(next - 1);
    if (!now) {
      page.restyle(first - 1, next - 1, Role.NUMBER_HEAD, Figure.TEXT);
    }
    sheets.formula(head, formula);
  }

  /** Draws the heads of groups through. */
  void endGroups() {
    XSSFRow row = page.sheet.getRow(first - GROUPED_HEADS);
    for (int c = 0; c < next; c++) {
      if (row.getCell(c) == null) {
        page.text(row.getRowNum(), c, "", Role.GROUP_HEAD);
      }
    }
  }

  /** A column of cells to fill in for the months from 1 on; returns where it stands. */
  int input(String label, String name, Figure figure) {
    head(label, Role.NUMBER_HEAD);
    for (int m = 1; m <= months; m++) {
      page.cell(first + m, next, Role.INPUT, figure);
    }
    sheets.place(name, page.sheet, next);
    sheets.name(name, page.sheet, first + 1, first + months, next);
    return next++;
  }

  private static boolean belongs(MonthStep step, String key) {
    return step.name().startsWith(key + ".");
  }

  private XSSFCell head(String label, Role role) {
    return page.text(first - 1, next, label, role);
  }

  private void style(Role role, Figure figure) {
    for (int m = 0; m <= months; m++) {
      page.restyle(first + m, next, role, figure);
    }
  }
}
