package dev.tunewise.ui.compare;

import dev.tunewise.simulation.compare.Attribution;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.EffectText;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the list of what differs.
 *
 * @param text what it is about
 * @param change {@code before → after}; empty in headings and sums
 * @param amount what it adds to the total, with its sign and its share of the difference
 * @param money the same as a number
 * @param share of the largest amount of the list, 0 to 1
 */
record ChangeLine(
    Kind kind, String text, String change, String amount, double money, double share) {
  /** Heading of a scenario, one change, or a sum. */
  enum Kind {
    HEADING,
    CHANGE,
    SUM
  }

  /** What differs, scenario by scenario, the largest effect first. */
  static List<ChangeLine> of(ScenarioComparison comparison, Numbers numbers) {
    List<ChangeLine> lines = new ArrayList<>();
    for (Alternative alternative : comparison.alternatives()) {
      add(lines, comparison, alternative, numbers);
    }
    return lines;
  }

  private static void add(
      List<ChangeLine> lines,
      ScenarioComparison comparison,
      Alternative alternative,
      Numbers numbers) {
    Attribution attribution = alternative.attribution();
    EffectText text = new EffectText(comparison, alternative, numbers);
    double total = attribution.difference();
    lines.add(
        new ChangeLine(
            Kind.HEADING,
            alternative.side().name(),
            attribution.effects().isEmpty() ? "nothing differs" : "",
            total == 0 ? "same total" : text.difference(),
            total,
            0));
    double largest =
        attribution.effects().stream()
            .mapToDouble(effect -> Math.abs(effect.money()))
            .reduce(Math.abs(attribution.interaction()), Math::max);
    for (Attribution.Effect effect : attribution.effects()) {
      lines.add(line(Kind.CHANGE, text.of(effect), effect.money(), share(effect.money(), largest)));
    }
    if (attribution.effects().size() > 1) {
      double rest = attribution.interaction();
      lines.add(line(Kind.SUM, text.together(), rest, share(rest, largest)));
    }
  }

  private static ChangeLine line(Kind kind, EffectText.Line text, double money, double share) {
    String amount = text.share().isEmpty() ? text.amount() : text.amount() + " · " + text.share();
    return new ChangeLine(kind, text.name(), text.change(), amount, money, share);
  }

  private static double share(double money, double largest) {
    return largest == 0 ? 0 : Math.abs(money) / largest;
  }

  /** The line for screen readers. */
  String spoken() {
    return text + (change.isEmpty() ? "" : ", " + change) + ": " + amount;
  }
}
