package dev.tunewise.ui.parameters;

import static dev.tunewise.model.Parameter.*;
import static dev.tunewise.ui.parameters.Heading.*;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.ReasoningEffort;
import dev.tunewise.model.ServedModel;
import dev.tunewise.wording.EffortText;
import dev.tunewise.wording.ParameterText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which parameter stands where in the column; each stands in one place. */
final class ColumnLayout {
  /**
   * A card or a collapsible group.
   *
   * @param key what preferences and the style sheet call the group
   * @param holdsCalendar whether the plan's calendar is set here, above all blocks
   */
  record Section(String key, String title, List<Block> blocks, boolean holdsCalendar) {
    private Section(String key, String title, List<Block> blocks) {
      this(key, title, blocks, false);
    }

    List<Parameter> parameters() {
      return blocks.stream().flatMap(block -> block.parameters().stream()).toList();
    }
  }

  /**
   * Rows that belong together.
   *
   * @param model whose prices these are, where it is chosen above them
   */
  record Block(Heading heading, Optional<ServedModel> model, List<Parameter> parameters) {}

  /** What a team knows of its feature before anything else, and most plans turn on. */
  static final Section ESSENTIALS =
      new Section(
          "essentials",
          "Essentials",
          List.of(
              block(
                  NONE,
                  LABELED_EXAMPLES,
                  ALREADY_LABELED,
                  MONTHLY_CALLS,
                  INPUT_TOKENS,
                  OUTPUT_TOKENS),
              prices(ServedModel.PROMPTING, PROMPTING_INPUT_PRICE, PROMPTING_OUTPUT_PRICE),
              prices(ServedModel.FINE_TUNING, FINE_TUNING_INPUT_PRICE, FINE_TUNING_OUTPUT_PRICE),
              block(
                  NONE,
                  BASE_ACCURACY,
                  TARGET_ACCURACY,
                  COST_PER_ERROR,
                  LATENCY_BUDGET_MILLIS,
                  HORIZON_MONTHS)));

  static final List<Section> GROUPS =
      List.of(
          new Section("task", "Task", task()),
          new Section(
              "economics",
              "Calendar & economics",
              List.of(block(NONE, HOURLY_RATE, ANNUAL_DISCOUNT_RATE, BUDGET)),
              true),
          new Section("traffic", "Traffic", traffic()),
          new Section("prompting", "Prompting", prompting()),
          new Section("fineTuning", "Fine-tuning", fineTuning()),
          new Section("hybrid", "Hybrid", hybrid()),
          new Section("retrieval", "Retrieval", retrieval()));

  private ColumnLayout() {}

  /** The essentials and the groups, from top to bottom. */
  static Stream<Section> sections() {
    return Stream.concat(Stream.of(ESSENTIALS), GROUPS.stream());
  }

  /** Name in the parameter's row: its group stands above it, but not above the essentials. */
  static String label(Parameter parameter) {
    return ESSENTIALS.parameters().contains(parameter)
        ? ParameterText.label(parameter)
        : ParameterText.labelInGroup(parameter);
  }

  /** What is explained of the parameter, and of what its row has beside it. */
  static String help(Parameter parameter) {
    return ReasoningEffort.decides(parameter)
        ? parameter.help() + ". " + EffortText.rule()
        : parameter.help();
  }

  private static Block block(Heading heading, Parameter... parameters) {
    return new Block(heading, Optional.empty(), List.of(parameters));
  }

  private static Block prices(ServedModel model, Parameter... parameters) {
    return new Block(NONE, Optional.of(model), List.of(parameters));
  }

  private static List<Block> task() {
    return List.of(
        block(NONE, SPECIALIZATION), // first, since so much turns on it
        block(EXAMPLES, STACKED_EXAMPLES, EXAMPLE_TOKENS, DISTINCT_TOPICS),
        block(QUALITY, ACCURACY_CEILING, KNOWLEDGE_SHARE, MONTHLY_DRIFT));
  }

  private static List<Block> traffic() {
    return List.of(
        block(VOLUME, MONTHLY_GROWTH), block(CACHE_AND_BATCH, CACHE_HIT_RATE, BATCH_SHARE));
  }

