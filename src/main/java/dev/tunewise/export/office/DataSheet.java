package dev.tunewise.export.office;

import dev.tunewise.chart.Column;
import dev.tunewise.export.SafeText;
import dev.tunewise.model.PlainNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The numbers behind a native chart: columns of the workbook that lies inside the slide. */
final class DataSheet {
  private static final String NAME = "Data";
  private static final int COLUMN_WIDTH = 18 * 256;

  private final List<Column> columns = new ArrayList<>();

  /**
   * Cells below one another and what they hold.
   *
   * @param header reference to the name above them
   * @param name the name above them
   * @param cells reference to the cells
   */
  record Range(
      String header, String name, String cells, String column, List<@Nullable Object> values) {
    /** The number of a cell; null for an empty one. */
    @Nullable Double number(int index) {
      return (Double) values.get(index);
    }

    Link link(int index) {
      return new Link(column + (index + 2), value(index));
    }

    /** The cell's number, or a larger one where it is less. */
    Link atLeast(int index, double least) {
      String formula = "MAX(" + column + (index + 2) + "," + PlainNumber.format(least) + ")";
      return new Link(formula, Math.max(value(index), least));
    }

    private double value(int index) {
      return (Double) Objects.requireNonNull(values.get(index));
    }

    int size() {
      return values.size();
    }

    /** The uppermost cells. */
    Range first(int rows) {
      return rows == size()
          ? this
          : new Range(header, name, reference(column, rows), column, values.subList(0, rows));
    }
  }

  /** A column of numbers. */
  Range numbers(String header, double... values) {
    return add(header, Arrays.stream(values).boxed().toList());
  }

  /**
   * A column of cells that follow others when those are changed.
   *
   * @param cells null for an empty cell
   */
  Range links(String header, List<@Nullable Link> cells) {
    columns.add(new Column(header, "", new ArrayList<@Nullable Object>(cells)));
    List<@Nullable Object> values = new ArrayList<>();
    cells.forEach(link -> values.add(link == null ? null : link.value()));
    return range(header, values);
  }

  /** A cell that follows another. */
  record Link(String formula, double value) {}

  /** A column of words. */
  Range words(String header, List<String> values) {
    return add(header, values);
  }

  private Range add(String header, List<?> values) {
    return add(new Column(header, "", new ArrayList<@Nullable Object>(values)));
  }

  /** A column of the numbers of the chart. */
  Range add(Column column) {
    columns.add(column);
    return range(column.name(), column.cells());
  }

  private Range range(String header, List<@Nullable Object> values) {
    String column = CellReference.convertNumToColString(columns.size() - 1);
    String above = NAME + "!$" + column + "$1";
    return new Range(above, header, reference(column, values.size()), column, values);
  }

  private static String reference(String column, int rows) {
    return "%s!$%s$2:$%s$%d".formatted(NAME, column, column, rows + 1);
  }

  XSSFWorkbook workbook() {
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFSheet sheet = workbook.createSheet(NAME);
    int rows = columns.stream().mapToInt(c -> c.cells().size()).max().orElse(0);
    for (int r = 0; r <= rows; r++) {
      sheet.createRow(r);
    }
    for (int c = 0; c < columns.size(); c++) {
      sheet.setColumnWidth(c, COLUMN_WIDTH);
      sheet.getRow(0).createCell(c).setCellValue(SafeText.cell(columns.get(c).name()));
      for (int r = 0; r < columns.get(c).cells().size(); r++) {
        fill(sheet.getRow(r + 1).createCell(c), columns.get(c).cells().get(r));
      }
    }
    sheet.createFreezePane(1, 1);
    return workbook;
  }

  private static void fill(XSSFCell cell, @Nullable Object value) {
    switch (value) {
      case Double number -> cell.setCellValue(number);
      case Link link -> {
        cell.setCellFormula(link.formula());
        cell.setCellValue(link.value());
      }
      case String text -> cell.setCellValue(SafeText.cell(text));
      case null, default -> cell.setBlank();
    }
  }
}
