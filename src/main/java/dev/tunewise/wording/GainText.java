package dev.tunewise.wording;

import dev.tunewise.simulation.AccuracyGain;
import dev.tunewise.statistics.Tolerance;

/** What a strategy gains over the base model, in words. */
final class GainText {
  private final Phrases phrases;
  private final AccuracyGain gain;

  GainText(Phrases phrases, AccuracyGain gain) {
    this.phrases = phrases;
    this.gain = gain;
  }

  /** A whole predicate: {@code gains only 3.1 points over the base model}. */
  String predicate(boolean judged) {
    boolean only = judged && gain.isSmall() && gain.points() > Tolerance.EPSILON;
    return brief(only ? "only " : "")
        + (gain.points() < 0 ? " against" : " over")
        + " the base model";
  }

  /** With the usual gain: {@code gains 17 points (usual: 15–40)}. */
  String rated() {
    return brief("") + " (" + gain.rating() + ")";
  }

  private String brief(String adverb) {
    if (Math.abs(gain.points()) <= Tolerance.EPSILON) {
      return "gains nothing";
    }
    String points = phrases.points(Math.abs(gain.points()), gain.usualLow(), gain.usualHigh());
    return (gain.points() < 0 ? "loses " : "gains " + adverb) + points;
  }

  /** Empty for a usual gain. */
  String flag() {
    return gain.isUsual() ? "" : " (" + gain.rating() + ")";
  }
}
