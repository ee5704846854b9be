package dev.tunewise.export.workbook;

import static dev.tunewise.export.workbook.ModelFormulas.EPSILON;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ChoiceText;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Sentences as cell formulas, so that they stay true of the cells. Numbers in them are written by
 * FIXED, which follows the language of the spreadsheet.
 */
final class SummaryWords {
  /** Most letters of a text in a formula. */
  private static final int LONGEST = 250;

  /** Said where drift and the wait keep the mean below a target that the fresh model meets. */
  private static final String AVERAGE =
      "IF(AND({s}.meetsTarget=1,{s}.deliveredAccuracy+"
          + EPSILON
          + "<task.targetAccuracy),\" when fresh but \"&FIXED(100*{s}.deliveredAccuracy,1)"
          + "&\" % on average, below the \"&FIXED(100*task.targetAccuracy,1)"
          + "&\" % target,\",\"\")";

  private SummaryWords() {}

  /** What to choose, how accurate, for how much, and when it pays back. */
  static String verdict(String currency) {
    return "IF(recommendedMeetsAll=1,\"\",\""
        + ChoiceText.NONE_FITS
        + "; closest is \")&"
        + ResultFormulas.ofRecommended(s -> brings(s, currency));
  }

  private static String brings(Strategy strategy, String currency) {
    String brings =
        "\"%s: \"&FIXED(100*{s}.accuracy,1)&\" %% right\"&%s&\" for %s\"&FIXED({s}.totalCost,0)"
            .formatted(strategy.label(), AVERAGE, Numbers.symbol(currency));
    String over = "&\" over \"&horizonMonths&IF(horizonMonths=1,\" month\",\" months\")";
    String finding = strategy.isTuned() ? "&\", \"&" + againstPrompting(strategy, "finding") : "";
    return StepTable.fill(brings + over + finding, strategy);
  }

  private static String againstPrompting(Strategy tuned, String result) {
    return MonthFormulas.name(new Pair(tuned, Strategy.PROMPTING)) + "." + result;
  }

  /** Whether the choice meets all conditions and stays within the budget. */
  static String conditions() {
    String over =
        ResultFormulas.ofRecommended(
            s ->
                StepTable.fill(
                    "IF(ISNUMBER({s}.overBudgetMonth),\"over the budget from month \""
                        + "&{s}.overBudgetMonth,\"within the budget\")",
                    s));
    return "IF(recommendedMeetsAll=1,\"Meets all conditions\","
        + "\"No strategy meets all conditions\")"
        + "&IF(economics.budget>0,\"; \"&"
        + over
        + ",\"\")";
  }

  /** Whether a strategy can be built, or what keeps it from that: on one line, whatever changes. */
  static String canBeBuilt(Strategy strategy) {
    return strategy.isTuned()
        ? "IF({s}.possible=1,1,IF(accuracy.learnedExamples<50,\"too few examples\","
            + "IF({s}.leadTimeMonths>=horizonMonths,\"not live in time\",\"training closed\")))"
        : "{s}.possible";
  }

  /** A month of the plan with its calendar month, where the plan has dates: 3 (Mar 2027). */
  static String dated(String month) {
    String day = "EDATE(startMonth,MAX(1," + month + ")-1)";
    String names =
        Stream.of(Month.values())
            .map(name -> "\"" + name.getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + "\"")
            .collect(Collectors.joining(","));
    return "IF(AND(ISNUMBER(startMonth),ISNUMBER(%1$s)),%1$s&\" (\"&CHOOSE(MONTH(%2$s),%3$s)&\" \"&YEAR(%2$s)&\")\",%1$s)"
        .formatted(month, day, names);
  }

  /** Whether sums that are found in two ways agree. */
  static String checked() {
    return "IF(checks.failed=0,\"Checked: categories add up to total cost, fiscal years to spend.\","
        + "checks.failed&IF(checks.failed=1,\" check fails\",\" checks fail\")"
        + "&\": see Checks below.\")";
  }

  /** Says how many inputs differ from those that the program spoke of. */
  static String changed(boolean withRuns) {
    return "%1$s&IF(%1$s=1,\" input\",\" inputs\")&\" changed since the export: %2$s under %3$s are of the inputs before\""
        .formatted(
            InputsSheet.CHANGED,
            withRuns ? "the runs and the words" : "the words",
            SummarySheet.AS_EXPORTED);
  }

  /**
   * A sentence of the program, as long as the inputs are those it was said of.
   *
   * @param otherwise a formula
   */
  static String asExported(String text, String otherwise) {
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); from += LONGEST) {
      String piece = text.substring(from, Math.min(text.length(), from + LONGEST));
      pieces.add("\"" + piece.replace("\"", "\"\"") + "\"");
    }
    return "IF(" + InputsSheet.CHANGED + "=0," + String.join("&", pieces) + "," + otherwise + ")";
  }
}
