package dev.tunewise.export.workbook;

import static dev.tunewise.export.workbook.ModelFormulas.EPSILON;
import static dev.tunewise.export.workbook.ModelFormulas.STRATEGIES;
import static dev.tunewise.export.workbook.StepTable.fill;

import dev.tunewise.model.CostCategory;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps of the model that are calculated month by month, as columns. Months behind the horizon
 * cost nothing, so that a shorter horizon than the one of the export needs no other formulas.
 */
final class MonthFormulas {
  private static final String RATE = "economics.hourlyRate";

  /** What retrieval costs beside its searches; both together are one category. */
  private static final String RETRIEVAL_BASE = "retrievalBase";

  private MonthFormulas() {}

  /** What is the same for all strategies. */
  static List<MonthStep> common() {
    List<MonthStep> steps = new ArrayList<>();
    steps.add(
        new MonthStep(
            "on",
            "Within the horizon",
            "Horizon",
            Figure.FLAG,
            "1",
            "IF([month]<=horizonMonths,1,0)"));
    steps.add(
        new MonthStep(
            "shown",
            "Month in charts",
            "Horizon",
            Figure.COUNT,
            "0",
            "MIN([month],horizonMonths)")); // all later points lie on the last one
    steps.add(
        new MonthStep(
            "budget", "Budget", "Spend", Figure.MONEY, "economics.budget", "economics.budget"));
    steps.add(
        new MonthStep(
            "budgetShown",
            "Month of the budget in charts",
            "Spend",
            Figure.COUNT,
            "0",
            Given.budget("[shown]", "0"))); // without one all points are the same
    steps.add(
        new MonthStep(
            "calls",
            "Calls",
            "Volume",
            Figure.COUNT,
            "0",
            "[on]*traffic.monthlyCalls*IF([month]=1,1,(1+traffic.monthlyGrowth)^([month]-1))"));
    steps.add(
        new MonthStep(
            "discount",
            "Discount factor",
            "Cumulative cost",
            Figure.NUMBER,
            "1",
            "(1+economics.annualDiscountRate)^(-[month]/12)"));
    for (ServedModel model : ServedModel.values()) {
      String which =
          "priceChanges.model,\"" + model.label() + "\",priceChanges.month,\"<=\"&[month]";
      steps.add(
          new MonthStep(
              model.key() + ".priceIndex",
              "Price index, " + model.label().toLowerCase(java.util.Locale.ROOT),
              "Price index",
              Figure.NUMBER,
              "0",
              ("(1-{k}.contractDiscount)*IF([month]=1,1,(1-{k}.annualPriceDecline)^(([month]-1)/12))"
                      + "*IF(COUNTIFS("
                      + which
                      + ",priceChanges.factor,0)>0,0,EXP(SUMIFS(priceChanges.logFactor,"
                      + which
                      + ")))")
                  .replace("{k}", model.key())));
    }
    steps.add(
        new MonthStep(
            "instances",
            "Instances",
            "Hosting",
            Figure.COUNT,
            "0",
            "IF(OR(fineTuning.hostingPricePerHour=0,fineTuning.callsPerInstanceHour=0),1,"
                + "MAX(1,ROUNDUP([calls]*(1+fineTuning.retryShare)"
                + "/(fineTuning.hostedHoursPerMonth*fineTuning.callsPerInstanceHour)*(1-"
                + EPSILON
                + "),0)))"));
    steps.add(
        new MonthStep(
            "hosting",
            "Hosting",
            "Hosting",
            Figure.MONEY,
            "0",
            "[on]*fineTuning.hostingPricePerHour*fineTuning.hostedHoursPerMonth"
                + "*([instances]-1+fineTuning.hostingShare)"));
    steps.add(
        new MonthStep(
            "trainingOpen", "Training open", "Retrain", Figure.FLAG, "0", trainingOpen("[month]")));
    return steps;
  }

  /** Whether the vendor trains the model, or its successor, in a month. */
  static String trainingOpen(String month) {
    return "IF(OR(fineTuning.lastTrainingMonth=0,"
        + month
        + "<=fineTuning.lastTrainingMonth,AND(fineTuning.retirementMonth>0,"
        + month
        + ">fineTuning.retirementMonth)),1,0)";
  }

