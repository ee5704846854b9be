package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.cli.Cli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start scripts fit the program; that the programs of the build compile is part of it. */
class PackagingTest {
  private static BuildPrograms build;

  @BeforeAll
  static void compile(@TempDir Path classes) throws IOException {
    build = new BuildPrograms(classes);
  }

  @AfterAll
  static void close() throws IOException {
    build.close();
  }

  @Test
  void eachCommand_isSaidToBeShortOrLong_inTheStartScriptsOfShells() throws Throwable {
    String script = (String) build.call("Compilers", "shell");
    List<String> choice =
        script
            .lines()
            .filter(line -> line.contains(") compiler="))
            .flatMap(line -> Stream.of(line.strip().replaceFirst("\\).*", "").split("\\|", -1)))
            .toList();
    assertEachOnce(choice);
    assertTrue(choice.contains("-*"), choice.toString());
  }

  @Test
  void eachCommand_isSaidToBeShortOrLong_inTheStartScriptForCmd() throws Throwable {
    String script = (String) build.call("Compilers", "cmd");
    assertEachOnce(
        script
            .lines()
            .filter(line -> line.startsWith("for %%c in ("))
            .flatMap(line -> Stream.of(line.replaceAll(".*in \\(|\\).*", "").split(" ", -1)))
            .toList());
  }

  private static void assertEachOnce(List<String> choice) {
    for (String command : Cli.model().subcommands().keySet()) {
      assertEquals(1, Collections.frequency(choice, command), command);
    }
  }
}
