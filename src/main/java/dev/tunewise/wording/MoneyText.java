package dev.tunewise.wording;

import dev.tunewise.model.CostCategory;
import dev.tunewise.simulation.MainCosts;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where the money goes, in words. */
public final class MoneyText {
  /** More than so many parts of a difference say nothing any more. */
  private static final int MOST_PARTS = 3;

  private MoneyText() {}

  /** The largest part of the recommended strategy, and what another one costs more or less. */
  public static String title(MainCosts costs, String currency, Numbers numbers) {
    String own =
        costs
            .largest()
            .map(c -> ": " + share(costs, numbers) + " goes to " + inSentence(c))
            .orElse(" costs nothing");
    return costs.strategy().label() + own + "; " + difference(costs, currency, numbers);
  }

  /** Never all of it while anything else costs something. */
  private static String share(MainCosts costs, Numbers numbers) {
    return costs.share() < 1 ? numbers.likely(costs.share()) : numbers.percent(costs.share());
  }

  private static String difference(MainCosts costs, String currency, Numbers numbers) {
    String other = costs.other().inSentence();
    if (costs.difference() == 0) {
      return other + " costs the same";
    }
    String size = numbers.money(Math.abs(costs.difference()), currency);
    String mainly = costs.mainly().map(c -> ", mainly " + inSentence(c)).orElse("");
    return other + " costs " + size + (costs.difference() > 0 ? " more" : " less") + mainly;
  }

  /** The largest parts of that difference, such as {@code errors +$80k}; empty without any. */
  public static String differences(MainCosts costs, String currency, Numbers numbers) {
    String parts =
        costs.differences().stream()
            .limit(MOST_PARTS)
            .map(
                part ->
                    inSentence(part.category())
                        + ' '
                        + MetricDifference.money(part.amount(), Optional.of(currency), numbers))
            .collect(Collectors.joining(", "));
    return parts.isEmpty()
        ? ""
        : "%s against %s: %s"
            .formatted(costs.other().inSentence(), costs.strategy().inSentence(), parts);
  }

  /** The name of a category with what must not be overlooked. */
  public static String label(CostCategory category) {
    return category.label() + (category == CostCategory.ERRORS ? " (not paid out)" : "");
  }

  private static String inSentence(CostCategory category) {
    return Words.uncapitalized(category.label());
  }
}
