package dev.tunewise.ui.look;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** What changes in a window when the keyboard comes to a node, as far as people can see it. */
public final class Rings {
  /** WCAG 2.2, 1.4.11: what tells the state of a control from another one. */
  public static final double CONTRAST = 3;

  private Rings() {}

  /** The window as it is now. */
  public static Image shot(Scene scene) {
    return scene.snapshot(new WritableImage((int) scene.getWidth(), (int) scene.getHeight()));
  }

  /** How many pixels differ by so much that everybody can tell. */
  public static int seen(Image before, Image after) {
    int seen = 0;
    for (int y = 0; y < before.getHeight(); y++) {
      for (int x = 0; x < before.getWidth(); x++) {
        int one = before.getPixelReader().getArgb(x, y);
        int other = after.getPixelReader().getArgb(x, y);
        if (one != other
            && contrast(
                    before.getPixelReader().getColor(x, y), after.getPixelReader().getColor(x, y))
                >= CONTRAST) {
          seen++;
        }
      }
    }
    return seen;
  }

  /** Contrast after WCAG, from 1 to 21. */
  public static double contrast(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
