package dev.tunewise.ui.parameters;

import static dev.tunewise.model.Parameter.*;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.ServedModel;
import java.util.List;
import java.util.Optional;

/** Which parameter stands where in the column; each stands in one place. */
final class ColumnLayout {
  /**
   * A card or a collapsible group.
   *
   * @param key what preferences and the style sheet call the group
   */
  record Section(String key, String title, List<Block> blocks) {
    List<Parameter> parameters() {
      return blocks.stream().flatMap(block -> block.parameters().stream()).toList();
    }
  }

  /**
   * Rows that belong together.
   *
   * @param title quiet subheading; empty for none
   * @param model whose prices these are; empty if they are none
   */
  record Block(String title, Optional<ServedModel> model, List<Parameter> parameters) {}

  /** What most plans turn on. */
  static final Section ESSENTIALS =
      new Section(
          "essentials",
          "Essentials",
          List.of(
              block("", LABELED_EXAMPLES, MONTHLY_CALLS),
              prices(ServedModel.PROMPTING, PROMPTING_INPUT_PRICE, PROMPTING_OUTPUT_PRICE),
              prices(ServedModel.FINE_TUNING, FINE_TUNING_INPUT_PRICE, FINE_TUNING_OUTPUT_PRICE),
              block("", BASE_ACCURACY, TARGET_ACCURACY, SPECIALIZATION, COST_PER_ERROR)));

  static final List<Section> GROUPS =
      List.of(
          new Section(
              "economics",
              "Horizon & economics",
              List.of(block("", HORIZON_MONTHS, HOURLY_RATE, ANNUAL_DISCOUNT_RATE, BUDGET))),
          new Section("task", "Task", task()),
          new Section("traffic", "Traffic", traffic()),
          new Section("prompting", "Prompting", prompting()),
          new Section("fineTuning", "Fine-tuning", fineTuning()),
          new Section("hybrid", "Hybrid", hybrid()),
          new Section("retrieval", "Retrieval", retrieval()));

  private ColumnLayout() {}

  private static Block block(String title, Parameter... parameters) {
    return new Block(title, Optional.empty(), List.of(parameters));
  }

  private static Block prices(ServedModel model, Parameter... parameters) {
    return new Block("", Optional.of(model), List.of(parameters));
  }

  private static List<Block> task() {
    return List.of(
        block("Examples", ALREADY_LABELED, STACKED_EXAMPLES, EXAMPLE_TOKENS, DISTINCT_TOPICS),
        block("Quality", ACCURACY_CEILING, KNOWLEDGE_SHARE, MONTHLY_DRIFT, LATENCY_BUDGET_MILLIS));
  }

  private static List<Block> traffic() {
    return List.of(
        block("Volume", MONTHLY_GROWTH, INPUT_TOKENS, OUTPUT_TOKENS),
        block("Discounts", CACHE_HIT_RATE, BATCH_SHARE));
  }

  private static List<Block> prompting() {
    return List.of(
        block(
            "Prompt",
            PROMPTING_INSTRUCTION_TOKENS,
            PROMPTING_SHOTS,
            PROMPTING_HALF_SHOTS,
            PROMPTING_RETRIEVED_TOKENS),
        block(
            "Prices",
            PROMPTING_CACHED_INPUT_PRICE,
            PROMPTING_CACHE_WRITE_PRICE,
            PROMPTING_ANNUAL_PRICE_DECLINE),
        block(
            "Charging rules",
            PROMPTING_CACHE_MINIMUM_TOKENS,
            PROMPTING_BATCH_DISCOUNT,
            PROMPTING_BATCH_DISCOUNT_ON_CACHE,
            PROMPTING_CONTRACT_DISCOUNT,
            PROMPTING_FEE_PER_THOUSAND_CALLS,
            PROMPTING_RETRY_SHARE,
            PROMPTING_REASONING_TOKENS),
        block("Life of the model", PROMPTING_RETIREMENT_MONTH, PROMPTING_MIGRATION_HOURS),
        block("Work", PROMPTING_SETUP_HOURS, PROMPTING_MONTHLY_HOURS),
        block(
            "Latency",
            PROMPTING_FIRST_TOKEN_MILLIS,
            PROMPTING_PREFILL_TOKENS_PER_SECOND,
            PROMPTING_DECODE_TOKENS_PER_SECOND));
  }

  private static List<Block> fineTuning() {
    return List.of(
        block(
            "Learning",
            FINE_TUNING_HALF_EXAMPLES,
            FINE_TUNING_OVERFITTING_PENALTY,
            FINE_TUNING_INSTRUCTION_TOKENS),
        block(
            "Training",
            FINE_TUNING_LABEL_COST,
            FINE_TUNING_TRAINING_PRICE,
            FINE_TUNING_TRAINING_JOB_MINIMUM,
            FINE_TUNING_EPOCHS,
            FINE_TUNING_TRAINING_RUNS),
        block(
            "Prices",
            FINE_TUNING_CACHED_INPUT_PRICE,
            FINE_TUNING_CACHE_WRITE_PRICE,
            FINE_TUNING_ANNUAL_PRICE_DECLINE),
        block(
            "Charging rules",
            FINE_TUNING_CACHE_MINIMUM_TOKENS,
            FINE_TUNING_BATCH_DISCOUNT,
            FINE_TUNING_BATCH_DISCOUNT_ON_CACHE,
            FINE_TUNING_CONTRACT_DISCOUNT,
            FINE_TUNING_FEE_PER_THOUSAND_CALLS,
            FINE_TUNING_RETRY_SHARE,
            FINE_TUNING_REASONING_TOKENS),
        block("Life of the model", FINE_TUNING_LAST_TRAINING_MONTH),
        block(
            "Hosting",
            FINE_TUNING_HOSTING_PRICE_PER_HOUR,
            FINE_TUNING_CALLS_PER_INSTANCE_HOUR,
            FINE_TUNING_HOSTED_HOURS_PER_MONTH,
            FINE_TUNING_HOSTING_SHARE),
        block(
            "Work", FINE_TUNING_SETUP_HOURS, FINE_TUNING_MONTHLY_HOURS, FINE_TUNING_LEAD_TIME_DAYS),
        block(
            "Retraining",
            FINE_TUNING_RETRAIN_EVERY_MONTHS,
            FINE_TUNING_REFRESH_EXAMPLES,
            FINE_TUNING_RETRAIN_HOURS,
            FINE_TUNING_RETIREMENT_MONTH,
            FINE_TUNING_MIGRATION_HOURS),
        block(
            "Latency",
            FINE_TUNING_FIRST_TOKEN_MILLIS,
            FINE_TUNING_PREFILL_TOKENS_PER_SECOND,
            FINE_TUNING_DECODE_TOKENS_PER_SECOND));
  }

  private static List<Block> hybrid() {
    return List.of(
        block(
            "Prompt and learning",
            HYBRID_INSTRUCTION_TOKENS,
            HYBRID_SHOTS,
            HYBRID_RETRIEVED_TOKENS,
            HYBRID_HALF_EXAMPLES),
        block("Work", HYBRID_SETUP_HOURS, HYBRID_MONTHLY_HOURS, HYBRID_LEAD_TIME_DAYS));
  }

  private static List<Block> retrieval() {
    return List.of(
        block(
            "",
            RETRIEVAL_COST_PER_THOUSAND_CALLS,
            RETRIEVAL_MONTHLY_COST,
            RETRIEVAL_SETUP_COST,
            RETRIEVAL_SETUP_HOURS,
            RETRIEVAL_MILLIS));
  }
}
