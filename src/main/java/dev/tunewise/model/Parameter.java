package dev.tunewise.model;

import static dev.tunewise.model.Effect.*;
import static dev.tunewise.model.Scale.*;
import static dev.tunewise.model.Unit.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every numeric input of a scenario: the one table that sliders, fields, validation, files, ranges
 * and documentation read. Fractions are 0…1, time is in months, money is in the scenario's currency
 * (units say USD; nothing is converted). Adding an input is one row here plus its use in a formula.
 *
 * <p>Columns: path, label, unit, scale, legal minimum and maximum, slider minimum and maximum,
 * default, what it changes in the simulation, help.
 */
public enum Parameter {
  // format:off — one row per input reads as a table
  HORIZON_MONTHS("horizonMonths", "Horizon", MONTHS, INTEGER, 1, 120, 6, 60, 24,
      Set.of(TIME, REQUIREMENT), "How far ahead costs are added up"),
  LABELED_EXAMPLES("task.labeledExamples", "Labeled examples", EXAMPLES, LOG, 0, 1_000_000, 0, 100_000, 2_000,
      Set.of(COST, LATENCY, REQUIREMENT, PROMPTING_ACCURACY, FINE_TUNING_ACCURACY, HYBRID_ACCURACY), "Examples the tuned model is trained on (the example count)"),
  ALREADY_LABELED("task.alreadyLabeled", "Already labeled", EXAMPLES, LOG, 0, 1_000_000, 0, 100_000, 500,
      Set.of(COST), "Of these how many exist today; the rest has to be labeled"),
  STACKED_EXAMPLES("task.stackedExamples", "Examples of earlier tuning", EXAMPLES, LOG, 0, 1_000_000, 0, 100_000, 0,
      Set.of(REQUIREMENT, FINE_TUNING_ACCURACY, HYBRID_ACCURACY), "Examples an earlier fine-tune of the same model already learned from; count only what carries over (stacked or progressive fine-tuning)"),
  EXAMPLE_TOKENS("task.exampleTokens", "Tokens per example", TOKENS, LOG, 1, 200_000, 10, 10_000, 180,
      Set.of(COST, LATENCY), "Prompt plus answer of one training or few-shot example"),
  DISTINCT_TOPICS("task.distinctTopics", "Distinct topics", TOPICS, LOG, 1, 10_000, 1, 1_000, 6,
      ACCURACY, "Classes or topics that the inputs spread over; many topics need more examples"),
  BASE_ACCURACY("task.baseAccuracy", "Base accuracy", SHARE, FRACTION, 0, 1, 0.2, 0.98, 0.68,
      ACCURACY, "Share of right answers of the frozen model with instructions and no examples"),
  ACCURACY_CEILING("task.accuracyCeiling", "Accuracy ceiling", SHARE, FRACTION, 0.01, 1, 0.6, 1, 1,
      ACCURACY, "Best reachable share: label noise and ambiguity cap it; never below the base accuracy"),
  TARGET_ACCURACY("task.targetAccuracy", "Target accuracy", SHARE, FRACTION, 0, 1, 0.5, 0.99, 0.8,
      Set.of(REQUIREMENT), "What the feature needs to ship"),
  SPECIALIZATION("task.specialization", "Specialization", SHARE, FRACTION, 0, 1, 0, 1, 0.6,
      ACCURACY, "0 = general language; 1 = wording or style that the base model rarely saw"),
  KNOWLEDGE_SHARE("task.knowledgeShare", "Knowledge need", SHARE, FRACTION, 0, 1, 0, 1, 0.3,
      Set.of(PROMPTING_ACCURACY, HYBRID_ACCURACY), "How much the answers depend on facts that retrieval can supply"),
  LATENCY_BUDGET_MILLIS("task.latencyBudgetMillis", "Latency budget", MILLIS, LINEAR, 0, 600_000, 0, 5_000, 0,
      Set.of(REQUIREMENT), "Longest acceptable time for a full answer; 0 = none"),
  COST_PER_ERROR("task.costPerError", "Cost per error", MONEY, LOG, 0, 1_000_000, 0, 100, 0.02,
      Set.of(COST), "What one wrong answer costs the business"),
  MONTHLY_DRIFT("task.monthlyDrift", "Monthly drift", SHARE_PER_MONTH, FRACTION, 0, 1, 0, 0.2, 0.01,
      Set.of(TIME), "Share of its gain over the base model that a tuned model loses each month until it is retrained"),
  MONTHLY_CALLS("traffic.monthlyCalls", "Monthly calls", CALLS, LOG, 1, 1e10, 100, 100_000_000, 1_000_000,
      Set.of(COST), "Calls in the first month"),
  MONTHLY_GROWTH("traffic.monthlyGrowth", "Monthly growth", SHARE, LINEAR, -0.5, 1, -0.1, 0.3, 0.03,
      Set.of(TIME), "Growth of calls from one month to the next"),
  INPUT_TOKENS("traffic.inputTokens", "Input tokens per call", TOKENS, LOG, 0, 2_000_000, 1, 100_000, 120,
      Set.of(COST, LATENCY), "Tokens of the user's own input"),
  OUTPUT_TOKENS("traffic.outputTokens", "Output tokens per call", TOKENS, LOG, 0, 200_000, 1, 10_000, 8,
      Set.of(COST, LATENCY), "Tokens of the answer"),
  CACHE_HIT_RATE("traffic.cacheHitRate", "Cache hit rate", SHARE, FRACTION, 0, 1, 0, 1, 0.8,
      Set.of(COST), "Share of calls that find the prompt prefix in the provider's cache; 0 = caching off"),
  BATCH_SHARE("traffic.batchShare", "Batch share", SHARE, FRACTION, 0, 1, 0, 1, 0,
      Set.of(COST), "Share of calls that can wait for the batch service"),
  PROMPTING_INPUT_PRICE("prompting.inputPrice", "Input price", MONEY_PER_MILLION_TOKENS, LOG, 0, 1_000, 0.01, 100, 2,
      Set.of(COST), "Per million input tokens of the prompted model"),
  PROMPTING_CACHED_INPUT_PRICE("prompting.cachedInputPrice", "Cached input price", MONEY_PER_MILLION_TOKENS, LOG, 0, 1_000, 0.001, 50, 0.2,
      Set.of(COST), "Per million input tokens read from the cache"),
  PROMPTING_CACHE_WRITE_PRICE("prompting.cacheWritePrice", "Cache write price", MONEY_PER_MILLION_TOKENS, LOG, 0, 1_000, 0.01, 100, 2.5,
      Set.of(COST), "Per million prefix tokens on a cache miss"),
  PROMPTING_OUTPUT_PRICE("prompting.outputPrice", "Output price", MONEY_PER_MILLION_TOKENS, LOG, 0, 5_000, 0.01, 300, 10,
      Set.of(COST), "Per million output tokens of the prompted model"),
  PROMPTING_REASONING_TOKENS("prompting.reasoningTokens", "Reasoning tokens", TOKENS, LOG, 0, 200_000, 0, 20_000, 0,
      Set.of(COST, LATENCY), "Thinking a reasoning model writes per call before its answer: billed as output, and waited for"),
  PROMPTING_CACHE_MINIMUM_TOKENS("prompting.cacheMinimumTokens", "Cache minimum", TOKENS, INTEGER, 0, 100_000, 0, 8_192, 1_024,
      Set.of(COST), "Shortest prefix that this model caches: 512 to 4096 tokens by model"),
  PROMPTING_BATCH_DISCOUNT("prompting.batchDiscount", "Batch discount", SHARE, FRACTION, 0, 1, 0, 1, 0.5,
      Set.of(COST), "Discount of this model's batch service; 0 = it has none"),
  PROMPTING_BATCH_DISCOUNT_ON_CACHE("prompting.batchDiscountOnCache", "Batch discount on cached input", SHARE, FRACTION, 0, 1, 0, 1, 1,
      Set.of(COST), "Part of the batch discount that cached input gets as well: 1 = the two discounts multiply; 0 = cached input is not discounted again"),
  PROMPTING_CONTRACT_DISCOUNT("prompting.contractDiscount", "Contract discount", SHARE, FRACTION, 0, 1, 0, 0.6, 0,
      Set.of(COST), "What your contract takes off the list prices of tokens"),
  PROMPTING_FEE_PER_THOUSAND_CALLS("prompting.feePerThousandCalls", "Fee per thousand calls", MONEY_PER_THOUSAND_CALLS, LOG, 0, 100_000, 0, 100, 0,
      Set.of(COST), "Paid per request beside tokens: request fees; guardrails; sampled checks by another model"),
  PROMPTING_RETRY_SHARE("prompting.retryShare", "Retried calls", SHARE, FRACTION, 0, 1, 0, 0.5, 0,
      Set.of(COST), "Share of calls sent once more because the answer was malformed; refused or too late"),
  PROMPTING_ANNUAL_PRICE_DECLINE("prompting.annualPriceDecline", "Price decline", SHARE_PER_YEAR, FRACTION, 0, 0.99, 0, 0.9, 0,
      Set.of(TIME), "Yearly fall of the prompted model's token prices (one can move to a cheaper model)"),
  PROMPTING_INSTRUCTION_TOKENS("prompting.instructionTokens", "Instruction tokens", TOKENS, LOG, 0, 1_000_000, 0, 20_000, 400,
      Set.of(COST, LATENCY), "Fixed instructions sent with each call"),
  PROMPTING_SHOTS("prompting.shots", "Few-shot examples", EXAMPLES, INTEGER, 0, 1_000, 0, 50, 5,
      Set.of(COST, LATENCY, PROMPTING_ACCURACY), "Examples in the prompt"),
  PROMPTING_RETRIEVED_TOKENS("prompting.retrievedTokens", "Retrieved tokens (prompting)", TOKENS, LOG, 0, 1_000_000, 0, 50_000, 0,
      Set.of(COST, LATENCY, PROMPTING_ACCURACY), "Retrieved context added to each prompted call; 0 = prompting without retrieval"),
  PROMPTING_HALF_SHOTS("prompting.halfShots", "Prompt examples for half the gain", EXAMPLES, LOG, 0.1, 1_000, 1, 50, 5,
      Set.of(PROMPTING_ACCURACY, HYBRID_ACCURACY), "Shots that bring half of the gain few-shot examples can bring; many topics need more"),
  PROMPTING_SETUP_HOURS("prompting.setupHours", "Set-up hours", HOURS, LOG, 0, 100_000, 0, 500, 24,
      Set.of(COST), "Writing and testing the prompt"),
  PROMPTING_MONTHLY_HOURS("prompting.monthlyHours", "Monthly upkeep", HOURS, LOG, 0, 10_000, 0, 100, 4,
      Set.of(COST), "Upkeep of the prompt per month"),
  PROMPTING_RETIREMENT_MONTH("prompting.retirementMonth", "Prompted model retirement", MONTH, INTEGER, 0, 120, 0, 60, 0,
      Set.of(TIME), "Month in which the vendor retires the prompted model and the prompt moves to another; 0 = never. Add a price change if the successor costs more or less"),
  PROMPTING_MIGRATION_HOURS("prompting.migrationHours", "Prompt migration hours", HOURS, LOG, 0, 100_000, 0, 500, 16,
      Set.of(COST), "Testing and mending the prompt on the successor"),
  PROMPTING_FIRST_TOKEN_MILLIS("prompting.firstTokenMillis", "First-token latency", MILLIS, LINEAR, 0, 60_000, 0, 3_000, 300,
      Set.of(LATENCY), "Fixed latency before the first token"),
  PROMPTING_PREFILL_TOKENS_PER_SECOND("prompting.prefillTokensPerSecond", "Reading speed", TOKENS_PER_SECOND, LOG, 1, 10_000_000, 100, 100_000, 10_000,
      Set.of(LATENCY), "Input tokens read per second (prefill)"),
  PROMPTING_DECODE_TOKENS_PER_SECOND("prompting.decodeTokensPerSecond", "Writing speed", TOKENS_PER_SECOND, LOG, 0.1, 100_000, 1, 1_000, 80,
      Set.of(LATENCY), "Output tokens written per second (decode)"),
  FINE_TUNING_INPUT_PRICE("fineTuning.inputPrice", "Tuned input price", MONEY_PER_MILLION_TOKENS, LOG, 0, 1_000, 0.01, 100, 0.8,
      Set.of(COST), "Per million input tokens of the tuned model"),
  FINE_TUNING_CACHED_INPUT_PRICE("fineTuning.cachedInputPrice", "Tuned cached price", MONEY_PER_MILLION_TOKENS, LOG, 0, 1_000, 0.001, 50, 0.2,
      Set.of(COST), "Per million input tokens read from the cache"),
  FINE_TUNING_CACHE_WRITE_PRICE("fineTuning.cacheWritePrice", "Tuned cache write price", MONEY_PER_MILLION_TOKENS, LOG, 0, 1_000, 0.01, 100, 0.8,
      Set.of(COST), "Per million prefix tokens on a cache miss"),
  FINE_TUNING_OUTPUT_PRICE("fineTuning.outputPrice", "Tuned output price", MONEY_PER_MILLION_TOKENS, LOG, 0, 5_000, 0.01, 300, 3.2,
      Set.of(COST), "Per million output tokens of the tuned model"),
  FINE_TUNING_REASONING_TOKENS("fineTuning.reasoningTokens", "Tuned reasoning tokens", TOKENS, LOG, 0, 200_000, 0, 20_000, 0,
      Set.of(COST, LATENCY), "Thinking the tuned model writes per call; most tuned models answer at once"),
  FINE_TUNING_CACHE_MINIMUM_TOKENS("fineTuning.cacheMinimumTokens", "Tuned cache minimum", TOKENS, INTEGER, 0, 100_000, 0, 8_192, 1_024,
      Set.of(COST), "Shortest prefix that the tuned model caches"),
  FINE_TUNING_BATCH_DISCOUNT("fineTuning.batchDiscount", "Tuned batch discount", SHARE, FRACTION, 0, 1, 0, 1, 0.5,
      Set.of(COST), "Discount of the tuned model's batch service; 0 = it has none; as on dedicated and provisioned deployments"),
  FINE_TUNING_BATCH_DISCOUNT_ON_CACHE("fineTuning.batchDiscountOnCache", "Tuned batch discount on cached input", SHARE, FRACTION, 0, 1, 0, 1, 1,
      Set.of(COST), "Part of the batch discount that cached input gets as well"),
  FINE_TUNING_CONTRACT_DISCOUNT("fineTuning.contractDiscount", "Tuned contract discount", SHARE, FRACTION, 0, 1, 0, 0.6, 0,
      Set.of(COST), "What your contract takes off the list prices of the tuned model's tokens"),
  FINE_TUNING_FEE_PER_THOUSAND_CALLS("fineTuning.feePerThousandCalls", "Tuned fee per thousand calls", MONEY_PER_THOUSAND_CALLS, LOG, 0, 100_000, 0, 100, 0,
      Set.of(COST), "Paid per request to the tuned model beside tokens"),
  FINE_TUNING_RETRY_SHARE("fineTuning.retryShare", "Tuned retried calls", SHARE, FRACTION, 0, 1, 0, 0.5, 0,
      Set.of(COST), "Share of calls to the tuned model sent once more; tuning on a fixed format lowers it"),
  FINE_TUNING_ANNUAL_PRICE_DECLINE("fineTuning.annualPriceDecline", "Tuned price decline", SHARE_PER_YEAR, FRACTION, 0, 0.99, 0, 0.9, 0,
      Set.of(TIME), "Yearly fall of the tuned model's token prices (usually frozen)"),
  FINE_TUNING_TRAINING_PRICE("fineTuning.trainingPrice", "Training price", MONEY_PER_MILLION_TOKENS, LOG, 0, 10_000, 0.01, 100, 5,
      Set.of(COST), "Per million training tokens"),
  FINE_TUNING_TRAINING_JOB_MINIMUM("fineTuning.trainingJobMinimum", "Training minimum", MONEY, LOG, 0, 100_000, 0, 1_000, 0,
      Set.of(COST), "Least a training job costs"),
  FINE_TUNING_EPOCHS("fineTuning.epochs", "Epochs", EPOCHS, INTEGER, 1, 100, 1, 20, 3,
      Set.of(COST), "Passes over the examples"),
  FINE_TUNING_TRAINING_RUNS("fineTuning.trainingRuns", "Training runs", RUNS, INTEGER, 1, 1_000, 1, 50, 4,
      Set.of(COST), "Jobs until one is good enough to ship"),
  FINE_TUNING_HOSTING_PRICE_PER_HOUR("fineTuning.hostingPricePerHour", "Hosting price", MONEY_PER_HOUR, LOG, 0, 10_000, 0, 100, 0,
      Set.of(COST), "Per hour and instance of a dedicated deployment or own GPU; 0 = pay per token only. Set the tuned token prices to 0 when the GPU is all you pay"),
  FINE_TUNING_CALLS_PER_INSTANCE_HOUR("fineTuning.callsPerInstanceHour", "Calls per instance-hour", CALLS, LOG, 0, 100_000_000, 0, 1_000_000, 0,
      Set.of(COST), "What one instance serves in an average hour, your peak-to-average ratio already taken off; 0 = one instance serves all"),
  FINE_TUNING_HOSTED_HOURS_PER_MONTH("fineTuning.hostedHoursPerMonth", "Hosted hours", HOURS_PER_MONTH, LINEAR, 1, 730, 1, 730, 730,
      Set.of(COST), "Hours a month each instance is rented; fewer where it scales to zero at night"),
  FINE_TUNING_HOSTING_SHARE("fineTuning.hostingShare", "Share of the deployment", SHARE, FRACTION, 0.01, 1, 0.05, 1, 1,
      Set.of(COST), "What this model pays of a deployment that serves several tuned models"),
  FINE_TUNING_INSTRUCTION_TOKENS("fineTuning.instructionTokens", "Tuned instruction tokens", TOKENS, LOG, 0, 1_000_000, 0, 20_000, 40,
      Set.of(COST, LATENCY), "Fixed instructions still sent with each call"),
  FINE_TUNING_HALF_EXAMPLES("fineTuning.halfExamples", "Examples for half the gain", EXAMPLES, LOG, 1, 1_000_000, 10, 10_000, 150,
      Set.of(FINE_TUNING_ACCURACY), "Examples that bring half of the gain fine-tuning can bring"),
  FINE_TUNING_OVERFITTING_PENALTY("fineTuning.overfittingPenalty", "Overfitting penalty", SHARE, FRACTION, 0, 1, 0, 0.3, 0.06,
      Set.of(FINE_TUNING_ACCURACY), "Accuracy lost to overfitting on a handful of examples"),
  FINE_TUNING_LABEL_COST("fineTuning.labelCost", "Cost per label", MONEY, LOG, 0, 10_000, 0, 100, 0.6,
      Set.of(COST), "Labeling one example"),
  FINE_TUNING_SETUP_HOURS("fineTuning.setupHours", "Set-up hours", HOURS, LOG, 0, 100_000, 0, 1_000, 80,
      Set.of(COST), "Data preparation; training and evaluation work"),
  FINE_TUNING_MONTHLY_HOURS("fineTuning.monthlyHours", "Monthly upkeep", HOURS, LOG, 0, 10_000, 0, 100, 6,
      Set.of(COST), "Monitoring and upkeep per month"),
  FINE_TUNING_LEAD_TIME_DAYS("fineTuning.leadTimeDays", "Lead time", DAYS, LINEAR, 0, 730, 0, 180, 21,
      Set.of(TIME, COST, REQUIREMENT), "Until the tuned model serves; prompting serves meanwhile"),
  FINE_TUNING_RETRAIN_EVERY_MONTHS("fineTuning.retrainEveryMonths", "Retrain every", MONTHS, INTEGER, 0, 120, 0, 24, 6,
      Set.of(TIME), "0 = never"),
  FINE_TUNING_REFRESH_EXAMPLES("fineTuning.refreshExamples", "Fresh examples per retrain", EXAMPLES, LOG, 0, 1_000_000, 0, 10_000, 200,
      Set.of(COST), "New labels bought for each retrain"),
  FINE_TUNING_RETRAIN_HOURS("fineTuning.retrainHours", "Hours per retrain", HOURS, LOG, 0, 10_000, 0, 200, 12,
      Set.of(COST), "Work for each retrain"),
  FINE_TUNING_LAST_TRAINING_MONTH("fineTuning.lastTrainingMonth", "Training ends", MONTH, INTEGER, 0, 120, 0, 60, 0,
      Set.of(TIME, REQUIREMENT), "Last month in which the vendor still trains this model; 0 = no end. Without retraining it drifts; at retirement its successor is tuned"),
  FINE_TUNING_RETIREMENT_MONTH("fineTuning.retirementMonth", "Model retirement", MONTH, INTEGER, 0, 120, 0, 60, 0,
      Set.of(TIME, REQUIREMENT), "Month in which the vendor retires the tuned model and it must be tuned anew; 0 = never"),
  FINE_TUNING_MIGRATION_HOURS("fineTuning.migrationHours", "Migration hours", HOURS, LOG, 0, 100_000, 0, 500, 40,
      Set.of(COST), "Extra work when the model is retired"),
  FINE_TUNING_FIRST_TOKEN_MILLIS("fineTuning.firstTokenMillis", "First-token latency", MILLIS, LINEAR, 0, 60_000, 0, 3_000, 200,
      Set.of(LATENCY), "Fixed latency before the first token"),
  FINE_TUNING_PREFILL_TOKENS_PER_SECOND("fineTuning.prefillTokensPerSecond", "Reading speed", TOKENS_PER_SECOND, LOG, 1, 10_000_000, 100, 100_000, 20_000,
      Set.of(LATENCY), "Input tokens read per second (prefill)"),
  FINE_TUNING_DECODE_TOKENS_PER_SECOND("fineTuning.decodeTokensPerSecond", "Writing speed", TOKENS_PER_SECOND, LOG, 0.1, 100_000, 1, 1_000, 150,
      Set.of(LATENCY), "Output tokens written per second (decode)"),
  HYBRID_INSTRUCTION_TOKENS("hybrid.instructionTokens", "Hybrid instruction tokens", TOKENS, LOG, 0, 1_000_000, 0, 20_000, 150,
      Set.of(COST, LATENCY), "Fixed instructions sent with each call"),
  HYBRID_SHOTS("hybrid.shots", "Hybrid few-shot examples", EXAMPLES, INTEGER, 0, 1_000, 0, 50, 0,
      Set.of(COST, LATENCY, HYBRID_ACCURACY), "Examples in the hybrid's prompt"),
  HYBRID_HALF_EXAMPLES("hybrid.halfExamples", "Hybrid examples for half the gain", EXAMPLES, LOG, 1, 1_000_000, 10, 10_000, 60,
      Set.of(HYBRID_ACCURACY), "As for fine-tuning; a good prompt makes examples go further"),
  HYBRID_RETRIEVED_TOKENS("hybrid.retrievedTokens", "Retrieved tokens (hybrid)", TOKENS, LOG, 0, 1_000_000, 0, 50_000, 700,
      Set.of(COST, LATENCY, HYBRID_ACCURACY), "Retrieved context added to each hybrid call; 0 = hybrid without retrieval"),
  HYBRID_SETUP_HOURS("hybrid.setupHours", "Extra set-up hours", HOURS, LOG, 0, 100_000, 0, 1_000, 16,
      Set.of(COST), "Prompt work on top of fine-tuning's and retrieval's"),
  HYBRID_MONTHLY_HOURS("hybrid.monthlyHours", "Monthly upkeep", HOURS, LOG, 0, 10_000, 0, 100, 10,
      Set.of(COST), "Upkeep of tuned model and retrieval per month"),
  HYBRID_LEAD_TIME_DAYS("hybrid.leadTimeDays", "Lead time", DAYS, LINEAR, 0, 730, 0, 180, 30,
      Set.of(TIME, COST, REQUIREMENT), "Until the hybrid serves; prompting serves meanwhile"),
  RETRIEVAL_COST_PER_THOUSAND_CALLS("retrieval.costPerThousandCalls", "Retrieval cost", MONEY_PER_THOUSAND_CALLS, LOG, 0, 1_000, 0, 10, 0.05,
      Set.of(COST), "Embedding and search"),
  RETRIEVAL_MONTHLY_COST("retrieval.monthlyCost", "Retrieval base cost", MONEY_PER_MONTH, LOG, 0, 1_000_000, 0, 5_000, 70,
      Set.of(COST), "Vector store and its upkeep"),
  RETRIEVAL_SETUP_COST("retrieval.setupCost", "Indexing cost", MONEY, LOG, 0, 1_000_000, 0, 10_000, 50,
      Set.of(COST), "Embedding the documents once"),
  RETRIEVAL_MILLIS("retrieval.millis", "Retrieval latency", MILLIS, LINEAR, 0, 60_000, 0, 2_000, 60,
      Set.of(LATENCY), "Search before the model is called"),
  RETRIEVAL_SETUP_HOURS("retrieval.setupHours", "Retrieval set-up hours", HOURS, LOG, 0, 100_000, 0, 1_000, 48,
      Set.of(COST), "Building retrieval, paid by each strategy that uses it"),
  HOURLY_RATE("economics.hourlyRate", "Hourly rate", MONEY_PER_HOUR, LOG, 0, 10_000, 10, 500, 95,
      Set.of(COST), "Cost of one hour of the team"),
  ANNUAL_DISCOUNT_RATE("economics.annualDiscountRate", "Discount rate", SHARE_PER_YEAR, FRACTION, 0, 1, 0, 0.3, 0,
      Set.of(TIME), "Yearly discount of later costs"),
  BUDGET("economics.budget", "Budget", MONEY, LOG, 0, 1e12, 0, 10_000_000, 0,
      Set.of(SPENDING_LIMIT), "What may be paid out by the end of the horizon, errors not counted; 0 = no budget");
  // format:on

