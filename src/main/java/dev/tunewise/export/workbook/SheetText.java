package dev.tunewise.export.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The upper left corner of a sheet as a spreadsheet shows it.
 *
 * @param lines of cells, as many as there are; may be empty
 */
public record SheetText(String name, List<List<String>> lines) {
  public SheetText {
    lines = lines.stream().map(List::copyOf).toList();
  }

  /**
   * The sheets of a workbook.
   *
   * @param xlsx the content of the file
   * @param rows at most so many of each
   * @param columns at most so many of each
   */
  public static List<SheetText> of(byte[] xlsx, int rows, int columns) {
    List<SheetText> sheets = new ArrayList<>();
    DataFormatter formatter = new DataFormatter();
    formatter.setUseCachedValuesForFormulaCells(true);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      for (Sheet sheet : workbook) {
        List<List<String>> lines = new ArrayList<>();
        for (int r = 0; r < Math.min(rows, sheet.getLastRowNum() + 1); r++) {
          lines.add(line(sheet.getRow(r), columns, formatter));
        }
        sheets.add(new SheetText(sheet.getSheetName(), lines));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return sheets;
  }

  private static List<String> line(@Nullable Row row, int columns, DataFormatter formatter) {
    List<String> cells = new ArrayList<>();
    for (int c = 0; row != null && c < Math.min(columns, row.getLastCellNum()); c++) {
      Cell cell = row.getCell(c);
      cells.add(cell == null ? "" : formatter.formatCellValue(cell));
    }
    return cells;
  }
}
