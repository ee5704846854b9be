package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scenarios whose charts differ in kind. */
public final class Outcomes {
  public static final Numbers NUMBERS = Numbers.in(Locale.US);

  private Outcomes() {}

  public static Outcome of(Scenario scenario) {
    return new Simulator().simulate(scenario);
  }

  /** Fine-tuning pays back in month 3, hybrid in 5.1, hybrid never against fine-tuning. */
  public static Outcome paysBack() {
    return of(Scenario.DEFAULT.withName("Customer intents"));
  }

  /** The first one, with a range for each of four parameters. */
  public static Outcome ranged() {
    return of(
        paysBack()
            .scenario()
            .withRanges(
                Map.of(
                    Parameter.MONTHLY_CALLS, new Range(400_000, 2_500_000),
                    Parameter.PROMPTING_INPUT_PRICE, new Range(1, 3),
                    Parameter.FINE_TUNING_LABEL_COST, new Range(0.3, 1.5),
                    Parameter.OUTPUT_TOKENS, new Range(5, 20))));
  }

  /** Too few calls for anything but a prompt. */
  public static Outcome never() {
    return of(Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 2000));
  }

  /** A tuned model that costs nothing up front. */
  public static Outcome always() {
    return of(
        Scenario.DEFAULT
            .with(Parameter.FINE_TUNING_SETUP_HOURS, 0)
            .with(Parameter.FINE_TUNING_LABEL_COST, 0)
            .with(Parameter.FINE_TUNING_TRAINING_PRICE, 0)
            .with(Parameter.FINE_TUNING_LEAD_TIME_DAYS, 0)
            .with(Parameter.FINE_TUNING_MONTHLY_HOURS, 0)
            .with(Parameter.FINE_TUNING_RETRAIN_HOURS, 0));
  }

  /** The tuned model becomes twelve times more expensive in month 9: cheaper from month 6 to 12. */
  public static Outcome fallsBack() {
    return of(
        Scenario.DEFAULT
            .with(Parameter.COST_PER_ERROR, 0)
            .with(Parameter.MONTHLY_DRIFT, 0)
            .with(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS, 0)
            .with(Parameter.MONTHLY_GROWTH, 0)
            .with(Parameter.MONTHLY_CALLS, 2_000_000)
            .withPriceChanges(List.of(new PriceChange(9, ServedModel.FINE_TUNING, 12, ""))));
  }

  /** Everything is free. */
  public static Outcome free() {
    Scenario scenario = Scenario.DEFAULT;
    for (Parameter parameter : Parameter.values()) {
      boolean price = parameter.unit().isMoney();
      scenario = price ? scenario.with(parameter, 0) : scenario;
    }
    return of(scenario);
  }

  /** The largest numbers that are legal. */
  public static Outcome huge() {
    return of(
        Scenario.DEFAULT
            .withCurrency("CHF")
            .with(Parameter.MONTHLY_CALLS, 1e10)
            .with(Parameter.MONTHLY_GROWTH, 1)
            .with(Parameter.HORIZON_MONTHS, 120)
            .with(Parameter.LABELED_EXAMPLES, 1_000_000));
  }

  /** The smallest: one call, one month, no examples. */
  public static Outcome tiny() {
    return of(
        Scenario.DEFAULT
            .with(Parameter.MONTHLY_CALLS, 1)
            .with(Parameter.HORIZON_MONTHS, 1)
            .with(Parameter.HOURLY_RATE, 0)
            .with(Parameter.LABELED_EXAMPLES, 0));
  }

  /** One of the charts with a line per strategy. */
  public static ChartData lines(
      ChartKind kind, Outcome outcome, @Nullable Uncertainty uncertainty) {
    return (ChartData) kind.content(outcome, uncertainty, NUMBERS);
  }

  public static List<Outcome> all() {
    return List.of(paysBack(), never(), always(), fallsBack(), free(), huge(), tiny());
  }
}
