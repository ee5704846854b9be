package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Calendar;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.Attribution;
import dev.tunewise.simulation.compare.Attribution.Effect;
import dev.tunewise.simulation.compare.Change;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.text.Numbers;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Changes and their effects made by hand. */
class EffectTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final Scenario BASE = Scenario.DEFAULT.withName("Intents");

  private static ScenarioComparison compare(StrategyChoice choice, Scenario... scenarios) {
    return ScenarioComparison.of(
        Stream.of(scenarios).map(new Simulator()::simulate).toList(), choice);
  }

  /** A scenario whose total is 900 more than the baseline's 1,000, from these effects. */
  private static EffectText text(Effect... effects) {
    ScenarioComparison all = compare(StrategyChoice.RECOMMENDED, BASE, BASE.withName("Other"));
    Alternative alternative =
        new Alternative(
            all.alternatives().getFirst().side(), new Attribution(1_000, 1_900, List.of(effects)));
    return new EffectText(
        new ScenarioComparison(all.choice(), all.baseline(), List.of(alternative)),
        alternative,
        NUMBERS);
  }

  private static Effect examples(double money, Strategy strategy) {
    Change change = new Change.OfParameter(Parameter.LABELED_EXAMPLES, 2_000, 500);
    return new Effect(change, money, new Choice(strategy, true));
  }

  private static EffectText.Line line(String name, String change, String amount, String share) {
    return new EffectText.Line(name, change, amount, share.replace(' ', '\u00a0'));
  }

  @Test
  void of_tellsAmountShareAndTheStrategyThatTakesOver() {
    assertEquals(
        line("Labeled examples", "2k → 500", "+$450", "50 %"),
        text().of(examples(450, Strategy.FINE_TUNING)));
    assertEquals(
        line("Labeled examples", "2k → 500 · now hybrid", "−$1.2k", ""),
        text().of(examples(-1_200, Strategy.HYBRID)));
    assertEquals(
        line("Labeled examples", "2k → 500", "+$1", "0 %"),
        text().of(examples(1, Strategy.FINE_TUNING)));
    Change change = new Change.OfParameter(Parameter.LABELED_EXAMPLES, 2_000, 10);
    assertEquals(
        "2k → 10 · now none fits (closest: prompting)",
        text().of(new Effect(change, 5, new Choice(Strategy.PROMPTING, false))).change());
  }

  @Test
  void of_saysWhyThereIsNoAmount() {
    assertEquals("no effect", text().of(examples(0, Strategy.FINE_TUNING)).amount());
    Change range =
        new Change.OfRange(
            Parameter.LABELED_EXAMPLES, Optional.empty(), Optional.of(new Range(1_000, 4_000)));
    assertEquals(
        line("Labeled examples, range", "none → 1k to 4k", "not in the total", ""),
        text().of(new Effect(range, 0, new Choice(Strategy.FINE_TUNING, true))));
  }

  @Test
  void sums_haveNoChange_andTheRestIsWhatNoneExplains() {
    EffectText text = text(examples(450, Strategy.FINE_TUNING));
    assertEquals(line(EffectText.TOGETHER, "", "+$450", "50 %"), text.together());
    assertEquals(line("3 smaller ones", "", "−$90", ""), text.sum("3 smaller ones", -90));
    assertEquals("+$900", text.difference());
  }

  @Test
  void ofParameter_showsDigits_thatTellTwoValuesApart() {
    ChangeText text =
        ChangeText.of(
            new Change.OfParameter(Parameter.MONTHLY_CALLS, 1_000_000, 1_000_001),
            Scenario.DEFAULT,
            Scenario.DEFAULT,
            NUMBERS);
    assertEquals(new ChangeText("Monthly calls", "1,000,000", "1,000,001"), text);
  }

  @Test
  void changes_ofListsAndLabels_tellWhatWasAndIs() {
    PriceChange cut = new PriceChange(7, ServedModel.PROMPTING, 0.5, "");
    assertEquals(
        new ChangeText("Price changes of the prompted model", "none", "× 0.5 from month 7"),
        change(new Change.OfPrices(ServedModel.PROMPTING, List.of(), List.of(cut))));
    assertEquals(
        new ChangeText("Monthly calls with Hourly rate, link", "none", "medium, correlation −0.6"),
        change(
            new Change.OfLink(
                Parameter.MONTHLY_CALLS,
                Parameter.HOURLY_RATE,
                OptionalDouble.empty(),
                OptionalDouble.of(-0.6))));
    Measurement row = new Measurement(Strategy.HYBRID, 100, 150, 200);
    assertEquals(
        new ChangeText("Measurements of hybrid", "75\u00a0% of 200 at 100", "none"),
        change(new Change.OfMeasurements(Strategy.HYBRID, List.of(row), List.of())));
    assertEquals(
        new ChangeText("Runs and seed", "10,000 from 1", "2,000 from 7"),
        change(new Change.OfSampling(10_000, 1, 2_000, 7)));
    assertEquals(
        new ChangeText("Currency label", "USD", "EUR"),
        change(new Change.OfCurrency("USD", "EUR")));
  }

  @Test
  void monthsOfEvents_areDates_ofTheirOwnScenario() {
    Scenario january =
        Scenario.DEFAULT.withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 1)), 1));
    Change ends = new Change.OfParameter(Parameter.FINE_TUNING_LAST_TRAINING_MONTH, 0, 12);
    assertEquals(new ChangeText("Training ends", "never", "month 12"), change(ends));
    Numbers dates = NUMBERS.withMonthsAsDates(true);
    assertEquals(
        new ChangeText("Training ends", "never", "December 2027"),
        ChangeText.of(ends, Scenario.DEFAULT, january, dates));
    PriceChange cut = new PriceChange(7, ServedModel.PROMPTING, 0.5, "");
    Change prices = new Change.OfPrices(ServedModel.PROMPTING, List.of(cut), List.of(cut));
    ChangeText text = ChangeText.of(prices, Scenario.DEFAULT, january, dates);
    assertEquals("× 0.5 from month 7", text.before());
    assertEquals("× 0.5 from July 2027", text.after());
  }

  private static ChangeText change(Change change) {
    return ChangeText.of(change, Scenario.DEFAULT, Scenario.DEFAULT, NUMBERS);
  }
}
