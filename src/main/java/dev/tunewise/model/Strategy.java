package dev.tunewise.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The three ways to build the feature, always in this order. */
public enum Strategy {
  /** A frozen model with instructions and a few examples in the prompt. */
  PROMPTING("prompting", "Prompting"),
  /** A model whose weights are tuned on labeled examples. */
  FINE_TUNING("fineTuning", "Fine-tuning"),
  /** A tuned model with a strong prompt and, usually, retrieved documents. */
  HYBRID("hybrid", "Hybrid");

  private final String key;
  private final String label;

  Strategy(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** Names in files, in their order. */
  public static List<String> keys() {
    return Stream.of(values()).map(Strategy::key).toList();
  }

  public static Optional<Strategy> byKey(String key) {
    for (Strategy strategy : values()) {
      if (strategy.key.equals(key)) {
        return Optional.of(strategy);
      }
    }
    return Optional.empty();
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  /** Name for people. */
  public String label() {
    return label;
  }

  /** Whether the tuned model serves this strategy. */
  public boolean isTuned() {
    return this != PROMPTING;
  }
}
