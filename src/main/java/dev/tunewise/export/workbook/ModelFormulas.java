package dev.tunewise.export.workbook;

import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The scalar steps of the model as cell formulas: what a call takes, set-up, accuracy. Each names
 * the section of the model that defines it; {@code dev.tunewise.simulation} calculates the same,
 * and a test recalculates workbooks to hold the two together.
 *
 * <p>Powers with an exponent of 0 stand behind an IF: spreadsheets know no 0⁰.
 */
final class ModelFormulas {
  static final List<Strategy> STRATEGIES = List.of(Strategy.values());
  static final List<Strategy> TUNED = STRATEGIES.stream().filter(Strategy::isTuned).toList();

  /** The tolerance of all comparisons, as formulas write it. */
  static final String EPSILON = "1E-9";

  private static final List<String> LABELS = STRATEGIES.stream().map(Strategy::label).toList();
  private static final List<String> ALL = List.of("All strategies");
  private static final String RATE = "economics.hourlyRate";

  private final Set<Strategy> fitted;

  /**
   * The formulas of a scenario.
   *
   * @param fitted strategies whose accuracy is read from a table of a fitted curve
   */
  ModelFormulas(Set<Strategy> fitted) {
    this.fitted = Set.copyOf(fitted);
  }

  private static boolean retrieves(Strategy strategy) {
    return strategy.prompt().retrievedTokens() != null;
  }

  private static String retrievedTokens(Strategy strategy) {
    return retrieves(strategy) ? "{s}.retrievedTokens" : "0";
  }

  /** What one call takes in tokens, money and time. */
  static StepTable calls() {
    StepTable.Builder table = new StepTable.Builder("A call", LABELS);
    String prefix = "Prefix";
    String tokens = "Tokens of a call";
    table.each(
        STRATEGIES,
        "shotsUsed",
        "Examples in the prompt",
        prefix,
        Figure.COUNT,
        s -> s.prompt().shots() == null ? "0" : "MIN({s}.shots,task.labeledExamples)");
    table.each(
        STRATEGIES,
        "prefixTokens",
        "Prefix tokens",
        prefix,
        Figure.COUNT,
        s -> "{s}.instructionTokens+{s}.shotsUsed*task.exampleTokens");
    table.each(
        STRATEGIES,
        "usesRetrieval",
        "Uses retrieval",
        "Retrieval",
        Figure.FLAG,
        s -> retrieves(s) ? "IF({s}.retrievedTokens>0,1,0)" : "0");
    table.each(
        STRATEGIES,
        "batchFactor",
        "Part of list prices after batches",
        tokens,
        Figure.SHARE,
        s -> "1-traffic.batchShare*{k}.batchDiscount");
    table.each(
        STRATEGIES,
        "cacheBatchFactor",
        "The same of cached input",
        tokens,
        Figure.SHARE,
        s -> "1-traffic.batchShare*{k}.batchDiscount*{k}.batchDiscountOnCache");
    table.each(
        STRATEGIES,
        "prefixPrice",
        "Price of 1M prefix tokens",
        tokens,
        Figure.PRICE,
        s ->
            "IF(AND(traffic.cacheHitRate>0,{s}.prefixTokens>={k}.cacheMinimumTokens),"
                + "MIN({s}.batchFactor*{k}.inputPrice,"
                + "{s}.cacheBatchFactor*traffic.cacheHitRate*{k}.cachedInputPrice"
                + "+{s}.batchFactor*(1-traffic.cacheHitRate)*{k}.cacheWritePrice),"
                + "{s}.batchFactor*{k}.inputPrice)");
    table.each(
        STRATEGIES,
        "tokenCost",
        "Tokens of a call, at list prices",
        tokens,
        Figure.PRICE,
        s ->
            "(1+{k}.retryShare)*({s}.prefixTokens*{s}.prefixPrice"
                + "+{s}.batchFactor*(traffic.inputTokens+"
                + retrievedTokens(s)
                + ")*{k}.inputPrice"
                + "+{s}.batchFactor*(traffic.outputTokens+{k}.reasoningTokens)*{k}.outputPrice)"
                + "/1000000");
    table.each(
        STRATEGIES,
        "feeCost",
        "Fee of a call",
        "Outside tokens",
        Figure.PRICE,
        s -> "(1+{k}.retryShare)*{k}.feePerThousandCalls/1000");
    table.each(
        STRATEGIES,
        "searchCost",
        "Retrieval for a call",
        "Outside tokens",
        Figure.PRICE,
        s -> "{s}.usesRetrieval*retrieval.costPerThousandCalls/1000");
    table.each(
        STRATEGIES,
        "latencyMillis",
        "Latency (ms)",
        "Other outputs",
        Figure.COUNT,
        s ->
            "{k}.firstTokenMillis+1000*({s}.prefixTokens+traffic.inputTokens+"
                + retrievedTokens(s)
                + ")/{k}.prefillTokensPerSecond"
                + "+1000*(traffic.outputTokens+{k}.reasoningTokens)/{k}.decodeTokensPerSecond"
                + "+{s}.usesRetrieval*retrieval.millis");
    table.each(
        STRATEGIES,
        "costPerThousandCalls",
        "Cost per thousand calls",
        "Other outputs",
        Figure.PRICE,
        s ->
            "1000*([{k}.priceIndex@1]*{s}.tokenCost+{s}.feeCost+{s}.searchCost)"
                + "+1000/traffic.monthlyCalls*("
                + (s.isTuned() ? "[hosting@1]+" : "")
                + "{s}.monthlyHours*"
                + RATE
                + "+{s}.usesRetrieval*retrieval.monthlyCost)");
    return table.build();
  }

