package dev.tunewise.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.evaluation.EvaluationFile;
import dev.tunewise.evaluation.EvaluationFiles;
import dev.tunewise.evaluation.RunChoice;
import dev.tunewise.file.input.Watch;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each sample of each format goes the whole way: read, answered, applied. */
class SampleFilesTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  static List<Path> samples() throws Exception {
    Path folder = Path.of(EvaluationFiles.class.getResource("inspect.json").toURI()).getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().matches("broken.*|.*[.]class"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void sample_isAnswered_andGivesALegalScenario(Path sample) {
    EvaluationFile.Result result = EvaluationFiles.read(sample, NUMBERS, Watch.NONE);
    EvaluationFile file =
        assertInstanceOf(EvaluationFile.Read.class, result, () -> sample + ": " + result).file();
    FileChoices choices = new FileChoices(file, Scenario.DEFAULT, NUMBERS);
    choices.changeAll(
        run ->
            (run.strategy() == null ? run.with(Strategy.HYBRID) : run)
                .withTaken(run.isPossible())
                .withExamples(run.examples() == null ? 12.0 : run.examples())
                .withItems(run.items() == null ? 100.0 : run.items()));
    assertEquals("", choices.missing());
    assertTrue(choices.taken() > 0, file.toString());
    assertFalse(
        choices.runs().stream()
            .filter(RunChoice::isTaken)
            .anyMatch(r -> r.measurement().isEmpty()));
    Scenario applied = choices.applyTo(Scenario.DEFAULT);
    assertEquals(choices.taken(), applied.measurements().size());
    assertEquals(applied, choices.applyTo(applied), "nothing is added twice");
  }
}
