package dev.tunewise.ui.start;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.start.Answers.Question;
import dev.tunewise.wording.ParameterText;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the start page says about answers and files. */
final class StartText {
  private static final int HOURS_OF_A_DAY = 24;
  private static final int DAYS_OF_A_MONTH = 30;
  private static final int DAYS_OF_A_YEAR = 365;

  private StartText() {}

  /** Which parameter an answer moves, and to what. */
  static String effect(Question question, Answers answers, Scenario base, Numbers numbers) {
    Optional<Boolean> answer = answers.answer(question);
    return switch (question) {
      case LABELS -> labels(answers, answer, base, numbers);
      case LANGUAGE ->
          ParameterText.name(Parameter.SPECIALIZATION)
              + answer
                  .map(special -> special ? Answers.SPECIAL : Answers.PLAIN)
                  .map(value -> " → " + numbers.percent(value))
                  .orElseGet(
                      () ->
                          " stays at the example, "
                              + numbers.percent(base.get(Parameter.SPECIALIZATION)));
      case BOTTLENECK -> bottleneck(answers, answer);
    };
  }

  private static String labels(
      Answers answers, Optional<Boolean> answer, Scenario base, Numbers numbers) {
    Double known = answers.numbers().get(Parameter.ALREADY_LABELED);
    if (known != null) {
      return "Answered by your " + numbers.count(Math.round(known), "label");
    }
    String name = ParameterText.name(Parameter.ALREADY_LABELED);
    return answer
        .map(
            many ->
                name
                    + " → "
                    + numbers.count(many ? Answers.PRODUCTION_LABELS : 0)
                    + ", the fewest it can be, until you enter your number")
        .orElseGet(
            () ->
                name
                    + " stays at the example, "
                    + numbers.count(base.get(Parameter.ALREADY_LABELED)));
  }

  /** It moves nothing: calls, tokens and the time limit decide what the bottleneck is. */
  private static String bottleneck(Answers answers, Optional<Boolean> answer) {
    boolean limited = answers.numbers().containsKey(Parameter.LATENCY_BUDGET_MILLIS);
    boolean counted = answers.numbers().containsKey(Parameter.MONTHLY_CALLS);
    if (answer.isEmpty() || !answer.get()) {
      return "Moves nothing by itself";
    }
    return limited && counted
        ? "Moves nothing more: your calls and your time limit say so"
        : limited
            ? "Moves nothing by itself: enter your calls a month above"
            : "Moves nothing by itself: enter above how fast it must be";
  }

  /**
   * What an export of usage gives beside the answers; empty if that is nothing.
   *
   * @param unasked numbers that the page does not ask for
   */
  static String beside(List<Parameter> unasked, Scenario taken, Numbers numbers) {
    List<String> said = new ArrayList<>();
    for (Parameter parameter : unasked) {
      said.add(
          Words.uncapitalized(ParameterText.name(parameter))
              + " "
              + ParameterText.value(parameter, taken.get(parameter), taken.currency(), numbers));
    }
    if (!taken.actuals().isEmpty()) {
      said.add("the actual spend of " + numbers.count(taken.actuals().size(), "month"));
    }
    return said.isEmpty() ? "" : "Also taken from the export: " + Words.joined(said) + ".";
  }

  /** On what the preview rests. */
  static String basis(int own) {
    return switch (own) {
      case 0 -> "All numbers are example values so far.";
      case 1 -> "Rests on 1 number of yours and on example values for the rest.";
      default -> "Rests on " + own + " numbers of yours and on example values for the rest.";
    };
  }

  /** What a file is called: scenarios without the end of the name that all of them have. */
  static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    String end = "." + FileDialogs.SCENARIO.extensions().getFirst();
    return name.length() > end.length() && name.endsWith(end)
        ? name.substring(0, name.length() - end.length())
        : name;
  }

  /** How long ago a file was saved, such as {@code 3 days ago}. */
  static String age(Duration age) {
    long minutes = Math.max(0, age.toMinutes());
    long hours = age.toHours();
    long days = age.toDays();
    if (minutes < 1) {
      return "just now";
    } else if (hours < 1) {
      return ago(minutes, "minute");
    } else if (hours < HOURS_OF_A_DAY) {
      return ago(hours, "hour");
    } else if (days < 2 * DAYS_OF_A_MONTH) {
      return ago(days, "day");
    } else if (days < DAYS_OF_A_YEAR) {
      return ago(days / DAYS_OF_A_MONTH, "month");
    }
    return ago(days / DAYS_OF_A_YEAR, "year");
  }

  private static String ago(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s") + " ago";
  }
}
