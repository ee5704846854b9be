package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.text.Numbers;
import java.util.Collection;
import java.util.List;

/** What is said of the input cells of a workbook that comes back. */
public final class WorkbookText {
  /** What is behind a value that no one typed. */
  public static final String FORMULA = "result of a formula, as it was saved";

  /** The scenario that a workbook carries, whatever was changed in its cells. */
  public static final String AS_EXPORTED = "As it was exported";

  private static final int MOST_NAMES = 3;

  private WorkbookText() {}

  /**
   * What a scenario lacks that was made of cells alone.
   *
   * @param missing parameters without a cell
   * @param currency whether a cell says it
   */
  public static String onlyCells(Collection<Parameter> missing, boolean currency) {
    String lost =
        "Made from the input cells: the workbook no longer carries its scenario. Lost with it:"
            + " ranges and links, evaluations, sources, notes, runs and seed"
            + (currency ? "." : ", and the currency.");
    return missing.isEmpty() ? lost : lost + " " + names(missing) + " without a cell: default.";
  }

  /** Whose cells were not found. */
  public static String missing(Collection<Parameter> missing) {
    return "Left as the workbook carries it, since no cell has its name any more: "
        + names(missing)
        + ".";
  }

  private static String names(Collection<Parameter> parameters) {
    List<String> first = parameters.stream().limit(MOST_NAMES).map(ParameterText::name).toList();
    int more = parameters.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
  }

  public static String nothingToTake() {
    return "Nothing that was changed in the workbook can be taken";
  }

  /**
   * What it means to take values.
   *
   * @param file name of the workbook
   */
  public static String offer(String file) {
    return "The scenario in "
        + file
        + " is open as it was exported. Values you take become your team's own, with the workbook"
        + " as their source; ranges move along. Undo takes them all back.";
  }

  /** Such as {@code 3 values changed in the workbook}. */
  public static String changed(int count, Numbers numbers) {
    return numbers.count(count, "value") + " changed in the workbook";
  }

  /**
   * Asks which scenario of a workbook is meant.
   *
   * @param file name of the workbook
   */
  public static String which(String file, int count, Numbers numbers) {
    return numbers.count(count, "value")
        + " changed in "
        + file
        + " since it was exported. Which scenario is to be added?";
  }

  /** The scenario with the changed values. */
  public static String withChanges(int possible, int impossible, Numbers numbers) {
    return impossible == 0
        ? "With the changed values"
        : "With the "
            + numbers.count(possible)
            + " that "
            + (possible == 1 ? "is" : "are")
            + " possible";
  }

  /** What values mean that cannot be taken, where nothing is asked. */
  public static String impossible(int count, Numbers numbers) {
    return changed(count, numbers) + " that cannot be taken: added as it was exported.";
  }

  /** What a command does not do with them. */
  public static String notTaken(int count, Numbers numbers) {
    return changed(count, numbers)
        + " since it was exported; what it carries counts here."
        + " Open it in the window to take them.";
  }
}
