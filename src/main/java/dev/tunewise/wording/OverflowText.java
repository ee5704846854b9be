package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import java.util.List;
import java.util.stream.Collectors;

/** Says that results would leave the range of numbers, and which parameters bring that about. */
public final class OverflowText {
  private OverflowText() {}

  /**
   * At the field of one of them.
   *
   * @param involved of {@link dev.tunewise.simulation.Overflow#of}, with the field's own
   */
  public static String atField(Parameter field, List<Parameter> involved) {
    List<Parameter> others = involved.stream().filter(each -> each != field).toList();
    return others.isEmpty()
        ? "Results would be too large for a number"
        : "Results would be too large, with " + names(others);
  }

  /**
   * Of a change that was not made.
   *
   * @param involved of {@link dev.tunewise.simulation.Overflow#of}
   */
  public static String refused(List<Parameter> involved) {
    return "Nothing was changed: results would be too large for a number, because of "
        + names(involved)
        + ".";
  }

  private static String names(List<Parameter> parameters) {
    return parameters.stream().map(ParameterText::inSentence).collect(Collectors.joining(" and "));
  }
}
