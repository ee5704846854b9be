package dev.tunewise.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultLogTest {
  private static final Instant WHEN = Instant.parse("2026-11-30T04:05:06.123456Z");

  @TempDir private Path home;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("log"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void entries_areAdded_withTheirTime() throws IOException {
    FaultLog log = new FaultLog(home.resolve("log"));
    log.write(WHEN, "Fault A\n");
    new FaultLog(home.resolve("log")).write(WHEN.plusSeconds(1), "Fault B");
    assertEquals(
        "2026-11-30T04:05:06.123Z Fault A\n\n2026-11-30T04:05:07.123Z Fault B\n\n",
        Files.readString(log.file()));
  }

  @Test
  void files_areBounded_andTheOldestGoes() throws IOException {
    FaultLog log = new FaultLog(home.resolve("log"));
    for (int i = 0; i < 40; i++) {
      log.write(WHEN, "Fault " + i + " " + "x".repeat(100_000));
    }
    log.write(WHEN, "y".repeat(10_000_000));
    assertEquals(FaultLog.MAX_FILES, files().size());
    for (Path file : files()) {
      assertTrue(Files.size(file) <= FaultLog.MAX_BYTES, () -> file + " is too large");
    }
    assertTrue(Files.readString(home.resolve("log/faults.1.log")).contains("Fault 39 "));
    assertTrue(Files.readString(home.resolve("log/faults.4.log")).contains("Fault 32 "));
  }

  @Test
  void files_areTheUsersAlone() throws IOException {
    assumeTrue(home.getFileSystem().supportedFileAttributeViews().contains("posix"));
    FaultLog log = new FaultLog(home.resolve("state/log"));
    log.write(WHEN, "Fault A");
    assertEquals("rw-------", rights(log.file()));
    assertEquals("rwx------", rights(log.file().getParent()));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void disk_thatTakesNothing_costsTheLogOnly() throws IOException {
    Path inTheWay = Files.createFile(home.resolve("log"));
    new FaultLog(inTheWay).write(WHEN, "Fault A");
    assertEquals(0, Files.size(inTheWay));
  }
}
