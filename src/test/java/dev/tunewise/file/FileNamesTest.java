package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
  @ParameterizedTest
  @CsvSource({
    "Customer intents, Customer intents",
    "a/b\\c:d, a b c d",
    "'a*?\"<>|b', a b",
    "../../etc/passwd, etc passwd",
    "'  ', Unnamed",
    "..., Unnamed",
    "plan. , plan",
    ".hidden, hidden",
    "con, _con",
    "NUL.txt, _NUL.txt",
    "COM1, _COM1",
    "LPT\u00b2, _LPT\u00b2",
    "aux .x, _aux .x",
    "Console, Console",
    "COM10, COM10",
    "漢字 😀 é, 漢字 😀 é"
  })
  void safe_isAcceptable_everywhere(String text, String expected) {
    assertEquals(expected, FileNames.safe(text, "Unnamed"));
  }

  @Test
  void safe_hasNoCharacters_thatCannotBeSeen() {
    String hostile = "a\u0000b\r\nc\td\u202Ee\uD800f\u200Bg\u2028h\uFEFFi\u00A0j";
    assertEquals("a b c d e f g h i j", FileNames.safe(hostile, "Unnamed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"long", "\uD83D\uDE00", "\u6f22", ". "})
  void safe_isShort_andWhole(String part) {
    String name = FileNames.safe("x" + part.repeat(5_000) + "y", "Unnamed");
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    assertTrue(bytes.length <= 200, name);
    assertEquals(name, new String(bytes, StandardCharsets.UTF_8), "no half character");
    assertTrue(name.startsWith("x") && !name.endsWith(" ") && !name.endsWith("."), name);
  }

  @Test
  void safe_namesAFile_ofThisSystem(@TempDir Path folder) throws IOException {
    for (String text : List.of("a\u0000/../b", "😀".repeat(300), "=HYPERLINK(\"http://x\")")) {
      Path file = folder.resolve(FileNames.safe(text, "Unnamed") + " compare-accuracy.svg");
      assertEquals(folder, file.getParent());
      assertTrue(Files.exists(Files.createFile(file)));
    }
  }
}
