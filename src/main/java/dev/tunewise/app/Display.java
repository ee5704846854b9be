package dev.tunewise.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import java.util.Optional;

/** Finds out whether a window can open here, before JavaFX fails to. */
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

  /** Why no window can open and what to do about it; empty if nothing speaks against it. */
  static Optional<String> obstacle() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    boolean headless = "Headless".equals(System.getProperty("glass.platform"));
    if (!linux || headless) {
      return Optional.empty();
    }
    String name = Optional.ofNullable(System.getenv("DISPLAY")).orElse("");
    if (name.isEmpty()) {
      return Optional.of(NO_DISPLAY.formatted("DISPLAY is not set"));
    }
    for (String library : new String[] {"libgtk-3.so.0", "libX11.so.6"}) {
      if (!canLoad(library)) {
        return Optional.of(NO_GTK.formatted(library));
      }
    }
    return answers()
        ? Optional.empty()
        : Optional.of(NO_DISPLAY.formatted("the display " + name + " does not answer"));
  }

  private static boolean canLoad(String library) {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup.libraryLookup(library, arena);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Opens and closes a connection to the X server, as GTK is about to do. */
  private static boolean answers() {
    try (Arena arena = Arena.ofConfined()) {
      SymbolLookup x11 = SymbolLookup.libraryLookup("libX11.so.6", arena);
      var pointerToPointer = FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS);
      var pointerToInt = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS);
      Linker linker = Linker.nativeLinker();
      var open = linker.downcallHandle(x11.findOrThrow("XOpenDisplay"), pointerToPointer);
      var close = linker.downcallHandle(x11.findOrThrow("XCloseDisplay"), pointerToInt);
      MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
      if (display.equals(MemorySegment.NULL)) {
        return false;
      }
      int ignored = (int) close.invokeExact(display);
      return true;
    } catch (Throwable e) {
      // Not the place to fail: JavaFX will say what it finds.
      return true;
    }
  }
}
