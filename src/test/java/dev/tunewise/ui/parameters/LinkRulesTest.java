package dev.tunewise.ui.parameters;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Link;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.parameters.LinkRules.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkRulesTest {
  private static final Scenario RANGED =
      Scenario.DEFAULT.withRanges(
          Map.of(
              MONTHLY_CALLS, new Range(500_000, 2_000_000),
              INPUT_TOKENS, new Range(60, 240),
              OUTPUT_TOKENS, new Range(4, 16)));

  private static Scenario linked(Link... links) {
    return RANGED.withLinks(List.of(links));
  }

  @Test
  void partners_areRanged_andNotLinkedYet() {
    assertEquals(List.of(INPUT_TOKENS, OUTPUT_TOKENS), LinkRules.partners(RANGED, MONTHLY_CALLS));
    Scenario one = linked(new Link(MONTHLY_CALLS, INPUT_TOKENS, 0.5));
    assertEquals(List.of(OUTPUT_TOKENS), LinkRules.partners(one, MONTHLY_CALLS));
    assertEquals(List.of(), LinkRules.partners(one, HOURLY_RATE));
  }

  @Test
  void with_replacesTheLinkOfTheSameTwo_inItsPlace() {
    Link first = new Link(MONTHLY_CALLS, INPUT_TOKENS, 0.5);
    Link second = new Link(MONTHLY_CALLS, OUTPUT_TOKENS, 0.3);
    Link changed = new Link(INPUT_TOKENS, MONTHLY_CALLS, -0.2);
    Scenario both = linked(first, second);
    assertEquals(List.of(changed, second), changed.in(both.links()));
    assertEquals(List.of(second), changed.outOf(both.links()));
    assertEquals(List.of(first, second), second.in(linked(first).links()));
    assertEquals(Optional.of(first), LinkRules.linkOf(both, INPUT_TOKENS, MONTHLY_CALLS));
  }

  /** Three can hold where the third is within √(1−a²)(1−b²) of the product ab of the others. */
  @Test
  void span_isWhatOtherLinksLeave() {
    assertEquals(new Span(-0.95, 0.95), LinkRules.span(RANGED, INPUT_TOKENS, OUTPUT_TOKENS));
    Scenario two =
        linked(
            new Link(MONTHLY_CALLS, INPUT_TOKENS, 0.8),
            new Link(MONTHLY_CALLS, OUTPUT_TOKENS, 0.5));
    // 0.4 ± √(1 − 0.64)(1 − 0.25) = 0.4 ± 0.5196
    assertEquals(new Span(-0.11, 0.91), LinkRules.span(two, INPUT_TOKENS, OUTPUT_TOKENS));
    assertTrue(Link.goTogether(new Link(INPUT_TOKENS, OUTPUT_TOKENS, 0.91).in(two.links())));
    assertFalse(Link.goTogether(new Link(INPUT_TOKENS, OUTPUT_TOKENS, -0.12).in(two.links())));
  }

  @Test
  void aLinkThatHoldsOthersTogether_cannotGoAlone() {
    Link held = new Link(INPUT_TOKENS, OUTPUT_TOKENS, 0.9);
    Scenario three =
        linked(
            new Link(MONTHLY_CALLS, INPUT_TOKENS, 0.9),
            new Link(MONTHLY_CALLS, OUTPUT_TOKENS, 0.9),
            held);
    assertFalse(Link.goTogether(held.outOf(three.links())));
    // 0.81 ± 0.19
    assertEquals(new Span(0.63, 0.95), LinkRules.span(three, INPUT_TOKENS, OUTPUT_TOKENS));
  }

  @Test
  void withLinksOf_takesThePresetsLinks_whereTheirRangesAre() {
    Link link = new Link(MONTHLY_CALLS, INPUT_TOKENS, 0.5);
    Scenario preset = linked(link);
    assertEquals(
        List.of(link), LinkRules.withLinksOf(preset, List.of(INPUT_TOKENS), RANGED).links());
    assertEquals(List.of(), LinkRules.withLinksOf(preset, List.of(OUTPUT_TOKENS), RANGED).links());
    assertEquals(
        List.of(), LinkRules.withLinksOf(preset, List.of(INPUT_TOKENS), Scenario.DEFAULT).links());
  }
}
