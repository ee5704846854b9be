package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.FileStamp;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.file.scenario.RecoveryStore.Origin;
import dev.tunewise.model.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
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
      running.save(UNSAVED, Optional.empty());
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

  @Test
  void save_givesTheCopyBeforeIt_noOtherFile_whenItFails() throws IOException {
    try (RecoveryStore store = store()) {
      store.save(UNSAVED, Optional.of(from(home.resolve("first.tunewise"))));
      Path copy = only(".tunewise");
      Files.delete(copy);
      Files.createDirectory(copy); // so that it cannot be written
      assertThrows(
          WriteException.class,
          () -> store.save(UNSAVED, Optional.of(from(home.resolve("second.tunewise")))));
      assertThrows(NoSuchElementException.class, () -> only(".origin"));
    }
  }

  private Path only(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
    }
  }

  @Test
  void list_isEmpty_withoutAFolder() {
    assertEquals(List.of(), store().list());
  }

  @Test
  void close_leavesNothing() throws IOException {
    try (RecoveryStore store = store()) {
      store.save(UNSAVED, Optional.empty());
      store.save(UNSAVED.withName("again"), Optional.empty());
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
      running.save(UNSAVED, Optional.empty());
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
      running.save(UNSAVED.withName("still open"), Optional.empty());
      store().takeOver(former);
      Copy copy = store().list().getFirst();
      assertEquals(List.of(copy), store().list());
      assertEquals(UNSAVED, copy.scenario());
      assertEquals(Optional.of(file), copy.file());
      assertEquals(List.of(), new RecoveryStore(former).list());
      assertEquals(1, filesIn(former, ".tunewise"));
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
      store.save(scenario, file.map(RecoveryStoreTest::from));
      Files.createDirectories(folder());
      try (Stream<Path> files = Files.list(elsewhere)) {
        for (Path each : files.toList()) {
          Files.copy(each, folder().resolve(each.getFileName()));
        }
      }
    }
  }

  private static Origin from(Path file) {
    return new Origin(file, Optional.of(FileStamp.of(new byte[] {1})));
  }

  /** Names may have several lines; earlier versions wrote the path alone. */
  @Test
  void list_tellsWhatTheFileWas_asFarAsItIsKnown() throws IOException {
    Path file = home.resolve("a\nb.tunewise").toAbsolutePath();
    crash(UNSAVED, Optional.of(file));
    assertEquals(Optional.of(from(file)), store().list().getFirst().origin());
    Files.writeString(only(".origin"), file.toString());
    assertEquals(
        Optional.of(new Origin(file, Optional.empty())), store().list().getFirst().origin());
  }

  @Test
  void save_keepsTheNewStamp_ofTheSameFile() throws IOException {
    Path file = home.resolve("plan.tunewise").toAbsolutePath();
    Origin saved = new Origin(file, Optional.of(FileStamp.of(new byte[] {2})));
    Path copies = home.resolve("copies");
    try (RecoveryStore store = new RecoveryStore(copies)) {
      store.save(UNSAVED, Optional.of(from(file)));
      store.save(UNSAVED.withName("again"), Optional.of(saved));
      try (Stream<Path> files = Files.list(copies)) {
        Path origin =
            files.filter(each -> each.toString().endsWith(".origin")).findFirst().orElseThrow();
        assertEquals(
            "stamp " + saved.stamp().orElseThrow().text() + "\n" + file, Files.readString(origin));
      }
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
