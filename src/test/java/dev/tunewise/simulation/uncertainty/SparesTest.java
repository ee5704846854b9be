package dev.tunewise.simulation.uncertainty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SparesTest {
  private int made;
  private final Spares<StringBuilder> spares =
      new Spares<>(
          () -> {
            made++;
            return new StringBuilder();
          });

  @Test
  void nextTask_findsIt_asTheOneBeforeLeftIt() {
    spares.use(text -> text.append("left"));
    assertEquals("left", spares.lend(StringBuilder::toString));
    assertEquals(1, made);
  }

  @Test
  void whatIsLent_isNotLentAgain() {
    spares.use(one -> spares.use(another -> assertNotSame(one, another)));
    assertEquals(2, made);
  }

  @Test
  void whatATaskFailedWith_isNotLentAgain() {
    assertThrows(
        IllegalStateException.class,
        () ->
            spares.use(
                text -> {
                  throw new IllegalStateException();
                }));
    assertEquals(0, spares.lend(StringBuilder::length));
    assertEquals(2, made);
    assertSame(spares.lend(text -> text), spares.lend(text -> text));
  }
}
