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
 * What knowing more is worth, in plain sentences: the most valuable first, in two digits, and
 * without telling apart what chance alone could have told apart.
 */
public final class InformationText {
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);

  private final Uncertainty uncertainty;
  private final Numbers numbers;
  private final String currency;
  private final double noise;

  /**
   * One line of the list.
   *
   * @param rank such as {@code 1}; the same for what cannot be told apart; empty for remarks
   */
  public record Line(String rank, String sentence) {}

  public InformationText(Uncertainty uncertainty, String currency, Numbers numbers) {
    this.uncertainty = uncertainty;
    this.numbers = numbers;
    this.currency = currency;
    noise = uncertainty.informationValue().noise();
  }

  /** What knowing everything is worth: no study can save more. */
  public String everything() {
    double evpi = uncertainty.informationValue().evpi();
    return evpi <= noise
        ? "Knowing everything exactly would be worth about nothing: one strategy costs least"
            + " nearly whatever turns out."
        : "Knowing everything exactly, the accuracy curves included, would be worth "
            + money(evpi)
            + " in this decision: no measurement can save more.";
  }

  /** One line per parameter worth knowing, then one about all others. */
  public List<Line> lines() {
    Map<Parameter, OptionalDouble> values = uncertainty.informationValue().perParameter();
    if (uncertainty.draws() < InformationValue.FEWEST_DRAWS) {
      return List.of(
          new Line(
              "",
              "The value of each parameter takes at least %s draws; this scenario has %s."
                  .formatted(
                      numbers.count(InformationValue.FEWEST_DRAWS),
                      numbers.count(uncertainty.draws()))));
    }
    List<Map.Entry<Parameter, OptionalDouble>> worthy =
        values.entrySet().stream()
            .filter(entry -> entry.getValue().orElse(0) > noise)
            .sorted(Comparator.comparingDouble(entry -> -entry.getValue().orElse(0)))
            .toList();
    List<Line> lines = new ArrayList<>(ranked(worthy));
    List<Parameter> others =
        values.entrySet().stream()
            .filter(entry -> entry.getValue().orElse(0) <= noise)
            .map(Map.Entry::getKey)
            .toList();
    if (!others.isEmpty()) {
      lines.add(
          new Line("–", "Knowing the " + ParameterText.anyOf(others) + " exactly: about nothing."));
    }
    return lines;
  }

  private List<Line> ranked(List<Map.Entry<Parameter, OptionalDouble>> worthy) {
    List<Line> lines = new ArrayList<>();
    double first = Double.POSITIVE_INFINITY;
    int rank = 0;
    for (int i = 0; i < worthy.size(); i++) {
      double value = worthy.get(i).getValue().orElse(0);
      if (first - value > noise) {
        first = value;
        rank = i + 1;
      }
      String name = ParameterText.inSentence(worthy.get(i).getKey());
      lines.add(
          new Line(
              numbers.count(rank),
              "Knowing the " + name + " exactly is worth up to " + money(value) + "."));
    }
    return lines;
  }

  /** Why equal ranks are equal. */
  public String footnote() {
    return "Up to chance of about ± %s with %s draws; equal ranks cannot be told apart. In total cost alone: the target is not part of it."
        .formatted(money(noise), numbers.count(uncertainty.draws()));
  }

  private String money(double value) {
    double rounded = BigDecimal.valueOf(value).round(TWO_DIGITS).doubleValue();
    return rounded >= 100_000 || rounded < 10
        ? numbers.money(rounded, currency)
        : Numbers.symbol(currency) + numbers.count(rounded);
  }
}
