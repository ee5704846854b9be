package dev.tunewise.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static Path file(String name) {
    return Path.of(name).toAbsolutePath().normalize();
  }

  @Test
  void withRecent_putsLatestFirst_withoutRepeating() {
    Settings settings =
        Settings.DEFAULTS
            .withRecent(Path.of("a.tunewise"))
            .withRecent(Path.of("b.tunewise"))
            .withRecent(Path.of("x/../a.tunewise"));
    assertEquals(List.of(file("a.tunewise"), file("b.tunewise")), settings.recentFiles());
  }

  @Test
  void withRecent_forgetsOldest_beyondTen() {
    Settings settings = Settings.DEFAULTS;
    for (int i = 0; i < 12; i++) {
      settings = settings.withRecent(Path.of(i + ".tunewise"));
    }
    assertEquals(10, settings.recentFiles().size());
    assertEquals(file("2.tunewise"), settings.recentFiles().getLast());
  }

  @Test
  void withoutRecent_dropsThatFile() {
    Settings settings = Settings.DEFAULTS.withRecent(Path.of("a")).withRecent(Path.of("b"));
    assertEquals(List.of(file("b")), settings.withoutRecent(Path.of("a")).recentFiles());
  }
}
