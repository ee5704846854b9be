package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.dataset.FileLayout.Form;
import dev.tunewise.dataset.TrainingCost.Plan;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.Watch;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same examples, however the file is laid out. */
class DatasetLayoutTest {
  private static final String A = "{\"prompt\":\"Where is my card?\",\"completion\":\"arrival\"}";
  private static final String B = "{\"prompt\":\"Say, \\\"hi\\\"\",\"completion\":\"greeting\"}";

  @TempDir private Path folder;

  private DatasetResult result(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("x.any"), content);
    return DatasetReader.read(file, CatalogStore.shipped(), Watch.NONE);
  }

  private DatasetReport read(String content) throws IOException {
    return read(content.getBytes(StandardCharsets.UTF_8));
  }

  private DatasetReport read(byte[] content) throws IOException {
    return assertInstanceOf(DatasetResult.Read.class, result(content)).report();
  }

  private static List<Long> places(DatasetReport report, LineProblem problem) {
    return report.problems().stream()
        .filter(found -> found.problem() == problem)
        .flatMap(found -> found.first().stream())
        .map(LineProblemReport.Place::line)
        .toList();
  }

  private static void assertBoth(DatasetReport report, Form form) {
    assertEquals(2, report.usable());
    assertEquals(0, report.unreadable());
    assertEquals(2, report.labels().orElseThrow().distinct());
    assertEquals(form, report.layout().form());
    assertEquals(ExampleFormat.PROMPT_COMPLETION, report.format());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A,B]",
        "[\nA,\nB\n]\n",
        "[\n  A\n, B]",
        "A B",
        "{\"data\":[A,B]}",
        "{\"train\": [\nA,\nB]\n}"
      })
  void lists_areReadLikeLines(String layout) throws IOException {
    assertBoth(read(layout.replace("A", A).replace("B", B)), Form.JSON);
  }

  @Test
  void packedAndTranscodedFiles_areRead_andNotTakenAsTheyAre() throws IOException {
    String lines = A + "\n" + B + "\n";
    assertBoth(read(lines), Form.JSON_LINES);
    assertBoth(read(("\uFEFF" + lines).getBytes(StandardCharsets.UTF_16LE)), Form.UTF_16);
    Path packed = folder.resolve("x.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
    }
    DatasetReport report = read(Files.readAllBytes(packed));
    assertBoth(report, Form.GZIP);
    assertEquals(Files.size(packed), report.bytes());
    assertTrue(
        ProviderReport.of(report, CatalogStore.shipped(), new Plan(3, 1), LocalDate.of(2026, 10, 4))
            .stream()
            .anyMatch(
                provider ->
                    provider
                        .reasons()
                        .contains(
                            "Needs plain JSON lines in UTF-8, is compressed: convert the file"
                                + " first.")));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void tables_areRead_byTheNamesOfTheirColumns(String separator) throws IOException {
    String table =
        "id,Prompt,Completion\n7,Where is my card?,arrival\n8,\"Say, \"\"hi\"\"\",greeting\n";
    DatasetReport report =
        read(table.replace("Say,", "Say#").replace(",", separator).replace("#", ","));
    assertBoth(report, Form.TABLE);
    assertEquals(List.of("Prompt", "Completion"), report.layout().taken());
    assertEquals(List.of("id"), report.layout().left());
    assertEquals(
        "Columns read: Prompt, Completion; not read: id.", DatasetText.columns(report.layout()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          question,answer               | Q,A                 | question,answer
          input,output                  | Q,A                 | input,output
          instruction,input,output      | Q,,A                | instruction,input,output
          text,label,split              | Q,A,train           | text,label
          Text,intent                   | Q,A                 | Text,intent
          prompt,chosen,rejected        | Q,A,B               | prompt,chosen,rejected
          system,prompt,completion      | S,Q,A               | system,prompt,completion
          system,user,assistant         | S,Q,A               | system,user,assistant
          messages,tools                | [{'role':'user','content':'Q'}#{'role':'assistant','content':'A'}],[] | messages,tools
          """)
  void columns_areTaken_byAllTheirUsualNames(String header, String row, String taken)
      throws IOException {
    String line = row.startsWith("[{") ? quoted(row) : row;
    DatasetReport report = read(header + "\n" + line + "\n" + line + "\n");
    assertEquals(List.of(taken.split(",")), report.layout().taken());
    assertEquals(2, report.usable());
  }

  /** Messages with the quotation marks and commas that the table of cases cannot hold. */
  private static String quoted(String row) {
    String messages = row.substring(0, row.lastIndexOf(','));
    return "\"" + messages.replace('#', ',').replace("'", "\"\"") + "\",[]";
  }

  @Test
  void workbooks_areRead_fromTheSheetWithExamples() throws IOException {
    Path file = folder.resolve("book.bin");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("Notes").createRow(0).createCell(0).setCellValue("of June");
      XSSFSheet sheet = book.createSheet("Examples");
      String[][] rows = {
        {"question", "answer", "by"},
        {"Where is my card?", "arrival", "Kim"},
        {"", "arrival", "Kim"},
        {"Hello", "greeting", "Lee"}
      };
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows[i].length; j++) {
          row.createCell(j).setCellValue(rows[i][j]);
        }
      }
      book.write(out);
    }
    DatasetReport report =
        assertInstanceOf(
                DatasetResult.Read.class,
                DatasetReader.read(file, CatalogStore.shipped(), Watch.NONE))
            .report();
    assertEquals(2, report.usable());
    assertEquals(List.of(3L), places(report, LineProblem.EMPTY_PROMPT));
    assertEquals(ElementKind.ROW, report.layout().kind());
    assertEquals(
        "Columns read: question, answer; not read: by. Sheet: Examples; not read: Notes.",
        DatasetText.columns(report.layout()));
  }

  @Test
  void problemsOfAList_areNamedByEntry() throws IOException {
    DatasetReport report = read("[" + A + "," + B + ",\n{\"prompt\":\"x\"},{}]");
    assertEquals(List.of(3L, 4L), places(report, LineProblem.NO_EXAMPLE));
    LineProblemReport found = report.problems().getFirst();
    assertEquals("entries 3, 4", found.places(report.layout().kind(), 20));
    DatasetReport broken = read("[\n" + A + ",\n{\"prompt\": \"x,\n" + B + "\n]");
    assertEquals(2, broken.usable());
    LineProblemReport cut = broken.problems().getFirst();
    assertEquals("line 3: a text does not end on its line", cut.first().getFirst().detail());
    assertEquals(2, cut.first().getFirst().line());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'name,age\\nKim,7\\n'  | has no such columns, but “name”, “age”; the first line must name columns such as prompt and completion
          '1,2\\n3,4\\n'         | names no columns; the first line must name columns such as prompt and completion
          'prompt,completion\\n' | holds no example to learn from; needed are training examples
          ''                     | is empty; needed are training examples
          """)
  void otherFiles_areRefused_inOneLine(String content, String why) throws IOException {
    DatasetResult.Refused refused =
        assertInstanceOf(
            DatasetResult.Refused.class,
            result(content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)));
    String message = refused.problem().message();
    assertTrue(message.startsWith(why), message);
  }
}
