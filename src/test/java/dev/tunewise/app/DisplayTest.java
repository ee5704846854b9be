package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DisplayTest {
  @TempDir private Path folder;

  /** Two libraries that come to an X server at once can wait for each other for ever. */
  @EnabledOnOs(OS.LINUX)
  @Test
  void window_leavesTheDisplayToJavaFx() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:library=info",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName())
            .redirectErrorStream(true);
    // AWT tries the display that is named, whether it is there or not.
    builder.environment().put("DISPLAY", ":65000");
    builder.environment().put("TUNEWISE_HOME", folder.toString());
    Process process = builder.start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String loaded =
          lines
              .lines()
              .filter(line -> line.contains("libawt_"))
              .findFirst()
              .orElseThrow(() -> new AssertionError("the program ended and had drawn nothing"));
      assertTrue(loaded.contains("libawt_headless"), loaded);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
