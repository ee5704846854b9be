package dev.tunewise.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.CatalogStore;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that nobody would write: each is an example or named, and none stops the others. */
class HostileExamplesTest {
  private static final String GOOD = "{\"prompt\":\"q\",\"completion\":\"a\"}";

  /** What is put into lines: values of other types, half escapes, brackets, numbers of no type. */
  private static final List<String> PIECES =
      List.of(
          "null",
          "true",
          "-1e999",
          "123456789012345678901234567890",
          "[]",
          "{}",
          "{\"a\":[{}]}",
          "\"",
          "\\",
          "\\ud800",
          "]",
          "}",
          ",",
          ":",
          "\"role\":7,",
          "\"content\":{\"text\":[[]]},",
          "\"weight\":\"x\",",
          "data:image/png;base64,",
          "[".repeat(120));

  @TempDir private Path folder;

  private DatasetReport read(List<String> lines) throws IOException {
    Path file = Files.write(folder.resolve("hostile.jsonl"), lines);
    DatasetResult result =
        assertTimeoutPreemptively(
            Duration.ofMinutes(1),
            () -> DatasetReader.read(file, CatalogStore.shipped(), share -> true));
    return assertInstanceOf(DatasetResult.Read.class, result).report();
  }

  private static List<String> samples() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
                Objects.requireNonNull(HostileExamplesTest.class.getResource("sharegpt.jsonl"))
                    .toURI())
            .getParent();
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Objects.requireNonNull(folder))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        lines.add(Files.readAllLines(file).getFirst());
      }
    }
    return lines;
  }

  private static String mutated(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + random.nextInt(12));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> text.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
        case 2 -> text.delete(at, to);
        default -> text.insert(at, text.substring(at, to));
      }
      if (text.isEmpty()) {
        text.append('x');
      }
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyLine_isAnExampleOrNamed(long seed) throws IOException, URISyntaxException {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>(List.of(GOOD));
    for (String sample : samples()) {
      for (int i = 0; i < 150; i++) {
        lines.add(mutated(sample, random));
      }
    }
    DatasetReport report = read(lines);
    assertEquals(lines.size(), report.examples() + report.unreadable());
    assertTrue(report.usable() > 0 && report.unreadable() > lines.size() / 4, report.toString());
  }

  @Test
  void valuesOfOtherTypes_areNoFaultOfTheProgram() throws IOException {
    List<String> keys =
        List.of(
            "messages",
            "contents",
            "conversations",
            "prompt",
            "completion",
            "input",
            "tools",
            "system",
            "systemInstruction",
            "history",
            "images",
            "completions",
            "chosen",
            "rejected",
            "preferred_output",
            "label",
            "kto_tag",
            "reference_answer",
            "text",
            "instruction");
    List<String> values =
        List.of(
            "null", "7", "\"x\"", "[]", "{}", "[7]", "[[7]]", "[{}]", "[[\"a\"],[]]", "{\"a\":{}}");
    List<String> lines = new ArrayList<>(List.of(GOOD));
    for (String key : keys) {
      for (String value : values) {
        lines.add("{\"" + key + "\":" + value + "}");
        lines.add("{\"" + key + "\":" + value + "," + GOOD.substring(1));
        for (String part : List.of("content", "tool_calls", "parts", "candidates", "weight")) {
          lines.add(
              "{\"messages\":[{\"role\":\"user\",\""
                  + part
                  + "\":"
                  + value
                  + "}],\""
                  + key
                  + "\":"
                  + value
                  + "}");
        }
      }
    }
    DatasetReport report = read(lines);
    assertEquals(lines.size(), report.examples() + report.unreadable());
  }

  @Test
  void hugeTools_andPictures_areCounted_withoutTreesOfThem() throws IOException {
    String tools = "[" + "{\"name\":\"f\"},".repeat(300_000) + "{\"name\":\"g\"}]";
    String picture = "/9j/" + "A".repeat(4_000_000);
    DatasetReport report =
        read(
            List.of(
                GOOD,
                "{\"messages\":[{\"role\":\"user\",\"content\":\"q\"},"
                    + "{\"role\":\"assistant\",\"content\":\"a\"}],\"tools\":"
                    + tools
                    + "}",
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\","
                    + "\"image_url\":{\"url\":\"data:image/jpeg;base64,"
                    + picture
                    + "\"}}]},"
                    + "{\"role\":\"assistant\",\"content\":\"a\"}]}"));
    assertEquals(3, report.usable());
    assertTrue(report.current().tools().max() > 1_000_000);
    assertEquals(1, report.count(LineProblem.NOT_TEXT));
  }
}
