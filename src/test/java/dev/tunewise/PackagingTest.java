package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.cli.Cli;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
  void eachCommand_isDecidedOn_inTheStartScriptsOfShells() throws Throwable {
    String script = (String) build.call("Compilers", "shell");
    List<String> choice =
        script
            .lines()
            .filter(line -> line.contains(") compiler="))
            .flatMap(line -> Stream.of(line.strip().replaceFirst("\\).*", "").split("\\|", -1)))
            .toList();
    assertCommands(choice.stream().filter(word -> !word.contains("*")).toList());
    assertTrue(choice.contains("*"), choice.toString());
  }

  @Test
  void eachCommand_isDecidedOn_inTheStartScriptForCmd() throws Throwable {
    String script = (String) build.call("Compilers", "cmd");
    assertCommands(
        script
            .lines()
            .filter(line -> line.startsWith("for %%c in ("))
            .flatMap(line -> Stream.of(line.replaceAll(".*in \\(|\\).*", "").split(" ", -1)))
            .toList());
  }

  /** A new command is to be decided on: it is long, or it belongs to these. */
  private static void assertCommands(List<String> asLong) {
    List<String> decided = new ArrayList<>(asLong);
    decided.addAll(List.of("help", "simulate", "validate", "export", "prices"));
    assertEquals(
        Cli.model().subcommands().keySet().stream().sorted().toList(),
        decided.stream().sorted().toList());
  }
}
