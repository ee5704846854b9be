package dev.tunewise.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.export.ExportFormat;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.simulation.ExampleValues;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Whose the numbers are, and where they come from, in what is handed on. */
class OriginsTest {
  private static final Scenario SCENARIO =
      Sources.withoutSpeed(
          Sources.with(
              Scenario.DEFAULT
                  .withOwn(Set.of(Parameter.MONTHLY_CALLS))
                  .with(Parameter.OUTPUT_TOKENS, 9),
              Parameter.MONTHLY_CALLS,
              "support dashboard, October"),
          ServedModel.PROMPTING,
          "gpt-x");

  private static byte[] bytes(ExportFormat format) {
    return LinkedRangesTest.alone(SCENARIO, format);
  }

  @Test
  void report_saysHowManyAreOwn_namesExamples_andSources() throws IOException {
    String text;
    try (PDDocument document = Loader.loadPDF(bytes(ExportFormat.PDF))) {
      text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
    int inUse = ExampleValues.of(SCENARIO).inUse().size();
    assertTrue(text.contains("has set or confirmed 1 of " + inUse + " numbers in use"), text);
    assertTrue(text.contains("Example values: horizon 24 months, "), text);
    assertTrue(text.contains("support dashboard,"), text);
    assertTrue(text.contains("example value"), text);
    assertTrue(text.contains("Speed of the prompted model: not listed for gpt-x"), text);
  }

  @Test
  void workbook_saysOfEachInput_whoSetIt_andItsSource() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(bytes(ExportFormat.XLSX)))) {
      Row calls = row(workbook, Parameter.MONTHLY_CALLS);
      assertEquals("team", calls.getCell(5).getStringCellValue());
      assertEquals("support dashboard, October", calls.getCell(6).getStringCellValue());
      Row tokens = row(workbook, Parameter.OUTPUT_TOKENS);
      assertEquals("example value", tokens.getCell(5).getStringCellValue());
      assertTrue(isItalic(tokens.getCell(1)), "an example looks like one");
      assertFalse(isItalic(calls.getCell(1)));
    }
  }

  private static boolean isItalic(Cell cell) {
    return ((XSSFCell) cell).getCellStyle().getFont().getItalic();
  }

  private static Row row(XSSFWorkbook workbook, Parameter parameter) {
    CellReference value =
        new CellReference(workbook.getName(parameter.path()).getRefersToFormula());
    return workbook.getSheet("Inputs").getRow(value.getRow());
  }
}
