package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFilesTest {
  @TempDir Path home;

  @BeforeEach
  void requireRights() throws IOException {
    assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static void set(Path path, String rights) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
  }

  @Test
  void write_keepsFileAndFolders_fromOthers() throws IOException {
    Path file = home.resolve("a/b/settings.json");
    OwnFiles.write(file, "{}".getBytes(StandardCharsets.UTF_8));
    assertEquals("{}", Files.readString(file));
    assertEquals("rw-------", rights(file));
    assertEquals("rwx------", rights(file.getParent()));
    assertEquals("rwx------", rights(home.resolve("a")));
  }

  @Test
  void write_takesRightsFromAFile_thatOthersCouldRead() throws IOException {
    Path file = Files.writeString(home.resolve("settings.json"), "old");
    set(file, "rw-r--r--");
    OwnFiles.write(file, "new".getBytes(StandardCharsets.UTF_8));
    assertEquals("new", Files.readString(file));
    assertEquals("rw-------", rights(file));
  }

  @Test
  void tightenAll_takesRightsFromOthers_andNeverGivesAny() throws IOException {
    Path folder = Files.createDirectory(home.resolve("recovery"));
    Path open = Files.createFile(folder.resolve("open"));
    Path closed = Files.createFile(folder.resolve("closed"));
    Path outside = Files.createFile(home.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("link"), outside);
    set(folder, "rwxr-xr-x");
    set(open, "rw-rw-r--");
    set(closed, "r--------");
    set(outside, "rw-r--r--");
    OwnFiles.tightenAll(folder);
    OwnFiles.tightenAll(home.resolve("missing"));
    assertEquals("rwx------", rights(folder));
    assertEquals("rw-------", rights(open));
    assertEquals("r--------", rights(closed));
    assertEquals("rw-r--r--", rights(outside));
  }
}
