package dev.tunewise.export.workbook;

import static dev.tunewise.export.workbook.ModelFormulas.EPSILON;
import static dev.tunewise.export.workbook.ModelFormulas.STRATEGIES;

import dev.tunewise.model.CostCategory;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the months come to: totals, break-even, returns and the choice, as cell formulas. */
final class ResultFormulas {
  /** Where a value does not exist, as in "never over budget". */
  static final String NEVER = "never";

  static final String NONE = "none";

  /** Larger than any total or latency. */
  private static final String LARGE = "1E+300";

  private static final List<String> LABELS = STRATEGIES.stream().map(Strategy::label).toList();
  private static final List<String> PAIRS =
      Pair.all().stream()
          .map(pair -> pair.challenger().label() + " against " + pair.incumbent().inSentence())
          .toList();

  private ResultFormulas() {}

  /** What each strategy comes to over the horizon. */
  static StepTable totals() {
    StepTable.Builder table = new StepTable.Builder("Totals", LABELS);
    for (CostCategory category : CostCategory.values()) {
      table.each(
          STRATEGIES,
          "breakdown." + category.key(),
          category.label(),
          "Breakdown",
          Figure.MONEY,
          s ->
              String.join(
                  "+",
                  MonthFormulas.columns(category)
                      .map(column -> "SUMPRODUCT([discount:],[{s}." + column + ":])")
                      .toList()));
    }
    table.each(
        STRATEGIES,
        "totalCost",
        "Total cost",
        "Cumulative cost",
        Figure.MONEY,
        s -> "[{s}.cost@H]");
    table.each(
        STRATEGIES,
        "costPerRightAnswer",
        "Cost per right answer",
        "Other outputs",
        Figure.PRICE,
        s ->
            "IF(SUMPRODUCT([discount:],[{s}.right:])>0,"
                + "{s}.totalCost/SUMPRODUCT([discount:],[{s}.right:]),\""
                + NONE
                + "\")");
    table.each(STRATEGIES, "spend", "Spend", "Spend", Figure.MONEY, s -> "[{s}.spend@H]");
    table.each(
        STRATEGIES,
        "overBudgetMonth",
        "Over budget in month",
        "Spend",
        Figure.COUNT,
        s -> "IF(COUNT([{s}.over:])=0,\"" + NEVER + "\",MIN([{s}.over:]))");
    table.each(
        STRATEGIES,
        "volume.fixed",
        "Part that calls do not move",
        "Break-even volume",
        Figure.MONEY,
        s ->
            "{s}.breakdown.labeling+{s}.breakdown.training+{s}.breakdown.work"
                + "+SUMPRODUCT([discount:],[{s}.retrievalBase:])+{s}.breakdown.hosting");
    table.each(
        STRATEGIES,
        "volume.perCall",
        "Part per monthly call",
        "Break-even volume",
        Figure.PRICE,
        s ->
            "({s}.breakdown.inference+{s}.breakdown.fees+SUMPRODUCT([discount:],[{s}.retrieval:])"
                + "+{s}.breakdown.errors)/traffic.monthlyCalls");
    return table.build();
  }