  /** When each strategy serves, and what it takes before month 1. */
  static StepTable setUp() {
    StepTable.Builder table = new StepTable.Builder("Set-up", LABELS);
    String section = "Set-up";
    table.each(
        STRATEGIES,
        "leadTimeMonths",
        "Lead time (months)",
        "Go-live",
        Figure.MONTHS,
        s -> s.isTuned() ? "{s}.leadTimeDays/30.4375" : "0");
    table.each(
        STRATEGIES,
        "goLiveMonth",
        "Month by whose end it serves",
        "Go-live",
        Figure.COUNT,
        s -> "ROUNDUP({s}.leadTimeMonths,0)");
    table.each(
        STRATEGIES,
        "needsBridge",
        "A prompt serves meanwhile",
        section,
        Figure.FLAG,
        s -> s.isTuned() ? "IF({s}.leadTimeMonths>0,1,0)" : "0");
    table.each(
        STRATEGIES,
        "retrievalBuilds",
        "Retrieval is built",
        section,
        Figure.FLAG,
        s ->
            s.isTuned()
                ? "MAX({s}.usesRetrieval,{s}.needsBridge*prompting.usesRetrieval)"
                : "{s}.usesRetrieval");
    table.each(
        STRATEGIES,
        "trainingJob",
        "A training job",
        "Training job",
        Figure.MONEY,
        s ->
            s.isTuned()
                ? "MAX(fineTuning.trainingJobMinimum,task.labeledExamples*task.exampleTokens"
                    + "*fineTuning.epochs/1000000*fineTuning.trainingPrice)"
                : "0");
    table.each(
        STRATEGIES,
        "setupLabeling",
        "Labels",
        section,
        Figure.MONEY,
        s ->
            "MAX(0,"
                + (s.isTuned() ? "task.labeledExamples" : "{s}.shotsUsed")
                + "-task.alreadyLabeled)*fineTuning.labelCost");
    table.each(
        STRATEGIES,
        "setupTraining",
        "Training runs",
        section,
        Figure.MONEY,
        s -> s.isTuned() ? "fineTuning.trainingRuns*{s}.trainingJob" : "0");
    table.each(
        STRATEGIES,
        "setupWork",
        "Work",
        section,
        Figure.MONEY,
        s ->
            "("
                + String.join("+", s.setupHours().stream().map(hours -> hours.path()).toList())
                + (s.isTuned() ? "+{s}.needsBridge*prompting.setupHours" : "")
                + "+{s}.retrievalBuilds*retrieval.setupHours)*"
                + RATE);
    table.each(
        STRATEGIES,
        "setupRetrieval",
        "Retrieval",
        section,
        Figure.MONEY,
        s -> "{s}.retrievalBuilds*retrieval.setupCost");
    table.each(
        STRATEGIES,
        "setupCost",
        "Set-up cost",
        section,
        Figure.MONEY,
        s -> "{s}.setupLabeling+{s}.setupTraining+{s}.setupWork+{s}.setupRetrieval");
    return table.build();
  }

