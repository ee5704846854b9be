package dev.tunewise.export;

/**
 * The size a chart is redrawn at, in pixels at scale 1. Letters and lines grow with it.
 *
 * @param width from {@link #SMALLEST} to {@link #LARGEST}, as is the height
 */
public record ExportSize(int width, int height) {
  public static final int SMALLEST = 200;
  public static final int LARGEST = 4000;

  /** A wide slide, 16:9. */
  public static final ExportSize SLIDE = new ExportSize(1280, 720);

  /** An older slide or a page, 4:3. */
  public static final ExportSize CLASSIC = new ExportSize(1024, 768);

  /** A page of paper between its margins. */
  static final ExportSize PAPER = new ExportSize(1080, 750);

  public static final ExportSize SQUARE = new ExportSize(900, 900);

  /** A pane whose letters are as large as in the window. */
  private static final double PANE_WIDTH = 640;

  private static final double PANE_HEIGHT = 360;

  public ExportSize {
    if (!isSide(width) || !isSide(height)) {
      throw new IllegalArgumentException(
          "a picture must have sides from %s to %s pixels, was %s × %s"
              .formatted(SMALLEST, LARGEST, width, height));
    }
  }

  /** Whether a picture may be so wide or so high. */
  public static boolean isSide(int pixels) {
    return pixels >= SMALLEST && pixels <= LARGEST;
  }

  /** How much larger letters and lines are than in the window. */
  double themeScale() {
    return Math.min(width / PANE_WIDTH, height / PANE_HEIGHT);
  }
}
