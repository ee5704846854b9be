package dev.tunewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.ImportReport;
import dev.tunewise.dataset.ExampleFormat;
import dev.tunewise.evaluation.EvaluationFormat;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PlainNumber;
import dev.tunewise.usage.UsageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The papers say what the program does, and name what is there. */
class ReadmeTest {
  private static final Path PAPERS = Path.of("src", "docs");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

  /** A class, alone or with a member or its ending, as papers write it. */
  private static final Pattern CLASS =
      Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]\\w*)(?:\\.\\w+(?:\\(\\))?)?(?:\\.java)?`");

  /** Of the JDK, and the program itself. */
  private static final Set<String> OTHERS =
      Set.of("Locale", "Optional", "OptionalDouble", "OptionalInt", "Tunewise");

  private static List<Path> papers() throws IOException {
    try (Stream<Path> files = Files.walk(PAPERS)) {
      List<Path> papers = new ArrayList<>(List.of(Path.of("README.md")));
      files.filter(file -> file.toString().endsWith(".md")).forEach(papers::add);
      return papers;
    }
  }

  @Test
  void links_leadToFiles() throws IOException {
    for (Path paper : papers()) {
      LINK.matcher(Files.readString(paper))
          .results()
          .map(link -> link.group(1))
          .forEach(
              link -> {
                Path target = paper.resolveSibling(link).normalize();
                assertTrue(Files.exists(target), () -> paper + " links to " + link);
              });
    }
  }

  /** The rows of a table below its heading, as they stand. */
  private static List<String> table(String paper, String heading) throws IOException {
    return Files.readString(PAPERS.resolve(paper))
        .lines()
        .dropWhile(line -> !line.equals(heading))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  @Test
  void formatsOfTrainingFiles_areListed_andNoOthers() throws IOException {
    assertEquals(
        Stream.of(ExampleFormat.values())
            .map(f -> "| `%s` | %s | %s |".formatted(f.key(), f.label(), f.sign()))
            .toList(),
        table("COMMAND_LINE.md", "| format | as people call it | recognized by |"));
  }

  @Test
  void formatsOfEvaluations_areListed_andNoOthers() throws IOException {
    assertEquals(
        Stream.of(EvaluationFormat.values())
            .map(f -> "| %s | %s | %s |".formatted(f.label(), f.recognizedBy(), f.gives()))
            .toList(),
        table("COMMAND_LINE.md", "| format | recognized by | gives |"));
  }

  @Test
  void exportsOfUsage_areListed_andNoOthers() throws IOException {
    assertEquals(
        Stream.of(UsageFormat.values())
            .map(f -> "| %s | %s | %s |".formatted(f.label(), f.recognizedBy(), f.gives()))
            .toList(),
        table("COMMAND_LINE.md", "| export | what it is | gives |"));
  }

  @Test
  void priceLists_areListed_andNoOthers() throws IOException {
    assertEquals(
        Stream.of(ImportReport.Format.values())
            .map(f -> "| %s | %s |".formatted(f.label(), f.usualFile()))
            .toList(),
        table("PRICES.md", "| list | usually |"));
  }

  @Test
  void classes_exist() throws IOException {
    Set<String> known = new HashSet<>(OTHERS);
    try (Stream<Path> sources = Files.walk(Path.of("src"))) {
      sources
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .forEach(name -> known.add(name.substring(0, name.length() - ".java".length())));
    }
    for (Path paper : papers()) {
      CLASS
          .matcher(Files.readString(paper))
          .results()
          .map(found -> found.group(1))
          .forEach(name -> assertTrue(known.contains(name), () -> paper + " names " + name));
    }
  }

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
    Path reference = PAPERS.resolve("SCENARIO_FILES.md");
    assertTrue(
        Files.readString(reference).contains(row), () -> reference + " lacks the row " + row);
  }
}