  /** What the accuracy of all strategies rests on. */
  static StepTable accuracyFactors() {
    return new StepTable.Builder("Learning", ALL)
        .one(
            "accuracy.base",
            "Accuracy of the base model",
            "Accuracy, Fitted curves",
            Figure.SHARE,
            "IF(prompting.retrievedTokens>0,"
                + "IF(ISNUMBER(measured.baseAccuracyBesideRetrieval),"
                + "measured.baseAccuracyBesideRetrieval,task.baseAccuracy),"
                + "IF(ISNUMBER(measured.baseAccuracy),measured.baseAccuracy,task.baseAccuracy))")
        .one(
            "accuracy.ceiling",
            "Highest accuracy",
            "Accuracy",
            Figure.SHARE,
            "MAX(task.accuracyCeiling,accuracy.base)")
        .one(
            "accuracy.headroom",
            "Error that can be removed",
            "Accuracy",
            Figure.SHARE,
            "accuracy.ceiling-accuracy.base")
        .one(
            "accuracy.learnedExamples",
            "Examples learned from",
            "Accuracy",
            Figure.COUNT,
            "task.labeledExamples+task.stackedExamples")
        .one(
            "accuracy.promptShare",
            "Share a prompt can remove",
            "Accuracy",
            Figure.SHARE,
            "0.35-0.2*task.specialization")
        .one(
            "accuracy.tuningShare",
            "Share tuning can remove",
            "Accuracy",
            Figure.SHARE,
            "0.38+0.32*task.specialization")
        .one(
            "accuracy.retrievalShare",
            "Share retrieval can remove",
            "Accuracy",
            Figure.SHARE,
            "0.1+0.3*task.knowledgeShare")
        .build();
  }

  /** What each strategy reaches. */
  StepTable accuracies() {
    StepTable.Builder table = new StepTable.Builder("Accuracy", LABELS);
    table.each(
        STRATEGIES,
        "halfGain",
        "Examples for half the gain",
        "Accuracy",
        Figure.COUNT,
        s ->
            switch (s) {
              case PROMPTING -> "MAX({s}.halfShots,0.8*task.distinctTopics)";
              case FINE_TUNING -> "MAX({s}.halfExamples,3.5*task.distinctTopics)";
              case HYBRID -> "MAX({s}.halfExamples,1.4*task.distinctTopics)";
            });
    table.each(
        STRATEGIES,
        "retrievalMiss",
        "Error left by retrieval",
        "Accuracy",
        Figure.SHARE,
        s -> "1-{s}.usesRetrieval*accuracy.retrievalShare");
    table.each(
        STRATEGIES,
        "accuracy",
        "Accuracy",
        "Accuracy, Fitted curves",
        Figure.SHARE,
        s -> accuracyAt(s, "task.labeledExamples"));
    table.each(
        TUNED,
        "accuracyFloor",
        "Drifts down to",
        "Errors",
        Figure.SHARE,
        s -> fitted.contains(s) ? "fit.{s}.atZero" : floor(s));
    table.each(
        STRATEGIES,
        "meetsTarget",
        "Meets the target",
        "Verdict",
        Figure.FLAG,
        s -> "IF({s}.accuracy+" + EPSILON + ">=task.targetAccuracy,1,0)");
    table.each(
        STRATEGIES,
        "deliveredAccuracy",
        "Delivered accuracy",
        "Verdict",
        Figure.SHARE,
        s -> "SUM([{s}.right:])/SUM([calls:])");
    return table.build();
  }

