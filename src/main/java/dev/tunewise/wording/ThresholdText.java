package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Threshold.Change;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.regex.Pattern;

/**
 * What moving one parameter would change. While no strategy fits, the question is another one: not
 * what would change the choice, but what would make one fit.
 */
public final class ThresholdText {
  /** Names of things that one can have so many of, such as {@code hours per retrain}. */
  private static final Pattern THINGS =
      Pattern.compile(".*(?:s|labeled)(?: per | of | for | \\(|$).*");

  /** In place of a sentence, where it takes more than one. */
  public static final String NO_WAY_OUT = "No single change makes one fit";

  /** A share of a value that is no reserve. */
  private static final double NEAR = 2e-3;

  private ThresholdText() {}

  /**
   * Over a list of them.
   *
   * @param fits whether a strategy fits today
   */
  public static String title(boolean fits) {
    return fits ? "What would change our mind" : "What would make one fit";
  }

  /**
   * In place of a list where there is none.
   *
   * @param fits whether a strategy fits today
   */
  public static String none(boolean fits) {
    return fits
        ? "No single parameter changes the recommendation anywhere on its slider: all else as it is,"
            + " the choice is safe."
        : "No single parameter makes a strategy fit anywhere on its slider: it takes more than one"
            + " change.";
  }

  /** What happens there: {@code Prompting takes over}, {@code Hybrid fits}, or that none fits. */
  public static String outcome(Threshold threshold) {
    return threshold.change() == Change.FITS
        ? threshold.strategy().label() + " fits"
        : ChoiceText.takeover(threshold.choice());
  }

  /**
   * How far it is: {@code 1M → 412k}, or that there is no reserve: {@code no reserve: any fewer}.
   */
  public static String change(Scenario scenario, Threshold threshold, Numbers numbers) {
    if (isNear(scenario, threshold)) {
      String any = "any " + ParameterText.comparative(threshold.parameter(), threshold.rising());
      return threshold.change() == Change.FITS ? any + " is enough" : "no reserve: " + any;
    }
    ValueChange change = valueChange(scenario, threshold, numbers);
    return (isTightened(threshold) ? change.beyond(threshold.rising()) : change).toString();
  }

  /**
   * Whether a bound leaves out who met it until there. Who does so meets it still at the value
   * itself, which the table shows as that strategy's own.
   */
  private static boolean isTightened(Threshold threshold) {
    return switch (threshold.parameter()) {
      case LATENCY_BUDGET_MILLIS -> !threshold.rising();
      case TARGET_ACCURACY -> threshold.rising();
      default -> false;
    };
  }

  /** Whether a bound lets in who meets it just so. */
  private static boolean isLoosened(Threshold threshold) {
    return switch (threshold.parameter()) {
      case LATENCY_BUDGET_MILLIS, TARGET_ACCURACY -> !isTightened(threshold);
      default -> false;
    };
  }

  /** All of it, for those who do not see it in columns. */
  public static String spoken(Scenario scenario, Threshold threshold, Numbers numbers) {
    String outcome = outcome(threshold);
    String then =
        isNear(scenario, threshold) && threshold.change() != Change.FITS
            ? " and " + Words.uncapitalized(outcome)
            : ": " + outcome;
    String change = change(scenario, threshold, numbers).replace("→", "to");
    return ParameterText.name(threshold.parameter()) + ", " + change + then;
  }

  /** Whether the next value that anybody would set lies beyond it. */
  private static boolean isNear(Scenario scenario, Threshold threshold) {
    double today = scenario.get(threshold.parameter());
    double away = Math.abs(threshold.value() - today);
    return !threshold.parameter().isNoLimit(today)
        && !threshold.parameter().isNoLimit(threshold.value())
        && away <= NEAR * Math.abs(today);
  }

  private static ValueChange valueChange(Scenario scenario, Threshold threshold, Numbers numbers) {
    return ValueChange.of(
        threshold.parameter(),
        scenario.get(threshold.parameter()),
        threshold.value(),
        scenario.currency(),
        MonthNames.of(scenario, numbers));
  }

  /**
   * Who fits from where on, as a sentence without its stop: {@code Hybrid fits from a latency
   * budget of 1.4 s}.
   */
  public static String sentence(Scenario scenario, Threshold threshold, Numbers numbers) {
    return outcome(threshold) + " " + place(scenario, threshold, numbers);
  }

  /** Where: {@code up to 503 labeled examples}, {@code from a latency budget of 1.4 s}. */
  public static String place(Scenario scenario, Threshold threshold, Numbers numbers) {
    Parameter parameter = threshold.parameter();
    String name = ParameterText.inSentence(parameter);
    double value = threshold.value();
    ValueChange change = valueChange(scenario, threshold, numbers);
    if (parameter.isMonthOfEvent()) {
      return "with %s set to %s%s".formatted(name, change.to(), orBeyond(threshold));
    }
    if (parameter.isNoLimit(value)) {
      return "without " + Words.article(name);
    }
    // What fits does so at the value itself; a border is told by what lies beyond it.
    boolean fitsThere = threshold.change() == Change.FITS || isLoosened(threshold);
    boolean included = parameter.unit().isCount() || fitsThere;
    String side =
        included
            ? (threshold.rising() ? "from " : "up to ")
            : threshold.rising() ? "above " : "below ";
    if (THINGS.matcher(name).matches()) {
      return (change.tellsSide() ? change.to() : side + change.to()) + ' ' + name;
    }
    return change.tellsSide()
        ? "with " + Words.article(name) + ' ' + change.to()
        : side + Words.article(name) + " of " + change.to();
  }

  /** Until when the same holds for a month that something happens in. */
  private static String orBeyond(Threshold threshold) {
    return threshold.parameter().isNoLimit(threshold.value())
        ? ""
        : threshold.rising() ? " or later" : " or earlier";
  }
}
