package dev.tunewise.model;

/**
 * One evaluation run of the team: {@code correct} (may be a mean of runs) right answers out of
 * {@code evaluated}, with so many training examples (for prompting: shots).
 */
public record Measurement(Strategy strategy, double examples, double correct, double evaluated) {
  public static final double MAX_EXAMPLES = 1_000_000;

  public Measurement {
    if (!(examples >= 0 && examples <= MAX_EXAMPLES)) {
      throw new IllegalArgumentException("examples must be from 0 to 1000000, was " + examples);
    }
    if (!(evaluated >= 1 && Double.isFinite(evaluated))) {
      throw new IllegalArgumentException("evaluated must be at least 1, was " + evaluated);
    }
    if (!(correct >= 0 && correct <= evaluated)) {
      throw new IllegalArgumentException("correct must be from 0 to evaluated, was " + correct);
    }
    examples += 0.0;
    correct += 0.0; // −0 reads as 0
  }
}
