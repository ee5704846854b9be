package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PlainNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference in the README says what the program does. */
class ReadmeTest {
  @ParameterizedTest
  @EnumSource(Parameter.class)
  void parameterTable_holdsEveryRow_asTheProgramReadsIt(Parameter parameter) throws IOException {
    String row =
        "| `%s` | %s. %s | %s | %s | %s | %s |"
            .formatted(
                parameter.path(),
                parameter.label(),
                parameter.help(),
                parameter.unit().symbol(),
                PlainNumber.format(parameter.min()),
                PlainNumber.format(parameter.max()),
                PlainNumber.format(parameter.defaultValue()));
    String readme = Files.readString(Path.of("README.md"));
    assertTrue(readme.contains(row), () -> "README.md lacks the row " + row);
  }
}
