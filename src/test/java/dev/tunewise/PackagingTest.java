package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tunewise.cli.Cli;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes the packages stands outside of the module, and yet calls its classes. */
class PackagingTest {
  @TempDir private Path folder;

  @Test
  void everyProgramOfTheBuild_compilesWithTheModule() throws IOException {
    List<Path> sources;
    try (Stream<Path> files = Files.list(Path.of("packaging", "build"))) {
      // The formatter is run with its own jar and has nothing to do with packages.
      sources =
          files
              .filter(file -> file.toString().endsWith(".java") && !file.endsWith("Format.java"))
              .toList();
    }
    assertFalse(sources.isEmpty());
    StringWriter said = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      compiler
          .getTask(
              said,
              files,
              null,
              List.of("-proc:none", "-d", folder.toString()),
              null,
              files.getJavaFileObjectsFromPaths(sources))
          .call();
    }
    assertEquals("", said.toString());
  }

  @Test
  void eachCommand_isSaidToBeShortOrLong_inTheStartScripts() throws IOException {
    List<String> choice =
        Files.readAllLines(Path.of("packaging", "build", "Compilers.java")).stream()
            .filter(line -> line.contains(") compiler="))
            .flatMap(line -> Stream.of(line.strip().replaceFirst("\\).*", "").split("\\|", -1)))
            .toList();
    for (String command : Cli.model().subcommands().keySet()) {
      assertEquals(1, Collections.frequency(choice, command), command);
    }
  }
}