  /** What one strategy costs and delivers. */
  static List<MonthStep> of(Strategy strategy) {
    Columns columns = new Columns(strategy);
    if (strategy.isTuned()) {
      tuned(columns);
    } else {
      prompt(columns);
    }
    String paid = "";
    for (CostCategory category : CostCategory.values()) {
      if (category != CostCategory.ERRORS) {
        paid += (paid.isEmpty() ? "" : "+") + "[{s}." + category.key() + "]";
      }
    }
    paid += "+[{s}." + RETRIEVAL_BASE + "]";
    columns.add(
        "errors",
        "Errors",
        "Errors",
        Figure.MONEY,
        "0",
        "[calls]*(1-[{s}.accuracy])*task.costPerError");
    columns.add("right", "Right answers", "Verdict", Figure.COUNT, "0", "[calls]*[{s}.accuracy]");
    columns.add("paid", "Paid out", "Running cost", Figure.MONEY, paid, paid);
    columns.add(
        "cost",
        "Cumulative cost",
        "Cumulative cost",
        Figure.MONEY,
        "[{s}.paid]",
        "[{s}.cost-]+[discount]*([{s}.paid]+[{s}.errors])");
    columns.add(
        "undiscounted",
        "Cumulative, not discounted",
        "Return",
        Figure.MONEY,
        "[{s}.paid]",
        "[{s}.undiscounted-]+[{s}.paid]+[{s}.errors]");
    columns.add(
        "spend",
        "Cumulative spend",
        "Spend",
        Figure.MONEY,
        "[{s}.paid]",
        "[{s}.spend-]+[{s}.paid]");
    String over =
        "IF(AND([on]=1,economics.budget>0,[{s}.spend]>economics.budget*(1+"
            + EPSILON
            + ")),[month],\"\")";
    columns.add("over", "Over budget", "Spend", Figure.COUNT, over, over);
    return columns.steps;
  }

  private static void prompt(Columns columns) {
    columns.add("labeling", "Labeling", "Set-up", Figure.MONEY, "{s}.setupLabeling", "0");
    columns.add("training", "Training", "Set-up", Figure.MONEY, "{s}.setupTraining", "0");
    columns.add(
        "work",
        "Work",
        "Running cost",
        Figure.MONEY,
        "{s}.setupWork",
        "[on]*({s}.monthlyHours+IF([month]={s}.retirementMonth,{s}.migrationHours,0))*" + RATE);
    columns.add(
        "inference",
        "Inference",
        "Running cost",
        Figure.MONEY,
        "0",
        "[calls]*[{k}.priceIndex]*{s}.tokenCost");
    columns.add("fees", "Fees", "Running cost", Figure.MONEY, "0", "[calls]*{s}.feeCost");
    columns.add(
        "retrieval", "Searches", "Running cost", Figure.MONEY, "0", "[calls]*{s}.searchCost");
    columns.add(
        RETRIEVAL_BASE,
        "Retrieval base",
        "Running cost",
        Figure.MONEY,
        "{s}.setupRetrieval",
        "[on]*{s}.usesRetrieval*retrieval.monthlyCost");
    columns.add("hosting", "Hosting", "Hosting", Figure.MONEY, "0", "0");
    columns.add("accuracy", "Accuracy", "Errors", Figure.SHARE, "0", "{s}.accuracy");
  }

  private static void tuned(Columns columns) {
    String bridged = "+(1-[{s}.live])*[prompting.";
    columns.add(
        "live",
        "Live share",
        "Go-live",
        Figure.SHARE,
        "0",
        "MIN(1,MAX(0,[month]-{s}.leadTimeMonths))");
    columns.add(
        "retrain",
        "Retrain",
        "Retrain",
        Figure.FLAG,
        "0",
        "IF(AND([on]=1,[month]>{s}.goLiveMonth),IF([month]=fineTuning.retirementMonth,1,"
            + "IF(fineTuning.retrainEveryMonths>0,"
            + "IF(AND(MOD([month]-{s}.goLiveMonth,fineTuning.retrainEveryMonths)=0,"
            + "[trainingOpen]=1),1,0),0)),0)");
    columns.add(
        "trained",
        "Last trained before",
        "Errors",
        Figure.COUNT,
        "{s}.goLiveMonth",
        "IF([{s}.retrain-]=1,[month-],[{s}.trained-])");
    columns.add(
        "labeling",
        "Labeling",
        "Retrain",
        Figure.MONEY,
        "{s}.setupLabeling",
        "[{s}.retrain]*fineTuning.refreshExamples*fineTuning.labelCost" + bridged + "labeling]");
    columns.add(
        "training",
        "Training",
        "Retrain",
        Figure.MONEY,
        "{s}.setupTraining",
        "[{s}.retrain]*{s}.trainingJob" + bridged + "training]");
    columns.add(
        "work",
        "Work",
        "Running cost, Retrain",
        Figure.MONEY,
        "{s}.setupWork",
        "[on]*[{s}.live]*{s}.monthlyHours*"
            + RATE
            + "+[{s}.retrain]*(fineTuning.retrainHours"
            + "+IF([month]=fineTuning.retirementMonth,fineTuning.migrationHours,0))*"
            + RATE
            + bridged
            + "work]");
    columns.add(
        "inference",
        "Inference",
        "Running cost",
        Figure.MONEY,
        "0",
        "[{s}.live]*[calls]*[{k}.priceIndex]*{s}.tokenCost" + bridged + "inference]");
    columns.add(
        "fees",
        "Fees",
        "Running cost",
        Figure.MONEY,
        "0",
        "[{s}.live]*[calls]*{s}.feeCost" + bridged + "fees]");
    columns.add(
        "retrieval",
        "Searches",
        "Running cost",
        Figure.MONEY,
        "0",
        "[{s}.live]*[calls]*{s}.searchCost" + bridged + "retrieval]");
    columns.add(
        RETRIEVAL_BASE,
        "Retrieval base",
        "Running cost",
        Figure.MONEY,
        "{s}.setupRetrieval",
        "[on]*[{s}.live]*{s}.usesRetrieval*retrieval.monthlyCost" + bridged + RETRIEVAL_BASE + "]");
    columns.add("hosting", "Hosting", "Hosting", Figure.MONEY, "0", "[{s}.live]*[hosting]");
    String age = "MAX(0,[month]-1-[{s}.trained])";
    columns.add(
        "accuracy",
        "Accuracy delivered",
        "Errors",
        Figure.SHARE,
        "0",
        "[{s}.live]*IF(OR({s}.accuracy<={s}.accuracyFloor,"
            + age
            + "=0),{s}.accuracy,{s}.accuracyFloor+({s}.accuracy-{s}.accuracyFloor)"
            + "*(1-task.monthlyDrift)^"
            + age
            + ")+(1-[{s}.live])*prompting.accuracy");
  }

