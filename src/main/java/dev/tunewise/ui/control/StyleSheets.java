package dev.tunewise.ui.control;

import java.util.Objects;
import javafx.scene.Parent;

/** Style sheets, each in the package of the views it is for. */
public final class StyleSheets {
  private StyleSheets() {}

  /**
   * Adds a style sheet to a view and all it holds.
   *
   * @param neighbor a class in whose package the sheet is
   */
  public static void add(Parent root, Class<?> neighbor, String name) {
    root.getStylesheets().add(url(neighbor, name));
  }

  /** The address of a style sheet in the package of a class. */
  public static String url(Class<?> neighbor, String name) {
    return Objects.requireNonNull(neighbor.getResource(name), name).toExternalForm();
  }
}
