package dev.tunewise.ui.look;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.ui.control.Popups;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.settings.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Keeps all windows in the chosen theme, and in what the operating system asks for. */
public final class Look {
  private final ObservableValue<Theme> theme;
  private final ObservableValue<SystemLook> system;
  private final ReadOnlyObjectWrapper<ColorMode> mode =
      new ReadOnlyObjectWrapper<>(ColorMode.LIGHT);
  private String sheet = "";

  /** Follows the user's choice and, where that leaves something open, the operating system. */
  public Look(ObservableValue<Theme> theme) {
    this(theme, SystemLook.now());
  }

  /** Follows settings of a system that may be another one than this. */
  public Look(ObservableValue<Theme> theme, ObservableValue<SystemLook> system) {
    this.theme = theme;
    this.system = system;
    Tips.wrapAll();
    theme.subscribe((before, now) -> apply());
    system.subscribe((before, now) -> apply());
    apply();
    Window.getWindows()
        .addListener(
            (ListChangeListener<Window>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::frame);
                  }
                });
    mode.subscribe(now -> Window.getWindows().forEach(this::frame));
  }

  /** The mode that the windows are in now. */
  public ReadOnlyObjectProperty<ColorMode> modeProperty() {
    return mode.getReadOnlyProperty();
  }

  /** Lets the window's frame be right from the first moment, where the operating system can. */
  public void follow(Scene scene) {
    scene
        .getPreferences()
        .setColorScheme(mode.get().isDark() ? ColorScheme.DARK : ColorScheme.LIGHT);
  }

  private void frame(Window window) {
    if (window.getScene() != null) {
      follow(window.getScene());
    }
  }

  /** The base theme, the program's own sheet and the colors of a mode, in one. */
  static String sheet(ColorMode mode, boolean popupsBlend) {
    String name = mode.isDark() ? "dark" : "light";
    if (mode.isHighContrast()) {
      return name + "-contrast.css";
    }
    return name + (popupsBlend ? ".css" : "-opaque.css");
  }

  private void apply() {
    SystemLook asked = system.getValue();
    ColorMode now =
        switch (theme.getValue()) {
          case LIGHT -> ColorMode.LIGHT;
          case DARK -> ColorMode.DARK;
          case HIGH_CONTRAST -> ColorMode.of(asked.dark(), true);
          case SYSTEM -> ColorMode.of(asked.dark(), asked.highContrast());
        };
    boolean popupsBlend = Popups.canBlend() && !asked.reducedTransparency();
    String next = with(asked, now, StyleSheets.url(Look.class, sheet(now, popupsBlend)));
    if (!next.equals(sheet)) {
      sheet = next;
      Application.setUserAgentStylesheet(sheet);
    }
    mode.set(now);
  }

  /** The sheet itself, or one that adds to it what the system asks for. */
  private static String with(SystemLook asked, ColorMode mode, String base) {
    List<String> parts = new ArrayList<>();
    if (asked.reducedMotion()) {
      parts.add("@import \"" + StyleSheets.url(Look.class, "still.css") + "\";\n");
    }
    if (!mode.isHighContrast()) {
      Palette palette = Palette.of(mode);
      AccentColors.rules(
              asked.accent(), FxColors.of(palette.background()), FxColors.of(palette.ink()))
          .ifPresent(parts::add);
    }
    if (parts.isEmpty()) {
      return base;
    }
    String all = "@import \"" + base + "\";\n" + String.join("", parts);
    byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;charset=utf-8;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
