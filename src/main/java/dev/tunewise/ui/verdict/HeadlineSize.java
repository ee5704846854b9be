package dev.tunewise.ui.verdict;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How large the letters of a headline are. */
final class HeadlineSize {
  static final String LETTERS = "Inter SemiBold";

  private HeadlineSize() {}

  /**
   * The largest size that lets a headline have one line. One that would need smaller letters than
   * there may be takes more lines.
   *
   * @param room for a line, in pixels
   * @param largest size, if it fits
   * @param smallest that may be for one line
   * @param broken size of one that takes more lines
   */
  static double fitting(
      String headline, double room, double largest, double smallest, double broken) {
    Text line = new Text(headline);
    line.setFont(Font.font(LETTERS, largest));
    double size = largest * Math.min(1, room / Math.ceil(line.getLayoutBounds().getWidth() + 1));
    return size < smallest ? broken : size;
  }
}
