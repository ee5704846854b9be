package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Start scripts fit the program; that the programs of the build compile is part of it. */
class PackagingTest {
  private static final Path CLASSES = Path.of("target", "classes");

  @RegisterExtension private static final BuildPrograms build = new BuildPrograms();

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

  /** A virtual machine shuffles its sets at each start: this one was started anew. */
  @Test
  void styleSheets_areTheSame_whenCompiledAgain(@TempDir Path again) throws Throwable {
    List<Path> sheets;
    try (Stream<Path> files = Files.walk(CLASSES)) {
      sheets =
          files.filter(file -> file.toString().endsWith(".css")).map(CLASSES::relativize).toList();
    }
    for (Path sheet : sheets) {
      Files.createDirectories(again.resolve(sheet).getParent());
      Files.copy(CLASSES.resolve(sheet), again.resolve(sheet));
    }
    String unused = Path.of("packaging", "build", "unused-controls.txt").toString();
    build.call("CompileSheets", "main", (Object) new String[] {again.toString(), unused});
    assertFalse(sheets.isEmpty());
    for (Path sheet : sheets) {
      Path binary = Path.of(sheet.toString().replaceAll("css$", "bss"));
      assertEquals(
          -1,
          Files.mismatch(CLASSES.resolve(binary), again.resolve(binary)),
          () -> sheet + " differs");
    }
  }
}
