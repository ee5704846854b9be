package dev.tunewise.dataset;

/** What kind of training an example is for. */
public enum TrainingMethod {
  /** The model learns to say the answers. */
  SUPERVISED("supervised", "examples for supervised fine-tuning", ""),
  /** The model learns to prefer one answer to another. */
  PREFERENCE(
      "preference",
      "preference data (DPO)",
      "Preference data: the model learns to prefer one answer to another (DPO)."),
  /** The model learns from single answers that were found good or bad. */
  RATED(
      "rated",
      "rated answers (KTO)",
      "Rated answers: the model learns from answers that were found good or bad (KTO)."),
  /** The model answers itself, and a grader compares with a reference. */
  REINFORCEMENT(
      "reinforcement",
      "reinforcement data (RFT)",
      "Reinforcement data: the model writes answers, and a grader holds them to a reference (RFT)."),
  /** The model learns to go on with a text. */
  TEXT("text", "plain text", "Plain text: nothing tells prompt and answer apart.");

  private final String key;
  private final String label;
  private final String description;

  TrainingMethod(String key, String label, String description) {
    this.key = key;
    this.label = label;
    this.description = description;
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  /** The data, in a few words. */
  public String label() {
    return label;
  }

  /** The training in a sentence; empty for the usual one. */
  public String description() {
    return description;
  }
}
