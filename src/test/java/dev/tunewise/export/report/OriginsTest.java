package dev.tunewise.export.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.apache.poi.ss.usermodel.Row;
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
      Row calls = workbook.getSheet("Assumptions").getRow(1 + Parameter.MONTHLY_CALLS.ordinal());
      assertEquals("team", calls.getCell(8).getStringCellValue());
      assertEquals("support dashboard, October", calls.getCell(9).getStringCellValue());
      Row tokens = workbook.getSheet("Assumptions").getRow(1 + Parameter.OUTPUT_TOKENS.ordinal());
      assertEquals("example value", tokens.getCell(8).getStringCellValue());
    }
  }
}
