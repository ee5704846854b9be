package dev.tunewise.wording;

import static dev.tunewise.model.Strategy.FINE_TUNING;
import static dev.tunewise.model.Strategy.HYBRID;
import static dev.tunewise.model.Strategy.PROMPTING;
import static dev.tunewise.simulation.Shortfall.MISSES_TARGET;
import static dev.tunewise.simulation.Shortfall.NOT_LIVE_IN_TIME;
import static dev.tunewise.simulation.Shortfall.TOO_FEW_EXAMPLES;
import static dev.tunewise.simulation.Shortfall.TOO_SLOW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.OutcomeBuilder;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShortfallTextTest {
  private static OutcomeBuilder made() {
    return new OutcomeBuilder().with(Parameter.LATENCY_BUDGET_MILLIS, 300);
  }

  private static ShortfallText text(OutcomeBuilder made) {
    Outcome outcome = made.build();
    return new ShortfallText(outcome, new Phrases(outcome, Numbers.in(Locale.ROOT)));
  }

  private static String plain(String text) {
    return text.replace('\u00a0', ' ');
  }

  @Test
  void predicate_joinsWhatAStrategyLacks_gravestFirst() {
    ShortfallText text =
        text(
            made()
                .latency(HYBRID, 542)
                .lacks(HYBRID, TOO_FEW_EXAMPLES, NOT_LIVE_IN_TIME, TOO_SLOW, MISSES_TARGET));
    assertEquals(
        "has too few examples, is not live within 24 months, exceeds the 300 ms budget (542 ms) and"
            + " misses the 80 % target",
        plain(text.predicate(HYBRID)));
    assertEquals(
        "has too few examples, is not live within 24 months, is too slow (542 ms) and misses the"
            + " 80 % target",
        plain(text.briefPredicate(HYBRID)));
    assertEquals("", text.predicate(PROMPTING));
  }

  @Test
  void brief_leavesTheSubjectOut() {
    ShortfallText text = text(made().latency(HYBRID, 300.2).lacks(HYBRID, TOO_SLOW));
    assertEquals("too slow (just over 300 ms)", plain(text.brief(TOO_SLOW, HYBRID)));
    assertEquals("too few examples", text.brief(TOO_FEW_EXAMPLES, HYBRID));
    assertEquals("not live in time", text.brief(NOT_LIVE_IN_TIME, HYBRID));
    assertEquals("misses the 80 % target", plain(text.brief(MISSES_TARGET, HYBRID)));
  }

  @Test
  void causes_areToldOnce_whereAllShareThem() {
    OutcomeBuilder none =
        made()
            .chosen(HYBRID)
            .accuracy(HYBRID, 0.79)
            .accuracy(FINE_TUNING, 0.7)
            .accuracy(PROMPTING, 0.6)
            .lacks(PROMPTING, MISSES_TARGET)
            .lacks(FINE_TUNING, MISSES_TARGET)
            .lacks(HYBRID, MISSES_TARGET);
    assertEquals("none reaches the 80 % target", plain(text(none).causes()));
    assertEquals("the most accurate", text(none).closest());
    none.accuracy(FINE_TUNING, 0.795);
    assertEquals("the most accurate of those that can be built", text(none).closest());
    none.lacks(HYBRID, TOO_SLOW, MISSES_TARGET);
    assertEquals(
        "none reaches the 80 % target and hybrid takes longer than 300 ms",
        plain(text(none).causes()));
  }

  @Test
  void causes_nameWhoMeetsThem_whereTheyDiffer() {
    OutcomeBuilder mixed =
        made()
            .with(Parameter.LABELED_EXAMPLES, 30)
            .lacks(PROMPTING, TOO_SLOW)
            .lacks(FINE_TUNING, TOO_FEW_EXAMPLES, MISSES_TARGET)
            .lacks(HYBRID, TOO_FEW_EXAMPLES);
    assertEquals(
        "prompting takes longer than 300 ms and 30 examples are too few to tune",
        plain(text(mixed).causes()));
    mixed.lacks(FINE_TUNING, NOT_LIVE_IN_TIME).lacks(HYBRID, MISSES_TARGET);
    assertEquals(
        "prompting takes longer than 300 ms, no fine-tuning is live within 24 months and hybrid"
            + " misses the 80 % target",
        plain(text(mixed).causes()));
  }
}
