package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.statistics.JudgeAgreement;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JudgeTextTest {
  @Test
  void note_hasTheRawNumbersAndWhatIsKept() {
    String note = JudgeText.note(new JudgeAgreement(0.92, 100), 168, 200, Numbers.in(Locale.US));
    assertEquals(
        "judge agrees with people in 92 % of 100 items: 168 of 200 marked right, 84 % corrected to"
            + " 90 %, as sure as 51 items (Rogan–Gladen)",
        note.replace('\u00a0', ' '));
  }
}
