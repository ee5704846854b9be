package dev.tunewise.wording;

import dev.tunewise.simulation.StrategyOutcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Side;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How scenarios compare, in sentences without a full stop.
 *
 * @param numbers how the reader writes numbers
 */
public record ComparisonText(ScenarioComparison comparison, Numbers numbers) {
  /** Letters of a name. */
  private static final int LONGEST_NAME = 36;

  /** Which scenario costs least, or how the second of two differs from the first. */
  public String cost() {
    List<Side> sides = comparison.sides();
    Side first = comparison.baseline();
    if (sides.size() == 1) {
      return brief(first) + " costs " + money(first, comparison.outcomeOf(first).totalCost());
    }
    return hasOneMeasure()
        ? against(first, toldOfCost())
        : "Cumulative cost of " + sides.size() + " scenarios";
  }

  private boolean hasOneMeasure() {
    return comparison.currency().isPresent() && comparison.horizon().isPresent();
  }

  private Side toldOfCost() {
    List<Side> sides = comparison.sides();
    return sides.size() == 2 ? sides.getLast() : comparison.cheapest();
  }

  /** How the total of a scenario differs from the baseline's. */
  private String against(Side first, Side told) {
    String over = " over " + Words.count(first.outcome().scenario().horizonMonths(), "month");
    if (told.equals(first)) {
      return brief(first) + " costs least" + over;
    }
    double before = comparison.outcomeOf(first).totalCost();
    double less = Tolerance.difference(before, comparison.outcomeOf(told).totalCost());
    if (less == 0) {
      return brief(told) + " costs as much as " + brief(first) + over;
    }
    String size = money(first, Math.abs(less)) + (less > 0 ? " less" : " more");
    return brief(told) + " costs " + size + " than " + brief(first) + over;
  }

  /** Which scenario is the most accurate. */
  public String accuracy() {
    return accuracy(brief(comparison.mostAccurate()));
  }

  private String accuracy(String name) {
    Side side = comparison.mostAccurate();
    StrategyOutcome outcome = comparison.outcomeOf(side);
    AccuracyText accuracies = new AccuracyText(side.outcome().scenario(), numbers);
    String does = comparison.alternatives().isEmpty() ? " reaches " : " is most accurate: ";
    boolean fits = comparison.takenOf(side).fits();
    String strategy = fits ? " (" + outcome.strategy().inSentence() + ")" : ", but none fits there";
    String with = comparison.choice().isRecommended() ? strategy : "";
    return name + does + accuracies.tabular(outcome.accuracy()) + with;
  }

  /** Cost and accuracy; the same scenario is named once. */
  public String costAndAccuracy() {
    boolean named =
        !comparison.alternatives().isEmpty()
            && hasOneMeasure()
            && toldOfCost().equals(comparison.mostAccurate());
    return cost() + "; " + (named ? accuracy("it") : accuracy());
  }

  /** What a reader must know before subtracting one scenario from another; empty if nothing. */
  public static List<String> warnings(ScenarioComparison comparison) {
    List<String> warnings = new ArrayList<>();
    if (comparison.currency().isEmpty()) {
      warnings.add(
          "Different currencies ("
              + String.join(", ", comparison.currencies())
              + "): they are labels, amounts are subtracted as they stand, nothing is converted.");
    }
    if (comparison.horizon().isEmpty()) {
      String all =
          comparison.horizons().stream()
              .sorted()
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      warnings.add("Different horizons (" + all + " months): totals cover different times.");
    }
    List<String> unfit =
        comparison.sides().stream()
            .filter(side -> !comparison.takenOf(side).fits())
            .map(ComparisonText::brief)
            .toList();
    if (!unfit.isEmpty()) {
      warnings.add(
          "None fits in %s: the figures there are those of the strategy that comes closest."
              .formatted(Words.joined(unfit)));
    }
    return warnings;
  }

  /** Whose figures are compared, in the middle of a sentence. */
  public static String whose(StrategyChoice choice) {
    return choice.isRecommended()
        ? "the strategy recommended in each scenario"
        : Words.uncapitalized(choice.label());
  }

  private String money(Side side, double amount) {
    return numbers.money(amount, side.outcome().scenario().currency());
  }

  private static String brief(Side side) {
    return Words.brief(side.name(), LONGEST_NAME);
  }
}
