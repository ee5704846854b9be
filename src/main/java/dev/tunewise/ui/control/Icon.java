package dev.tunewise.ui.control;

import java.util.Locale;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** Small drawings on a 16 by 16 grid; the style sheet colors them. */
public enum Icon {
  WARNING("M8 1.6 15.3 14.4H.7Z M7.2 6v4.4h1.6V6Z M7.2 11.4v1.6h1.6v-1.6Z"),
  /** A ring with a question mark. */
  QUESTION(
      "M8 .8a7.2 7.2 0 1 0 .01 0Z M8 2.3a5.7 5.7 0 1 1-.01 0Z"
          + " M5.4 6.4c0-1.5 1.1-2.5 2.6-2.5s2.7 1 2.7 2.4c0 1-.5 1.6-1.2 2.1-.6.4-.8.7-.8 1.3v.2H7.2"
          + "v-.3c0-1 .4-1.6 1.1-2.1.6-.4.8-.7.8-1.2 0-.6-.4-1-1.1-1s-1.1.4-1.1 1.1Z"
          + " M7.1 10.9h1.7v1.6H7.1Z"),
  /** A disk with an exclamation mark. */
  PROBLEM("M8 .8a7.2 7.2 0 1 0 .01 0Z M7.15 4h1.7v5.2h-1.7Z M7.15 10.4h1.7v1.7h-1.7Z"),
  CHEVRON("M3.2 5.4 8 10.2l4.8-4.8 1.1 1.1L8 12.4 2.1 6.5Z"),
  CLOSE(
      "M3.3 2.2 8 6.9l4.7-4.7 1.1 1.1L9.1 8l4.7 4.7-1.1 1.1L8 9.1l-4.7 4.7-1.1-1.1L6.9 8 2.2 3.3Z"),
  /** A target: how accurate. */
  ACCURACY("M8 1a7 7 0 1 0 .01 0Z M8 2.6a5.4 5.4 0 1 1-.01 0Z M8 5a3 3 0 1 0 .01 0Z"),
  /** Lines of text: examples and task. */
  TASK("M2 2.5h12V4H2Z M2 7.2h12v1.5H2Z M2 12h8v1.5H2Z"),
  /** Bars: what it costs. */
  COST("M2 9h3v5H2Z M6.5 5.5h3V14h-3Z M11 2h3v12h-3Z");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  /** A new drawing. */
  public SVGPath node() {
    SVGPath node = new SVGPath();
    node.setContent(path);
    node.setFillRule(FillRule.EVEN_ODD);
    return Nodes.styled(node, "tw-icon", "tw-icon-" + name().toLowerCase(Locale.ROOT));
  }
}
