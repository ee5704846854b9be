package dev.tunewise.model;

import java.util.Optional;

/** The two models whose token prices a scenario holds; the tuned one serves hybrid too. */
public enum ServedModel {
  PROMPTING("prompting", "Prompted model"),
  FINE_TUNING("fineTuning", "Tuned model");

  private final String key;
  private final String label;

  ServedModel(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static Optional<ServedModel> byKey(String key) {
    for (ServedModel model : values()) {
      if (model.key.equals(key)) {
        return Optional.of(model);
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
}
