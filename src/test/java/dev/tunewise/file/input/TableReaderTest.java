package dev.tunewise.file.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.ReadException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  @TempDir private Path folder;

  private static List<String> rows(TableReader table) throws ReadException, StoppedException {
    List<String> rows = new ArrayList<>();
    for (Row row = table.next(); row != null; row = table.next()) {
      rows.add(row.line() + " " + String.join("|", row.cells()));
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void rows_areTheSame_whateverDividesThem(String separator)
      throws ReadException, StoppedException {
    String content =
        "Prompt,Completion\r\n\"a\n b\",\"say \"\"x\"\"\"\r\n\r\nc,d\r\n".replace(",", separator);
    try (InputFile file = Inputs.open("\uFEFF" + content);
        TableReader table = file.table()) {
      assertEquals(List.of("Prompt", "Completion"), table.columns());
      assertEquals(separator.charAt(0), table.separator());
      assertEquals(1, table.column("completion"));
      assertEquals(-1, table.column("label"));
      assertEquals(List.of("2 a\n b|say \"x\"", "5 c|d"), rows(table));
    }
  }

  @Test
  void columnNames_areFound_belowTitles_andMissing_aboveNumbers()
      throws ReadException, StoppedException {
    try (InputFile file = Inputs.open("Results of June\n\nstrategy,n,right\na,10,5\nb,10,7\n");
        TableReader table = file.table()) {
      assertEquals(List.of("strategy", "n", "right"), table.columns());
      assertEquals(1, table.above().size());
      assertEquals(List.of("4 a|10|5", "5 b|10|7"), rows(table));
    }
    try (InputFile file = Inputs.open("a,10,5\nb,10,7\n");
        TableReader table = file.table()) {
      assertFalse(table.hasHeader());
      assertEquals(2, rows(table).size());
    }
  }

  @Test
  void semicolons_divide_whereCommasAreDecimal() throws ReadException, StoppedException {
    try (InputFile file = Inputs.open("name;x;y\na;1,5;2,5\nb;0,5;3\n");
        TableReader table = file.table()) {
      assertEquals(List.of("2 a|1,5|2,5", "3 b|0,5|3"), rows(table));
    }
  }

  @Test
  void openQuotes_areAProblem_withItsLine() throws ReadException, StoppedException {
    try (InputFile file = Inputs.open("a,b\n1,2\n3,\"4\n5,6\n");
        TableReader table = file.table()) {
      ReadException problem = assertThrows(ReadException.class, () -> rows(table));
      assertTrue(
          problem.getMessage().contains("a quotation mark is not closed"), problem.getMessage());
    } catch (ReadException e) {
      assertTrue(e.getMessage().contains("a quotation mark is not closed"), e.getMessage());
    }
  }

  @Test
  void workbook_ofExcel_isRead_withDatesFormulasErrorsAndGaps() throws IOException, ReadException {
    Path file = folder.resolve("book.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("Empty");
      XSSFSheet sheet = book.createSheet("Runs");
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
      CellStyle percent = book.createCellStyle();
      percent.setDataFormat(book.createDataFormat().getFormat("0.00%"));
      CellStyle money = book.createCellStyle();
      money.setDataFormat(book.createDataFormat().getFormat("[$$-409]#,##0.00;[Red]\"days\"0"));
      XSSFRow names = sheet.createRow(2);
      names.createCell(0).setCellValue("when");
      names.createCell(1).setCellValue("share");
      names.createCell(3).setCellValue("cost");
      names.createCell(4).setCellValue("time");
      XSSFRow row = sheet.createRow(5);
      Cell date = row.createCell(0);
      date.setCellValue(LocalDate.of(2026, 11, 30));
      date.setCellStyle(day);
      Cell share = row.createCell(1);
      share.setCellValue(0.84);
      share.setCellStyle(percent);
      Cell cost = row.createCell(3);
      cost.setCellFormula("1000000*12.5");
      cost.setCellStyle(money);
      Cell time = row.createCell(4);
      time.setCellValue(LocalDateTime.of(2026, 11, 30, 7, 5, 9));
      time.setCellStyle(day);
      XSSFRow odd = sheet.createRow(6);
      odd.createCell(0).setCellValue(true);
      odd.createCell(1).setCellErrorValue(FormulaError.DIV0);
      odd.createCell(3).setCellValue("=1+1\nx_x000D_");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(out);
    }
    try (InputFile input = InputFile.open(file, Watch.NONE);
        TableReader table = input.table()) {
      assertEquals(List.of("Empty", "Runs"), input.sheets());
      assertEquals("Runs", table.sheet());
      assertEquals(List.of("when", "share", "", "cost", "time"), table.columns());
      List<String> rows = rows(table);
      assertEquals("6 2026-11-30|0.84||12500000|2026-11-30T07:05:09", rows.get(0));
      assertTrue(rows.get(1).startsWith("7 TRUE|#DIV/0!||=1+1\nx"), rows.get(1));
      assertEquals(2, rows.size());
      assertEquals("when", input.sniff().columns().getFirst());
    }
  }

  @Test
  void workbook_withManyRows_isStreamed() throws IOException, ReadException {
    Path file = folder.resolve("big.xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook(100);
        OutputStream out = Files.newOutputStream(file)) {
      var sheet = book.createSheet("x");
      for (int i = 0; i < 30_000; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? "prompt" : "Question " + i);
        row.createCell(1).setCellValue(i == 0 ? "completion" : "yes");
      }
      book.write(out);
    }
    try (InputFile input = InputFile.open(file, Watch.NONE);
        TableReader table = input.table()) {
      assertEquals(29_999, rows(table).size());
    }
  }
}
