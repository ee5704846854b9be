package dev.tunewise.ui.parameters;

/**
 * Quiet headings inside the groups, in the order in which they stand in each; the same heading is
 * over the same kind of rows everywhere. What a scenario often has no use for comes last.
 */
enum Heading {
  NONE(""),
  EXAMPLES("Examples"),
  QUALITY("Quality"),
  VOLUME("Volume"),
  CACHE_AND_BATCH("Cache and batch"),
  PROMPT("Prompt"),
  REASONING("Reasoning"),
  PRICES("Prices"),
  TRAINING("Training"),
  RETRAINING("Retraining"),
  LEARNING("Learning"),
  WORK("Work"),
  SPEED("Speed"),
  HOSTING("Hosting"),
  CHARGING_RULES("Charging rules"),
  LIFE_OF_THE_MODEL("Life of the model");

  private final String text;

  Heading(String text) {
    this.text = text;
  }

  /** Empty for none. */
  String text() {
    return text;
  }
}