  private static String floor(Strategy tuned) {
    return tuned == Strategy.FINE_TUNING
        ? "accuracy.base"
        : clamped("accuracy.base", promptMiss("task.labeledExamples"), "{s}.retrievalMiss");
  }

  /** Accuracy of a strategy at a number of labeled examples: the name of a cell, or a cell. */
  String accuracyAt(Strategy strategy, String examples) {
    return StepTable.fill(
        fitted.contains(strategy)
            ? fittedAt(strategy, strategy.isTuned() ? examples : shots(strategy, examples))
            : generic(strategy, examples),
        strategy);
  }

  private static String generic(Strategy strategy, String examples) {
    String learned = "(" + examples + "+task.stackedExamples)";
    return switch (strategy) {
      case PROMPTING ->
          clamped(
              "accuracy.base+accuracy.headroom*accuracy.promptShare*"
                  + hill(shots(strategy, examples), "{s}.halfGain", "1"),
              "1",
              "{s}.retrievalMiss");
      case FINE_TUNING ->
          "MIN(accuracy.ceiling,MAX(0,accuracy.base+accuracy.headroom*accuracy.tuningShare*"
              + hill(learned, "{s}.halfGain", "1.1")
              + "-{s}.overfittingPenalty*(EXP(-"
              + learned
              + "/50)-EXP(-"
              + learned
              + "/5))))";
      case HYBRID ->
          clamped(
              "accuracy.base+accuracy.headroom*accuracy.tuningShare*"
                  + hill(learned, "{s}.halfGain", "0.9"),
              promptMiss(examples),
              "{s}.retrievalMiss");
    };
  }

  /** Of what is reached without prompt and documents, after they took their shares of the error. */
  private static String clamped(String reached, String miss, String retrievalMiss) {
    return "MIN(accuracy.ceiling,MAX(0,accuracy.ceiling-(accuracy.ceiling-("
        + reached
        + "))*"
        + miss
        + "*"
        + retrievalMiss
        + "))";
  }

  /** Error that the hybrid's prompt leaves. */
  private static String promptMiss(String examples) {
    return "(1-accuracy.promptShare*(0.5+0.5*"
        + hill(shots(Strategy.HYBRID, examples), "prompting.halfGain", "1")
        + "))";
  }

  private static String shots(Strategy strategy, String examples) {
    return "MIN(" + strategy.key() + ".shots," + examples + ")";
  }

  private static String hill(String examples, String half, String steepness) {
    String ratio = half + "/" + examples;
    String power = steepness.equals("1") ? ratio : "(" + ratio + ")^" + steepness;
    return "IF(" + examples + "<1E-100,0,1/(1+" + power + "))";
  }

  /**
   * A straight line from 0 to the first entry of the table, then a cubic from each to the next,
   * behind the last one flat.
   */
  private static String fittedAt(Strategy strategy, String examples) {
    String fit = "fit." + strategy.key() + ".";
    String log = "LN(" + examples + ")";
    String at = "MATCH(" + log + "," + fit + "logExamples,1)";
    Function<String, String> entry = name -> "INDEX(" + fit + name + "," + at + ")";
    String first = "INDEX(" + fit + "logExamples,1)";
    String distance = "(" + log + "-" + entry.apply("logExamples") + ")";
    return "IF("
        + examples
        + "<=0,"
        + fit
        + "atZero,IF("
        + log
        + "<"
        + first
        + ","
        + fit
        + "atZero+"
        + examples
        + "/EXP("
        + first
        + ")*(INDEX("
        + fit
        + "median,1)-"
        + fit
        + "atZero),MIN(1,MAX(0,"
        + entry.apply("median")
        + "+"
        + distance
        + "*("
        + entry.apply("linear")
        + "+"
        + distance
        + "*("
        + entry.apply("square")
        + "+"
        + distance
        + "*"
        + entry.apply("cube")
        + "))))))";
  }
}
