package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.Theme;
import dev.tunewise.ui.settings.WindowBounds;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsJsonTest {
  @Test
  void read_givesBackWhatWasWritten() {
    Settings settings =
        Settings.DEFAULTS
            .withTheme(Theme.DARK)
            .withWindow(new WindowBounds(-1200.5, 30, 1280, 800, true))
            .withDivider("parameters", 372)
            .withRecent(Path.of("a \"quoted\".tunewise"))
            .withFolder("scenario", Path.of("plans"))
            .withChoice("chart.format", "svg");
    assertEquals(settings, SettingsJson.read(SettingsJson.write(settings)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "[]", "null", "{", "{\"theme\": 3, \"window\": []}"})
  void read_givesDefaults_forDamagedText(String json) {
    assertEquals(Settings.DEFAULTS, SettingsJson.read(json));
  }

  @Test
  void read_keepsTheRest_whenOneSettingIsDamaged() {
    Settings settings =
        SettingsJson.read(
            """
            {"theme": "DARK", "window": {"x": 0, "width": "wide"}, "recentFiles": ["\\u0000", "a"],
             "dividers": {"parameters": "left", "charts": 0.4}, "unknown": {}}
            """);
    assertEquals(Theme.DARK, settings.theme());
    assertEquals(Optional.empty(), settings.window());
    assertEquals(1, settings.recentFiles().size());
    assertEquals(0.4, settings.dividers().get("charts"));
    assertEquals(1, settings.dividers().size());
  }
}
