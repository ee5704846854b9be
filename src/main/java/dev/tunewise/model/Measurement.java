package dev.tunewise.model;

import java.util.Locale;

/**
 * One evaluation run of the team: {@code correct} (may be a mean of runs) right answers out of
 * {@code evaluated}, with so many training examples (for prompting: shots).
 */
public record Measurement(Strategy strategy, double examples, double correct, double evaluated) {
  public static final double MAX_EXAMPLES = 1_000_000;

  public Measurement {
    require(Field.EXAMPLES, examples, evaluated);
    require(Field.EVALUATED, evaluated, evaluated);
    require(Field.CORRECT, correct, evaluated);
    examples += 0.0;
    correct += 0.0; // −0 reads as 0
  }

  private static void require(Field field, double value, double evaluated) {
    if (!field.isLegal(value, evaluated)) {
      throw new IllegalArgumentException(
          field.key() + " " + field.mustBe(evaluated) + ", was " + value);
    }
  }

  /**
   * A number of a measurement and the rule it keeps; every file of measurements is checked by these
   * and says so in these words.
   */
  public enum Field {
    EXAMPLES,
    EVALUATED,
    CORRECT;

    /** Name in files and messages. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether the number may stand there.
     *
     * @param evaluated of the same measurement; NaN while it is unknown
     */
    public boolean isLegal(double value, double evaluated) {
      return switch (this) {
        case EXAMPLES -> value >= 0 && value <= MAX_EXAMPLES;
        case EVALUATED -> value >= 1 && Double.isFinite(value);
        case CORRECT -> value >= 0 && !(value > evaluated);
      };
    }

    /**
     * What the number must be, such as {@code must be a number of at least 1}.
     *
     * @param evaluated of the same measurement; NaN while it is unknown
     */
    public String mustBe(double evaluated) {
      return switch (this) {
        case EXAMPLES -> "must be a number from 0 to " + PlainNumber.format(MAX_EXAMPLES);
        case EVALUATED -> "must be a number of at least 1";
        case CORRECT ->
            "must be a number from 0 to evaluated ("
                + (Double.isNaN(evaluated) ? "what was evaluated" : PlainNumber.format(evaluated))
                + ")";
      };
    }
  }
}
