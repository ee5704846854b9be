package dev.tunewise.ui.look;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.ui.control.Popups;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.settings.Theme;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/** Keeps all windows in the chosen theme. */
public final class Look {
  private final ObservableValue<Theme> theme;
  private final ObservableValue<ColorScheme> system;
  private final ReadOnlyObjectWrapper<ColorMode> mode =
      new ReadOnlyObjectWrapper<>(ColorMode.LIGHT);

  /** Follows the user's choice and, where that is to follow it, the operating system. */
  public Look(ObservableValue<Theme> theme) {
    this.theme = theme;
    Tips.wrapAll();
    system = Platform.getPreferences().colorSchemeProperty();
    theme.subscribe(this::apply);
    system.subscribe(this::apply);
    apply(); // subscribers without a parameter hear of changes only
  }

  /** The mode that the windows are in now. */
  public ReadOnlyObjectProperty<ColorMode> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  /** Lets the window's frame follow too, where the operating system can. */
  public void follow(Scene scene) {
    mode.subscribe(
        now ->
            scene
                .getPreferences()
                .setColorScheme(now == ColorMode.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  /** The base theme, the program's own sheet and the colors of a mode, in one. */
  static String sheet(ColorMode mode, boolean popupsBlend) {
    String name = mode == ColorMode.DARK ? "dark" : "light";
    return name + (popupsBlend ? ".css" : "-opaque.css");
  }

  private void apply() {
    ColorMode now =
        switch (theme.getValue()) {
          case LIGHT -> ColorMode.LIGHT;
          case DARK -> ColorMode.DARK;
          case SYSTEM -> system.getValue() == ColorScheme.DARK ? ColorMode.DARK : ColorMode.LIGHT;
        };
    String sheet = sheet(now, Popups.canBlend());
    Application.setUserAgentStylesheet(StyleSheets.url(Look.class, sheet));
    mode.set(now);
  }
}
