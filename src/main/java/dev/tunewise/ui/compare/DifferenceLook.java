package dev.tunewise.ui.compare;

import dev.tunewise.wording.MetricDifference;

/** How good and bad news look; the sign says the same without color. */
final class DifferenceLook {
  private DifferenceLook() {}

  static String styleClass(MetricDifference.Tone tone) {
    return switch (tone) {
      case BETTER -> "tw-better";
      case WORSE -> "tw-worse";
      case SAME, OPEN -> "tw-compare-muted";
    };
  }
}
