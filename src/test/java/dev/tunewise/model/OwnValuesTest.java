package dev.tunewise.model;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnValuesTest {
  private static final Scenario START = Scenario.DEFAULT.withOwn(Set.of(HOURLY_RATE));

  @Test
  void marked_addsWhatChanged() {
    Scenario after = START.with(MONTHLY_CALLS, 9).with(PROMPTING_SHOTS, 3);
    assertEquals(
        Set.of(HOURLY_RATE, MONTHLY_CALLS, PROMPTING_SHOTS), OwnValues.marked(START, after).own());
  }

  @Test
  void marked_leavesOtherChangesAlone() {
    Scenario after = START.withName("x").withRanges(Map.of(MONTHLY_CALLS, new Range(1, 1e9)));
    assertSame(after, OwnValues.marked(START, after));
  }

  @Test
  void with_isTheSame_whereAllAreOwn() {
    assertSame(START, OwnValues.with(START, List.of(HOURLY_RATE)));
    assertEquals(
        Set.of(HOURLY_RATE, BASE_ACCURACY), OwnValues.with(START, List.of(BASE_ACCURACY)).own());
  }

  @Test
  void without_leavesTheNumber() {
    Scenario without = OwnValues.without(START, List.of(HOURLY_RATE, BASE_ACCURACY));
    assertEquals(Scenario.DEFAULT, without);
    assertSame(without, OwnValues.without(without, List.of(HOURLY_RATE)));
  }

  @Test
  void set_marksNumbersThatStay() {
    Scenario set =
        OwnValues.set(START, Map.of(MONTHLY_CALLS, START.get(MONTHLY_CALLS), INPUT_TOKENS, 7.0));
    assertEquals(7, set.get(INPUT_TOKENS));
    assertEquals(Set.of(HOURLY_RATE, MONTHLY_CALLS, INPUT_TOKENS), set.own());
  }
}
