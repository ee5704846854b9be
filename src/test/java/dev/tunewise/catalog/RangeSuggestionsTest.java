package dev.tunewise.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.catalog.SuggestedRange.PriceSpread;
import dev.tunewise.catalog.SuggestedRange.PublishedSpread;
import dev.tunewise.catalog.SuggestedRange.Share;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RangeSuggestionsTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);

  /** Models that cost 10 for output, and these prices for input. */
  private static Catalog catalog(double... inputs) {
    List<CatalogModel> models =
        DoubleStream.of(inputs)
            .mapToObj(
                input ->
                    Models.model(
                        "one", "m" + input, Map.of(Price.INPUT, input, Price.OUTPUT, 10.0)))
            .toList();
    return new Catalog(Map.of(), models, List.of());
  }

  private static Optional<SuggestedRange> of(
      Scenario scenario, Catalog catalog, Parameter parameter) {
    return RangeSuggestions.of(new Simulator().simulate(scenario), catalog).stream()
        .filter(suggested -> suggested.parameter() == parameter)
        .findFirst();
  }

  @Test
  void prices_spreadAsThoseOfComparableModels() {
    Catalog catalog = catalog(1, 1.5, 2, 2.5, 3, 3.5, 90);
    SuggestedRange suggested =
        of(Scenario.DEFAULT, catalog, Parameter.PROMPTING_INPUT_PRICE).orElseThrow();
    assertEquals(new Range(1.3, 3.3), suggested.range(), "1.25 and 3.25 in two digits");
    AsOf seen = AsOf.day(LocalDate.of(2026, 11, 1));
    assertEquals(new PriceSpread(6, seen, seen), suggested.basis());
    assertEquals(
        "6 comparable models, 2026-11-01", SuggestionText.brief(suggested.basis(), NUMBERS));
  }

  @Test
  void prices_areInTheCurrencyOfTheScenario_orNotThoseOfTheCatalog() {
    Catalog catalog = catalog(1, 2, 3, 4);
    Scenario euros =
        Scenario.DEFAULT
            .withCurrency("EUR")
            .with(Parameter.PROMPTING_INPUT_PRICE, 1)
            .with(Parameter.PROMPTING_OUTPUT_PRICE, 5);
    assertInstanceOf(
        Share.class, of(euros, catalog, Parameter.PROMPTING_INPUT_PRICE).orElseThrow().basis());
    Scenario exchanged =
        euros.withExchange(Optional.of(new Exchange(0.5, LocalDate.of(2026, 11, 1))));
    SuggestedRange suggested =
        of(exchanged, catalog, Parameter.PROMPTING_INPUT_PRICE).orElseThrow();
    assertEquals(new Range(0.65, 1.9), suggested.range(), "half of 1.3 and 3.7, 1.85 rounded up");
  }

  @Test
  void prices_areAFifthUpAndDown_whereFewModelsAreComparable() {
    SuggestedRange suggested =
        of(Scenario.DEFAULT, catalog(1, 2, 3, 90), Parameter.PROMPTING_INPUT_PRICE).orElseThrow();
    assertEquals(new Range(1.6, 2.4), suggested.range());
    assertTrue(SuggestionText.full(suggested.basis(), NUMBERS).startsWith("20"));
  }

  @Test
  void baseAccuracy_spreadsAsPublishedOnes_unlessItWasMeasured() {
    Parameter base = Parameter.BASE_ACCURACY;
    SuggestedRange suggested = of(Scenario.DEFAULT, catalog(), base).orElseThrow();
    assertInstanceOf(PublishedSpread.class, suggested.basis());
    assertEquals(new Range(0.64, 0.72), suggested.range());
    String full = SuggestionText.full(suggested.basis(), NUMBERS);
    assertTrue(full.contains("MASSIVE") && full.contains("ameyypawar"), full);
    Scenario measured =
        Scenario.DEFAULT.withMeasurements(List.of(new Measurement(Strategy.PROMPTING, 0, 70, 100)));
    assertTrue(of(measured, catalog(), base).isEmpty(), "it no longer counts");
  }

  @Test
  void suggestions_leaveOutWhatIsDecided_ranged_orIdle() {
    Scenario scenario =
        Scenario.DEFAULT.withRanges(Map.of(Parameter.COST_PER_ERROR, new Range(0.01, 0.05)));
    List<Parameter> suggested =
        RangeSuggestions.of(new Simulator().simulate(scenario), catalog()).stream()
            .map(SuggestedRange::parameter)
            .toList();
    assertTrue(suggested.contains(Parameter.MONTHLY_CALLS), suggested::toString);
    for (Parameter parameter :
        List.of(
            Parameter.HORIZON_MONTHS,
            Parameter.TARGET_ACCURACY,
            Parameter.LABELED_EXAMPLES,
            Parameter.COST_PER_ERROR,
            Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR,
            Parameter.PROMPTING_DECODE_TOKENS_PER_SECOND)) {
      assertFalse(suggested.contains(parameter), parameter.path());
    }
    Scenario bound = scenario.with(Parameter.LATENCY_BUDGET_MILLIS, 500);
    assertTrue(
        of(bound, catalog(), Parameter.PROMPTING_DECODE_TOKENS_PER_SECOND).isPresent(),
        "speed matters where there is a budget");
  }

  @Test
  void suggestions_areLegal_andTheWeightiestFirst_inEachPreset() {
    for (Scenario preset : Presets.all()) {
      Scenario bare = preset.withRanges(Map.of());
      List<SuggestedRange> all =
          RangeSuggestions.of(new Simulator().simulate(bare), CatalogStore.shipped());
      assertFalse(all.isEmpty(), preset.name());
      for (SuggestedRange suggested : all) {
        Range range = suggested.range();
        Parameter parameter = suggested.parameter();
        assertNull(Range.problem(parameter, bare.get(parameter), range.low(), range.high()));
      }
      assertEquals(
          all.stream()
              .sorted(Comparator.comparingDouble(SuggestedRange::effect).reversed())
              .toList(),
          all);
    }
  }
}
