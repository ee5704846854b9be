package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import dev.tunewise.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What knowing more is worth, in plain sentences: first what changes the decision most often, then
 * what is worth most money, in two digits, and without telling apart what chance alone could have
 * told apart.
 */
public final class InformationText {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  /** So many numbers of no importance are named; more are counted. */
  private static final int MOST_NAMED = 4;

  private final Uncertainty uncertainty;
  private final InformationValue value;
  private final Numbers numbers;
  private final String currency;

  /**
   * One line of the list.
   *
   * @param rank such as {@code 1}; the same for what cannot be told apart; empty for remarks
   */
  public record Line(String rank, String sentence) {}

  /**
   * What knowing one parameter brings.
   *
   * @param doubt how much of both chances may be chance
   */
  private record Known(
      Parameter parameter, double changes, double decidesFit, double doubt, double money) {
    /** How often the answer turns out another one: another strategy, or whether any fits. */
    double turns() {
      return Math.max(changes, decidesFit);
    }
  }

  public InformationText(Uncertainty uncertainty, String currency, Numbers numbers) {
    this.uncertainty = uncertainty;
    value = uncertainty.informationValue();
    this.numbers = numbers;
    this.currency = currency;
  }

  /** What to find out first; that nothing is worth it where nothing is. */
  public String first() {
    List<List<Known>> ranks = ranks();
    if (!isKnown()) {
      return "";
    }
    return ranks.isEmpty()
        ? "None of the numbers with a range is worth measuring: knowing one exactly changes next to"
            + " nothing."
        : "Measure first: the "
            + ParameterText.anyOf(ranks.getFirst().stream().map(Known::parameter).toList())
            + ".";
  }

  /** One line per parameter worth knowing, then one about all others. */
  public List<Line> lines() {
    if (!isKnown()) {
      return List.of(
          new Line(
              "",
              "What each number is worth takes at least %s runs; this scenario has %s."
                  .formatted(
                      numbers.count(InformationValue.FEWEST_DRAWS),
                      numbers.count(uncertainty.draws()))));
    }
    List<Line> lines = new ArrayList<>();
    int rank = 1;
    for (List<Known> equals : ranks()) {
      for (Known known : equals) {
        lines.add(new Line(numbers.count(rank), sentence(known)));
      }
      rank += equals.size();
    }
    List<Parameter> others =
        all().stream().filter(known -> !isWorthy(known)).map(Known::parameter).toList();
    if (!others.isEmpty()) {
      String which =
          others.size() <= MOST_NAMED
              ? "the " + ParameterText.anyOf(others)
              : "any of the %s%s numbers with a range"
                  .formatted(lines.isEmpty() ? "" : "other ", numbers.count(others.size()));
      lines.add(new Line("–", "Knowing " + which + " would change next to nothing."));
    }
    return lines;
  }

  /** What money counts, and why equal ranks are equal. */
  public String footnote() {
    String everything =
        value.evpi() <= value.noise()
            ? "In money alone, knowing everything would be worth about nothing: one strategy costs"
                + " least nearly whatever turns out."
            : "In money alone, knowing everything, the accuracy curves included, would be worth "
                + money(value.evpi())
                + ".";
    return everything
        + " Up to chance of about ± %s in %s runs; equal ranks cannot be told apart. Money is total cost, without the target."
            .formatted(money(value.noise()), numbers.count(uncertainty.draws()));
  }

  private boolean isKnown() {
    return uncertainty.draws() >= InformationValue.FEWEST_DRAWS;
  }

  private List<Known> all() {
    return value.perParameter().keySet().stream()
        .map(
            parameter ->
                new Known(
                    parameter,
                    number(value.changesChoice(), parameter),
                    number(value.decidesFit(), parameter),
                    number(value.doubt(), parameter),
                    number(value.perParameter(), parameter)))
        .toList();
  }

  private static double number(Map<Parameter, OptionalDouble> numbers, Parameter parameter) {
    return numbers.getOrDefault(parameter, OptionalDouble.empty()).orElse(0);
  }

  private boolean isWorthy(Known known) {
    return known.turns() > 0 || known.money() > value.noise();
  }

  /** Those worth knowing, best first; those that cannot be told apart together. */
  private List<List<Known>> ranks() {
    List<Known> rest =
        new ArrayList<>(
            all().stream()
                .filter(this::isWorthy)
                .sorted(Comparator.comparingDouble(known -> -known.turns()))
                .toList());
    List<List<Known>> ranks = new ArrayList<>();
    while (!rest.isEmpty()) {
      Known best = rest.getFirst();
      List<Known> alike = new ArrayList<>(rest.stream().filter(k -> isAlike(best, k)).toList());
      rest.removeAll(alike);
      alike.sort(Comparator.comparingDouble(known -> -known.money()));
      while (!alike.isEmpty()) {
        double most = alike.getFirst().money();
        List<Known> equals =
            alike.stream().filter(known -> most - known.money() <= value.noise()).toList();
        ranks.add(equals);
        alike.removeAll(equals);
      }
    }
    return ranks;
  }

  /** Whether chance may have made all the difference in how often they turn the answer. */
  private static boolean isAlike(Known best, Known other) {
    return best.turns() - other.turns() <= Math.max(best.doubt(), other.doubt());
  }

  private String sentence(Known known) {
    List<String> parts = new ArrayList<>();
    if (known.changes() > 0) {
      parts.add("change the choice in " + share(known.changes()) + " of cases");
    }
    if (known.decidesFit() > 0) {
      String shown = value.mostlyFits() ? "none fits" : "one fits";
      parts.add("show in " + share(known.decidesFit()) + " of cases that " + shown);
    }
    String knowing = "Knowing the " + ParameterText.inSentence(known.parameter()) + " would ";
    String worth = money(known.money());
    if (parts.isEmpty()) {
      return knowing + "not change the choice; in cost alone it is worth up to " + worth + ".";
    }
    String also = known.money() > value.noise() ? ", and is worth up to " + worth : "";
    return knowing + String.join(" and ", parts) + also + ".";
  }

  private String share(double share) {
    return numbers.percent(share, 0);
  }

  private String money(double amount) {
    double rounded = BigDecimal.valueOf(amount).round(TWO_DIGITS).doubleValue();
    return rounded >= 100_000 || rounded < 10
        ? numbers.money(rounded, currency)
        : Numbers.symbol(currency) + numbers.count(rounded);
  }
}
