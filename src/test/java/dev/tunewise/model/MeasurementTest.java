package dev.tunewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement.Field;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  @Test
  void isLegal_keepsTheEndsOfTheRule_andRefusesWhatIsNoNumber() {
    assertTrue(Field.EXAMPLES.isLegal(1_000_000, 1));
    assertFalse(Field.EXAMPLES.isLegal(1_000_001, 1));
    assertTrue(Field.EVALUATED.isLegal(1, 1));
    assertFalse(Field.EVALUATED.isLegal(0.99, 1));
    assertFalse(Field.EVALUATED.isLegal(Double.POSITIVE_INFINITY, 1));
    assertTrue(Field.CORRECT.isLegal(200, 200));
    assertFalse(Field.CORRECT.isLegal(200.5, 200));
    assertTrue(Field.CORRECT.isLegal(200.5, Double.NaN));
    for (Field field : Field.values()) {
      assertFalse(field.isLegal(-1, 1), field.key());
      assertFalse(field.isLegal(Double.NaN, 1), field.key());
    }
  }

  @Test
  void constructor_namesFieldRuleAndValue_ofWhatIsIllegal() {
    IllegalArgumentException thrown =
        assertThrows(
            IllegalArgumentException.class, () -> new Measurement(Strategy.HYBRID, 1, 3, 2));
    assertEquals("correct must be a number from 0 to evaluated (2), was 3.0", thrown.getMessage());
  }
}