  /** How the costs of a pair relate, and what one returns against the other. */
  static List<MonthStep> of(Pair pair) {
    List<MonthStep> steps = new ArrayList<>();
    String a = pair.challenger().key();
    String b = pair.incumbent().key();
    String difference = difference("[" + a + ".cost]", "[" + b + ".cost]");
    String key = name(pair);
    add(steps, key, "difference", "Extra cost", "Break-even", Figure.MONEY, difference, difference);
    add(
        steps,
        key,
        "down",
        "Becomes cheaper in",
        "Break-even",
        Figure.MONTHS,
        "\"\"",
        "IF(AND([{p}.difference-]>0,[{p}.difference]<=0),"
            + "[month-]+[{p}.difference-]/([{p}.difference-]-[{p}.difference]),\"\")");
    add(
        steps,
        key,
        "up",
        "More expensive from",
        "Break-even",
        Figure.MONTHS,
        "\"\"",
        "IF(AND([{p}.difference-]<=0,[{p}.difference]>0),"
            + "[month-]+[{p}.difference-]/([{p}.difference-]-[{p}.difference]),\"\")");
    String saved = "[" + b + ".undiscounted]-[" + a + ".undiscounted]";
    add(steps, key, "saved", "Saved so far", "Return", Figure.MONEY, saved, saved);
    add(
        steps,
        key,
        "flow",
        "Saved in the month",
        "Return",
        Figure.MONEY,
        "[{p}.saved]",
        "[{p}.saved]-[{p}.saved-]");
    String sign =
        "SIGN(" + difference("[" + b + ".undiscounted]", "[" + a + ".undiscounted]") + ")";
    add(
        steps,
        key,
        "sign",
        "Last sign",
        "Return",
        Figure.COUNT,
        sign,
        "IF(" + sign + "=0,[{p}.sign-]," + sign + ")");
    add(
        steps,
        key,
        "turn",
        "Turns",
        "Return",
        Figure.FLAG,
        "0",
        "IF(AND([{p}.sign-]<>0,[{p}.sign]<>[{p}.sign-]),1,0)");
    return steps;
  }

  /** Columns of all pairs. */
  static List<MonthStep> pairs() {
    return Pair.all().stream().flatMap(pair -> of(pair).stream()).toList();
  }

  /** Counted as 0 where it is within the tolerance of the larger one. */
  static String difference(String a, String b) {
    return "IF(ABS(" + a + "-" + b + ")<=" + EPSILON + "*MAX(" + a + "," + b + "),0," + a + "-" + b
        + ")";
  }

  /** Name of a pair, as in {@code breakEven.fineTuning.prompting}. */
  static String name(Pair pair) {
    return "breakEven." + pair.challenger().key() + "." + pair.incumbent().key();
  }

  private static void add(
      List<MonthStep> steps,
      String pair,
      String name,
      String label,
      String section,
      Figure figure,
      String setUp,
      String month) {
    steps.add(
        new MonthStep(
            pair + "." + name,
            label,
            section,
            figure,
            setUp.replace("{p}", pair),
            month.replace("{p}", pair)));
  }

  /** Columns of all strategies, the prompt's first, which the others read. */
  static List<MonthStep> strategies() {
    return STRATEGIES.stream().flatMap(strategy -> of(strategy).stream()).toList();
  }

  /** The columns whose discounted sum a category is. */
  static Stream<String> columns(CostCategory category) {
    return category == CostCategory.RETRIEVAL
        ? Stream.of(category.key(), RETRIEVAL_BASE)
        : Stream.of(category.key());
  }

  private static final class Columns {
    private final List<MonthStep> steps = new ArrayList<>();
    private final Strategy strategy;

    private Columns(Strategy strategy) {
      this.strategy = strategy;
    }

    private void add(
        String name, String label, String section, Figure figure, String setUp, String month) {
      steps.add(
          new MonthStep(
              strategy.key() + "." + name,
              label,
              section,
              figure,
              fill(setUp, strategy),
              fill(month, strategy)));
    }
  }
}
