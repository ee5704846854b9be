package dev.tunewise.wording;

import dev.tunewise.model.Actual;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.Change;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * A change in words: what it is, and what it was and is.
 *
 * @param name such as {@code Labeled examples}; no two changes of one scenario have the same
 * @param before what the baseline has
 * @param after what the other scenario has
 */
public record ChangeText(String name, String before, String after) {
  private static final String NONE = "none";

  /** A change of one scenario of a comparison in words. */
  public static ChangeText of(
      Change change, ScenarioComparison comparison, Alternative alternative, Numbers numbers) {
    return of(
        change,
        comparison.baseline().outcome().scenario(),
        alternative.side().outcome().scenario(),
        numbers);
  }

  /**
   * The change in words.
   *
   * @param baseline whose currency and start month are those of what was before
   * @param other likewise of what is now
   */
  static ChangeText of(Change change, Scenario baseline, Scenario other, Numbers numbers) {
    return switch (change) {
      case Change.OfParameter p ->
          ofParameter(p, baseline, other, numbers, ValueChange.FEWEST_DIGITS);
      case Change.OfRange r ->
          new ChangeText(
              ParameterText.name(r.parameter()) + ", range",
              range(r.parameter(), r.before(), baseline, numbers),
              range(r.parameter(), r.after(), other, numbers));
      case Change.OfLink l ->
          new ChangeText(
              ParameterText.name(l.first()) + " with " + ParameterText.name(l.second()) + ", link",
              link(l.before(), numbers),
              link(l.after(), numbers));
      case Change.OfPrices p ->
          new ChangeText(
              "Price changes of the " + p.model().label().toLowerCase(Locale.ROOT),
              prices(p.before(), MonthNames.of(baseline, numbers)),
              prices(p.after(), MonthNames.of(other, numbers)));
      case Change.OfMeasurements m ->
          new ChangeText(
              "Measurements of " + m.strategy().inSentence(),
              rows(m.before(), numbers),
              rows(m.after(), numbers));
      case Change.OfSampling s ->
          new ChangeText(
              "Runs and seed",
              numbers.count(s.drawsBefore()) + " from " + s.seedBefore(),
              numbers.count(s.draws()) + " from " + s.seed());
      case Change.OfActuals a -> ofActuals(a, baseline, other, numbers);
      case Change.OfCurrency c -> new ChangeText("Currency label", c.before(), c.after());
    };
  }

  /** A change of a parameter with at most so many significant digits, if they tell it. */
  static ChangeText ofParameter(
      Change.OfParameter change, Scenario baseline, Scenario other, Numbers numbers, int digits) {
    Parameter parameter = change.parameter();
    String name = ParameterText.name(parameter);
    String before = value(parameter, change.before(), baseline, numbers, digits);
    String after = value(parameter, change.after(), other, numbers, digits);
    if (before.equals(after)) {
      boolean percent = parameter.unit().isShare();
      before = percent ? numbers.exactPercent(change.before()) : numbers.exact(change.before());
      after = percent ? numbers.exactPercent(change.after()) : numbers.exact(change.after());
    }
    return new ChangeText(name, before, after);
  }

  private static String value(
      Parameter parameter, double value, Scenario in, Numbers numbers, int digits) {
    return ParameterText.measured(
        parameter, value, in.currency(), MonthNames.of(in, numbers), digits);
  }

  private static String range(
      Parameter parameter, Optional<Range> range, Scenario in, Numbers numbers) {
    return range
        .map(
            r ->
                ParameterText.measuredRange(
                    parameter, r, in.currency(), MonthNames.of(in, numbers)))
        .orElse(NONE);
  }

  private static String link(OptionalDouble correlation, Numbers numbers) {
    return correlation.isPresent() ? LinkText.measured(correlation.getAsDouble(), numbers) : NONE;
  }

  static String prices(List<PriceChange> changes, MonthNames months) {
    return changes.isEmpty()
        ? NONE
        : changes.stream()
            .map(
                c ->
                    "× "
                        + months.numbers().number(c.factor(), ValueChange.MOST_DIGITS)
                        + " from "
                        + months.event(c.month()))
            .collect(Collectors.joining(", "));
  }

  private static ChangeText ofActuals(
      Change.OfActuals change, Scenario baseline, Scenario other, Numbers numbers) {
    String before = actuals(change.before(), baseline, numbers);
    String after = actuals(change.after(), other, numbers);
    String otherwise = after.equals(before) ? ", in other months or calls" : "";
    return new ChangeText("Actual spend", before, after + otherwise);
  }

  private static String actuals(List<Actual> rows, Scenario in, Numbers numbers) {
    double paid = rows.stream().mapToDouble(Actual::spend).sum();
    return rows.isEmpty()
        ? NONE
        : numbers.moneyGrouped(paid, in.currency()) + " in " + numbers.count(rows.size(), "month");
  }

  private static String rows(List<Measurement> rows, Numbers numbers) {
    return rows.isEmpty()
        ? NONE
        : rows.stream()
            .map(
                row ->
                    numbers.percent(row.correct() / row.evaluated(), 1)
                        + " of "
                        + numbers.number(row.evaluated())
                        + " at "
                        + numbers.number(row.examples()))
            .collect(Collectors.joining(", "));
  }
}
