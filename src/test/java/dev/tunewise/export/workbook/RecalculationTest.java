package dev.tunewise.export.workbook;

import static dev.tunewise.model.Parameter.ACCURACY_CEILING;
import static dev.tunewise.model.Parameter.ANNUAL_DISCOUNT_RATE;
import static dev.tunewise.model.Parameter.BASE_ACCURACY;
import static dev.tunewise.model.Parameter.BUDGET;
import static dev.tunewise.model.Parameter.CACHE_HIT_RATE;
import static dev.tunewise.model.Parameter.COST_PER_ERROR;
import static dev.tunewise.model.Parameter.FINE_TUNING_ANNUAL_PRICE_DECLINE;
import static dev.tunewise.model.Parameter.FINE_TUNING_CALLS_PER_INSTANCE_HOUR;
import static dev.tunewise.model.Parameter.FINE_TUNING_HOSTING_PRICE_PER_HOUR;
import static dev.tunewise.model.Parameter.FINE_TUNING_LAST_TRAINING_MONTH;
import static dev.tunewise.model.Parameter.FINE_TUNING_LEAD_TIME_DAYS;
import static dev.tunewise.model.Parameter.FINE_TUNING_RETIREMENT_MONTH;
import static dev.tunewise.model.Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS;
import static dev.tunewise.model.Parameter.FINE_TUNING_SETUP_HOURS;
import static dev.tunewise.model.Parameter.HORIZON_MONTHS;
import static dev.tunewise.model.Parameter.HOURLY_RATE;
import static dev.tunewise.model.Parameter.HYBRID_LEAD_TIME_DAYS;
import static dev.tunewise.model.Parameter.HYBRID_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.HYBRID_SHOTS;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.LATENCY_BUDGET_MILLIS;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;
import static dev.tunewise.model.Parameter.MONTHLY_DRIFT;
import static dev.tunewise.model.Parameter.MONTHLY_GROWTH;
import static dev.tunewise.model.Parameter.PROMPTING_ANNUAL_PRICE_DECLINE;
import static dev.tunewise.model.Parameter.PROMPTING_CONTRACT_DISCOUNT;
import static dev.tunewise.model.Parameter.PROMPTING_RETIREMENT_MONTH;
import static dev.tunewise.model.Parameter.PROMPTING_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;
import static dev.tunewise.model.Parameter.TARGET_ACCURACY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Named.named;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.simulation.Simulator;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas of a workbook against the simulation, after other inputs are written into it. */
class RecalculationTest {
  /** As far ahead as any of the random scenarios looks. */
  private static final int MONTHS = 60;

  private static RecalculatedBook book;

  @BeforeAll
  static void export() {
    book = new RecalculatedBook(RandomScenarios.of(3).with(HORIZON_MONTHS, MONTHS));
  }

  @AfterAll
  static void close() throws IOException {
    book.book.close();
  }

