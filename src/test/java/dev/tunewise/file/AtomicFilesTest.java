package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tunewise.file.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  @TempDir Path folder;

  @Test
  void write_replacesContent_andLeavesNothingElse() throws IOException {
    Path file = folder.resolve("plan");
    AtomicFiles.write(file, bytes("old"));
    AtomicFiles.write(file, bytes("new"));
    assertEquals("new", Files.readString(file));
    assertEquals(List.of(file), content());
  }

  @Test
  void write_keepsOldContent_ifWritingFailsHalfway() throws IOException {
    Path file = folder.resolve("plan");
    AtomicFiles.write(file, bytes("old"));
    WriteException failure =
        assertThrows(
            WriteException.class,
            () ->
                AtomicFiles.write(
                    file,
                    out -> {
                      out.write(bytes("half"));
                      out.flush();
                      throw new IOException("No space left on device");
                    }));
    assertEquals(file + ": cannot be written: the disk is full", failure.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), content());
  }

  @Test
  void writeNew_replacesNothing() throws IOException {
    Path file = folder.resolve("plan");
    assertTrue(AtomicFiles.writeNew(file, bytes("first")));
    assertFalse(AtomicFiles.writeNew(file, bytes("second")));
    assertEquals("first", Files.readString(file));
    assertFalse(AtomicFiles.writeNew(folder, bytes("x")), "a folder has that name");
    assertEquals(List.of(file), content());
  }

  @Test
  void writeAll_writesNone_ifOneCannotBeWritten() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    Path third = folder.resolve("third");
    AtomicFiles.write(first, bytes("old"));
    Map<Path, AtomicFiles.Content> contents = new LinkedHashMap<>();
    contents.put(first, out -> out.write(bytes("new")));
    contents.put(second, out -> out.write(bytes("new")));
    contents.put(
        third,
        out -> {
          throw new IOException("No space left on device");
        });
    WriteException failure =
        assertThrows(WriteException.class, () -> AtomicFiles.writeAll(contents));
    assertEquals(third + ": cannot be written: the disk is full", failure.getMessage());
    assertEquals("old", Files.readString(first));
    assertEquals(List.of(first), content());
    contents.put(third, out -> out.write(bytes("new")));
    AtomicFiles.writeAll(contents);
    assertEquals("new", Files.readString(first));
    assertEquals(3, content().size());
  }

  @Test
  void write_leavesNothing_ifContentThrowsUnchecked() throws IOException {
    Path file = folder.resolve("plan");
    AtomicFiles.Content faulty =
        out -> {
          throw new IllegalStateException("fault");
        };
    assertThrows(IllegalStateException.class, () -> AtomicFiles.write(file, faulty));
    assertEquals(List.of(), content());
  }

  @Test
  void write_keepsLink_andWritesWhereItLeads() throws IOException {
    assumePosix();
    Path real = Files.createDirectory(folder.resolve("elsewhere")).resolve("real");
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, Path.of("elsewhere/real"));
    AtomicFiles.write(link, bytes("first"));
    AtomicFiles.write(link, bytes("second"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("second", Files.readString(real));
  }

  @Test
  void write_saysSo_ifLinksRunInACircle() throws IOException {
    assumePosix();
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, Path.of("other"));
    Files.createSymbolicLink(folder.resolve("other"), Path.of("link"));
    WriteException failure =
        assertThrows(WriteException.class, () -> AtomicFiles.write(link, bytes("x")));
    assertTrue(failure.getMessage().contains("its links run in a circle"), failure.getMessage());
    assertEquals(
        "cannot be read: its links run in a circle",
        ScenarioReader.read(link).problems().getFirst().message());
  }

  @Test
  void write_keepsPermissions_ofTheOldFile() throws IOException {
    assumePosix();
    Path file = folder.resolve("plan");
    AtomicFiles.write(file, bytes("old"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    AtomicFiles.write(file, bytes("new"));
    assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void write_saysInOneLine_whyItCannot() throws IOException {
    Path ordinary = Files.writeString(folder.resolve("file"), "x");
    assertMessage(folder, "it is a folder");
    Path gone = folder.resolve("gone");
    assertMessage(gone.resolve("plan"), "the folder " + gone + " does not exist");
    assertMessage(ordinary.resolve("plan"), "the folder " + ordinary + " is not a folder");
  }

  @Test
  void write_refusesReadOnlyFile() throws IOException {
    Path file = Files.writeString(folder.resolve("plan"), "old");
    assumeTrue(file.toFile().setReadOnly() && !Files.isWritable(file), "not as root");
    assertMessage(file, "it is read-only");
    assertEquals("old", Files.readString(file));
  }

  private static void assertMessage(Path file, String reason) {
    WriteException failure =
        assertThrows(WriteException.class, () -> AtomicFiles.write(file, bytes("x")));
    assertEquals(file + ": cannot be written: " + reason, failure.getMessage());
  }

  private static void assumePosix() {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
  }

  private List<Path> content() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void write_removesWhatKilledProgramsLeft_andNothingElse(@TempDir Path own) throws IOException {
    Path stale = Files.writeString(own.resolve(".tunewise-1f2e.tmp"), "half");
    Path young = Files.writeString(own.resolve(".tunewise-abc.tmp"), "half");
    Path other = Files.writeString(own.resolve(".tunewise-notes.tmp"), "mine");
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    Files.setLastModifiedTime(stale, old);
    Files.setLastModifiedTime(other, old);
    AtomicFiles.write(own.resolve("a.tunewise"), new byte[] {1});
    assertFalse(Files.exists(stale));
    assertTrue(Files.exists(young));
    assertTrue(Files.exists(other));
  }
}
