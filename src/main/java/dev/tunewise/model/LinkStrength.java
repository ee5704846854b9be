package dev.tunewise.model;

import java.util.Optional;
import java.util.stream.Stream;

/** Strengths of links that have a name; any other number is one without. */
public enum LinkStrength {
  WEAK("weak", 0.3),
  MEDIUM("medium", 0.6),
  STRONG("strong", 0.9);

  private final String label;
  private final double size;

  LinkStrength(String label, double size) {
    this.label = label;
    this.size = size;
  }

  public String label() {
    return label;
  }

  /** The correlation of a link in the same direction. */
  public double size() {
    return size;
  }

  /** The strength of a correlation in either direction; empty for a number without a name. */
  public static Optional<LinkStrength> of(double correlation) {
    return Stream.of(values()).filter(each -> each.size == Math.abs(correlation)).findFirst();
  }
}
