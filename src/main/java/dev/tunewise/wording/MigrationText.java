package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What became of the content of a file that an earlier version of this program wrote. */
public final class MigrationText {
  private MigrationText() {}

  /**
   * What was carried over, in one line. A number that counted for all models is named by its
   * parameter of the prompted model.
   *
   * @param scenario what the file holds, as it is read today
   * @param moved such numbers whose value the file gives
   * @param split such numbers whose range the file gives
   */
  public static String carriedOver(
      Scenario scenario,
      Collection<Parameter> moved,
      Collection<Parameter> split,
      Numbers numbers) {
    List<String> parts = new ArrayList<>();
    if (!moved.isEmpty()) {
      List<String> values =
          moved.stream().map(p -> name(p) + " (" + value(scenario, p, numbers) + ")").toList();
      parts.add(
          Words.joined(values)
              + (moved.size() == 1 ? " now stands" : " now stand")
              + " at each model");
    }
    if (!split.isEmpty()) {
      List<String> ranges =
          split.stream().map(p -> name(p) + " (" + range(scenario, p, numbers) + ")").toList();
      parts.add(
          split.size() == 1
              ? "the range of the " + ranges.getFirst() + " became two independent ones"
              : "the ranges of " + Words.joined(ranges) + " became two independent ones each");
    }
    String what = parts.isEmpty() ? "nothing in it had to move" : String.join("; ", parts);
    return "From an earlier version: " + what + ".";
  }

  /**
   * What saving did with the file as it was.
   *
   * @param copy name of the file that keeps it
   */
  public static String kept(String copy) {
    return "Saved in today's format; the file of the earlier version is kept as " + copy + ".";
  }

  private static String name(Parameter parameter) {
    return parameter == Parameter.PROMPTING_CACHE_MINIMUM_TOKENS
        ? "shortest cacheable prefix"
        : ParameterText.inSentence(parameter);
  }

  private static String value(Scenario scenario, Parameter parameter, Numbers numbers) {
    return withUnit(
        ParameterText.value(parameter, scenario.get(parameter), scenario.currency(), numbers),
        parameter,
        scenario);
  }

  private static String range(Scenario scenario, Parameter parameter, Numbers numbers) {
    Range range = Objects.requireNonNull(scenario.range(parameter));
    return withUnit(
        ParameterText.range(parameter, range, scenario.currency(), numbers), parameter, scenario);
  }

  /** Nothing beside it says what the number is of. */
  private static String withUnit(String number, Parameter parameter, Scenario scenario) {
    return parameter.unit().isShare()
        ? number
        : number + " " + parameter.unit().label(scenario.currency());
  }
}
