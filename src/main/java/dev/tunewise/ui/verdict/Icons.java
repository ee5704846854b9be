package dev.tunewise.ui.verdict;

import javafx.scene.shape.SVGPath;

/** Small drawings on a 16 by 16 grid; the style sheet colors them. */
final class Icons {
  private Icons() {}

  static SVGPath warning() {
    return icon(
        "M8 1.6 15.3 14.4H.7Z M7.2 6v4.4h1.6V6Z M7.2 11.4v1.6h1.6v-1.6Z", "tw-icon-warning");
  }

  static SVGPath chevron() {
    return icon("M3.2 5.4 8 10.2l4.8-4.8 1.1 1.1L8 12.4 2.1 6.5Z", "tw-icon-chevron");
  }

  static SVGPath close() {
    return icon(
        "M3.3 2.2 8 6.9l4.7-4.7 1.1 1.1L9.1 8l4.7 4.7-1.1 1.1L8 9.1l-4.7 4.7-1.1-1.1L6.9 8 2.2 3.3Z",
        "tw-icon-close");
  }

  /** A target: how accurate. */
  static SVGPath accuracy() {
    return icon(
        "M8 1a7 7 0 1 0 .01 0Z M8 2.6a5.4 5.4 0 1 1-.01 0Z M8 5a3 3 0 1 0 .01 0Z",
        "tw-icon-accuracy");
  }

  /** Lines of text: examples and task. */
  static SVGPath task() {
    return icon("M2 2.5h12V4H2Z M2 7.2h12v1.5H2Z M2 12h8v1.5H2Z", "tw-icon-task");
  }

  /** Bars: what it costs. */
  static SVGPath cost() {
    return icon("M2 9h3v5H2Z M6.5 5.5h3V14h-3Z M11 2h3v12h-3Z", "tw-icon-cost");
  }

  private static SVGPath icon(String path, String styleClass) {
    SVGPath icon = new SVGPath();
    icon.setContent(path);
    icon.setFillRule(javafx.scene.shape.FillRule.EVEN_ODD);
    icon.getStyleClass().addAll("tw-icon", styleClass);
    return icon;
  }
}
