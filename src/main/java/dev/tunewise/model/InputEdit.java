package dev.tunewise.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One input that someone has changed outside of the program, in a workbook say. */
public sealed interface InputEdit {
  /** A number, legal for its parameter. */
  record OfValue(Parameter parameter, double before, double after) implements InputEdit {}

  /** When month 1 is; empty where the plan has no dates. */
  record OfStart(Optional<YearMonth> before, Optional<YearMonth> after) implements InputEdit {}

  /** In which calendar month fiscal years begin. */
  record OfFiscalYear(int before, int after) implements InputEdit {}

  /** A price change that is new, gone or another one. */
  record OfPriceChange(Optional<PriceChange> before, Optional<PriceChange> after)
      implements InputEdit {}

  /** What a month really took; empty where that is not known. */
  record OfActual(int month, Optional<Actual> before, Optional<Actual> after)
      implements InputEdit {}

  /**
   * A scenario with all of these edits.
   *
   * @param source of the numbers of parameters, such as {@code plan.xlsx · 2026-11-30}
   */
  static Scenario apply(Scenario scenario, List<InputEdit> edits, String source) {
    Scenario edited = scenario;
    for (InputEdit edit : edits) {
      edited = apply(edited, edit, source);
    }
    return edited;
  }

  private static Scenario apply(Scenario scenario, InputEdit edit, String source) {
    Calendar calendar = scenario.calendar();
    return switch (edit) {
      case OfValue value ->
          Sources.with(
              OwnValues.set(scenario, Map.of(value.parameter(), value.after())),
              value.parameter(),
              source);
      case OfStart start ->
          scenario.withCalendar(new Calendar(start.after(), calendar.fiscalYearStart()));
      case OfFiscalYear year -> scenario.withCalendar(new Calendar(calendar.start(), year.after()));
      case OfPriceChange change -> scenario.withPriceChanges(with(scenario, change));
      case OfActual actual -> scenario.withActuals(with(scenario, actual));
    };
  }

  private static List<PriceChange> with(Scenario scenario, OfPriceChange change) {
    List<PriceChange> changes = new ArrayList<>(scenario.priceChanges());
    int place = change.before().map(changes::indexOf).orElse(-1);
    if (place < 0) {
      change.after().ifPresent(changes::add);
    } else if (change.after().isPresent()) {
      changes.set(place, change.after().get());
    } else {
      changes.remove(place);
    }
    return changes;
  }

  private static List<Actual> with(Scenario scenario, OfActual changed) {
    Map<Integer, Actual> months = new TreeMap<>();
    scenario.actuals().forEach(actual -> months.put(actual.month(), actual));
    months.remove(changed.month());
    changed.after().ifPresent(actual -> months.put(changed.month(), actual));
    return List.copyOf(months.values());
  }
}
