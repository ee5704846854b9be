package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigFolderTest {
  @Test
  void of_followsEachOperatingSystem() {
    assertEquals(
        Path.of("/home/a/.config/tunewise"), ConfigFolder.of("Linux", "/home/a", Map.of()));
    assertEquals(
        Path.of("/home/a/Library/Application Support/Tunewise"),
        ConfigFolder.of("Mac OS X", "/home/a", Map.of()));
    assertEquals(
        Path.of("/roaming/Tunewise"),
        ConfigFolder.of("Windows 11", "/home/a", Map.of("APPDATA", "/roaming")));
  }

  @Test
  void of_ignoresRelativeConfigHome_onLinux() {
    assertEquals(
        Path.of("/c/tunewise"),
        ConfigFolder.of("Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "/c")));
    assertEquals(
        Path.of("/home/a/.config/tunewise"),
        ConfigFolder.of("Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "c")));
  }
}