  static LongStream seeds() {
    return RandomScenarios.firstSeeds(200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void results_equalTheSimulators_afterOtherInputsAreWritten(long first) {
    RandomScenarios.eachSeed(first, seed -> check(RandomScenarios.of(seed)));
  }

  @ParameterizedTest
  @MethodSource("edges")
  void results_equalTheSimulators_atTheEdgesOfTheRules(Scenario scenario) {
    check(scenario);
  }

  private static void check(Scenario scenario) {
    book.write(scenario);
    assertEquals(List.of(), book.differences(new Simulator().simulate(scenario)));
  }

  /** What few random scenarios or none reach. */
  static Stream<Named<Scenario>> edges() {
    return Stream.of(
        edge("as it begins"),
        edge("one month", HORIZON_MONTHS, 1),
        edge(
            "hosting steps",
            FINE_TUNING_HOSTING_PRICE_PER_HOUR,
            4,
            FINE_TUNING_CALLS_PER_INSTANCE_HOUR,
            900),
        edge(
            "exactly one instance",
            FINE_TUNING_HOSTING_PRICE_PER_HOUR,
            4,
            FINE_TUNING_CALLS_PER_INSTANCE_HOUR,
            1000,
            MONTHLY_CALLS,
            730_000,
            MONTHLY_GROWTH,
            0),
        edge(
            "hosting, never a second instance",
            FINE_TUNING_HOSTING_PRICE_PER_HOUR,
            4,
            FINE_TUNING_CALLS_PER_INSTANCE_HOUR,
            0),
        edge("over the budget in some month", BUDGET, 40_000),
        edge("over the budget at the set-up", BUDGET, 1),
        edge("never over the budget", BUDGET, 1e12),
        edge("none viable", TARGET_ACCURACY, 1),
        edge("none viable nor fast enough", TARGET_ACCURACY, 1, LATENCY_BUDGET_MILLIS, 1),
        edge("only fast enough", LATENCY_BUDGET_MILLIS, 1),
        edge("no target", TARGET_ACCURACY, 0),
        edge("all cost nothing", MONTHLY_CALLS, 1, COST_PER_ERROR, 0, HOURLY_RATE, 0),
        edge("the prompt retires", PROMPTING_RETIREMENT_MONTH, 9),
        edge("the tuned model retires", FINE_TUNING_RETIREMENT_MONTH, 9),
        edge("the tuned model retires before it is live", FINE_TUNING_RETIREMENT_MONTH, 1),
        edge(
            "retrain and retirement in one month",
            FINE_TUNING_RETIREMENT_MONTH,
            7,
            FINE_TUNING_RETRAIN_EVERY_MONTHS,
            6),
        edge("training ends", FINE_TUNING_LAST_TRAINING_MONTH, 8),
        edge(
            "training ends and opens with the successor",
            FINE_TUNING_LAST_TRAINING_MONTH,
            8,
            FINE_TUNING_RETIREMENT_MONTH,
            12),
        edge(
            "training ends before it is live",
            FINE_TUNING_LAST_TRAINING_MONTH,
            1,
            FINE_TUNING_LEAD_TIME_DAYS,
            90),
        edge("retrains each month", FINE_TUNING_RETRAIN_EVERY_MONTHS, 1),
        edge("never retrains", FINE_TUNING_RETRAIN_EVERY_MONTHS, 0),
        edge(
            "live after the horizon",
            FINE_TUNING_LEAD_TIME_DAYS,
            730,
            HYBRID_LEAD_TIME_DAYS,
            730,
            HORIZON_MONTHS,
            12),
        edge("live exactly at the horizon", FINE_TUNING_LEAD_TIME_DAYS, 365.25, HORIZON_MONTHS, 12),
        edge("live at once", FINE_TUNING_LEAD_TIME_DAYS, 0, HYBRID_LEAD_TIME_DAYS, 0),
        edge("discount 100 %", ANNUAL_DISCOUNT_RATE, 1),
        edge("contract discount 100 %", PROMPTING_CONTRACT_DISCOUNT, 1),
        edge("drift 100 %", MONTHLY_DRIFT, 1, FINE_TUNING_RETRAIN_EVERY_MONTHS, 12),
        edge(
            "price decline 99 %",
            PROMPTING_ANNUAL_PRICE_DECLINE, 0.99, FINE_TUNING_ANNUAL_PRICE_DECLINE, 0.99),
        edge("growth -50 %", MONTHLY_GROWTH, -0.5, HORIZON_MONTHS, MONTHS),
        edge("growth 100 %", MONTHLY_GROWTH, 1, HORIZON_MONTHS, MONTHS),
        edge("most calls", MONTHLY_CALLS, 1e10),
        edge("one call", MONTHLY_CALLS, 1),
        edge(
            "more shots than examples", PROMPTING_SHOTS, 50, HYBRID_SHOTS, 30, LABELED_EXAMPLES, 8),
        edge("no examples", LABELED_EXAMPLES, 0, PROMPTING_SHOTS, 5),
        edge("no examples, but stacked ones", LABELED_EXAMPLES, 0, STACKED_EXAMPLES, 60),
        edge("just too few examples", LABELED_EXAMPLES, 49),
        edge("just enough examples", LABELED_EXAMPLES, 50),
        edge("right without any learning", BASE_ACCURACY, 1),
        edge("base over the ceiling", BASE_ACCURACY, 0.9, ACCURACY_CEILING, 0.5),
        edge("base 0", BASE_ACCURACY, 0),
        edge(
            "prompt with retrieval, hybrid without",
            PROMPTING_RETRIEVED_TOKENS,
            500,
            HYBRID_RETRIEVED_TOKENS,
            0),
        edge("cache never hit", CACHE_HIT_RATE, 0),
        edge("cache always hit", CACHE_HIT_RATE, 1),
        edge("no extra set-up", FINE_TUNING_SETUP_HOURS, 0, LABELED_EXAMPLES, 500),
        named(
            "prices change, twice in a month and to nothing",
            Scenario.DEFAULT.withPriceChanges(
                List.of(
                    new PriceChange(1, ServedModel.PROMPTING, 2, ""),
                    new PriceChange(5, ServedModel.PROMPTING, 0.5, ""),
                    new PriceChange(5, ServedModel.PROMPTING, 3, ""),
                    new PriceChange(20, ServedModel.PROMPTING, 0, ""),
                    new PriceChange(100, ServedModel.FINE_TUNING, 9, "")))),
        named("calendar years", dated("2027-01", 1)),
        named("fiscal years from April", dated("2027-01", 4)),
        named("a first fiscal year of one month", dated("2026-12", 1)));
  }

  private static Scenario dated(String start, int fiscalYearStart) {
    return Scenario.DEFAULT
        .with(HORIZON_MONTHS, 30)
        .withCalendar(new Calendar(Optional.of(YearMonth.parse(start)), fiscalYearStart));
  }

  /** The default but for some parameters: each followed by its value. */
  private static Named<Scenario> edge(String name, Object... values) {
    Scenario scenario = Scenario.DEFAULT;
    for (int i = 0; i < values.length; i += 2) {
      scenario = scenario.with((Parameter) values[i], ((Number) values[i + 1]).doubleValue());
    }
    return named(name, scenario);
  }
}
