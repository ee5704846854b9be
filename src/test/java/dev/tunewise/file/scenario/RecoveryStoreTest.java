package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tunewise.file.FileStamp;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.history.History;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryStoreTest {
  private static final Scenario UNSAVED = Scenario.DEFAULT.withName("Unsaved");

  @TempDir Path home;

  @Test
  void list_offersNothing_ofProgramsThatStillRun() throws WriteException {
    try (RecoveryStore running = store()) {
      running.save(work(UNSAVED));
      assertEquals(List.of(), running.list());
      assertEquals(List.of(), store().list());
    }
  }

  @Test
  void list_offersWork_afterACrash() throws IOException {
    Path file = home.resolve("plan.tunewise").toAbsolutePath();
    crash(UNSAVED, Optional.of(file));
    Copy copy = store().list().getFirst();
    assertEquals(UNSAVED, copy.scenario());
    assertEquals(Optional.of(file), copy.file());
    store().discard(copy);
    assertEquals(List.of(), store().list());
    assertEquals(0, files());
  }

  @Test
  void list_passesOverCopies_thatCannotBeRead() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("broken.tunewise"), "{");
    assertEquals(List.of(), store().list());
  }

  @Test
  void list_offersTheOthers_besideWhatIsNoCopy() throws IOException {
    crash(UNSAVED, Optional.empty());
    Files.createDirectories(folder().resolve("a.lock"));
    Files.writeString(folder().resolve("a.tunewise"), "{}");
    Files.createDirectories(folder().resolve("b.tunewise"));
    link("c.tunewise", "/dev/zero");
    link("d.tunewise", "nowhere");
    link("e.tunewise", "e.tunewise");
    assertEquals(List.of(UNSAVED), store().list().stream().map(Copy::scenario).toList());
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(folder().resolve(name), Path.of(target));
  }

  /** Each copy stands in one file: it never has the file of another one. */
  @Test
  void save_leavesTheCopyBeforeIt_withItsFile_whenItFails() throws IOException {
    Path first = home.resolve("first.tunewise").toAbsolutePath();
    crash(UNSAVED, Optional.of(first));
    Path copy = only(".recovery");
    byte[] before = Files.readAllBytes(copy);
    try (RecoveryStore store = store()) {
      store.save(work(UNSAVED));
      Path own =
          files(".recovery").stream().filter(file -> !file.equals(copy)).findFirst().orElseThrow();
      Files.delete(own);
      Files.createDirectory(own); // so that it cannot be written
      assertThrows(
          WriteException.class,
          () -> store.save(new UnsavedWork(UNSAVED, Optional.of(home.resolve("second.tunewise")))));
      assertArrayEquals(before, Files.readAllBytes(copy));
      assertEquals(Optional.of(first), store.list().getFirst().file());
    }
  }

  private static UnsavedWork work(Scenario scenario) {
    return new UnsavedWork(scenario, Optional.empty());
  }

  /** Copies of earlier versions of the program: the scenario, and the name of its file. */
  @Test
  void list_offersCopies_ofEarlierVersions() throws IOException {
    Path file = home.resolve("plan.tunewise").toAbsolutePath();
    Files.createDirectories(folder());
    Files.write(folder().resolve("a.tunewise"), ScenarioWriter.toBytes(UNSAVED));
    Files.writeString(folder().resolve("a.origin"), file.toString());
    Files.createFile(folder().resolve("a.lock"));
    Copy copy = store().list().getFirst();
    assertEquals(new UnsavedWork(UNSAVED, Optional.of(file)), copy.work());
    store().discard(copy);
    assertEquals(0, files());
  }

  @Test
  void copies_areTheUsersAlone() throws IOException {
    assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"));
    try (RecoveryStore store = store()) {
      store.save(work(UNSAVED));
      assertEquals("rwx------", rights(folder()));
      assertEquals("rw-------", rights(only(".recovery")));
      assertEquals("rw-------", rights(only(".lock")));
    }
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private Path only(String ending) throws IOException {
    return files(ending).getFirst();
  }

  @Test
  void list_isEmpty_withoutAFolder() {
    assertEquals(List.of(), store().list());
  }

  @Test
  void close_leavesNothing() throws IOException {
    try (RecoveryStore store = store()) {
      store.save(work(UNSAVED));
      store.save(work(UNSAVED.withName("again")));
    }
    assertEquals(0, files());
  }

  @Test
  void removeLeftLocks_removesOldOnes_thatNobodyHolds() throws IOException {
    crash(UNSAVED, Optional.empty());
    Path young = Files.createFile(folder().resolve("young.lock"));
    Path left = age(Files.createFile(folder().resolve("left.lock")));
    Path ofCopy = folder().resolve(store().list().getFirst().id() + ".lock");
    age(ofCopy);
    store().removeLeftLocks();
    assertFalse(Files.exists(left));
    assertTrue(Files.exists(young), "its program may be about to take it");
    assertTrue(Files.exists(ofCopy));
    assertEquals(1, store().list().size());
  }

  @Test
  void removeLeftLocks_keepsThoseOfRunningPrograms() throws IOException {
    try (RecoveryStore running = store()) {
      running.save(work(UNSAVED));
      running.clear();
      Path held = age(only(".lock"));
      store().removeLeftLocks();
      running.removeLeftLocks();
      assertTrue(Files.exists(held));
    }
  }

  @Test
  void takeOver_movesWhatCrashesLeft_andNothingOfRunningPrograms() throws IOException {
    Path former = home.resolve("former");
    Path file = home.resolve("plan.tunewise").toAbsolutePath();
    crash(UNSAVED, Optional.of(file));
    Files.move(folder(), former);
    try (RecoveryStore running = new RecoveryStore(former)) {
      running.save(work(UNSAVED.withName("still open")));
      store().takeOver(former);
      Copy copy = store().list().getFirst();
      assertEquals(List.of(copy), store().list());
      assertEquals(UNSAVED, copy.scenario());
      assertEquals(Optional.of(file), copy.file());
      assertEquals(List.of(), new RecoveryStore(former).list());
      assertEquals(1, filesIn(former, ".recovery"));
    }
    store().takeOver(former);
    assertFalse(Files.exists(former));
    assertEquals(1, store().list().size());
    store().takeOver(folder());
    assertEquals(1, store().list().size());
  }

  private static long filesIn(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).count();
    }
  }

  private static Path age(Path file) throws IOException {
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
    return Files.setLastModifiedTime(file, old);
  }

  /** Leaves what a program leaves that ends without closing: its files, unlocked. */
  private void crash(Scenario scenario, Optional<Path> file) throws IOException {
    Path elsewhere = home.resolve("elsewhere");
    try (RecoveryStore store = new RecoveryStore(elsewhere)) {
      store.save(new UnsavedWork(scenario, file));
      Files.createDirectories(folder());
      try (Stream<Path> files = Files.list(elsewhere)) {
        for (Path each : files.toList()) {
          Files.copy(each, folder().resolve(each.getFileName()));
        }
      }
    }
  }

  private static UnsavedWork work(Path file, FileStamp stamp) {
    return new UnsavedWork(
        UNSAVED, Optional.of(file), Optional.of(stamp.text()), History.EMPTY, List.of());
  }

  /** Names may have several lines; earlier versions wrote the path alone. */
  @Test
  void list_tellsWhatTheFileWas_asFarAsItIsKnown() throws IOException {
    Path file = home.resolve("a\nb.tunewise").toAbsolutePath();
    FileStamp first = FileStamp.of(new byte[] {1});
    FileStamp second = FileStamp.of(new byte[] {2});
    try (RecoveryStore store = store()) {
      store.save(work(file, first));
      store.save(work(file, second));
      Files.copy(only(".recovery"), folder().resolve("left.recovery"));
      Copy copy = store.list().getFirst();
      assertEquals(Optional.of(file), copy.file());
      assertEquals(Optional.of(second), copy.stamp());
      store.discard(copy);
      Files.write(folder().resolve("a.tunewise"), ScenarioWriter.toBytes(UNSAVED));
      Files.writeString(folder().resolve("a.origin"), file.toString());
      Copy former = store.list().getFirst();
      assertEquals(Optional.of(file), former.file());
      assertEquals(Optional.empty(), former.stamp());
    }
  }

  private RecoveryStore store() {
    return new RecoveryStore(folder());
  }

  private Path folder() {
    return home.resolve("recovery");
  }

  private long files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.count();
    }
  }
}
