package dev.tunewise.wording;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Link;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkTextTest {
  private static final Scenario RANGED =
      Scenario.DEFAULT.withRanges(
          Map.of(
              MONTHLY_CALLS, new Range(500_000, 2_000_000),
              HOURLY_RATE, new Range(50, 120),
              BASE_ACCURACY, new Range(0.6, 0.75)));

  private static LinkText words(Scenario scenario) {
    return new LinkText(scenario, Numbers.in(Locale.ROOT));
  }

  private static Link callsAndRate(double correlation) {
    return new Link(MONTHLY_CALLS, HOURLY_RATE, correlation);
  }

  @Test
  void mark_namesPartnerAndStrength_fromEitherSide() {
    LinkText words = words(RANGED);
    assertEquals("moves with Hourly rate · medium", words.mark(callsAndRate(0.6), MONTHLY_CALLS));
    assertEquals(
        "moves against Monthly calls · strong", words.mark(callsAndRate(-0.9), HOURLY_RATE));
    assertEquals("moves with Monthly calls · 0.45", words.mark(callsAndRate(0.45), HOURLY_RATE));
    assertEquals(
        "moves against Hourly rate · 0.45", words.mark(callsAndRate(-0.45), MONTHLY_CALLS));
  }

  @Test
  void explanation_isTrueOfEitherDirection_andOfNone() {
    LinkText words = words(RANGED);
    String alone = " Tornado, ticks on sliders and solving still move one number alone.";
    assertEquals(
        "Should monthly calls come out high, hourly rate will tend to come out high as well; a"
            + " total that both push the same way then spreads more."
            + alone,
        words.explanation(callsAndRate(0.6), MONTHLY_CALLS));
    assertEquals(
        "Should hourly rate come out high, monthly calls will tend to come out low; a total that"
            + " both push the same way then spreads less."
            + alone,
        words.explanation(callsAndRate(-0.1), HOURLY_RATE));
    assertEquals(
        "A correlation of 0 leaves monthly calls and hourly rate independent, as without a link.",
        words.explanation(callsAndRate(0), MONTHLY_CALLS));
  }

  @Test
  void aLinkOfAMeasuredBaseAccuracy_saysThatItHasNoEffect() {
    Link link = new Link(BASE_ACCURACY, MONTHLY_CALLS, 0.3);
    Scenario linked = RANGED.withLinks(List.of(link, callsAndRate(-0.6)));
    assertEquals("moves with Base accuracy · weak", words(linked).mark(link, MONTHLY_CALLS));
    Scenario measured =
        linked.withMeasurements(List.of(new Measurement(Strategy.PROMPTING, 0, 70, 100)));
    assertEquals(
        "moves with Base accuracy · weak · no effect", words(measured).mark(link, MONTHLY_CALLS));
    assertEquals(
        "This link has no effect: base accuracy is measured, so its range does not count.",
        words(measured).explanation(link, MONTHLY_CALLS));
    assertEquals(
        List.of(
            "Base accuracy with Monthly calls: weak, correlation 0.3 (no effect: base accuracy is measured)",
            "Monthly calls against Hourly rate: medium, correlation −0.6"),
        words(measured).lines());
  }

  @Test
  void contradiction_saysWhatRoomIsLeft() {
    assertEquals(
        "No numbers can move together like that: the other links leave room from −0.11 to 0.91.",
        words(RANGED).contradiction(-0.11, 0.91));
  }
}
