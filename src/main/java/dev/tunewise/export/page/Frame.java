package dev.tunewise.export.page;

/**
 * The empty page: its size and where title, content and footer go.
 *
 * @param titleSize of the title's letters, smaller where a long title needs it
 */
public record Frame(
    double width, double height, Box title, Box body, Box footer, double titleSize) {
  /** A wide page, 16:9. */
  public static final Frame WIDE =
      new Frame(
          960,
          540,
          new Box(40, 22, 880, 66),
          new Box(40, 92, 880, 402),
          new Box(40, 502, 800, 26),
          26);

  /** How much larger letters are than on {@link #WIDE}. */
  public double scale() {
    return Math.min(width / WIDE.width, height / WIDE.height);
  }
}
