package dev.tunewise.ui.table;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Measures texts that labels will show, before style sheets have set the fonts of the labels. */
final class TextWidth {
  private static final String FAMILY = "Inter";

  private TextWidth() {}

  /** The width of a text; bold if it may become bold. */
  static double of(String words, double size, boolean bold) {
    if (words.isEmpty()) {
      return 0;
    }
    Text text = new Text(words);
    text.setFont(Font.font(FAMILY, bold ? FontWeight.BOLD : FontWeight.NORMAL, size));
    return Math.ceil(text.getLayoutBounds().getWidth()) + 1;
  }
}
