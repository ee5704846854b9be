package dev.tunewise.wording;

import dev.tunewise.simulation.compare.Attribution;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.OptionalDouble;

/**
 * What changes do to the total of one scenario beside a baseline, in words.
 *
 * @param numbers how the reader writes numbers
 */
public record EffectText(ScenarioComparison comparison, Alternative alternative, Numbers numbers) {
  /** Totals that differ by a smaller share hardly differ. */
  private static final double LEAST_DIFFERENCE = 0.01;

  /** The rest that no single change explains. */
  public static final String TOGETHER = "Only together (interaction)";

  /**
   * One change or a sum of some.
   *
   * @param name what changes
   * @param change {@code before → after}, with the strategy that it makes the recommended one;
   *     empty for a sum
   * @param amount what it adds to the total, with its sign, or why there is none
   * @param share of the whole difference; empty where it is no part of it
   */
  public record Line(String name, String change, String amount, String share) {}

  public Line of(Attribution.Effect effect) {
    ChangeText text = ChangeText.of(effect.change(), comparison, alternative, numbers);
    boolean same = effect.taken().equals(comparison.takenOf(comparison.baseline()));
    String taker = same ? "" : " · now " + Words.uncapitalized(ChoiceText.of(effect.taken()));
    String none = effect.change().movesTotal() ? "no effect" : "not in the total";
    return new Line(
        text.name(),
        text.before() + " → " + text.after() + taker,
        effect.money() == 0 ? none : amount(effect.money()),
        share(effect.money()));
  }

  /** What changes do only together. */
  public Line together() {
    return sum(TOGETHER, alternative.attribution().interaction());
  }

  /** An amount that is no single change's. */
  public Line sum(String name, double money) {
    return new Line(name, "", amount(money), share(money));
  }

  /** By how much the total differs from the baseline's. */
  public String difference() {
    return amount(alternative.attribution().difference());
  }

  private String amount(double money) {
    return MetricDifference.money(money, comparison.currency(), numbers);
  }

  /**
   * An amount as a share of the whole difference; empty where the difference does not come apart
   * into parts: where some change points the other way or is larger, or where totals hardly differ.
   */
  private String share(double money) {
    Attribution attribution = alternative.attribution();
    double size = Math.max(Math.abs(attribution.total()), Math.abs(attribution.baselineTotal()));
    boolean apart =
        Math.abs(attribution.difference()) >= LEAST_DIFFERENCE * size
            && attribution.effects().stream().allMatch(effect -> isPart(effect.money()));
    OptionalDouble share = attribution.share(money);
    return apart && money != 0 && share.isPresent() && isPart(money)
        ? numbers.percent(share.getAsDouble(), 0)
        : "";
  }

  private boolean isPart(double money) {
    return Tolerance.isWithin(alternative.attribution().share(money).orElse(0), 0, 1);
  }
}
