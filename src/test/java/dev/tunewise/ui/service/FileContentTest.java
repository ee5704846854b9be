package dev.tunewise.ui.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {
  private static final Path SAMPLES = Path.of("src/test/resources/dev/tunewise");

  @TempDir private Path folder;

  private static Optional<FileContent> of(Path file) throws StoppedException {
    return FileContent.of(file, Watch.NONE);
  }

  private static Stream<Path> samples(String room) throws IOException {
    try (Stream<Path> files = Files.list(SAMPLES.resolve(room))) {
      return files
          .filter(file -> !file.getFileName().toString().startsWith("broken"))
          .toList()
          .stream();
    }
  }

  private static Stream<Path> trainingFiles() throws IOException {
    return samples("dataset");
  }

  private static Stream<Path> evaluations() throws IOException {
    return samples("evaluation");
  }

  @ParameterizedTest
  @MethodSource("trainingFiles")
  void trainingFiles_areTold_fromAllOtherKinds(Path file) throws StoppedException {
    assertEquals(Optional.of(FileContent.TRAINING), of(file));
  }

  private static Stream<Path> usage() throws IOException {
    // Of some tables, people have to name the columns first.
    return samples("usage").filter(file -> !file.getFileName().toString().startsWith("table"));
  }

  @ParameterizedTest
  @MethodSource("usage")
  void exportsOfUsage_areTold_fromAllOtherKinds(Path file) throws StoppedException {
    assertEquals(Optional.of(FileContent.USAGE), of(file));
  }

  /** What tells the format must not stand behind thousands of results. */
  @ParameterizedTest
  @ValueSource(strings = {"\"version\":2,\"timestamp\":\"2026-11-20\",", "\"prompts\":[],"})
  void promptfoo_isTold_howeverManyResultsItHolds(String head) throws Exception {
    String result =
        "{\"success\":true,\"vars\":{\"q\":\"where is it\"},\"provider\":{\"id\":\"m\"},\"score\":1}";
    String all = String.join(",", Collections.nCopies(5_000, result));
    Path file =
        Files.writeString(
            folder.resolve("results.json"),
            "{\"evalId\":\"e\",\"results\":{" + head + "\"results\":[" + all + "],\"stats\":{}}}");
    assertEquals(Optional.of(FileContent.EVALUATIONS), of(file));
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void evaluations_areTold_fromAllOtherKinds(Path file) throws StoppedException {
    assertEquals(Optional.of(FileContent.EVALUATIONS), of(file));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"gpt-x\": {\"litellm_provider\": \"openai\", \"input_cost_per_token\": 1e-6}}",
        "{\"openai\": {\"id\": \"openai\", \"models\": {\"gpt-x\": {}}}}",
        "{\"updated_at\": \"2026-10-04\", \"prices\": [{\"id\": \"gpt-x\", \"vendor\": \"openai\"}]}",
        "{\"data\": [{\"id\": \"openai/gpt-x\", \"pricing\": {\"prompt\": \"0.1\"}}]}",
        "[{\"provider\": \"OPENAI\", \"model\": \"gpt-x\", \"input_cost_per_1m\": 1}]",
        "{\"format\": \"tunewise-prices\", \"version\": 1}"
      })
  void priceLists_areTold_fromAllOtherKinds(String content) throws IOException {
    assertEquals(
        Optional.of(FileContent.PRICES), of(Files.writeString(folder.resolve("x"), content)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "{}", "[]", "[1, 2]", "a,b\n1,2\n", "{\"a\": {\"b\": 1}}"})
  void anythingElse_isNothing(String content) throws IOException {
    assertEquals(Optional.empty(), of(Files.writeString(folder.resolve("x"), content)));
  }

  @Test
  void scenarios_areKnown_alsoUnderOtherNames() throws IOException {
    String content = "{\"format\": \"tunewise-scenario\", \"version\": 2}";
    assertEquals(
        Optional.of(FileContent.SCENARIO), of(Files.writeString(folder.resolve("x"), content)));
  }

  @Test
  void whatCannotBeRead_goesToWhoSaysWhy_byItsName() throws StoppedException {
    assertEquals(Optional.of(FileContent.SCENARIO), of(folder.resolve("none.json")));
    assertEquals(Optional.of(FileContent.TRAINING), of(folder.resolve("none.jsonl")));
    assertEquals(Optional.of(FileContent.EVALUATIONS), of(folder.resolve("none.eval")));
    assertEquals(Optional.of(FileContent.SCENARIO), of(folder));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"format\": \"tunewise-scenario\", \"version\": 2, \"parameters\": {",
        "{format: \"tunewise-scenario\", \"version\": 2}",
        "{\"version\": 2, \"parameters\": {\"task\": {}}}",
        "{\"format\": \"tunewise\", \"parameters\": {}}"
      })
  void damagedScenarios_goToWhoSaysWhatIsWrong(String content) throws IOException {
    assertEquals(
        Optional.of(FileContent.SCENARIO), of(Files.writeString(folder.resolve("x"), content)));
    Path named = Files.writeString(folder.resolve("x.tunewise"), "");
    assertEquals(Optional.of(FileContent.SCENARIO), of(named));
  }

  private static Stream<Arguments> workbooks() {
    return Stream.of(
        Arguments.of(FileContent.TRAINING, List.of("prompt", "completion"), List.of("Hi", "yes")),
        Arguments.of(
            FileContent.EVALUATIONS,
            List.of("strategy", "examples", "correct", "evaluated"),
            List.of("prompting", "0", "70", "100")),
        Arguments.of(
            FileContent.USAGE,
            List.of(
                "Date",
                "Spend ($)",
                "Requests",
                "Successful Requests",
                "Failed Requests",
                "Total Tokens",
                "Prompt Tokens",
                "Completion Tokens"),
            List.of("2026-11-01", "1.5", "2", "2", "0", "12", "10", "2")));
  }

  @ParameterizedTest
  @MethodSource("workbooks")
  void workbooks_areWhatTheirTableHolds(FileContent content, List<String> header, List<String> row)
      throws IOException {
    assertEquals(Optional.of(content), of(workbook(header, row)));
  }

  @Test
  void workbook_ofSomethingElse_isNothing() throws IOException {
    assertEquals(Optional.empty(), of(workbook(List.of("a", "b"), List.of("1", "2"))));
  }

  private Path workbook(List<String> header, List<String> row) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet();
      for (List<String> cells : List.of(header, row)) {
        Row written = sheet.createRow(sheet.getPhysicalNumberOfRows());
        cells.forEach(cell -> written.createCell(cells.indexOf(cell)).setCellValue(cell));
      }
      Path file = folder.resolve("table.xlsx");
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
      return file;
    }
  }

  @Test
  void workbook_thatCarriesAScenario_isOne() throws IOException {
    Outcome outcome = new Simulator().simulate(Scenario.DEFAULT);
    byte[] content =
        new DeckExport(Numbers.local(), LocalDate.EPOCH)
            .bytes(
                List.of(new Subject(outcome, null)),
                ExportFormat.XLSX,
                DeckRequest.of(SlideKind.usual(), ColorMode.LIGHT));
    assertEquals(
        Optional.of(FileContent.SCENARIO), of(Files.write(folder.resolve("board.xlsx"), content)));
  }
}
