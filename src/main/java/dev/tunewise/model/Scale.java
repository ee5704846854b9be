package dev.tunewise.model;

import dev.tunewise.statistics.Exponential;

/**
 * How a parameter is spread over its slider, and the scale τ on which its uncertainty is normal:
 * identity for whole and linear numbers, natural logarithm, or logit for fractions.
 */
public enum Scale {
  INTEGER,
  LINEAR,
  LOG,
  FRACTION;

  /** τ(value): finite only where {@link #isOnTau} holds. */
  public double tau(double value) {
    return switch (this) {
      case INTEGER, LINEAR -> value;
      case LOG -> StrictMath.log(value);
      case FRACTION -> StrictMath.log(value / (1 - value));
    };
  }

  /** The value whose τ is {@code tau}. */
  public double ofTau(double tau) {
    return switch (this) {
      case INTEGER, LINEAR -> tau;
      case LOG -> Exponential.of(tau);
      case FRACTION -> 1 / (1 + Exponential.of(-tau));
    };
  }

  /**
   * Whether τ is finite at a value: above 0 for logarithms, strictly between 0 and 1 for logits.
   */
  public boolean isOnTau(double value) {
    return switch (this) {
      case INTEGER, LINEAR -> Double.isFinite(value);
      case LOG -> value > 0;
      case FRACTION -> value > 0 && value < 1;
    };
  }
}
