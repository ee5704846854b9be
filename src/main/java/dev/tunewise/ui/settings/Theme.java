package dev.tunewise.ui.settings;

/** What the user wants the window to look like. */
public enum Theme {
  LIGHT("_Light"),
  DARK("_Dark"),
  /** On white or on black, as the operating system is light or dark. */
  HIGH_CONTRAST("_High Contrast"),
  /** As the operating system is set, also when that changes. */
  SYSTEM("_Follow System");

  private final String label;

  Theme(String label) {
    this.label = label;
  }

  /** Menu text with its mnemonic. */
  public String label() {
    return label;
  }
}
