package dev.tunewise.wording;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MigrationTextTest {
  private static final Scenario READ =
      Scenario.DEFAULT
          .with(PROMPTING_CACHE_MINIMUM_TOKENS, 2048)
          .with(PROMPTING_BATCH_DISCOUNT, 0.4)
          .withRanges(
              Map.of(
                  PROMPTING_CACHE_MINIMUM_TOKENS,
                  new Range(1024, 4096),
                  PROMPTING_BATCH_DISCOUNT,
                  new Range(0.3, 0.5)));

  private static String of(List<Parameter> moved, List<Parameter> split) {
    return MigrationText.carriedOver(READ, moved, split, Numbers.in(Locale.ROOT))
        .replace('\u00a0', ' ');
  }

  @Test
  void carriedOver_givesValuesAndRanges_ofWhatMoved() {
    List<Parameter> both = List.of(PROMPTING_CACHE_MINIMUM_TOKENS, PROMPTING_BATCH_DISCOUNT);
    assertEquals(
        "From an earlier version: shortest cacheable prefix (2,048 tokens) and batch discount"
            + " (40 %) now stand at each model; the ranges of shortest cacheable prefix (1,024 to"
            + " 4,096 tokens) and batch discount (30 % to 50 %) became two independent ones each.",
        of(both, both));
    List<Parameter> one = List.of(PROMPTING_BATCH_DISCOUNT);
    assertEquals(
        "From an earlier version: batch discount (40 %) now stands at each model.",
        of(one, List.of()));
    assertEquals(
        "From an earlier version: the range of the batch discount (30 % to 50 %) became two"
            + " independent ones.",
        of(List.of(), one));
    assertEquals("From an earlier version: nothing in it had to move.", of(List.of(), List.of()));
  }

  @Test
  void kept_namesTheCopy() {
    assertEquals(
        "Saved in today's format; the file of the earlier version is kept as plan.v1.bak.",
        MigrationText.kept("plan.v1.bak"));
  }
}
