package dev.tunewise.simulation.compare;

import static dev.tunewise.model.Parameter.HORIZON_MONTHS;
import static dev.tunewise.model.Parameter.HOURLY_RATE;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.PROMPTING_MONTHLY_HOURS;
import static dev.tunewise.model.Parameter.PROMPTING_SETUP_HOURS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Link;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.Attribution.Effect;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionTest {
  private static final Scenario BASE = Scenario.DEFAULT;

  private static Outcome run(Scenario scenario) {
    return new Simulator().simulate(scenario);
  }

  private static Attribution of(Scenario before, Scenario after, StrategyChoice choice) {
    return Attribution.of(run(before), run(after), choice);
  }

  @Test
  void of_hasNoEffects_forTheSameScenarioUnderAnotherName() {
    Scenario other = BASE.withName("Other").withNotes("x").withSources(Map.of("a", "b"));
    Attribution same = of(BASE, other, StrategyChoice.RECOMMENDED);
    assertEquals(List.of(), same.effects());
    assertEquals(0, same.difference());
    assertEquals(0, same.interaction());
  }

  @Test
  void of_addsUp_whereChangesAreIndependent() {
    Scenario other = BASE.with(PROMPTING_SETUP_HOURS, 34).with(PROMPTING_MONTHLY_HOURS, 6);
    Attribution found = of(BASE, other, StrategyChoice.of(Strategy.PROMPTING));
    assertEquals(2, found.effects().size());
    Effect upkeep = found.effects().getFirst();
    assertEquals(new Change.OfParameter(PROMPTING_MONTHLY_HOURS, 4, 6), upkeep.change());
    assertEquals(2 * 95 * 24, upkeep.money(), 1e-6);
    assertEquals(10 * 95, found.effects().getLast().money(), 1e-6);
    assertEquals(0, found.interaction());
  }

  @Test
  void interaction_isTheProductOfTwoChanges_whereOneMultipliesTheOther() {
    Scenario before = BASE.with(PROMPTING_MONTHLY_HOURS, 0);
    Scenario other = before.with(PROMPTING_SETUP_HOURS, 34).with(HOURLY_RATE, 100);
    Attribution found = of(before, other, StrategyChoice.of(Strategy.PROMPTING));
    assertEquals(34 * 100 - 24 * 95, found.difference(), 1e-6);
    assertEquals(10 * 95 + 24 * 5, found.explained(), 1e-6);
    assertEquals(10 * 5, found.interaction(), 1e-6);
  }

  @ParameterizedTest
  @MethodSource("dev.tunewise.simulation.compare.StrategyChoice#all")
  void effectsAndInteraction_sumToTheDifference_ofAnyTwoScenarios(StrategyChoice choice) {
    for (long seed = 0; seed < 40; seed++) {
      Scenario before = RandomScenarios.of(seed);
      Scenario after = RandomScenarios.of(seed + 1000);
      Attribution found = of(before, after, choice);
      double size = found.total() + found.baselineTotal();
      for (Effect effect : found.effects()) {
        size = Math.max(size, Math.abs(effect.money()));
      }
      double difference = run(after).of(choice.of(run(after))).totalCost() - found.baselineTotal();
      assertEquals(difference, found.explained() + found.interaction(), 1e-8 * size, "" + seed);
      double[] sizes = found.effects().stream().mapToDouble(e -> -Math.abs(e.money())).toArray();
      double[] sorted = sizes.clone();
      Arrays.sort(sorted);
      assertArrayEquals(sorted, sizes);
    }
  }

  @Test
  void allChangesTogether_makeTheOtherScenario() {
    for (long seed = 0; seed < 60; seed++) {
      Scenario after = RandomScenarios.of(seed + 500);
      Scenario made = RandomScenarios.of(seed);
      for (Change change : Change.between(made, after)) {
        made = change.applyTo(made);
      }
      assertEquals(after.values(), made.values());
      for (Strategy strategy : Strategy.values()) {
        double expected = run(after).of(strategy).totalCost();
        assertEquals(expected, run(made).of(strategy).totalCost(), 1e-12 * expected);
      }
    }
  }

  @Test
  void recommended_followsARecommendation_thatOneChangeFlips() {
    Outcome base = run(BASE);
    Outcome few = run(BASE.with(LABELED_EXAMPLES, 20));
    assertNotEquals(base.verdict().strategy(), few.verdict().strategy());
    Attribution found = Attribution.of(base, few, StrategyChoice.RECOMMENDED);
    Effect only = found.effects().getFirst();
    assertEquals(few.verdict().choice(), only.taken());
    assertEquals(few.recommended().totalCost() - base.recommended().totalCost(), only.money());
  }

  @Test
  void between_namesWhatIsNoParameter() {
    Scenario other =
        BASE.with(HORIZON_MONTHS, 36)
            .withCurrency("EUR")
            .withRanges(Map.of(MONTHLY_CALLS, new Range(500_000, 2_000_000)))
            .withPriceChanges(List.of(new PriceChange(7, ServedModel.PROMPTING, 2, "")))
            .withMeasurements(List.of(new Measurement(Strategy.FINE_TUNING, 0, 60, 100)))
            .withSampling(500, 7)
            .withActuals(List.of(new Actual(1, 900, OptionalDouble.empty())));
    List<Change> changes = Change.between(BASE, other);
    assertEquals(
        List.of(
            Change.OfParameter.class,
            Change.OfRange.class,
            Change.OfPrices.class,
            Change.OfMeasurements.class,
            Change.OfSampling.class,
            Change.OfActuals.class,
            Change.OfCurrency.class),
        changes.stream().map(Object::getClass).toList());
    Attribution found = of(BASE, other, StrategyChoice.of(Strategy.PROMPTING));
    for (Effect effect : found.effects()) {
      boolean label =
          effect.change() instanceof Change.OfCurrency
              || effect.change() instanceof Change.OfRange
              || effect.change() instanceof Change.OfActuals
              || effect.change() instanceof Change.OfSampling;
      assertEquals(label, effect.money() == 0, effect.toString());
    }
  }

  private static final Map<Parameter, Range> TWO_RANGES =
      Map.of(MONTHLY_CALLS, new Range(500_000, 2_000_000), HOURLY_RATE, new Range(60, 130));

  @Test
  void between_namesLinks_madeMovedAndGone() {
    Scenario plain = BASE.withRanges(TWO_RANGES);
    Scenario weak = plain.withLinks(List.of(new Link(MONTHLY_CALLS, HOURLY_RATE, 0.3)));
    Scenario strong = plain.withLinks(List.of(new Link(MONTHLY_CALLS, HOURLY_RATE, -0.9)));
    OptionalDouble none = OptionalDouble.empty();
    assertEquals(link(none, OptionalDouble.of(0.3)), Change.between(plain, weak));
    assertEquals(
        link(OptionalDouble.of(0.3), OptionalDouble.of(-0.9)), Change.between(weak, strong));
    assertEquals(link(OptionalDouble.of(-0.9), none), Change.between(strong, plain));
    for (Scenario after : List.of(plain, weak, strong)) {
      for (Scenario before : List.of(plain, weak, strong)) {
        Scenario changed = before;
        for (Change change : Change.between(before, after)) {
          changed = change.applyTo(changed);
        }
        assertEquals(after, changed);
      }
    }
    Change made = Change.between(plain, weak).getFirst();
    assertEquals(BASE, made.applyTo(BASE), "there are no ranges to link");
  }

  private static List<Change> link(OptionalDouble before, OptionalDouble after) {
    return List.of(new Change.OfLink(MONTHLY_CALLS, HOURLY_RATE, before, after));
  }

  /** A new part of scenarios is a change to be named, or says nothing of results. */
  @Test
  void between_knowsEachPartOfAScenario() {
    Set<String> named =
        Set.of(
            "values",
            "ranges",
            "links",
            "priceChanges",
            "measurements",
            "draws",
            "seed",
            "currency");
    Set<String> withoutResult =
        Set.of("name", "notes", "calendar", "exchange", "actuals", "own", "sources");
    Set<String> known = new TreeSet<>(named);
    known.addAll(withoutResult);
    assertEquals(
        known,
        Stream.of(Scenario.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void between_ignoresNotesAndOrder_ofPriceChanges() {
    PriceChange early = new PriceChange(3, ServedModel.PROMPTING, 0.5, "a");
    PriceChange late = new PriceChange(9, ServedModel.PROMPTING, 2, "b");
    PriceChange renamed = new PriceChange(9, ServedModel.PROMPTING, 2, "c");
    Scenario before = BASE.withPriceChanges(List.of(early, late));
    assertEquals(List.of(), Change.between(before, BASE.withPriceChanges(List.of(renamed, early))));
    assertEquals(1, Change.between(before, BASE.withPriceChanges(List.of(late))).size());
  }

  @Test
  void between_leavesOutARange_thatItsValueTookAlong() {
    Scenario before = BASE.withRanges(Map.of(MONTHLY_CALLS, new Range(500_000, 2_000_000)));
    Scenario moved = before.with(MONTHLY_CALLS, 3_000_000);
    List<Change> changes = Change.between(before, moved);
    assertEquals(1, changes.size());
    assertTrue(changes.getFirst() instanceof Change.OfParameter);
  }

  private static Attribution ofMoney(double baseline, double total, double... effects) {
    Change any = new Change.OfParameter(HOURLY_RATE, 1, 2);
    return new Attribution(
        baseline,
        total,
        Arrays.stream(effects)
            .mapToObj(m -> new Effect(any, m, new Choice(Strategy.PROMPTING, true)))
            .toList());
  }

  @Test
  void share_isOfTheDifference_whereThereIsOne() {
    assertEquals(0.25, ofMoney(1_000, 1_400).share(100).orElseThrow());
    assertEquals(-2, ofMoney(1_400, 1_000).share(800).orElseThrow());
    assertEquals(0.5, ofMoney(1e6, 1e6 + 0.002).share(0.001).orElseThrow(), 1e-6);
    assertTrue(ofMoney(1e6, 1e6 + 0.0005).share(1).isEmpty(), "within ε of a total");
    assertTrue(ofMoney(0, 0).share(1).isEmpty(), "no totals");
  }

  @Test
  void interaction_countsAsNone_withinRoundingOfTheLargestAmount() {
    assertEquals(0, ofMoney(0, 1e-9, 1, -1).interaction());
    assertEquals(0, ofMoney(0, 5e-7, 1_000, -1_000).interaction());
    assertEquals(2e-6, ofMoney(0, 2e-6, 1_000, -1_000).interaction());
    assertEquals(-30, ofMoney(100, 200, 50, 80).interaction());
  }

  private static Change only(Scenario before, Scenario after) {
    List<Change> changes = Change.between(before, after);
    assertEquals(1, changes.size(), changes::toString);
    return changes.getFirst();
  }

  @Test
  void movesTotal_isFalse_ofLabelsAndRanges() {
    Scenario ranged = BASE.withRanges(Map.of(MONTHLY_CALLS, new Range(500_000, 2_000_000)));
    assertFalse(only(BASE, ranged).movesTotal());
    assertFalse(only(BASE, BASE.withCurrency("EUR")).movesTotal());
    assertTrue(only(BASE, BASE.with(HOURLY_RATE, 1)).movesTotal());
    assertTrue(only(BASE, BASE.withSampling(500, 7)).movesTotal());
  }

  @Test
  void applyTo_setsTheRange_whereItIsAroundTheValue() {
    Range wide = new Range(500_000, 2_000_000);
    Scenario ranged = BASE.withRanges(Map.of(MONTHLY_CALLS, wide));
    assertEquals(wide, only(BASE, ranged).applyTo(BASE).range(MONTHLY_CALLS));
    Scenario beyond = BASE.with(MONTHLY_CALLS, 3_000_000);
    assertNull(only(BASE, ranged).applyTo(beyond).range(MONTHLY_CALLS));
    assertNull(only(ranged, BASE).applyTo(ranged).range(MONTHLY_CALLS));
  }

  @Test
  void applyTo_replacesMeasurements_ofItsStrategyOnly() {
    Measurement prompted = new Measurement(Strategy.PROMPTING, 0, 50, 100);
    Measurement old = new Measurement(Strategy.FINE_TUNING, 0, 60, 100);
    Measurement better = new Measurement(Strategy.FINE_TUNING, 0, 70, 100);
    Scenario before = BASE.withMeasurements(List.of(prompted, old));
    Change change = only(before, BASE.withMeasurements(List.of(prompted, better)));
    assertEquals(
        new Change.OfMeasurements(Strategy.FINE_TUNING, List.of(old), List.of(better)), change);
    assertEquals(List.of(prompted, better), change.applyTo(before).measurements());
  }

  @Test
  void applyTo_replacesPriceChanges_ofItsModelOnly() {
    PriceChange prompted = new PriceChange(3, ServedModel.PROMPTING, 0.5, "");
    PriceChange old = new PriceChange(9, ServedModel.FINE_TUNING, 2, "");
    PriceChange other = new PriceChange(9, ServedModel.FINE_TUNING, 3, "");
    Scenario before = BASE.withPriceChanges(List.of(prompted, old));
    Change change = only(before, BASE.withPriceChanges(List.of(prompted, other)));
    assertEquals(List.of(prompted, other), change.applyTo(before).priceChanges());
  }
}
