package dev.tunewise.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextSizeTest {
  @Test
  void sizes_goFrom80To250_eachLarger() {
    List<TextSize> all = TextSize.ALL;
    assertEquals(80, all.getFirst().percent());
    assertEquals(250, all.getLast().percent());
    assertTrue(all.contains(TextSize.USUAL));
    for (int i = 1; i < all.size(); i++) {
      assertEquals(all.get(i), all.get(i - 1).larger());
      assertEquals(all.get(i - 1), all.get(i).smaller());
    }
    assertEquals(all.getFirst(), all.getFirst().smaller());
    assertEquals(all.getLast(), all.getLast().larger());
  }

  @Test
  void chosenSize_isRemembered_andNonsenseIsNone() {
    for (TextSize size : TextSize.ALL) {
      assertEquals(Optional.of(size), Settings.DEFAULTS.withTextSize(size).textSize());
    }
    for (String nonsense : List.of("", "0", "-100", "99", "1e2", "large", "100 %", "NaN")) {
      assertEquals(Optional.empty(), Settings.DEFAULTS.withChoice("textSize", nonsense).textSize());
    }
  }

  @Test
  void suitingSize_isTheLargestTheScreenAsksFor() {
    assertEquals(TextSize.USUAL, TextSize.suiting(96));
    assertEquals(TextSize.USUAL, TextSize.suiting(0));
    assertEquals(new TextSize(125), TextSize.suiting(120));
    assertEquals(new TextSize(150), TextSize.suiting(160));
    assertEquals(new TextSize(250), TextSize.suiting(600));
  }
}
