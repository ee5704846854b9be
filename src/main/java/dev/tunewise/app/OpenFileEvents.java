package dev.tunewise.app;

import java.awt.Desktop;
import java.awt.Desktop.Action;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;

/** On macOS a double-clicked file comes as an event, not as a program argument. */
final class OpenFileEvents {
  private OpenFileEvents() {}

  static void listen(Consumer<Path> open) {
    boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    if (mac && Desktop.isDesktopSupported()) {
      Desktop desktop = Desktop.getDesktop();
      if (desktop.isSupported(Action.APP_OPEN_FILE)) {
        desktop.setOpenFileHandler(
            event -> {
              Path first = event.getFiles().getFirst().toPath();
              Platform.runLater(() -> open.accept(first));
            });
      }
    }
  }
}
