package dev.tunewise.model;

import static dev.tunewise.model.Parameter.*;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ways to build the feature, always in this order, and which parameters hold what is a
 * strategy's own. The first one needs no training: it serves while the others are being built.
 */
public enum Strategy {
  /** A frozen model with instructions and a few examples in the prompt. */
  PROMPTING(
      "prompting",
      "Prompting",
      ServedModel.PROMPTING,
      Effect.PROMPTING_ACCURACY,
      new Prompt(PROMPTING_INSTRUCTION_TOKENS, PROMPTING_SHOTS, PROMPTING_RETRIEVED_TOKENS),
      null,
      PROMPTING_MONTHLY_HOURS,
      PROMPTING_SETUP_HOURS),
  /** A model whose weights are tuned on labeled examples. */
  FINE_TUNING(
      "fineTuning",
      "Fine-tuning",
      ServedModel.FINE_TUNING,
      Effect.FINE_TUNING_ACCURACY,
      new Prompt(FINE_TUNING_INSTRUCTION_TOKENS, null, null),
      FINE_TUNING_LEAD_TIME_DAYS,
      FINE_TUNING_MONTHLY_HOURS,
      FINE_TUNING_SETUP_HOURS),
  /** A tuned model with a strong prompt and, usually, retrieved documents. */
  HYBRID(
      "hybrid",
      "Hybrid",
      ServedModel.FINE_TUNING,
      Effect.HYBRID_ACCURACY,
      new Prompt(HYBRID_INSTRUCTION_TOKENS, HYBRID_SHOTS, HYBRID_RETRIEVED_TOKENS),
      HYBRID_LEAD_TIME_DAYS,
      HYBRID_MONTHLY_HOURS,
      FINE_TUNING_SETUP_HOURS,
      HYBRID_SETUP_HOURS);

  /**
   * What each call sends beside the user's input.
   *
   * @param shots examples in the prompt; null if there never are any
   * @param retrievedTokens retrieved context; null if there never is any
   */
  public record Prompt(
      Parameter instructionTokens,
      @Nullable Parameter shots,
      @Nullable Parameter retrievedTokens) {}

  private final String key;
  private final String label;
  private final ServedModel model;
  private final Effect accuracy;
  private final Prompt prompt;
  private final @Nullable Parameter leadTimeDays;
  private final Parameter monthlyHours;
  private final List<Parameter> setupHours;

  Strategy(
      String key,
      String label,
      ServedModel model,
      Effect accuracy,
      Prompt prompt,
      @Nullable Parameter leadTimeDays,
      Parameter monthlyHours,
      Parameter... setupHours) {
    this.key = key;
    this.label = label;
    this.model = model;
    this.accuracy = accuracy;
    this.prompt = prompt;
    this.leadTimeDays = leadTimeDays;
    this.monthlyHours = monthlyHours;
    this.setupHours = List.of(setupHours);
  }

  /** Names in files, in their order. */
  public static List<String> keys() {
    return Stream.of(values()).map(Strategy::key).toList();
  }

  public static Optional<Strategy> byKey(String key) {
    return Stream.of(values()).filter(strategy -> strategy.key.equals(key)).findFirst();
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** Name in the middle of a sentence. */
  public String inSentence() {
    return label.toLowerCase(Locale.ROOT);
  }

  /** The model that serves its calls. */
  public ServedModel model() {
    return model;
  }

  /** Whether a tuned model serves this strategy. */
  public boolean isTuned() {
    return model.isTuned();
  }

  /** What parameters change that bear on its generic accuracy. */
  public Effect accuracy() {
    return accuracy;
  }

  public Prompt prompt() {
    return prompt;
  }

  /** Days until it serves; null if it serves at once. */
  public @Nullable Parameter leadTimeDays() {
    return leadTimeDays;
  }

  /** Hours of upkeep each month. */
  public Parameter monthlyHours() {
    return monthlyHours;
  }

  /** Hours of building it, all of which add up. */
  public List<Parameter> setupHours() {
    return setupHours;
  }
}
