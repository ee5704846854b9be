package dev.tunewise.export.workbook;

import static dev.tunewise.export.workbook.ModelFormulas.STRATEGIES;

import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.stream.Stream;

/** What is paid out when: months with dates and fiscal years, as cell formulas. */
final class CashFormulas {
  /** The number of the fiscal year a month lies in; without dates the year of the plan. */
  static final String YEAR = "year";

  private static final String NO_BUDGET = "\"no budget\"";
  private static final String DATE = Given.dates(within("EDATE(startMonth,%s)"));

  private CashFormulas() {}

  /** Columns that say when a month is. */
  static List<MonthStep> calendar() {
    return List.of(
        new MonthStep(
            YEAR,
            "Fiscal year",
            "Fiscal years",
            Figure.YEAR,
            yearOf("1"),
            within(yearOf("[month]"))),
        new MonthStep(
            "date",
            "Date",
            "Fiscal years",
            Figure.DATE,
            DATE.formatted("0"),
            DATE.formatted("[month]-1")));
  }

  /** Nothing beyond the horizon. */
  private static String within(String formula) {
    return "IF([on]=1," + formula + ",\"\")";
  }

  /** Columns of what each strategy pays. */
  static List<MonthStep> paidOut() {
    return columns(STRATEGIES, "cash", within("[{s}.paid]"));
  }

  /** Columns of what it pays more than prompting. */
  static List<MonthStep> lessPrompting() {
    return columns(ModelFormulas.TUNED, "cashMore", within("[{s}.paid]-[prompting.paid]"));
  }

  /** Columns of what is left of the budget; they stand empty while there is none. */
  static List<MonthStep> budgetLeft() {
    return columns(STRATEGIES, "budgetLeft", Given.budget(within("economics.budget-[{s}.spend]")));
  }

  /** Columns of money that have the same formula in month 0 as in all others. */
  private static List<MonthStep> columns(List<Strategy> strategies, String name, String formula) {
    return strategies.stream()
        .map(
            s -> {
              String filled = StepTable.fill(formula, s);
              return new MonthStep(
                  s.key() + "." + name, s.label(), "Spend", Figure.MONEY, filled, filled);
            })
        .toList();
  }

  /** What really was paid out against the plan of the recommended strategy. */
  static MonthStep actualLessPlan() {
    String plan = ResultFormulas.ofRecommended(s -> "[" + s.key() + ".paid]");
    return new MonthStep(
        "actuals.lessPlan",
        "Spend less plan of the recommended",
        "Spend",
        Figure.MONEY,
        "\"\"",
        "IF(ISNUMBER([actuals.spend])," + "[actuals.spend]-" + plan + ",\"\")");
  }

  /** What finance asks of each strategy; against prompting where it says less or more. */
  static StepTable returns() {
    StepTable.Builder table =
        new StepTable.Builder(
            "Over the horizon", STRATEGIES.stream().map(Strategy::label).toList());
    row(table, "spendInAll", "Paid out, not discounted", Figure.MONEY, STRATEGIES, "{s}.spend");
    row(
        table,
        "budgetLeftAtEnd",
        "Budget left",
        Figure.MONEY,
        STRATEGIES,
        Given.budget("economics.budget-{s}.spend", NO_BUDGET));
    row(
        table,
        "overBudget",
        "Over budget from month",
        Figure.COUNT,
        STRATEGIES,
        Given.budget("{s}.overBudgetMonth", NO_BUDGET));
    List<Strategy> tuned = ModelFormulas.TUNED;
    String p = "breakEven.{s}.prompting.";
    row(table, "extraCash", "Set-up beyond prompting", Figure.MONEY, tuned, p + "extraSetup");
    row(
        table,
        "cashSaved",
        "Cash saved, not discounted",
        Figure.MONEY,
        tuned,
        "prompting.spend-{s}.spend");
    row(
        table,
        "cashPresentValue",
        "Net present value of cash alone",
        Figure.MONEY,
        tuned,
        "prompting.totalCost-prompting.breakdown.errors-({s}.totalCost-{s}.breakdown.errors)");
    row(
        table,
        "presentValue",
        "Net present value with errors (saving)",
        Figure.MONEY,
        tuned,
        p + "saving");
    row(
        table,
        "payBack",
        "Pays back in month, with errors",
        Figure.COUNT,
        tuned,
        p + "monthNumber");
    row(
        table,
        "returnRate",
        "Return per year, with errors",
        Figure.RATE,
        tuned,
        p + "returnFinding");
    return table.build();
  }

  private static void row(
      StepTable.Builder table,
      String name,
      String label,
      Figure figure,
      List<Strategy> strategies,
      String formula) {
    table.row(
        label,
        "",
        figure,
        strategies.stream()
            .map(s -> new Step(s.key() + "." + name, label, "", figure, StepTable.fill(formula, s)))
            .toList());
  }

  /** With dates the calendar year in which the fiscal year of a month ends. */
  private static String yearOf(String month) {
    String date = "EDATE(startMonth," + month + "-1)";
    return "IF(ISNUMBER(startMonth),YEAR("
        + date
        + ")+IF(AND(fiscalYearStart>1,MONTH("
        + date
        + ")>=fiscalYearStart),1,0),1+INT(("
        + month
        + "-1)/12))";
  }

  /** Name of a fiscal year, given the cell of its number. */
  static String label(String year) {
    return "IF(ISNUMBER(startMonth),IF(fiscalYearStart>1,\"FY\",\"\")&"
        + year
        + ",\"Year \"&"
        + year
        + ")&\" (\"&COUNTIFS(["
        + YEAR
        + ":],"
        + year
        + ",[month:],\">0\")&\" mo.)\"";
  }

  /** What a strategy pays in a fiscal year for one category. */
  static String inYear(Strategy strategy, CostCategory category, String year) {
    return String.join(
        "+",
        MonthFormulas.columns(category)
            .map(c -> "SUMIFS([" + strategy.key() + "." + c + ":],[" + YEAR + ":]," + year + ")")
            .toList());
  }

  /** The categories that are paid out. */
  static List<CostCategory> paid() {
    return Stream.of(CostCategory.values()).filter(c -> c != CostCategory.ERRORS).toList();
  }
}
