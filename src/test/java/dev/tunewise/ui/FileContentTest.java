package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileContentTest {
  private static final Path SAMPLES = Path.of("src/test/resources/dev/tunewise");

  @TempDir private Path folder;

  private static Optional<FileContent> of(Path file) throws ReadException, StoppedException {
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
  void trainingFiles_areTold_fromAllOtherKinds(Path file) throws ReadException, StoppedException {
    assertEquals(Optional.of(FileContent.TRAINING), of(file));
  }

  private static Stream<Path> usage() throws IOException {
    // Of some tables, people have to name the columns first.
    return samples("usage").filter(file -> !file.getFileName().toString().startsWith("table"));
  }

  @ParameterizedTest
  @MethodSource("usage")
  void exportsOfUsage_areTold_fromAllOtherKinds(Path file) throws ReadException, StoppedException {
    assertEquals(Optional.of(FileContent.USAGE), of(file));
  }

  @ParameterizedTest
  @MethodSource("evaluations")
  void evaluations_areTold_fromAllOtherKinds(Path file) throws ReadException, StoppedException {
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
  void priceLists_areTold_fromAllOtherKinds(String content) throws IOException, ReadException {
    assertEquals(
        Optional.of(FileContent.PRICES), of(Files.writeString(folder.resolve("x"), content)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "{}", "[]", "[1, 2]", "a,b\n1,2\n", "{\"a\": {\"b\": 1}}"})
  void anythingElse_isNothing(String content) throws IOException, ReadException {
    assertEquals(Optional.empty(), of(Files.writeString(folder.resolve("x"), content)));
  }

  @Test
  void scenarios_areKnown_alsoUnderOtherNames() throws IOException, ReadException {
    String content = "{\"format\": \"tunewise-scenario\", \"version\": 2}";
    assertEquals(
        Optional.of(FileContent.SCENARIO), of(Files.writeString(folder.resolve("x"), content)));
  }

  @Test
  void whatCannotBeRead_isSaid() {
    assertThrows(ReadException.class, () -> of(folder.resolve("none.json")));
    assertThrows(ReadException.class, () -> of(folder));
  }
}
