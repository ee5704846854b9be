package dev.tunewise.ui.verdict;

import dev.tunewise.ui.control.Nodes;
import java.util.Locale;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** Small drawings on a 16 by 16 grid; the style sheet colors them. */
enum Icon {
  WARNING("M8 1.6 15.3 14.4H.7Z M7.2 6v4.4h1.6V6Z M7.2 11.4v1.6h1.6v-1.6Z"),
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

  SVGPath node() {
    SVGPath node = new SVGPath();
    node.setContent(path);
    node.setFillRule(FillRule.EVEN_ODD);
    return Nodes.styled(node, "tw-icon", "tw-icon-" + name().toLowerCase(Locale.ROOT));
  }
}
