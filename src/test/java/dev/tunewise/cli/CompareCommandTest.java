package dev.tunewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir Path folder;

  private Path base;
  private Path other;
  private Path out;

  @BeforeEach
  void writeFiles() throws IOException {
    base = file("base", "");
    other = file("other", ", \"name\": \"More hours\", \"parameters\": {\"horizonMonths\": 12}");
    out = folder.resolve("out");
  }

  private Path file(String name, String more) throws IOException {
    String text = "{\"format\": \"tunewise-scenario\", \"version\": 1" + more + "}";
    return Files.writeString(folder.resolve(name + ".tunewise"), text);
  }

  private int run(StringBuilder errors, Object... words) {
    List<String> arguments = new ArrayList<>(List.of("export"));
    Stream.of(words).map(String::valueOf).forEach(arguments::add);
    arguments.addAll(List.of("--compare", "--out", out.toString()));
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = Cli.run(console, arguments.toArray(String[]::new));
    errors.append(err.toString(StandardCharsets.UTF_8));
    return code;
  }

  private List<String> written() throws IOException {
    if (!Files.exists(out)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(out)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void compare_writesChartsAndTables_namedAfterTheBaseline() throws IOException {
    assertEquals(0, run(new StringBuilder(), base, other, "--formats", "svg,csv"));
    assertEquals(
        List.of(
            "base.compare-accuracy.csv",
            "base.compare-accuracy.svg",
            "base.compare-changes.csv",
            "base.compare-cost.csv",
            "base.compare-cost.svg",
            "base.compare-figures.csv"),
        written());
    String changes = Files.readString(out.resolve("base.compare-changes.csv"));
    assertTrue(changes.contains("More hours,Horizon,24,12,-"), changes);
  }

  @Test
  void compare_writesOneDocument_perFormat() throws IOException {
    assertEquals(0, run(new StringBuilder(), base, other, "--formats", "pptx,pdf,xlsx"));
    assertEquals(List.of("base.compare.pdf", "base.compare.pptx", "base.compare.xlsx"), written());
  }

  @Test
  void compare_takesTheStrategy_fromItsOption() throws IOException {
    run(new StringBuilder(), base, other, "--formats=csv", "--charts=cost", "--strategy=hybrid");
    String cost = Files.readString(out.resolve("base.compare-cost.csv"));
    assertTrue(cost.contains("More hours: Hybrid (USD)"), cost);
    assertFalse(Files.exists(out.resolve("base.compare-accuracy.csv")));
  }

  @Test
  void compare_writesNothing_ifAFileIsBad() throws IOException {
    Path bad = file("bad", ", \"draws\": 1");
    StringBuilder errors = new StringBuilder();
    assertEquals(2, run(errors, base, bad));
    assertEquals(1, errors.toString().lines().count(), errors.toString());
    assertEquals(List.of(), written());
  }

  @Test
  void compare_refusesWhatIsNoComparison_inOneLine() throws IOException {
    StringBuilder errors = new StringBuilder();
    assertEquals(2, run(errors, base));
    assertEquals(2, run(errors, base, base, base, base, base, base));
    assertEquals(2, run(errors, base, other, "--charts=map"));
    assertEquals(2, run(errors, base, other, "--formats=pptx", "--slides=volume"));
    assertEquals(
        List.of(
            "tunewise: --compare needs from 2 to 5 scenarios, the baseline first; there are 1",
            "tunewise: --compare needs from 2 to 5 scenarios, the baseline first; there are 6",
            "tunewise: --compare has charts cost and accuracy only",
            "tunewise: --compare has slides verdict, cost, accuracy, decides and assumptions only"),
        errors.toString().lines().toList());
    assertEquals(List.of(), written());
  }
}
