package dev.tunewise.model;

import static dev.tunewise.model.Scale.FRACTION;
import static dev.tunewise.model.Scale.INTEGER;
import static dev.tunewise.model.Scale.LINEAR;
import static dev.tunewise.model.Scale.LOG;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every numeric input of a scenario: the one table that sliders, fields, validation, files, ranges
 * and documentation read. Fractions are 0…1, time is in months, money is in the scenario's currency
 * (units say USD; nothing is converted). Adding an input is one row here plus its use in a formula.
 *
 * <p>Columns: path, label, unit, scale, legal minimum and maximum, slider minimum and maximum,
 * default, help.
 */
public enum Parameter {
  // format:off — one row per input reads as a table
  HORIZON_MONTHS("horizonMonths", "Horizon", "months", INTEGER, 1, 120, 6, 60, 24,
      "How far ahead costs are added up"),
  LABELED_EXAMPLES("task.labeledExamples", "Labeled examples", "examples", LOG, 0, 1_000_000, 0, 100_000, 2_000,
      "Examples the tuned model is trained on (the example count)"),
  ALREADY_LABELED("task.alreadyLabeled", "Already labeled", "examples", LOG, 0, 1_000_000, 0, 100_000, 500,
      "Of these how many exist today; the rest has to be labeled"),
  STACKED_EXAMPLES("task.stackedExamples", "Stacked examples", "examples", LOG, 0, 1_000_000, 0, 100_000, 0,
      "Examples an earlier fine-tune of the same model already learned from; count only what carries over (progressive fine-tuning)"),
  EXAMPLE_TOKENS("task.exampleTokens", "Tokens per example", "tokens", LOG, 1, 200_000, 10, 10_000, 180,
      "Prompt plus answer of one training or few-shot example"),
  DISTINCT_TOPICS("task.distinctTopics", "Distinct topics", "topics", LOG, 1, 10_000, 1, 1_000, 6,
      "Classes or topics that the inputs spread over; many topics need more examples"),
  BASE_ACCURACY("task.baseAccuracy", "Base accuracy", "fraction", FRACTION, 0, 1, 0.2, 0.98, 0.68,
      "Share of right answers of the frozen model with instructions and no examples"),
  ACCURACY_CEILING("task.accuracyCeiling", "Accuracy ceiling", "fraction", FRACTION, 0.01, 1, 0.6, 1, 1,
      "Best reachable share: label noise and ambiguity cap it; never below the base accuracy"),
  TARGET_ACCURACY("task.targetAccuracy", "Target accuracy", "fraction", FRACTION, 0, 1, 0.5, 0.99, 0.8,
      "What the feature needs to ship"),
  SPECIALIZATION("task.specialization", "Specialization", "fraction", FRACTION, 0, 1, 0, 1, 0.6,
      "0 = general language; 1 = wording or style that the base model rarely saw"),
  KNOWLEDGE_SHARE("task.knowledgeShare", "Knowledge need", "fraction", FRACTION, 0, 1, 0, 1, 0.3,
      "How much the answers depend on facts that retrieval can supply"),
  LATENCY_BUDGET_MILLIS("task.latencyBudgetMillis", "Latency budget", "ms", LINEAR, 0, 600_000, 0, 5_000, 0,
      "Longest acceptable time for a full answer; 0 = none"),
  COST_PER_ERROR("task.costPerError", "Cost per error", "USD", LOG, 0, 1_000_000, 0, 100, 0.02,
      "What one wrong answer costs the business"),
  MONTHLY_DRIFT("task.monthlyDrift", "Monthly drift", "fraction/month", FRACTION, 0, 1, 0, 0.2, 0.01,
      "Share of its gain over the base model that a tuned model loses each month until it is retrained"),
  MONTHLY_CALLS("traffic.monthlyCalls", "Monthly calls", "calls", LOG, 1, 1e10, 100, 100_000_000, 1_000_000,
      "Calls in the first month"),
  MONTHLY_GROWTH("traffic.monthlyGrowth", "Monthly growth", "fraction", LINEAR, -0.5, 1, -0.1, 0.3, 0.03,
      "Growth of calls from one month to the next"),
  INPUT_TOKENS("traffic.inputTokens", "Input tokens per call", "tokens", LOG, 0, 2_000_000, 1, 100_000, 120,
      "Tokens of the user's own input"),
  OUTPUT_TOKENS("traffic.outputTokens", "Output tokens per call", "tokens", LOG, 0, 200_000, 1, 10_000, 8,
      "Tokens of the answer"),
  CACHE_HIT_RATE("traffic.cacheHitRate", "Cache hit rate", "fraction", FRACTION, 0, 1, 0, 1, 0.8,
      "Share of calls that find the prompt prefix in the provider's cache; 0 = caching off"),
  CACHE_MINIMUM_TOKENS("traffic.cacheMinimumTokens", "Cacheable from", "tokens", INTEGER, 0, 100_000, 0, 8_192, 1_024,
      "Shortest prefix that the provider caches"),
  BATCH_SHARE("traffic.batchShare", "Batch share", "fraction", FRACTION, 0, 1, 0, 1, 0,
      "Share of calls that can wait for the batch service"),
  BATCH_DISCOUNT("traffic.batchDiscount", "Batch discount", "fraction", FRACTION, 0, 1, 0, 1, 0.5,
      "Discount of the batch service"),
  PROMPTING_INPUT_PRICE("prompting.inputPrice", "Input price", "USD/Mtok", LOG, 0, 1_000, 0.01, 100, 2,
      "Per million input tokens of the prompted model"),
  PROMPTING_CACHED_INPUT_PRICE("prompting.cachedInputPrice", "Cached input price", "USD/Mtok", LOG, 0, 1_000, 0.001, 50, 0.2,
      "Per million input tokens read from the cache"),
  PROMPTING_CACHE_WRITE_PRICE("prompting.cacheWritePrice", "Cache write price", "USD/Mtok", LOG, 0, 1_000, 0.01, 100, 2.5,
      "Per million prefix tokens on a cache miss"),
  PROMPTING_OUTPUT_PRICE("prompting.outputPrice", "Output price", "USD/Mtok", LOG, 0, 5_000, 0.01, 300, 10,
      "Per million output tokens of the prompted model"),
  PROMPTING_ANNUAL_PRICE_DECLINE("prompting.annualPriceDecline", "Price decline", "fraction/year", FRACTION, 0, 0.99, 0, 0.9, 0,
      "Yearly fall of the prompted model's token prices (one can move to a cheaper model)"),
  PROMPTING_INSTRUCTION_TOKENS("prompting.instructionTokens", "Instruction tokens", "tokens", LOG, 0, 1_000_000, 0, 20_000, 400,
      "Fixed instructions sent with each call"),
  PROMPTING_SHOTS("prompting.shots", "Few-shot examples", "examples", INTEGER, 0, 1_000, 0, 50, 5,
      "Examples in the prompt"),
  PROMPTING_RETRIEVED_TOKENS("prompting.retrievedTokens", "Retrieved tokens (prompting)", "tokens", LOG, 0, 1_000_000, 0, 50_000, 0,
      "Retrieved context added to each prompted call; 0 = prompting without retrieval"),
  PROMPTING_HALF_SHOTS("prompting.halfShots", "Half-gain shots", "examples", LOG, 0.1, 1_000, 1, 50, 5,
      "Shots that bring half of the gain few-shot examples can bring; many topics need more"),
  PROMPTING_SETUP_HOURS("prompting.setupHours", "Set-up hours", "hours", LOG, 0, 100_000, 0, 500, 24,
      "Writing and testing the prompt"),
  PROMPTING_MONTHLY_HOURS("prompting.monthlyHours", "Monthly upkeep", "hours", LOG, 0, 10_000, 0, 100, 4,
      "Upkeep of the prompt per month"),
  PROMPTING_FIRST_TOKEN_MILLIS("prompting.firstTokenMillis", "First-token latency", "ms", LINEAR, 0, 60_000, 0, 3_000, 300,
      "Fixed latency before the first token"),
  PROMPTING_PREFILL_TOKENS_PER_SECOND("prompting.prefillTokensPerSecond", "Prefill speed", "tokens/s", LOG, 1, 10_000_000, 100, 100_000, 10_000,
      "Input tokens read per second"),
  PROMPTING_DECODE_TOKENS_PER_SECOND("prompting.decodeTokensPerSecond", "Decode speed", "tokens/s", LOG, 0.1, 100_000, 1, 1_000, 80,
      "Output tokens written per second"),
  FINE_TUNING_INPUT_PRICE("fineTuning.inputPrice", "Tuned input price", "USD/Mtok", LOG, 0, 1_000, 0.01, 100, 0.8,
      "Per million input tokens of the tuned model"),
  FINE_TUNING_CACHED_INPUT_PRICE("fineTuning.cachedInputPrice", "Tuned cached price", "USD/Mtok", LOG, 0, 1_000, 0.001, 50, 0.2,
      "Per million input tokens read from the cache"),
  FINE_TUNING_CACHE_WRITE_PRICE("fineTuning.cacheWritePrice", "Tuned cache write price", "USD/Mtok", LOG, 0, 1_000, 0.01, 100, 0.8,
      "Per million prefix tokens on a cache miss"),
  FINE_TUNING_OUTPUT_PRICE("fineTuning.outputPrice", "Tuned output price", "USD/Mtok", LOG, 0, 5_000, 0.01, 300, 3.2,
      "Per million output tokens of the tuned model"),
  FINE_TUNING_ANNUAL_PRICE_DECLINE("fineTuning.annualPriceDecline", "Tuned price decline", "fraction/year", FRACTION, 0, 0.99, 0, 0.9, 0,
      "Yearly fall of the tuned model's token prices (usually frozen)"),
  FINE_TUNING_TRAINING_PRICE("fineTuning.trainingPrice", "Training price", "USD/Mtok", LOG, 0, 10_000, 0.01, 100, 5,
      "Per million training tokens"),
  FINE_TUNING_TRAINING_JOB_MINIMUM("fineTuning.trainingJobMinimum", "Training minimum", "USD", LOG, 0, 100_000, 0, 1_000, 0,
      "Least a training job costs"),
  FINE_TUNING_EPOCHS("fineTuning.epochs", "Epochs", "epochs", INTEGER, 1, 100, 1, 20, 3,
      "Passes over the examples"),
  FINE_TUNING_TRAINING_RUNS("fineTuning.trainingRuns", "Training runs", "runs", INTEGER, 1, 1_000, 1, 50, 4,
      "Jobs until one is good enough to ship"),
  FINE_TUNING_HOSTING_PRICE_PER_HOUR("fineTuning.hostingPricePerHour", "Hosting price", "USD/hour", LOG, 0, 10_000, 0, 100, 0,
      "Per hour and instance of a dedicated deployment or own GPU; 0 = pay per token only. Set the tuned token prices to 0 when the GPU is all you pay"),
  FINE_TUNING_CALLS_PER_INSTANCE_HOUR("fineTuning.callsPerInstanceHour", "Calls per instance-hour", "calls", LOG, 0, 100_000_000, 0, 1_000_000, 0,
      "What one instance serves in an average hour, your peak-to-average ratio already taken off; 0 = one instance serves all"),
  FINE_TUNING_INSTRUCTION_TOKENS("fineTuning.instructionTokens", "Tuned instruction tokens", "tokens", LOG, 0, 1_000_000, 0, 20_000, 40,
      "Fixed instructions still sent with each call"),
  FINE_TUNING_HALF_EXAMPLES("fineTuning.halfExamples", "Half-gain examples", "examples", LOG, 1, 1_000_000, 10, 10_000, 150,
      "Examples that bring half of the gain fine-tuning can bring"),
  FINE_TUNING_OVERFITTING_PENALTY("fineTuning.overfittingPenalty", "Overfitting penalty", "fraction", FRACTION, 0, 1, 0, 0.3, 0.06,
      "Accuracy lost to overfitting on a handful of examples"),
  FINE_TUNING_LABEL_COST("fineTuning.labelCost", "Cost per label", "USD", LOG, 0, 10_000, 0, 100, 0.6,
      "Labeling one example"),
  FINE_TUNING_SETUP_HOURS("fineTuning.setupHours", "Set-up hours", "hours", LOG, 0, 100_000, 0, 1_000, 80,
      "Data preparation; training and evaluation work"),
  FINE_TUNING_MONTHLY_HOURS("fineTuning.monthlyHours", "Monthly upkeep", "hours", LOG, 0, 10_000, 0, 100, 6,
      "Monitoring and upkeep per month"),
  FINE_TUNING_LEAD_TIME_DAYS("fineTuning.leadTimeDays", "Lead time", "days", LINEAR, 0, 730, 0, 180, 21,
      "Until the tuned model serves; prompting serves meanwhile"),
  FINE_TUNING_RETRAIN_EVERY_MONTHS("fineTuning.retrainEveryMonths", "Retrain every", "months", INTEGER, 0, 120, 0, 24, 6,
      "0 = never"),
  FINE_TUNING_REFRESH_EXAMPLES("fineTuning.refreshExamples", "Fresh examples per retrain", "examples", LOG, 0, 1_000_000, 0, 10_000, 200,
      "New labels bought for each retrain"),
  FINE_TUNING_RETRAIN_HOURS("fineTuning.retrainHours", "Hours per retrain", "hours", LOG, 0, 10_000, 0, 200, 12,
      "Work for each retrain"),
  FINE_TUNING_RETIREMENT_MONTH("fineTuning.retirementMonth", "Model retirement", "month", INTEGER, 0, 120, 0, 60, 0,
      "Month in which the vendor retires the tuned model and it must be tuned anew; 0 = never"),
  FINE_TUNING_MIGRATION_HOURS("fineTuning.migrationHours", "Migration hours", "hours", LOG, 0, 100_000, 0, 500, 40,
      "Extra work when the model is retired"),
  FINE_TUNING_FIRST_TOKEN_MILLIS("fineTuning.firstTokenMillis", "First-token latency", "ms", LINEAR, 0, 60_000, 0, 3_000, 200,
      "Fixed latency before the first token"),
  FINE_TUNING_PREFILL_TOKENS_PER_SECOND("fineTuning.prefillTokensPerSecond", "Prefill speed", "tokens/s", LOG, 1, 10_000_000, 100, 100_000, 20_000,
      "Input tokens read per second"),
  FINE_TUNING_DECODE_TOKENS_PER_SECOND("fineTuning.decodeTokensPerSecond", "Decode speed", "tokens/s", LOG, 0.1, 100_000, 1, 1_000, 150,
      "Output tokens written per second"),
  HYBRID_INSTRUCTION_TOKENS("hybrid.instructionTokens", "Hybrid instruction tokens", "tokens", LOG, 0, 1_000_000, 0, 20_000, 150,
      "Fixed instructions sent with each call"),
  HYBRID_SHOTS("hybrid.shots", "Hybrid few-shot examples", "examples", INTEGER, 0, 1_000, 0, 50, 0,
      "Examples in the hybrid's prompt"),
  HYBRID_HALF_EXAMPLES("hybrid.halfExamples", "Hybrid half-gain examples", "examples", LOG, 1, 1_000_000, 10, 10_000, 60,
      "As for fine-tuning; a good prompt makes examples go further"),
  HYBRID_RETRIEVED_TOKENS("hybrid.retrievedTokens", "Retrieved tokens (hybrid)", "tokens", LOG, 0, 1_000_000, 0, 50_000, 700,
      "Retrieved context added to each hybrid call; 0 = hybrid without retrieval"),
  HYBRID_SETUP_HOURS("hybrid.setupHours", "Extra set-up hours", "hours", LOG, 0, 100_000, 0, 1_000, 16,
      "Prompt work on top of fine-tuning's and retrieval's"),
  HYBRID_MONTHLY_HOURS("hybrid.monthlyHours", "Monthly upkeep", "hours", LOG, 0, 10_000, 0, 100, 10,
      "Upkeep of tuned model and retrieval per month"),
  HYBRID_LEAD_TIME_DAYS("hybrid.leadTimeDays", "Lead time", "days", LINEAR, 0, 730, 0, 180, 30,
      "Until the hybrid serves; prompting serves meanwhile"),
  RETRIEVAL_COST_PER_THOUSAND_CALLS("retrieval.costPerThousandCalls", "Retrieval cost", "USD/1000 calls", LOG, 0, 1_000, 0, 10, 0.05,
      "Embedding and search"),
  RETRIEVAL_MONTHLY_COST("retrieval.monthlyCost", "Retrieval base cost", "USD/month", LOG, 0, 1_000_000, 0, 5_000, 70,
      "Vector store and its upkeep"),
  RETRIEVAL_SETUP_COST("retrieval.setupCost", "Indexing cost", "USD", LOG, 0, 1_000_000, 0, 10_000, 50,
      "Embedding the documents once"),
  RETRIEVAL_MILLIS("retrieval.millis", "Retrieval latency", "ms", LINEAR, 0, 60_000, 0, 2_000, 60,
      "Search before the model is called"),
  RETRIEVAL_SETUP_HOURS("retrieval.setupHours", "Retrieval set-up hours", "hours", LOG, 0, 100_000, 0, 1_000, 48,
      "Building retrieval, paid by each strategy that uses it"),
  HOURLY_RATE("economics.hourlyRate", "Hourly rate", "USD/hour", LOG, 0, 10_000, 10, 500, 95,
      "Cost of one hour of the team"),
  ANNUAL_DISCOUNT_RATE("economics.annualDiscountRate", "Discount rate", "fraction/year", FRACTION, 0, 1, 0, 0.3, 0,
      "Yearly discount of later costs");
  // format:on

