package dev.tunewise.export.deck;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The slides a deck can have, in their order. */
public enum SlideKind {
  VERDICT("verdict", "Verdict", "How they compare"),
  COST("cost", "Cumulative cost", "Cumulative cost"),
  ACCURACY("accuracy", "Expected accuracy", "Expected accuracy"),
  /** Of one scenario only. */
  VOLUME("volume", "Cost over volume", ""),
  DECIDES("decides", "What decides it", "What differs"),
  ASSUMPTIONS("assumptions", "Assumptions", "Assumptions");

  private final String key;
  private final String label;
  private final String compareLabel;

  SlideKind(String key, String label, String compareLabel) {
    this.key = key;
    this.label = label;
    this.compareLabel = compareLabel;
  }

  /** Those that a deck about a comparison can have. */
  public static List<SlideKind> ofComparison() {
    return Stream.of(values()).filter(kind -> !kind.compareLabel.isEmpty()).toList();
  }

  public static Optional<SlideKind> byKey(String key) {
    return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
  }

  /** Name on the command line. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** Name for people in a deck about a comparison; empty if it has no such slide. */
  public String compareLabel() {
    return compareLabel;
  }
}
