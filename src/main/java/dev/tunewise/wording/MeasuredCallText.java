package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Unit;
import dev.tunewise.simulation.MeasuredCall.Finding;
import dev.tunewise.text.Numbers;

/** What the calls of a test run say of parameters, in words. */
public final class MeasuredCallText {
  private MeasuredCallText() {}

  /** How a number was found, or why it does not fit; empty where it stands in the file as it is. */
  public static String working(Finding finding, Numbers numbers) {
    String measured = amount(finding, finding.measured(), numbers);
    String rest = amount(finding, finding.rest(), numbers);
    if (!finding.isPossible()) {
      String fewer = finding.parameter().unit() == Unit.MILLIS ? "is less" : "are fewer";
      return "%s measured %s than the %s %s: nothing is suggested"
          .formatted(measured, fewer, rest, what(finding.parameter()));
    } else if (finding.rest() == 0) {
      return finding.parameter() == Parameter.OUTPUT_TOKENS
          ? measured + " written, thoughts included if there were any"
          : "";
    }
    String outside =
        finding.said() == finding.value()
            ? ""
            : "; %s is the most allowed".formatted(amount(finding, finding.value(), numbers));
    return "%s measured, less the %s %s%s"
        .formatted(measured, rest, what(finding.parameter()), outside);
  }

  private static String what(Parameter parameter) {
    return switch (parameter) {
      case INPUT_TOKENS -> "that the scenario sends beside the user's input";
      case OUTPUT_TOKENS -> "of thoughts";
      default -> "to read and write at the speeds of the scenario";
    };
  }

  private static String amount(Finding finding, double value, Numbers numbers) {
    return finding.parameter().unit() == Unit.MILLIS
        ? numbers.millis(value, 3, Numbers.NO_BREAK_SPACE)
        : numbers.count(Math.round(value), "token");
  }

  /** What a call cost in the run, beside what the same tokens cost in the scenario. */
  public static String cost(double measured, double inScenario, String currency, Numbers numbers) {
    return "%s a call in the file; the prices of the scenario make %s of these tokens"
        .formatted(numbers.money(measured, currency), numbers.money(inScenario, currency));
  }
}