  /** Which strategies meet all conditions, and which one to choose. */
  static StepTable choice() {
    StepTable.Builder table = new StepTable.Builder("Choice", LABELS);
    String section = "Verdict";
    table.each(
        STRATEGIES,
        "fastEnough",
        "Fast enough",
        section,
        Figure.FLAG,
        s ->
            "IF(OR(task.latencyBudgetMillis=0,{s}.latencyMillis<=task.latencyBudgetMillis*(1+"
                + EPSILON
                + ")),1,0)");
    table.each(
        STRATEGIES,
        "possible",
        "Can be built in time",
        section,
        Figure.FLAG,
        s ->
            s.isTuned()
                ? "IF(AND(accuracy.learnedExamples>=50,{s}.leadTimeMonths<horizonMonths,"
                    + MonthFormulas.trainingOpen("{s}.goLiveMonth")
                    + "=1),1,0)"
                : "1");
    table.each(
        STRATEGIES,
        "viable",
        "Meets all conditions",
        section,
        Figure.FLAG,
        s -> "{s}.meetsTarget*{s}.fastEnough*{s}.possible");
    table.each(
        STRATEGIES,
        "fallbackAccuracy",
        "Accuracy, if fast and possible",
        section,
        Figure.NUMBER,
        s -> "IF({s}.fastEnough*{s}.possible=1,{s}.accuracy,-1)");
    table.each(
        STRATEGIES,
        "fallbackLatency",
        "Latency, if possible",
        section,
        Figure.NUMBER,
        s -> "IF({s}.possible=1,{s}.latencyMillis," + LARGE + ")");
    table.each(
        STRATEGIES,
        "candidate",
        "In the running",
        section,
        Figure.FLAG,
        s ->
            "IF("
                + all("MAX", "viable")
                + "=1,{s}.viable,IF(IF("
                + all("MAX", "fallbackAccuracy")
                + ">=0,"
                + first("fallbackAccuracy", "MAX")
                + ","
                + first("fallbackLatency", "MIN")
                + ")="
                + (s.ordinal() + 1)
                + ",1,0))");
    table.each(
        STRATEGIES,
        "candidateCost",
        "Total, if in the running",
        section,
        Figure.NUMBER,
        s -> "IF({s}.candidate=1,{s}.totalCost," + LARGE + ")");
    table.each(
        STRATEGIES,
        "recommended",
        "Recommended",
        section,
        Figure.FLAG,
        s -> {
          String isLowest =
              "IF("
                  + MonthFormulas.difference(
                      "{s}.candidateCost", "(" + all("MIN", "candidateCost") + ")")
                  + "<=0,{s}.candidate,0)";
          return s.ordinal() == 0 ? isLowest : "IF(" + sumBefore(s) + ">0,0," + isLowest + ")";
        });
    return table.build();
  }

  /** The one that is recommended: its name, and whether it meets all conditions. */
  static List<Step> recommended() {
    String section = "Verdict";
    return List.of(
        new Step(
            "recommended",
            "Recommended",
            section,
            Figure.TEXT,
            ofRecommended(s -> "\"" + s.label() + "\"")),
        new Step(
            "recommendedMeetsAll",
            "Meets all conditions",
            section,
            Figure.FLAG,
            all("MAX", "viable")));
  }

  /** Sums that are found in two ways and must agree. */
  static StepTable checks(int years) {
    StepTable.Builder table = new StepTable.Builder("Checks", LABELS);
    agrees(
        table,
        "checkCategories",
        "Categories add up to total cost",
        "Breakdown",
        "SUM("
            + Stream.of(CostCategory.values())
                .map(category -> "{s}.breakdown." + category.key())
                .collect(Collectors.joining(","))
            + ")",
        "{s}.totalCost");
    agrees(
        table,
        "checkYears",
        "Fiscal years add up to spend",
        "Fiscal years",
        "SUM("
            + IntStream.rangeClosed(1, years)
                .mapToObj(year -> "{s}.spendOfYear" + year)
                .collect(Collectors.joining(","))
            + ")",
        "{s}.spend");
    agrees(
        table,
        "checkVolume",
        "Total cost by number of calls is total cost",
        "Break-even volume",
        "{s}.volume" + (VolumeFormulas.POINTS / 2 + 1) + ".totalCost",
        "{s}.totalCost");
    return table.build();
  }

  private static void agrees(
      StepTable.Builder table,
      String name,
      String label,
      String section,
      String one,
      String other) {
    table.each(
        STRATEGIES,
        name,
        label,
        section,
        Figure.FLAG,
        s -> "IF(" + MonthFormulas.difference("(" + one + ")", other) + "=0,1,0)");
  }

