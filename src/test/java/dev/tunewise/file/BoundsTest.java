package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static String cell(OptionalLong bound) {
    return bound.isPresent() ? String.format(Locale.ROOT, "%,d", bound.getAsLong()) : "–";
  }

  private static String row(Bounds bounds) {
    List<String> cells = Stream.of(bounds.columns()).map(BoundsTest::cell).toList();
    return "| " + bounds.what() + " | " + String.join(" | ", cells) + " |";
  }

  @Test
  void paper_saysWhatHolds() throws IOException {
    List<String> rows = Stream.of(Bounds.values()).map(BoundsTest::row).toList();
    List<String> said =
        Files.readAllLines(Path.of("src/docs/BOUNDS.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| file"))
            .toList();
    assertEquals(rows, said);
  }

  @Test
  void bound_thatIsNone_isNotAskedFor() {
    assertThrows(IllegalStateException.class, Bounds.TRAINING::bytes);
    assertThrows(IllegalStateException.class, Bounds.SCENARIO::unpacked);
  }
}
