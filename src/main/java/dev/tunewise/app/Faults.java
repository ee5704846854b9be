package dev.tunewise.app;

import dev.tunewise.ui.dialog.Dialogs;
import java.io.PrintWriter;
import java.io.StringWriter;
import javafx.application.Platform;

/** Shows a fault of the program once, calmly, and lets it go on. */
final class Faults implements Thread.UncaughtExceptionHandler {
  private final Dialogs dialogs;
  private boolean showing;

  Faults(Dialogs dialogs) {
    this.dialogs = dialogs;
  }

  @Override
  public void uncaughtException(Thread thread, Throwable fault) {
    String details = details(thread, fault);
    // A dialog cannot wait for its answer in the middle of a layout pass.
    Platform.runLater(() -> show(details));
  }

  /** A fault while painting comes back with every frame: one dialog at a time. */
  private void show(String details) {
    if (!showing) {
      showing = true;
      try {
        dialogs.fault("Something in Tunewise went wrong.", details);
      } finally {
        showing = false;
      }
    }
  }

  private static String details(Thread thread, Throwable fault) {
    StringWriter text = new StringWriter();
    text.write("Tunewise on Java " + Runtime.version() + ", " + System.getProperty("os.name"));
    text.write(" " + System.getProperty("os.version") + ", thread " + thread.getName() + "\n");
    fault.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }
}
