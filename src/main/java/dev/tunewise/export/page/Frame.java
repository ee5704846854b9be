package dev.tunewise.export.page;

/**
 * The empty page: its size and where title, content and footer go.
 *
 * @param title the most room there is for it
 * @param footer grows upwards with its lines
 * @param titleSize of the title's letters, smaller where a long title needs it
 * @param wideness of the letters of its font, by the one that is measured with; 1 if not wider
 * @param flowing whether the content follows the title closely; else it stays where it is
 */
public record Frame(
    double width,
    double height,
    Box title,
    Box body,
    Box footer,
    double titleSize,
    double wideness,
    boolean flowing) {
  /** Space around the footer, on {@link #WIDE}. */
  private static final double FOOTER_GAP = 8;

  /** A wide page, 16:9. */
  public static final Frame WIDE =
      new Frame(
          960,
          540,
          new Box(40, 24, 880, 70),
          new Box(40, 98, 880, 414),
          new Box(40, 520, 826, 10),
          28,
          1,
          true);

  /** How much larger letters are than on {@link #WIDE}. */
  public double scale() {
    return Math.min(width / WIDE.width, height / WIDE.height);
  }

  /** How wide a text in the font that is measured with may be where there is this much room. */
  public double measured(double room) {
    return room / wideness;
  }

  /**
   * The frame of a page.
   *
   * @param titleHeight of its title
   * @param footerHeight of all lines of its footer
   */
  Frame fitted(double titleHeight, double footerHeight) {
    double gap = FOOTER_GAP * scale();
    Box foot = new Box(footer.x(), footer.bottom() - footerHeight, footer.width(), footerHeight);
    double taken = Math.max(0, title.height() - titleHeight);
    double up = flowing ? taken : 0;
    Box head = new Box(title.x(), title.y(), title.width(), title.height() - up);
    double top = body.y() - up;
    double bottom = Math.min(body.bottom(), foot.y() - gap);
    Box room = new Box(body.x(), top, body.width(), bottom - top);
    return new Frame(width, height, head, room, foot, titleSize, wideness, flowing);
  }
}
