package dev.tunewise.dataset;

/** What kind of training an example is for. */
public enum TrainingMethod {
  /** The model learns to say the answers. */
  SUPERVISED("supervised", "supervised fine-tuning", "examples for supervised fine-tuning"),
  /** The model learns to prefer one answer to another. */
  PREFERENCE(
      "preference", "DPO", "preference data (DPO): pairs of a preferred and a rejected answer"),
  /** The model learns from single answers that were found good or bad. */
  RATED("rated", "KTO", "rated answers (KTO): each marked as good or bad"),
  /** The model answers itself, and a grader compares with a reference. */
  REINFORCEMENT(
      "reinforcement",
      "reinforcement fine-tuning",
      "reinforcement data (RFT): the model answers, a grader holds that to a reference answer"),
  /** The model learns to go on with a text. */
  TEXT("text", "continued pretraining", "plain text: nothing tells prompt and answer apart");

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

  /** The training. */
  public String label() {
    return label;
  }

  /** The data, in words. */
  public String description() {
    return description;
  }
}
