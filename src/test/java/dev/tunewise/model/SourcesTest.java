package dev.tunewise.model;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourcesTest {
  private static final Scenario START =
      Scenario.DEFAULT.withSources(Map.of("prompting", "a list", "preset", "first"));

  @Test
  void marked_saysEdited_onceAPriceChanged() {
    Scenario after = START.with(PROMPTING_CACHE_WRITE_PRICE, 9);
    Scenario marked = Sources.marked(START, after, START);
    assertEquals("a list · edited", Sources.of(marked, ServedModel.PROMPTING));
    assertTrue(Sources.isEdited(Sources.of(marked, ServedModel.PROMPTING)));
    assertEquals("first", marked.sources().get("preset"));
    Scenario again = Sources.marked(marked, marked.with(PROMPTING_INPUT_PRICE, 9), START);
    assertEquals("a list · edited", Sources.of(again, ServedModel.PROMPTING));
  }

  @Test
  void marked_leavesOtherEditsAlone() {
    Scenario after = START.with(MONTHLY_CALLS, 9).with(FINE_TUNING_INPUT_PRICE, 9);
    assertSame(after, Sources.marked(START, after, START));
  }

  @Test
  void marked_leavesANewSourceAlone() {
    Scenario after =
        Sources.with(START.with(PROMPTING_INPUT_PRICE, 9), ServedModel.PROMPTING, "another");
    assertSame(after, Sources.marked(START, after, START));
  }

  @Test
  void marked_bringsTheSourceBack_withTheReferencePrices() {
    Scenario edited = Sources.marked(START, START.with(PROMPTING_INPUT_PRICE, 9), START);
    Scenario back = edited.with(PROMPTING_INPUT_PRICE, START.get(PROMPTING_INPUT_PRICE));
    assertEquals(START, Sources.marked(edited, back, START));
  }

  @Test
  void marked_saysEdited_whenAChargingRuleChanges() {
    for (ServedModel model : ServedModel.values()) {
      Scenario start = Sources.with(Scenario.DEFAULT, model, "a list");
      for (Parameter listed : model.listed()) {
        double other = listed.max() == start.get(listed) ? listed.min() : listed.max();
        Scenario marked = Sources.marked(start, start.with(listed, other), start);
        assertEquals("a list · edited", Sources.of(marked, model), listed.path());
      }
    }
  }

  @Test
  void marked_saysOfAParameter_thatItsNumberChanged() {
    Scenario noted = Sources.with(START, MONTHLY_CALLS, "dashboard");
    Scenario marked = Sources.marked(noted, noted.with(MONTHLY_CALLS, 9), START);
    assertEquals("dashboard · edited", Sources.of(marked, MONTHLY_CALLS));
    Scenario back = marked.with(MONTHLY_CALLS, START.get(MONTHLY_CALLS));
    assertEquals(
        "dashboard · edited", Sources.of(Sources.marked(marked, back, START), MONTHLY_CALLS));
    assertEquals(START, Sources.with(noted, MONTHLY_CALLS, ""));
  }

  @Test
  void speedThatIsNotListed_isSaid_untilItIsSetOrConfirmed() {
    Scenario chosen = Sources.withoutSpeed(START, ServedModel.PROMPTING, "gpt-x");
    assertEquals(Optional.of("gpt-x"), Sources.withoutSpeed(chosen, ServedModel.PROMPTING));
    assertEquals("", Sources.ofSpeed(chosen, ServedModel.PROMPTING));
    assertEquals(Optional.empty(), Sources.withoutSpeed(chosen, ServedModel.FINE_TUNING));
    assertSame(chosen.values(), Sources.marked(chosen, chosen.withName("x"), START).values());
    assertEquals(
        Optional.of("gpt-x"),
        Sources.withoutSpeed(
            Sources.marked(chosen, chosen.with(MONTHLY_CALLS, 9), START), ServedModel.PROMPTING));
    Scenario set = chosen.with(PROMPTING_DECODE_TOKENS_PER_SECOND, 99);
    Scenario confirmed = OwnValues.with(chosen, List.of(PROMPTING_FIRST_TOKEN_MILLIS));
    for (Scenario after : List.of(set, confirmed)) {
      assertEquals(
          Optional.empty(),
          Sources.withoutSpeed(Sources.marked(chosen, after, START), ServedModel.PROMPTING));
    }
  }

  @Test
  void restored_takesSourcesBack_ofAllTheirNumbers() {
    Scenario noted =
        Sources.with(
            Sources.with(START, MONTHLY_CALLS, "dashboard"), ServedModel.PROMPTING, "another");
    assertEquals(
        Sources.with(START, ServedModel.PROMPTING, "another"),
        Sources.restored(noted, List.of(MONTHLY_CALLS, PROMPTING_INPUT_PRICE), START));
    assertEquals(START, Sources.restored(noted, List.of(Parameter.values()), START));
  }
}
