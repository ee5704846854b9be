package dev.tunewise.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Optional;

/** Finds out why no window can open here. */
@SuppressWarnings("restricted") // The start script enables native access.
final class Display {
  private static final String NO_DISPLAY =
      """
      No window can open here: %s.
      Start Tunewise in a desktop session, or on a virtual display: \
      apt-get install xvfb, then put xvfb-run before the command.\
      """;
  private static final String NO_GTK =
      """
      No window can open here: the library %s is missing.
      Install it, for example: apt-get install libgtk-3-0 (Debian, Ubuntu) or dnf install gtk3 (Fedora).\
      """;

  private Display() {}

  /** Whether there is a display to try; where there is none JavaFX need not start. */
  static boolean isNamed() {
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    return !isLinux() || headless || !name().isEmpty();
  }

  /**
   * Keeps AWT, which only draws pictures here, from the display. Two libraries that come to an X
   * server at once, each on a thread of its own, can wait for each other for ever, and with them
   * the whole desktop, which GTK holds meanwhile. On macOS files to open come through AWT.
   */
  static void leaveToJavaFx() {
    if (isLinux()) {
      System.setProperty("java.awt.headless", "true");
    }
  }

  static boolean isLinux() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
  }

  private static String name() {
    return Optional.ofNullable(System.getenv("DISPLAY")).orElse("");
  }

  /** Why no window can open on this Linux and what to do about it. */
  static String obstacle() {
    if (name().isEmpty()) {
      return NO_DISPLAY.formatted("DISPLAY is not set");
    }
    for (String library : new String[] {"libgtk-3.so.0", "libX11.so.6"}) {
      if (!canLoad(library)) {
        return NO_GTK.formatted(library);
      }
    }
    return NO_DISPLAY.formatted("the display " + name() + " does not answer");
  }

  private static boolean canLoad(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
