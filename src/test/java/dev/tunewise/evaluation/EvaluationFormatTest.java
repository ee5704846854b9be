package dev.tunewise.evaluation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvaluationFormatTest {
  @ParameterizedTest
  @EnumSource
  void papersHaveALineOfEachFormat(EvaluationFormat format) throws IOException {
    String line =
        "| %s | %s | %s |".formatted(format.label(), format.recognizedBy(), format.gives());
    String paper = Files.readString(Path.of("src", "docs", "COMMAND_LINE.md"));
    assertTrue(paper.contains(line), () -> "src/docs/COMMAND_LINE.md lacks: " + line);
  }
}
