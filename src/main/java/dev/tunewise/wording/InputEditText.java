package dev.tunewise.wording;

import dev.tunewise.model.Actual;
import dev.tunewise.model.InputEdit;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.Change;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** An edit that was made elsewhere, in words. */
public final class InputEditText {
  private static final String NONE = "none";

  private InputEditText() {}

  /** What is changed, and what it was and would be, in the digits of who is asked to take it. */
  public static ChangeText of(InputEdit edit, Scenario scenario, Numbers numbers) {
    return switch (edit) {
      case InputEdit.OfValue v ->
          ChangeText.ofParameter(
              new Change.OfParameter(v.parameter(), v.before(), v.after()),
              scenario,
              scenario,
              numbers,
              ValueChange.MOST_DIGITS);
      case InputEdit.OfStart s ->
          new ChangeText(
              "Start month",
              s.before().map(month -> MonthNames.date(month)).orElse(NONE),
              s.after().map(month -> MonthNames.date(month)).orElse(NONE));
      case InputEdit.OfFiscalYear y ->
          new ChangeText("Fiscal year starts in", month(y.before()), month(y.after()));
      case InputEdit.OfPriceChange p ->
          new ChangeText(
              "Price change of the " + model(p),
              prices(p.before(), scenario, numbers),
              prices(p.after(), scenario, numbers));
      case InputEdit.OfActual a ->
          new ChangeText(
              "Actual spend, " + MonthNames.of(scenario, numbers).event(a.month()),
              actual(a.before(), scenario, numbers),
              actual(a.after(), scenario, numbers));
    };
  }

  private static String month(int month) {
    return Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static String model(InputEdit.OfPriceChange change) {
    return Words.uncapitalized(change.after().or(change::before).orElseThrow().model().label());
  }

  private static String prices(Optional<PriceChange> change, Scenario scenario, Numbers numbers) {
    return ChangeText.prices(change.stream().toList(), MonthNames.of(scenario, numbers));
  }

  private static String actual(Optional<Actual> actual, Scenario scenario, Numbers numbers) {
    return actual
        .map(
            a ->
                (a.spend() == Math.rint(a.spend())
                        ? numbers.moneyGrouped(a.spend(), scenario.currency())
                        : numbers.moneyFull(a.spend(), scenario.currency()))
                    + (a.calls().isPresent()
                        ? " for " + numbers.full(a.calls().getAsDouble(), 3) + " calls"
                        : ""))
        .orElse(NONE);
  }
}