  private static final Map<String, Parameter> BY_PATH =
      Stream.of(values()).collect(Collectors.toMap(Parameter::path, parameter -> parameter));

  private final String path;
  private final String label;
  private final Unit unit;
  private final Scale scale;
  private final double min;
  private final double max;
  private final double sliderMin;
  private final double sliderMax;
  private final double defaultValue;
  private final Set<Effect> effects;
  private final String help;
  private final ParameterGroup group;

  Parameter(
      String path,
      String label,
      Unit unit,
      Scale scale,
      double min,
      double max,
      double sliderMin,
      double sliderMax,
      double defaultValue,
      Set<Effect> effects,
      String help) {
    this.path = path;
    this.label = label;
    this.unit = unit;
    this.scale = scale;
    this.min = min;
    this.max = max;
    this.sliderMin = sliderMin;
    this.sliderMax = sliderMax;
    this.defaultValue = defaultValue;
    this.effects = EnumSet.copyOf(effects);
    this.help = help;
    this.group = ParameterGroup.ofPath(path);
  }

  /** The parameter with this dotted path, such as {@code task.labeledExamples}. */
  public static Optional<Parameter> byPath(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** All parameters of a group, in table order. */
  public static List<Parameter> of(ParameterGroup group) {
    return List.of(values()).stream().filter(p -> p.group == group).toList();
  }

  /** Dotted path in scenario files; the part before the dot is the group. */
  public String path() {
    return path;
  }

  /** Last part of the path: the key inside the group's object of a scenario file. */
  public String key() {
    return path.substring(path.indexOf('.') + 1);
  }

  /** Short name for people; unique only inside its group. */
  public String label() {
    return label;
  }

  public Unit unit() {
    return unit;
  }

  public Scale scale() {
    return scale;
  }

  public double min() {
    return min;
  }

  public double max() {
    return max;
  }

  /** Left end of the slider; the legal range may be wider. */
  public double sliderMin() {
    return sliderMin;
  }

  /** Right end of the slider; the legal range may be wider. */
  public double sliderMax() {
    return sliderMax;
  }

  public double defaultValue() {
    return defaultValue;
  }

  /** One sentence that explains the number. */
  public String help() {
    return help;
  }

  public ParameterGroup group() {
    return group;
  }

  /** Whether an uncertainty range makes sense; the horizon is a choice, not an unknown. */
  public boolean canHaveRange() {
    return this != HORIZON_MONTHS;
  }

  /** Whether it changes this in the simulation, by itself. */
  public boolean affects(Effect effect) {
    return effects.contains(effect);
  }

  /** Whether it says in which month, or every how many, something happens; 0 is never. */
  public boolean isMonthOfEvent() {
    return scale == Scale.INTEGER && (unit == MONTH || unit == MONTHS) && this != HORIZON_MONTHS;
  }

  /** Whether all that it changes is the generic accuracy of strategies. */
  public boolean affectsOnlyAccuracy() {
    return Effect.ACCURACY.containsAll(effects);
  }

  /**
   * The smallest positive value that people set where values are spread by ratio: one thing, a
   * tenth of an hour, else a power of ten five decades below the right end of the slider.
   */
  public double smallest() {
    if (unit.isCount()) {
      return 1;
    }
    return unit == HOURS ? 0.1 : Math.pow(10, Math.floor(Math.log10(sliderMax)) - 5);
  }

  /**
   * Whether a value stands for no limit at all: a budget of 0, a month that never comes, an
   * instance that serves all calls. Such a value lies above all others, though it is the smallest
   * number.
   */
  public boolean isNoLimit(double value) {
    return value == 0
        && switch (this) {
          case LATENCY_BUDGET_MILLIS, BUDGET, FINE_TUNING_CALLS_PER_INSTANCE_HOUR -> true;
          default -> isMonthOfEvent();
        };
  }

  /**
   * What is wrong with a value, or null if it is legal: finite, inside the legal range, whole where
   * the scale is {@link Scale#INTEGER}.
   */
  public @Nullable String problem(double value) {
    boolean whole = scale != INTEGER || value == Math.rint(value);
    boolean inside = value >= min && value <= max; // false for NaN
    return whole && inside ? null : "must be " + allowed();
  }

  /** The legal values in words, such as {@code a whole number from 1 to 120}. */
  public String allowed() {
    String kind = scale == INTEGER ? "a whole number" : "a number";
    return kind + " from " + PlainNumber.format(min) + " to " + PlainNumber.format(max);
  }
}
