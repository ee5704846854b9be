package dev.tunewise.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Texts stand beside numbers in the reader's notation, in which "1,000" may mean one: what is
 * written into a text has no digit groups, and what has them goes through {@link Numbers}.
 */
class GroupSeparatorTest {
  private static final Pattern GROUPS =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d])");

  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
  private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|//.*");

  @Test
  void texts_haveNoDigitGroupsOfTheirOwn() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files("src/main/java", ".java")) {
      String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
      LITERAL.matcher(code).results().forEach(text -> collect(file, text.group(), found));
    }
    for (Path file : files("src/main/resources", ".txt")) {
      collect(file, Files.readString(file), found);
    }
    for (Path file : files("assets/presets", ".tunewise")) {
      Files.readAllLines(file).stream()
          .filter(line -> line.contains("\"notes\""))
          .forEach(line -> collect(file, line, found));
    }
    assertEquals(List.of(), found);
  }

  private static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static void collect(Path file, String text, List<String> found) {
    GROUPS.matcher(text).results().forEach(r -> found.add(file.getFileName() + ": " + r.group()));
  }
}
