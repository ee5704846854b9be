package dev.tunewise.wording;

import dev.tunewise.simulation.Choice;
import dev.tunewise.text.Words;

/**
 * A choice in words. Where no strategy fits, nothing is recommended: the one that comes closest is
 * named as that.
 */
public final class ChoiceText {
  /** The state in which no strategy fits. */
  public static final String NONE_FITS = "None fits";

  private ChoiceText() {}

  /** {@code Prompting}, or {@code None fits (closest: prompting)}. */
  public static String of(Choice choice) {
    return choice.fits()
        ? choice.strategy().label()
        : NONE_FITS + " (closest: " + Phrases.name(choice.strategy()) + ")";
  }

  /** Where there is no room for more: {@code Prompting}, or {@code None fits}. */
  public static String brief(Choice choice) {
    return choice.fits() ? choice.strategy().label() : NONE_FITS;
  }

  /** Inside a sentence: {@code prompting}, or {@code none fits}. */
  public static String inSentence(Choice choice) {
    return choice.fits() ? Phrases.name(choice.strategy()) : "none fits";
  }

  /**
   * What a chart finds about the choice. Where none fits the finding alone would recommend what is
   * only the closest: {@code None fits; hybrid pays back in month 9}.
   */
  public static String title(Choice choice, String finding) {
    return choice.fits() ? finding : NONE_FITS + "; " + Words.uncapitalized(finding);
  }

  /** What happens where it becomes the choice: {@code Prompting takes over}, or that none fits. */
  public static String takeover(Choice choice) {
    return choice.fits()
        ? choice.strategy().label() + " takes over"
        : "none fits (closest: " + Phrases.name(choice.strategy()) + ")";
  }
}
