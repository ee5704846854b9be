package dev.tunewise.wording;

import dev.tunewise.simulation.Guidelines.GapLevel;

/** The steps of the good-enough rule in words. */
public final class GapText {
  private GapText() {}

  /** By how many points the prompt misses the target, such as {@code 5 to 10}. */
  public static String range(GapLevel level) {
    return switch (level) {
      case MEETS -> "Meets it";
      case CLOSE -> "Under " + PointsText.whole(level.upTo());
      case SHORT, STRETCH ->
          PointsText.whole(level.from()) + " to " + PointsText.whole(level.upTo());
      case FAR -> PointsText.whole(level.from()) + " or more";
    };
  }

  /** What to do, in two or three words. */
  public static String advice(GapLevel level) {
    return switch (level) {
      case MEETS -> "Ship the prompt";
      case CLOSE -> "Improve the prompt";
      case SHORT -> "Fine-tune";
      case STRETCH -> "A stretch";
      case FAR -> "May be too hard";
    };
  }
}
