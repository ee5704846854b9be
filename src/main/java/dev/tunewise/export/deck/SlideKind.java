package dev.tunewise.export.deck;

import java.util.Optional;
import java.util.stream.Stream;

/** The slides a deck can have, in their order. */
public enum SlideKind {
  VERDICT("verdict", "Verdict"),
  COST("cost", "Cumulative cost"),
  ACCURACY("accuracy", "Expected accuracy"),
  VOLUME("volume", "Cost over volume"),
  DECIDES("decides", "What decides it"),
  ASSUMPTIONS("assumptions", "Assumptions");

  private final String key;
  private final String label;

  SlideKind(String key, String label) {
    this.key = key;
    this.label = label;
  }

  public static Optional<SlideKind> byKey(String key) {
    return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  /** Name on the command line. */
  public String key() {
    return key;
  }

  /** Name for people. */
  public String label() {
    return label;
  }
}
