package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.history.TypedText;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecoveryTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final Scenario FILE = Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 5);

  @Test
  void fromFile_namesWhatDiffers() {
    assertEquals("The same as in the file.", RecoveryText.fromFile(FILE, FILE, NUMBERS));
    assertEquals(
        "Against the file: 1 difference: Monthly calls 5 → 9",
        RecoveryText.fromFile(FILE, FILE.with(Parameter.MONTHLY_CALLS, 9), NUMBERS));
    assertEquals(
        "Never saved; against the preset: 1 difference: Monthly calls 5 → 9",
        RecoveryText.neverSaved(FILE, FILE.with(Parameter.MONTHLY_CALLS, 9), NUMBERS));
    assertEquals(
        "Never saved; the same as the preset.", RecoveryText.neverSaved(FILE, FILE, NUMBERS));
  }

  @Test
  void typed_isShort_andOnOneLine() {
    assertEquals(
        "Typed before the crash, but not entered: Horizon “36”, Notes “a b”.",
        RecoveryText.typed(
            List.of(new TypedText("Horizon", "36"), new TypedText("Notes", "a\n\tb"))));
    String line = RecoveryText.typed(List.of(new TypedText("Notes", "x".repeat(500))));
    assertEquals(true, line.length() < 130, line);
  }

  @Test
  void others_areCounted() {
    assertEquals(
        "1 more copy of unsaved work is kept: File ▸ Recover Unsaved Work…",
        RecoveryText.others(1, NUMBERS));
    assertEquals(
        "2 more copies of unsaved work are kept: File ▸ Recover Unsaved Work…",
        RecoveryText.others(2, NUMBERS));
  }
}
