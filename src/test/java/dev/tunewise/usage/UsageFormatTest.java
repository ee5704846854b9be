package dev.tunewise.usage;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsageFormatTest {
  @ParameterizedTest
  @EnumSource(UsageFormat.class)
  void papers_haveTheRowOfTheFormat(UsageFormat format) throws IOException {
    String row =
        "| %s | %s | %s |".formatted(format.label(), format.recognizedBy(), format.gives());
    assertTrue(
        Files.readString(Path.of("src", "docs", "COMMAND_LINE.md")).contains(row), () -> row);
  }
}
