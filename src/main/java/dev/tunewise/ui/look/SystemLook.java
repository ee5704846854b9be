package dev.tunewise.ui.look;

import java.util.Locale;
import java.util.Map;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.application.Platform.Preferences;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.paint.Color;

/**
 * What the operating system is set to, as far as it concerns the look of windows.
 *
 * @param reducedMotion whether nothing is to move that need not
 * @param reducedTransparency whether nothing is to shine through
 * @param accent of what is chosen or can be pressed
 */
public record SystemLook(
    boolean dark,
    boolean highContrast,
    boolean reducedMotion,
    boolean reducedTransparency,
    Color accent) {
  private static final String WINDOWS_CONTRAST = "Windows.SPI.HighContrast";
  private static final String GTK_THEME = "GTK.theme_name";

  /** The system's own preferences, which may change at any time. */
  static ReadOnlyObjectProperty<SystemLook> now() {
    Preferences preferences = Platform.getPreferences();
    ReadOnlyObjectWrapper<SystemLook> look = new ReadOnlyObjectWrapper<>(of(preferences));
    preferences.addListener((InvalidationListener) changed -> look.set(of(preferences)));
    return look.getReadOnlyProperty();
  }

  private static SystemLook of(Preferences preferences) {
    return new SystemLook(
        preferences.getColorScheme() == ColorScheme.DARK,
        isHighContrast(preferences),
        preferences.isReducedMotion(),
        preferences.isReducedTransparency(),
        preferences.getAccentColor());
  }

  /**
   * Whether the system is in high contrast. Windows says so; on Linux it is one of GTK's themes,
   * such as HighContrast or HighContrastInverse; macOS does not tell.
   *
   * @param preferences as the system names them
   */
  static boolean isHighContrast(Map<String, ?> preferences) {
    boolean windows = Boolean.TRUE.equals(preferences.get(WINDOWS_CONTRAST));
    String theme = String.valueOf(preferences.get(GTK_THEME)).toLowerCase(Locale.ROOT);
    return windows || theme.replaceAll("[^a-z]", "").contains("highcontrast");
  }
}
