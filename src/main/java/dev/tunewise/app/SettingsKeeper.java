package dev.tunewise.app;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.OwnFiles;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.ui.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Duration;

/**
 * Keeps the settings in a file: read once, written a moment after the last change. A file that
 * cannot be read or written costs the settings, never the program.
 */
final class SettingsKeeper {
  private static final Duration DELAY = Duration.millis(500);

  /** A hundred times what settings ever take. */
  private static final int MAX_BYTES = Bounds.SETTINGS.bytes();

  private final Path file;
  private final Background background;
  private final ObjectProperty<Settings> settings;
  private final PauseTransition delay = new PauseTransition(DELAY);
  private Settings written;

  /**
   * @param start as {@link #read} from the same folder
   */
  SettingsKeeper(Path folder, Settings start, Background background) {
    file = file(folder);
    this.background = background;
    written = start;
    settings = new SimpleObjectProperty<>(written);
    delay.setOnFinished(event -> writeSoon());
    settings.subscribe((before, now) -> delay.playFromStart());
  }

  ObjectProperty<Settings> settings() {
    return settings;
  }

  /** Writes what is not yet written, before the program ends. */
  void flush() {
    delay.stop();
    writeSoon();
  }

  private void writeSoon() {
    Settings now = settings.get();
    if (!now.equals(written)) {
      written = now;
      background.run(() -> write(now));
    }
  }

  private void write(Settings now) throws IOException {
    OwnFiles.write(file, SettingsJson.write(now).getBytes(StandardCharsets.UTF_8));
  }

  private static Path file(Path folder) {
    return folder.resolve("settings.json");
  }

  /** The settings of the last start; defaults if there are none. */
  static Settings read(Path folder) {
    try {
      return SettingsJson.read(TextFile.readOrdinary(file(folder), MAX_BYTES));
    } catch (ReadException e) {
      return Settings.DEFAULTS;
    }
  }
}
