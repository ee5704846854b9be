package dev.tunewise.wording;

import dev.tunewise.simulation.compare.Attribution;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What one change does to the total, in words.
 *
 * @param name what changes
 * @param change {@code before → after}, with the strategy that it makes the recommended one
 * @param amount what it adds to the total, with its sign, or why there is none
 * @param share of the whole difference; empty where it has none
 */
public record EffectText(String name, String change, String amount, String share) {
  /** The rest that no single change explains. */
  public static final String TOGETHER = "Only together (interaction)";

  public static EffectText of(
      Attribution.Effect effect,
      ScenarioComparison comparison,
      Alternative alternative,
      Numbers numbers) {
    String before = comparison.baseline().outcome().scenario().currency();
    String after = alternative.side().outcome().scenario().currency();
    ChangeText text = ChangeText.of(effect.change(), before, after, numbers);
    boolean flips = effect.strategy() != comparison.strategyOf(comparison.baseline());
    String flip = flips ? " · now " + effect.strategy().label().toLowerCase(Locale.ROOT) : "";
    String amount =
        effect.money() == 0
            ? (effect.change().movesTotal() ? "no effect" : "not in the total")
            : MetricDifference.money(effect.money(), comparison.currency(), numbers);
    return new EffectText(
        text.name(),
        text.before() + " → " + text.after() + flip,
        amount,
        effect.money() == 0 ? "" : share(alternative.attribution(), effect.money(), numbers));
  }

  /** What changes do only together. */
  public static EffectText together(
      ScenarioComparison comparison, Alternative alternative, Numbers numbers) {
    return sum(TOGETHER, alternative.attribution().interaction(), comparison, alternative, numbers);
  }

  /** An amount that is no single change's. */
  public static EffectText sum(
      String name,
      double money,
      ScenarioComparison comparison,
      Alternative alternative,
      Numbers numbers) {
    String amount = MetricDifference.money(money, comparison.currency(), numbers);
    String share = money == 0 ? "" : share(alternative.attribution(), money, numbers);
    return new EffectText(name, "", amount, share);
  }

  /** An amount as a share of the whole difference; empty where there is none. */
  private static String share(Attribution attribution, double money, Numbers numbers) {
    OptionalDouble share = attribution.share(money);
    if (share.isEmpty()) {
      return "";
    }
    String text = numbers.percent(Math.abs(share.getAsDouble()), 0);
    boolean none = text.equals(numbers.percent(0, 0));
    return share.getAsDouble() < 0 && !none ? "−" + text : text;
  }
}
