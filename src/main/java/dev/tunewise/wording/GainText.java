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

  /** A whole predicate: {@code gains 17 points over the base model}. */
  String predicate() {
    return predicate("");
  }

  /** The same, judging a small gain: {@code gains only 3.1 points over the base model}. */
  String judged() {
    return predicate(gain.isSmall() && gain.points() > Tolerance.EPSILON ? "only " : "");
  }

  private String predicate(String adverb) {
    return brief(adverb) + (gain.points() < 0 ? " against" : " over") + " the base model";
  }

  /** With the usual gain: {@code gains 17 points (usual: 15–40)}. */
  String rated() {
    return brief("") + " (" + rating() + ")";
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
    return gain.isUsual() ? "" : " (" + rating() + ")";
  }

  /** How it compares with the usual gain, such as {@code below the usual 15–40}. */
  private String rating() {
    String usual =
        Phrases.wholePoints(gain.usualLow()) + "–" + Phrases.wholePoints(gain.usualHigh());
    return gain.isUsual()
        ? "usual: " + usual
        : (gain.isSmall() ? "below" : "above") + " the usual " + usual;
  }
}
