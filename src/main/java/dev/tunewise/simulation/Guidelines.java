package dev.tunewise.simulation;

import java.util.Arrays;

/**
 * Where the rules of thumb draw their lines. Whatever applies or names one, a verdict, a search, a
 * chart or a sentence, reads it here.
 */
public final class Guidelines {
  /** Calls a month from which on the price of a call matters most. */
  public static final double MANY_CALLS = 1_000_000;

  /** Topics from which on examples are spread thin. */
  public static final double MANY_TOPICS = 100;

  /** Specialization from which on a task speaks for tuning; half of it speaks partly for it. */
  public static final double SPECIALIZED = 0.5;

  /** Examples that are plenty for production: more is not asked for. */
  public static final double AMPLE_EXAMPLES = 1_000;

  private Guidelines() {}

  /** What learned examples, those of earlier fine-tunes included, are good for. */
  public enum ExampleLevel {
    /** A tuned model would overfit, so none is considered. */
    TOO_FEW(0),
    EXPERIMENT(50),
    PRODUCTION(500),
    /** More examples bring little. */
    PLATEAU(10_000);

    private final double from;

    ExampleLevel(double from) {
      this.from = from;
    }

    static ExampleLevel of(double learnedExamples) {
      ExampleLevel level = TOO_FEW;
      for (ExampleLevel next : values()) {
        level = learnedExamples >= next.from ? next : level;
      }
      return level;
    }

    /** The fewest examples of this level. */
    public double from() {
      return from;
    }
  }

  /** How far the prompt is from the target: the good-enough rule. */
  public enum GapLevel {
    /** Ship it. */
    MEETS(0, true),
    /** A better prompt may do. */
    CLOSE(0.05, false),
    /** What fine-tuning is for. */
    SHORT(0.10, true),
    /** Much even for fine-tuning. */
    STRETCH(0.20, false),
    /** The task may be too hard for the base model. */
    FAR(Double.POSITIVE_INFINITY, true);

    private final double upTo;
    private final boolean inclusive;

    GapLevel(double upTo, boolean inclusive) {
      this.upTo = upTo;
      this.inclusive = inclusive;
    }

    static GapLevel of(double gap) {
      for (GapLevel level : values()) {
        if (gap < level.upTo || (level.inclusive && gap == level.upTo)) {
          return level;
        }
      }
      return FAR;
    }

    /**
     * Where this level begins, as a fraction; the prompt that meets its target has no lower end.
     */
    public double from() {
      return this == MEETS ? Double.NEGATIVE_INFINITY : values()[ordinal() - 1].upTo;
    }

    /** Where it ends, as a fraction. */
    public double upTo() {
      return upTo;
    }

    /** The lines between the levels below the target, as fractions. */
    public static double[] bounds() {
      return Arrays.stream(values())
          .mapToDouble(GapLevel::upTo)
          .filter(bound -> bound > 0 && Double.isFinite(bound))
          .toArray();
    }
  }
}
