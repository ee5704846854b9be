package dev.tunewise.ui.verdict;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels of the panel. */
final class Words {
  private Words() {}

  static Label styled(String text, String styleClass) {
    Label label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /** Text that wraps and is never cut. */
  static Label paragraph(String text) {
    Label label = styled(text, "tw-paragraph");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