  /** How many of the sums do not agree. */
  static Step failedChecks(StepTable checks) {
    List<String> names =
        checks.rows().stream().flatMap(row -> row.steps().stream()).map(Step::name).toList();
    return new Step(
        "checks.failed",
        "Checks that fail",
        "Breakdown",
        Figure.COUNT,
        names.size() + "-SUM(" + String.join(",", names) + ")");
  }

  /** What holds for the strategy that is recommended. */
  static String ofRecommended(Function<Strategy, String> formula) {
    String chosen = formula.apply(STRATEGIES.getLast());
    for (int i = STRATEGIES.size() - 2; i >= 0; i--) {
      Strategy s = STRATEGIES.get(i);
      chosen = "IF(" + s.key() + ".recommended=1," + formula.apply(s) + "," + chosen + ")";
    }
    return chosen;
  }

  private static String all(String function, String name) {
    List<String> names = STRATEGIES.stream().map(s -> s.key() + "." + name).toList();
    return function + "(" + String.join(",", names) + ")";
  }

  /** The place, from 1, of the first strategy that has the greatest or smallest of some values. */
  private static String first(String name, String function) {
    String best = all(function, name);
    String formula = String.valueOf(STRATEGIES.size());
    for (int i = STRATEGIES.size() - 2; i >= 0; i--) {
      String own = STRATEGIES.get(i).key() + "." + name;
      formula = "IF(" + own + "=" + best + "," + (i + 1) + "," + formula + ")";
    }
    return formula;
  }

  private static String sumBefore(Strategy strategy) {
    return String.join(
        "+",
        STRATEGIES.subList(0, strategy.ordinal()).stream()
            .map(s -> s.key() + ".recommended")
            .toList());
  }

