package dev.tunewise.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled font. */
public final class Fonts {
  public static final String FAMILY = "Inter";

  private static final List<String> WEIGHTS = List.of("Regular", "Medium", "SemiBold", "Bold");

  private Fonts() {}

  /** Makes the font known to JavaFX; call it before the first window. */
  public static void load() {
    for (String weight : WEIGHTS) {
      String name = "/fonts/Inter-" + weight + ".ttf";
      try (InputStream file = Fonts.class.getResourceAsStream(name)) {
        if (file == null || Font.loadFont(file, 0) == null) {
          throw new IllegalStateException("the font " + name + " cannot be loaded");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
