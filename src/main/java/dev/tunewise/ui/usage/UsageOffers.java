package dev.tunewise.ui.usage;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.usage.UsageEdit;
import dev.tunewise.usage.UsageEdits;
import dev.tunewise.usage.UsageReport;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What an export gives a scenario.
 *
 * @param remarks why other numbers are not offered, a sentence each
 */
record UsageOffers(List<Offer> offers, List<String> remarks) {
  /**
   * What the models of the feature say.
   *
   * @param report of these models only
   */
  static UsageOffers of(UsageReport report, Scenario scenario, UsageWords words) {
    UsageEdits edits = UsageEdits.of(report, scenario, words.numbers());
    List<Offer> offers = new ArrayList<>();
    for (UsageEdit edit : edits.edits()) {
      offers.add(value(edit, edits, scenario, words));
      edit.range().ifPresent(range -> offers.add(range(edit, range, edits, scenario, words)));
    }
    List<String> remarks = new ArrayList<>();
    switch (PastSpend.of(report, scenario, words)) {
      case PastSpend.Result.Found(PastSpend spend) -> offers.add(spend.offer(scenario, words));
      case PastSpend.Result.None(String why) -> remarks.add(why);
    }
    edits
        .withheld()
        .forEach(no -> remarks.add(ParameterText.name(no.parameter()) + ": " + no.why() + "."));
    return new UsageOffers(offers, remarks);
  }

  /** What lies outside of the legal range is not chosen by itself. */
  private static Offer value(
      UsageEdit edit, UsageEdits edits, Scenario scenario, UsageWords words) {
    Parameter parameter = edit.parameter();
    Set<Parameter> chosen = Set.of(parameter);
    String now = value(parameter, scenario.get(parameter), scenario, words);
    String then = value(parameter, edit.value(), scenario, words);
    Scenario changed = edits.applyTo(scenario, chosen, Set.of());
    return new Offer(
        ParameterText.name(parameter),
        now,
        now.equals(then) ? "confirmed" : then,
        edit.working() + outside(edit, scenario, words),
        !changed.equals(scenario),
        edit.said().isEmpty(),
        current -> edits.applyTo(current, chosen, Set.of()));
  }

  private static String outside(UsageEdit edit, Scenario scenario, UsageWords words) {
    if (edit.said().isEmpty()) {
      return "";
    }
    return " Taken as %s, the %s allowed."
        .formatted(
            value(edit.parameter(), edit.value(), scenario, words),
            edit.said().getAsDouble() > edit.value() ? "most" : "least");
  }

  /** A range goes with its value. */
  private static Offer range(
      UsageEdit edit, Range range, UsageEdits edits, Scenario scenario, UsageWords words) {
    Parameter parameter = edit.parameter();
    Set<Parameter> chosen = Set.of(parameter);
    Range now = scenario.range(parameter);
    return new Offer(
        ParameterText.name(parameter) + ", range",
        now == null ? "none" : range(parameter, now, scenario, words),
        range(parameter, range, scenario, words),
        "Sets the value too, with its 80 % interval as 10th and 90th percentile.",
        !edits.applyTo(scenario, chosen, chosen).equals(scenario),
        false,
        current -> edits.applyTo(current, chosen, chosen));
  }

  private static String value(
      Parameter parameter, double value, Scenario scenario, UsageWords words) {
    return ParameterText.value(parameter, value, scenario.currency(), words.numbers());
  }

  private static String range(
      Parameter parameter, Range range, Scenario scenario, UsageWords words) {
    return ParameterText.range(parameter, range, scenario.currency(), words.numbers());
  }
}
