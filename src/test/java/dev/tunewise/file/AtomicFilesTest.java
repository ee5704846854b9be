package dev.tunewise.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tunewise.file.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** To look would take the longer the more files there are. */
  @Test
  void writeOneOfMany_doesNotLookForWhatIsLeft(@TempDir Path own) throws IOException {
    Path stale = Files.writeString(own.resolve(".tunewise-1f2e.tmp"), "half");
    Files.setLastModifiedTime(stale, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    AtomicFiles.writeOneOfMany(own.resolve("a.json"), new byte[] {1});
    assertTrue(Files.exists(stale));
    assertTrue(Files.exists(own.resolve("a.json")));
  }

  private static final String PERSONAL = "rw-------";

  /** The temporary file, while it is being written. */
  private Path temporary() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(".tunewise-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "rw-rw-r--", "rw-r-----"})
  void write_letsNobodyElseRead_beforeTheFileIsWhole(String before) throws IOException {
    assumePosix();
    Path file = folder.resolve("plan");
    Path usual = Files.createFile(folder.resolve("usual"));
    String after = before.isEmpty() ? permissions(usual) : before;
    if (!before.isEmpty()) {
      Files.writeString(file, "old");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(before));
    }
    List<String> meanwhile = new ArrayList<>();
    AtomicFiles.write(
        file,
        out -> {
          meanwhile.add(permissions(temporary()));
          out.write(bytes("new"));
          out.flush();
          meanwhile.add(permissions(temporary()));
        });
    assertEquals(List.of(PERSONAL, PERSONAL), meanwhile);
    assertEquals(after, permissions(file));
    assertEquals("new", Files.readString(file));
  }

  @Test
  void writePersonal_isForTheUserAlone_whateverItWas() throws IOException {
    assumePosix();
    Path file = folder.resolve("settings");
    AtomicFiles.writePersonal(file, bytes("one"));
    assertEquals(PERSONAL, permissions(file));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    AtomicFiles.writePersonal(file, bytes("two"));
    assertEquals(PERSONAL, permissions(file));
    assertEquals("two", Files.readString(file));
  }

  @Test
  void write_givesTheContent_toAllNamesOfAFile() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
    Path file = Files.writeString(folder.resolve("plan"), "a long content to begin with");
    Path other = Files.createLink(folder.resolve("other"), file);
    for (String content : List.of("short", "a content that is longer than the first one was", "")) {
      AtomicFiles.write(file, bytes(content));
      assertEquals(content, Files.readString(file));
      assertEquals(content, Files.readString(other));
      assertTrue(Files.isSameFile(file, other));
      assertEquals(2, content().size(), "and leaves nothing else");
    }
  }

  @Test
  void write_keepsAttributes_thatOtherProgramsGave() throws IOException {
    Path file = Files.writeString(folder.resolve("plan"), "old");
    UserDefinedFileAttributeView view =
        Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    assumeTrue(view != null && Files.getFileStore(file).supportsFileAttributeView("user"));
    try {
      view.write("tag", ByteBuffer.wrap(bytes("mine")));
    } catch (IOException e) {
      assumeTrue(false, "not in this folder");
    }
    AtomicFiles.write(file, bytes("new"));
    ByteBuffer kept = ByteBuffer.allocate(4);
    Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).read("tag", kept);
    assertEquals("mine", new String(kept.array(), StandardCharsets.UTF_8));
    assertEquals("new", Files.readString(file));
  }

  /** A list with one more user than the owner, as the system stores it. */
  @Test
  void write_keepsAccessControlLists_ofLinux() throws Exception {
    Path file = Files.writeString(folder.resolve("plan"), "old");
    assumeTrue(run("setfacl", "-m", "u:12345:r", file.toString()).isPresent(), "none here");
    String before = run("getfacl", "--omit-header", "-n", file.toString()).orElseThrow();
    assertTrue(before.contains("user:12345:r--"), before);
    AtomicFiles.write(file, bytes("new"));
    String after = run("getfacl", "--omit-header", "-n", file.toString()).orElseThrow();
    assertEquals(before, after);
  }

  private static Optional<String> run(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Test
  void copy_bringsTimesAndPermissionsAlong() throws IOException {
    Path file = Files.writeString(folder.resolve("plan"), "old");
    FileTime time = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
    Files.setLastModifiedTime(file, time);
    Path copy = Files.writeString(folder.resolve("copy"), "in the way");
    AtomicFiles.copy(file, copy);
    assertEquals("old", Files.readString(copy));
    assertEquals(time, Files.getLastModifiedTime(copy));
    assertEquals(2, content().size());
  }

  @Test
  void write_replacesNothing_ifSomethingSpeaksAgainstItAtTheLastMoment() throws IOException {
    Path file = Files.writeString(folder.resolve("plan"), "old");
    WriteException refused =
        assertThrows(
            WriteException.class,
            () ->
                AtomicFiles.write(
                    file,
                    bytes("new"),
                    target -> {
                      assertEquals("new", Files.readString(temporary()));
                      throw new ChangedFileException(target);
                    }));
    assertEquals(
        file + ": cannot be written: another program wrote it meanwhile", refused.getMessage());
    assertEquals("old", Files.readString(file));
    assertEquals(List.of(file), content());
  }

  /** The name of a temporary file, as if another process had made it. */
  private String nameOf(long process, String machine) throws IOException {
    List<String> names = new ArrayList<>();
    AtomicFiles.write(
        folder.resolve("sample"), out -> names.add(temporary().getFileName().toString()));
    String[] parts = names.getFirst().split("-", -1);
    return String.join(
        "-",
        parts[0],
        machine.isEmpty() ? parts[1] : machine,
        Long.toHexString(process),
        parts[3],
        "abc.tmp");
  }

  private static long ended() throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(java, "--list-modules")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.waitFor();
    return process.pid();
  }

  @Test
  void removeLeft_removesAtOnce_whatAKilledProgramLeft_andNothingOfARunningOne() throws Exception {
    Path killed = folder.resolve(nameOf(ended(), ""));
    Path elsewhere = folder.resolve(nameOf(ended(), "1234abcd"));
    Path running = folder.resolve(nameOf(ProcessHandle.current().pid(), ""));
    boolean told = !killed.getFileName().toString().startsWith(".tunewise-0-");
    assumeTrue(told, "machines cannot be told apart here");
    for (Path each : List.of(killed, elsewhere, running)) {
      Files.writeString(each, "half");
    }
    AtomicFiles.removeLeft(folder);
    assertFalse(Files.exists(killed));
    assertTrue(Files.exists(elsewhere), "on a machine that shares the folder");
    assertTrue(Files.exists(running));
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    Files.setLastModifiedTime(elsewhere, old);
    Files.setLastModifiedTime(running, old);
    AtomicFiles.write(folder.resolve("plan"), bytes("x"));
    assertFalse(Files.exists(elsewhere));
    assertTrue(Files.exists(running), "however long it takes");
  }

  @Test
  void removeLeft_leavesFilesOfTheUser_thatHaveSuchNames() throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    for (String name : List.of(".tunewise-backup-of-mine.tmp", ".tunewise-a-b.tmp", ".tunewise-")) {
      Path mine = Files.writeString(folder.resolve(name), "mine");
      Files.setLastModifiedTime(mine, old);
      AtomicFiles.removeLeft(folder);
      assertTrue(Files.exists(mine), name);
    }
    AtomicFiles.removeLeft(folder.resolve("gone"));
  }
}
