package dev.tunewise.model;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceSourcesTest {
  private static final Scenario START =
      Scenario.DEFAULT.withSources(Map.of("prompting", "a list", "preset", "first"));

  @Test
  void marked_saysEdited_onceAPriceChanged() {
    Scenario after = START.with(PROMPTING_CACHE_WRITE_PRICE, 9);
    Scenario marked = PriceSources.marked(START, after, START);
    assertEquals("a list · edited", PriceSources.of(marked, ServedModel.PROMPTING));
    assertTrue(PriceSources.isEdited(PriceSources.of(marked, ServedModel.PROMPTING)));
    assertEquals("first", marked.sources().get("preset"));
    Scenario again = PriceSources.marked(marked, marked.with(PROMPTING_INPUT_PRICE, 9), START);
    assertEquals("a list · edited", PriceSources.of(again, ServedModel.PROMPTING));
  }

  @Test
  void marked_leavesOtherEditsAlone() {
    Scenario after = START.with(MONTHLY_CALLS, 9).with(FINE_TUNING_INPUT_PRICE, 9);
    assertSame(after, PriceSources.marked(START, after, START));
  }

  @Test
  void marked_leavesANewSourceAlone() {
    Scenario after =
        PriceSources.with(START.with(PROMPTING_INPUT_PRICE, 9), ServedModel.PROMPTING, "another");
    assertSame(after, PriceSources.marked(START, after, START));
  }

  @Test
  void marked_bringsTheSourceBack_withTheReferencePrices() {
    Scenario edited = PriceSources.marked(START, START.with(PROMPTING_INPUT_PRICE, 9), START);
    Scenario back = edited.with(PROMPTING_INPUT_PRICE, START.get(PROMPTING_INPUT_PRICE));
    assertEquals(START, PriceSources.marked(edited, back, START));
  }
}