  /** How each pair compares. */
  static StepTable pairs() {
    StepTable.Builder table = new StepTable.Builder("Break-even and return", PAIRS);
    String breakEven = "Break-even";
    pair(
        table,
        "finding",
        "Finding",
        breakEven,
        Figure.TEXT,
        "IF({p}.status=\"ALWAYS\",IF({p}.saving>0,\"cheaper from the start\","
            + "\"never more expensive\"),IF({p}.status=\"NEVER\",\"never pays back\","
            + "IF({p}.status=\"PAYS_BACK\",\"pays back in month \"&{p}.monthNumber,"
            + "\"cheaper only for a while\")))");
    pair(
        table,
        "month",
        "Pays back after months",
        breakEven,
        Figure.MOMENT,
        "IF({p}.status=\"PAYS_BACK\",MAX([{p}.down:]),\"" + NONE + "\")");
    pair(
        table,
        "monthNumber",
        "Pays back in month",
        breakEven,
        Figure.COUNT,
        "IF(ISNUMBER({p}.month),MAX(1,ROUNDUP({p}.month*(1-"
            + EPSILON
            + "),0),IF({a}.goLiveMonth>horizonMonths,0,{a}.goLiveMonth)),"
            + "IF({p}.status=\"ALWAYS\",\"from the start\","
            + "IF({p}.status=\"FALLS_BACK\",\"not for good\",\""
            + NEVER
            + "\")))");
    String volume = "Break-even volume";
    pair(
        table,
        "volume.fixed",
        "Extra cost that calls do not move",
        volume,
        Figure.MONEY,
        MonthFormulas.difference("{a}.volume.fixed", "{b}.volume.fixed"));
    pair(
        table,
        "volume.perCall",
        "Extra cost per monthly call",
        volume,
        Figure.PRICE_DIFFERENCE,
        MonthFormulas.difference("{a}.volume.perCall", "{b}.volume.perCall"));
    String atFew = "({p}.volume.fixed+{p}.volume.perCall<=0)";
    String atMany = "({p}.volume.fixed+{p}.volume.perCall*10000000000<=0)";
    String stepped = "AND(fineTuning.hostingPricePerHour>0,fineTuning.callsPerInstanceHour>0)";
    String asExported = "IF(inputs.changed=0,export.{p}.";
    pair(
        table,
        "volume",
        "Break-even at monthly calls",
        volume,
        Figure.COUNT,
        "IF("
            + stepped
            + ","
            + asExported
            + "volume,\""
            + Exported.CHANGED
            + "\"),IF("
            + atFew
            + "="
            + atMany
            + ",\""
            + NONE
            + "\",-{p}.volume.fixed/{p}.volume.perCall))");
    pair(
        table,
        "cheaperAt",
        "Cheaper",
        volume,
        Figure.TEXT,
        "IF({p}.side=\"ALWAYS\",\"at any number of calls\",IF({p}.side=\"NEVER\","
            + "\"at no number of calls\",IF({p}.side=\"ABOVE\",\"above that number\","
            + "IF({p}.side=\"BELOW\",\"below that number\",{p}.side))))");
    String gain = "Return";
    pair(
        table,
        "saving",
        "Saving over the horizon",
        gain,
        Figure.MONEY,
        "{b}.totalCost-{a}.totalCost");
    pair(table, "extraSetup", "Extra set-up", gain, Figure.MONEY, "{a}.setupCost-{b}.setupCost");
    pair(
        table,
        "hasRate",
        "Has one rate of return",
        gain,
        Figure.FLAG,
        "IF(AND([{p}.sign@0]<0,[{p}.sign@H]>0,"
            + MonthFormulas.difference("[{b}.undiscounted@H]", "[{a}.undiscounted@H]")
            + ">0,SUM([{p}.turn:])=1),1,0)");
    pair(
        table,
        "returnFinding",
        "Return per year",
        gain,
        Figure.RATE,
        "IF(ISNUMBER({p}.internalRateOfReturn),{p}.internalRateOfReturn,"
            + "IF({p}.hasRate=1,\"at once\",IF([{p}.sign@0]>=0,\"no outlay\",IF("
            + MonthFormulas.difference("[{b}.undiscounted@H]", "[{a}.undiscounted@H]")
            + "<=0,\"not recovered\",\"no single rate\"))))");
    pair(
        table,
        "internalRateOfReturn",
        "Return per year, for formulas",
        gain,
        Figure.RATE,
        "IF({p}.hasRate=0,\""
            + NONE
            + "\",IF({p}.valueAtHighestRate>0,\""
            + NONE
            + "\",EXP(12*{p}.logRate)-1))");
    pair(
        table,
        "status",
        "Status, for formulas",
        breakEven,
        Figure.TEXT,
        "IF(MAX([{p}.difference:])<=0,\"ALWAYS\",IF(AND(MIN([{p}.difference:])>=0,"
            + "[{p}.difference@H]>0),\"NEVER\",IF([{p}.difference@H]<=0,\"PAYS_BACK\","
            + "\"FALLS_BACK\")))");
    pair(
        table,
        "side",
        "Cheaper, for formulas",
        volume,
        Figure.TEXT,
        "IF("
            + stepped
            + ","
            + asExported
            + "side,\""
            + Exported.CHANGED
            + "\"),IF("
            + atFew
            + "="
            + atMany
            + ",IF("
            + atFew
            + ",\"ALWAYS\",\"NEVER\"),IF("
            + atMany
            + ",\"ABOVE\",\"BELOW\")))");
    return table.build();
  }

  private static void pair(
      StepTable.Builder table,
      String name,
      String label,
      String section,
      Figure figure,
      String formula) {
    List<Step> steps = new ArrayList<>();
    for (Pair pair : Pair.all()) {
      String filled = fill(formula, pair);
      steps.add(new Step(MonthFormulas.name(pair) + "." + name, label, section, figure, filled));
    }
    table.row(label, section, figure, steps);
  }

  private static String fill(String formula, Pair pair) {
    return formula
        .replace("{p}", MonthFormulas.name(pair))
        .replace("{a}", pair.challenger().key())
        .replace("{b}", pair.incumbent().key());
  }
}
