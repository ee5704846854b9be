package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramFoldersTest {
  @Test
  void of_followsEachOperatingSystem() {
    assertEquals(
        folders("/home/a/.config/tunewise", "/home/a/.local/state/tunewise"),
        ProgramFolders.of("Linux", "/home/a", Map.of()));
    assertEquals(
        folders(
            "/home/a/Library/Application Support/Tunewise",
            "/home/a/Library/Application Support/Tunewise"),
        ProgramFolders.of("Mac OS X", "/home/a", Map.of()));
    assertEquals(
        folders("/roaming/Tunewise", "/local/Tunewise"),
        ProgramFolders.of(
            "Windows 11", "/home/a", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local")));
    assertEquals(
        folders("/home/a/AppData/Roaming/Tunewise", "/home/a/AppData/Local/Tunewise"),
        ProgramFolders.of("Windows 11", "/home/a", Map.of()));
  }

  @Test
  void of_followsFoldersOfTheUser_butIgnoresRelativeOnes_onLinux() {
    assertEquals(
        folders("/c/tunewise", "/s/tunewise"),
        ProgramFolders.of(
            "Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "/c", "XDG_STATE_HOME", "/s")));
    assertEquals(
        ProgramFolders.of("Linux", "/home/a", Map.of()),
        ProgramFolders.of(
            "Linux", "/home/a", Map.of("XDG_CONFIG_HOME", "c", "XDG_STATE_HOME", "")));
  }

  @Test
  void of_keepsAllInOneFolder_whereTheUserNamesIt() {
    Map<String, String> environment =
        Map.of(ProgramFolders.HOME, "/elsewhere/x/..", "XDG_CONFIG_HOME", "/c", "APPDATA", "/r");
    for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
      assertEquals(
          folders("/elsewhere", "/elsewhere"), ProgramFolders.of(system, "/home/a", environment));
    }
    Path here = Path.of("mine").toAbsolutePath();
    assertEquals(
        ProgramFolders.in(here),
        ProgramFolders.of("Linux", "/home/a", Map.of(ProgramFolders.HOME, "mine")));
    assertEquals(
        ProgramFolders.of("Linux", "/home/a", Map.of()),
        ProgramFolders.of("Linux", "/home/a", Map.of(ProgramFolders.HOME, " ")));
  }

  private static ProgramFolders folders(String settings, String state) {
    return new ProgramFolders(Path.of(settings), Path.of(state));
  }
}
