package dev.tunewise.export.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.export.deck.Subject;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.Metric;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a workbook holds beside what all scenarios have: fits, searches, figures by name. */
class WorkbookResultsTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.ROOT);

  /** Tuned and prompted fits, and rows without examples. */
  private static final Scenario MEASURED =
      Scenario.DEFAULT.withMeasurements(
          List.of(
              new Measurement(Strategy.PROMPTING, 0, 130, 200),
              new Measurement(Strategy.PROMPTING, 4, 150, 200),
              new Measurement(Strategy.FINE_TUNING, 0, 120, 200),
              new Measurement(Strategy.FINE_TUNING, 250, 156, 200),
              new Measurement(Strategy.FINE_TUNING, 1000, 170, 200)));

  @Test
  void results_equalTheSimulators_ofFittedCurves() {
    for (Scenario scenario : measured()) {
      RecalculatedBook book = new RecalculatedBook(scenario);
      assertEquals(List.of(), book.differences(simulate(scenario)), scenario.name());

      Scenario changed =
          scenario
              .with(Parameter.HORIZON_MONTHS, 17)
              .with(Parameter.PROMPTING_INPUT_PRICE, 7)
              .with(Parameter.MONTHLY_DRIFT, 0.05)
              .withPriceChanges(List.of(new PriceChange(4, ServedModel.FINE_TUNING, 2, "")));
      book.write(changed);
      assertEquals(List.of(), book.differences(simulate(changed)), scenario.name());
    }
  }

  @Test
  void fittedCurves_areReadAtAnyNumberOfExamples() {
    RecalculatedBook book = new RecalculatedBook(MEASURED.with(Parameter.PROMPTING_SHOTS, 1000));
    for (double examples :
        new double[] {0, 0.05, 0.1, 1, 3, 49, 50, 999.5, 1000, 1001, 1e5, 3e5, 1e6}) {
      book.write(Parameter.LABELED_EXAMPLES, examples);
      Outcome outcome =
          simulate(
              MEASURED
                  .with(Parameter.PROMPTING_SHOTS, 1000)
                  .with(Parameter.LABELED_EXAMPLES, examples));
      for (Strategy strategy : Strategy.values()) {
        assertEquals(
            outcome.of(strategy).accuracy(),
            book.of(strategy.key() + ".accuracy"),
            1e-9,
            strategy + " at " + examples);
      }
    }
    for (double target : new double[] {0.6, 0.7, 0.8, 0.85, 0.9, 0.99}) {
      book.write(Parameter.TARGET_ACCURACY, target);
      Outcome outcome = simulate(book.scenario(MEASURED));
      assertEquals(List.of(), book.differences(outcome), "target " + target);
    }
  }

  private static List<Scenario> measured() {
    Measurement hybrid = new Measurement(Strategy.HYBRID, 800, 180, 200);
    List<Measurement> all = new ArrayList<>(MEASURED.measurements());
    all.add(hybrid);
    return List.of(
        MEASURED.withName("tuned and prompted"),
        MEASURED.withName("with retrieval").with(Parameter.PROMPTING_RETRIEVED_TOKENS, 600),
        MEASURED.withName("all three").withMeasurements(all),
        MEASURED
            .withName("only without examples")
            .withMeasurements(
                List.of(
                    new Measurement(Strategy.PROMPTING, 0, 130, 200),
                    new Measurement(Strategy.FINE_TUNING, 0, 120, 200))),
        MEASURED
            .withName("base model beside retrieval")
            .with(Parameter.PROMPTING_RETRIEVED_TOKENS, 600)
            .withMeasurements(
                List.of(
                    new Measurement(Strategy.PROMPTING, 0, 130, 200),
                    new Measurement(Strategy.FINE_TUNING, 0, 120, 200))));
  }

  @Test
  void hostingSteps_keepWhatWasExported_untilAnInputChanges() {
    Scenario scenario =
        Scenario.DEFAULT
            .with(Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR, 4)
            .with(Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 900);
    Outcome outcome = simulate(scenario);
    assertTrue(outcome.volumeCosts().isStepped());
    RecalculatedBook book = new RecalculatedBook(scenario);
    assertEquals(0, book.of("inputs.changed"));
    for (BreakEven known : outcome.breakEvens()) {
      String name = MonthFormulas.name(known.pair());
      assertEquals(known.volume().side().name(), book.text(name + ".side"));
      if (known.volume().monthlyCalls().isPresent()) {
        assertEquals(known.volume().monthlyCalls().getAsDouble(), book.of(name + ".volume"));
      }
    }

    book.write(Parameter.COST_PER_ERROR, 1);

    assertEquals(1, book.of("inputs.changed"));
    for (Pair pair : Pair.all()) {
      assertEquals(Exported.CHANGED, book.text(MonthFormulas.name(pair) + ".volume"));
      assertEquals(Exported.CHANGED, book.text(MonthFormulas.name(pair) + ".side"));
    }
  }

  @Test
  void everyFigureOfTheTable_hasANamedResult() {
    Scenario ranged =
        Scenario.DEFAULT
            .withSampling(500, 1)
            .withRanges(Map.of(Parameter.MONTHLY_CALLS, new Range(4e5, 2.5e6)));
    Set<Metric> compared = EnumSet.noneOf(Metric.class);
    for (Scenario scenario :
        List.of(
            ranged.with(Parameter.BUDGET, 60_000),
            ranged.with(Parameter.BUDGET, 1e9).with(Parameter.TARGET_ACCURACY, 1),
            ranged.with(Parameter.BUDGET, 1).with(Parameter.PROMPTING_INPUT_PRICE, 500))) {
      Outcome outcome = simulate(scenario);
      var uncertainty = new MonteCarlo().run(scenario);
      RecalculatedBook book = new RecalculatedBook(new Subject(outcome, uncertainty));
      Comparison table = Comparison.of(outcome, uncertainty, EnumSet.allOf(Metric.class), NUMBERS);
      assertEquals(Metric.values().length, table.rows().size());
      for (Comparison.Row row : table.rows()) {
        for (Strategy strategy : Strategy.values()) {
          Optional<String> name = name(row.metric(), strategy);
          var expected = row.of(strategy).ranked();
          if (name.isPresent() && expected.isPresent()) {
            assertEquals(
                expected.getAsDouble(),
                book.of(name.get()),
                1e-9 * Math.max(1, Math.abs(expected.getAsDouble())),
                name.get());
            compared.add(row.metric());
          } else if (name.isPresent()) {
            assertNotEquals("", book.text(name.get()), name.get()); // it says that there is none
          } else {
            assertTrue(expected.isEmpty(), row.metric() + " of " + strategy + " has no name");
          }
        }
      }
    }
    assertEquals(EnumSet.allOf(Metric.class), compared);
  }

  /** Under which name a workbook holds a figure; of a new one the compiler asks for it. */
  private static Optional<String> name(Metric metric, Strategy strategy) {
    String own =
        switch (metric) {
          case SETUP_COST -> "setupCost";
          case COST_PER_THOUSAND_CALLS -> "costPerThousandCalls";
          case TOTAL_COST -> "totalCost";
          case ERROR_COST -> "breakdown.errors";
          case COST_PER_RIGHT_ANSWER -> "costPerRightAnswer";
          case ACCURACY -> "accuracy";
          case DELIVERED_ACCURACY -> "deliveredAccuracy";
          case MEETS_TARGET -> "meetsTarget";
          case CHANCE_TO_MEET_TARGET -> "probabilityMeetsTarget";
          case EXAMPLES_TO_TARGET -> "examplesToTarget";
          case LATENCY -> "latencyMillis";
          case LEAD_TIME -> "leadTimeMonths";
          case SPEND -> "spend";
          case OVER_BUDGET -> "overBudgetMonth";
          case WITHIN_BUDGET -> "probabilityWithinBudget";
          case SAVING -> "saving";
          case PAY_BACK -> "month";
          case RETURN_RATE -> "internalRateOfReturn";
        };
    return switch (metric) {
      case SAVING, PAY_BACK, RETURN_RATE ->
          strategy.isTuned()
              ? Optional.of(MonthFormulas.name(new Pair(strategy, Strategy.PROMPTING)) + "." + own)
              : Optional.empty();
      default -> Optional.of(strategy.key() + "." + own);
    };
  }

  private static Outcome simulate(Scenario scenario) {
    return new Simulator().simulate(scenario);
  }
}