  private static List<Block> prompting() {
    return List.of(
        block(PROMPT, PROMPTING_INSTRUCTION_TOKENS, PROMPTING_SHOTS, PROMPTING_RETRIEVED_TOKENS),
        block(REASONING, PROMPTING_REASONING_TOKENS),
        block(
            PRICES,
            PROMPTING_CACHED_INPUT_PRICE,
            PROMPTING_CACHE_WRITE_PRICE,
            PROMPTING_ANNUAL_PRICE_DECLINE),
        block(LEARNING, PROMPTING_HALF_SHOTS),
        block(WORK, PROMPTING_SETUP_HOURS, PROMPTING_MONTHLY_HOURS),
        block(
            SPEED,
            PROMPTING_FIRST_TOKEN_MILLIS,
            PROMPTING_PREFILL_TOKENS_PER_SECOND,
            PROMPTING_DECODE_TOKENS_PER_SECOND),
        block(
            CHARGING_RULES,
            PROMPTING_CACHE_MINIMUM_TOKENS,
            PROMPTING_BATCH_DISCOUNT,
            PROMPTING_BATCH_DISCOUNT_ON_CACHE,
            PROMPTING_CONTRACT_DISCOUNT,
            PROMPTING_FEE_PER_THOUSAND_CALLS,
            PROMPTING_RETRY_SHARE),
        block(LIFE_OF_THE_MODEL, PROMPTING_RETIREMENT_MONTH, PROMPTING_MIGRATION_HOURS));
  }

  private static List<Block> fineTuning() {
    return List.of(
        block(PROMPT, FINE_TUNING_INSTRUCTION_TOKENS),
        block(REASONING, FINE_TUNING_REASONING_TOKENS),
        block(
            PRICES,
            FINE_TUNING_CACHED_INPUT_PRICE,
            FINE_TUNING_CACHE_WRITE_PRICE,
            FINE_TUNING_ANNUAL_PRICE_DECLINE),
        block(
            TRAINING,
            FINE_TUNING_LABEL_COST,
            FINE_TUNING_TRAINING_PRICE,
            FINE_TUNING_TRAINING_JOB_MINIMUM,
            FINE_TUNING_EPOCHS,
            FINE_TUNING_TRAINING_RUNS),
        block(
            RETRAINING,
            FINE_TUNING_RETRAIN_EVERY_MONTHS,
            FINE_TUNING_REFRESH_EXAMPLES,
            FINE_TUNING_RETRAIN_HOURS),
        block(LEARNING, FINE_TUNING_HALF_EXAMPLES, FINE_TUNING_OVERFITTING_PENALTY),
        block(WORK, FINE_TUNING_SETUP_HOURS, FINE_TUNING_MONTHLY_HOURS, FINE_TUNING_LEAD_TIME_DAYS),
        block(
            SPEED,
            FINE_TUNING_FIRST_TOKEN_MILLIS,
            FINE_TUNING_PREFILL_TOKENS_PER_SECOND,
            FINE_TUNING_DECODE_TOKENS_PER_SECOND),
        block(
            HOSTING,
            FINE_TUNING_HOSTING_PRICE_PER_HOUR,
            FINE_TUNING_CALLS_PER_INSTANCE_HOUR,
            FINE_TUNING_HOSTED_HOURS_PER_MONTH,
            FINE_TUNING_HOSTING_SHARE),
        block(
            CHARGING_RULES,
            FINE_TUNING_CACHE_MINIMUM_TOKENS,
            FINE_TUNING_BATCH_DISCOUNT,
            FINE_TUNING_BATCH_DISCOUNT_ON_CACHE,
            FINE_TUNING_CONTRACT_DISCOUNT,
            FINE_TUNING_FEE_PER_THOUSAND_CALLS,
            FINE_TUNING_RETRY_SHARE),
        block(
            LIFE_OF_THE_MODEL,
            FINE_TUNING_LAST_TRAINING_MONTH,
            FINE_TUNING_RETIREMENT_MONTH,
            FINE_TUNING_MIGRATION_HOURS));
  }

  private static List<Block> hybrid() {
    return List.of(
        block(PROMPT, HYBRID_INSTRUCTION_TOKENS, HYBRID_SHOTS, HYBRID_RETRIEVED_TOKENS),
        block(LEARNING, HYBRID_HALF_EXAMPLES),
        block(WORK, HYBRID_SETUP_HOURS, HYBRID_MONTHLY_HOURS, HYBRID_LEAD_TIME_DAYS));
  }

  private static List<Block> retrieval() {
    return List.of(
        block(
            PRICES,
            RETRIEVAL_COST_PER_THOUSAND_CALLS,
            RETRIEVAL_MONTHLY_COST,
            RETRIEVAL_SETUP_COST),
        block(WORK, RETRIEVAL_SETUP_HOURS),
        block(SPEED, RETRIEVAL_MILLIS));
  }
}