  /** Units of what is counted. */
  private static final Set<String> COUNTED = Set.of("examples", "tokens", "calls", "topics");

  private static final Map<String, Parameter> BY_PATH = new HashMap<>();

  static {
    for (Parameter parameter : values()) {
      BY_PATH.put(parameter.path, parameter);
    }
  }

  private final String path;
  private final String label;
  private final String unit;
  private final Scale scale;
  private final double min;
  private final double max;
  private final double sliderMin;
  private final double sliderMax;
  private final double defaultValue;
  private final String help;
  private final ParameterGroup group;

  Parameter(
      String path,
      String label,
      String unit,
      Scale scale,
      double min,
      double max,
      double sliderMin,
      double sliderMax,
      double defaultValue,
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

  /** Unit for people, such as {@code tokens}, {@code USD/Mtok} or {@code fraction}. */
  public String unit() {
    return unit;
  }

  public Scale scale() {
    return scale;
  }

  /** Smallest legal value. */
  public double min() {
    return min;
  }

  /** Largest legal value. */
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

  /** Whether values count things: fractions are legal, as means, but nothing that people set. */
  public boolean isCounted() {
    return COUNTED.contains(unit);
  }

  /**
   * Whether a value stands for no limit at all: a latency budget of 0. Such a value lies above all
   * others, though it is the smallest number.
   */
  public boolean isNoLimit(double value) {
    return this == LATENCY_BUDGET_MILLIS && value == 0;
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
