package dev.tunewise.export;

import dev.tunewise.chart.ColorMode;

/**
 * How to export a chart.
 *
 * @param size of pictures and drawings; tables have none
 * @param scale pixels of a PNG per pixel of the size, 1 to {@link #LARGEST_SCALE}
 */
public record ExportRequest(ExportFormat format, ExportSize size, int scale, ColorMode mode) {
  public static final int LARGEST_SCALE = 4;

  /** Half a gigabyte of memory. */
  private static final long MOST_PIXELS = 128_000_000;

  public ExportRequest {
    if (scale < 1 || scale > LARGEST_SCALE) {
      throw new IllegalArgumentException("scale must be from 1 to 4, was " + scale);
    }
    if (format.isDocument()) {
      throw new IllegalArgumentException(format + " holds a deck, not one chart");
    }
    if (format == ExportFormat.PNG && pixels(size, scale) > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "a picture of %s × %s pixels at scale %s is too large"
              .formatted(size.width(), size.height(), scale));
    }
  }

  /** A chart on a light wide slide at scale 2. */
  public static ExportRequest slide(ExportFormat format) {
    return new ExportRequest(format, ExportSize.SLIDE, 2, ColorMode.LIGHT);
  }

  /** Whether a PNG of this size and scale is small enough to be drawn. */
  public static boolean isPossible(ExportSize size, int scale) {
    return pixels(size, scale) <= MOST_PIXELS;
  }

  private static long pixels(ExportSize size, int scale) {
    return (long) size.width() * size.height() * scale * scale;
  }
}
