package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void tighten_takesRightsFromOthers_butLeavesWhatElseIsThere(@TempDir Path home)
      throws IOException {
    assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"));
    Path own = Files.createDirectory(home.resolve("own"));
    Path shared = Files.createDirectory(home.resolve("shared"));
    for (Path folder : List.of(own, shared)) {
      Files.createFile(folder.resolve("settings.json"));
      Files.createFile(Files.createDirectory(folder.resolve("recovery")).resolve("a.recovery"));
    }
    Files.createFile(shared.resolve("plan.tunewise"));
    try (Stream<Path> all = Files.walk(home)) {
      for (Path each : all.toList()) {
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
      }
    }
    new ProgramFolders(own, shared, own).tighten();
    for (Path folder : List.of(own, shared)) {
      assertEquals("rw-------", rights(folder.resolve("settings.json")));
      assertEquals("rwx------", rights(folder.resolve("recovery")));
      assertEquals("rw-------", rights(folder.resolve("recovery/a.recovery")));
    }
    assertEquals("rwx------", rights(own));
    assertEquals("rwxr-xr-x", rights(shared));
    assertEquals("rwxr-xr-x", rights(shared.resolve("plan.tunewise")));
    ProgramFolders.in(home.resolve("missing")).tighten();
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static ProgramFolders folders(String settings, String state) {
    return new ProgramFolders(Path.of(settings), Path.of(state), Path.of(state));
  }
}
