package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.FileStamp;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.scenario.RecoveryStore;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.history.History;
import dev.tunewise.history.TypedText;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.Dialogs.LeftWork;
import dev.tunewise.ui.dialog.Dialogs.Recover;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.wording.RecoveryText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class RecoveryTest {
  private static final Scenario PRESET = Scenario.DEFAULT.withName("Preset");
  private static final FileStamp STAMP = FileStamp.of(new byte[] {1});
  private static final Path ORIGIN = Path.of("plan.tunewise").toAbsolutePath();

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Copy> recovered = new ArrayList<>();
  private final List<String> said = new ArrayList<>();
  private final ScenarioDocument document = new ScenarioDocument(PRESET);

  private final FileHost host =
      new QuietHost() {
        @Override
        public void say(String line) {
          said.add(line);
        }

        @Override
        public void offer(String line, String button, Runnable action) {
          said.add(line + " [" + button + "]");
        }
      };

  @TempDir Path folder;
  private Recovery recovery;

  @BeforeEach
  void setUp(FxRobot robot) {
    robot.interact(() -> recovery = recovery(document, Runnable::run));
  }

  @AfterEach
  void close() {
    recovery.close();
  }

  private Recovery recovery(ScenarioDocument of, Executor worker) {
    return new Recovery(
        ProgramFolders.in(folder),
        of,
        () -> Optional.of(STAMP),
        scenario -> PRESET,
        new Background(worker, Platform::runLater));
  }

  private List<Path> copies() {
    try (Stream<Path> files = Files.list(folder.resolve("recovery"))) {
      return files.filter(file -> file.toString().endsWith(".recovery")).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private void waitForCopies(int count) throws Exception {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> copies().size() == count);
  }

  private void leaveBehind(String name) throws IOException {
    // Not closed: as if the program had crashed; its lock is dropped by hand.
    RecoveryStore crashed = new RecoveryStore(folder.resolve("recovery"));
    crashed.save(new UnsavedWork(PRESET.withName(name), Optional.of(ORIGIN)));
    Path copy =
        copies().stream().max((a, b) -> Long.compare(modified(a), modified(b))).orElseThrow();
    String id = copy.getFileName().toString().replace(".recovery", "");
    Files.deleteIfExists(folder.resolve("recovery").resolve(id + ".lock"));
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }

  private void offer(FxRobot robot, Recover answer) {
    dialogs.recover = answer;
    offer(robot);
  }

  private void offer(FxRobot robot) {
    robot.interact(() -> recovery.offerAtStart(dialogs, this::recovered, host));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void recovered(Copy copy, Runnable then) {
    recovered.add(copy);
    then.run();
  }

  private static String name(Path copy) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(copy))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.contains("\\\"Changed\\\"") ? "Changed" : text;
    }
  }

  @Test
  void copy_isKept_whileThereAreUnsavedChanges(FxRobot robot) throws Exception {
    robot.interact(() -> document.edit("Name", s -> s.withName("Changed")));
    waitForCopies(1);
    assertEquals("Changed", name(copies().getFirst()));
    robot.interact(document::undo);
    waitForCopies(0);
  }

  @Test
  void copy_isRemoved_atTheEnd(FxRobot robot) throws Exception {
    robot.interact(() -> document.edit("Name", s -> s.withName("Changed")));
    waitForCopies(1);
    robot.interact(recovery::close);
    waitForCopies(0);
  }

  @Test
  void offer_asksNothing_whenNothingWasLeftBehind(FxRobot robot) {
    offer(robot, Recover.RECOVER);
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void offer_handsOverWork_andForgetsIt(FxRobot robot) throws Exception {
    leaveBehind("Lost");
    offer(robot, Recover.RECOVER);
    assertEquals("Lost", recovered.getFirst().scenario().name());
    assertEquals(Optional.of(ORIGIN), recovered.getFirst().file());
    waitForCopies(0);
  }

  @Test
  void offer_keepsWork_whenPutOff(FxRobot robot) throws Exception {
    leaveBehind("Lost");
    offer(robot, Recover.LATER);
    assertEquals(1, copies().size());
    offer(robot, Recover.DISCARD);
    assertEquals(List.of(), copies());
    assertEquals(List.of(), recovered);
    assertEquals(List.of("recover Lost", "recover Lost"), dialogs.shown);
  }

  private void change(FxRobot robot, String name) {
    robot.interact(() -> document.edit("Name", s -> s.withName(name)));
  }

  private void waitForObstacle(String reason) throws Exception {
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> recovery.obstacleProperty().get().equals(reason));
  }

  @Test
  void obstacle_isTold_untilACopyIsMade(FxRobot robot) throws Exception {
    Path inTheWay = Files.createFile(folder.resolve("recovery"));
    change(robot, "Changed");
    waitForObstacle("a file of that name is in the way");
    Files.delete(inTheWay);
    change(robot, "Changed again");
    waitForObstacle("");
    assertEquals(1, copies().size());
  }

  @Test
  void obstacle_isNoLongerTold_onceNothingIsUnsaved(FxRobot robot) throws Exception {
    Files.createFile(folder.resolve("recovery"));
    change(robot, "Changed");
    waitForObstacle("a file of that name is in the way");
    robot.interact(document::undo);
    assertEquals("", recovery.obstacleProperty().get());
  }

  @Test
  void copy_isTriedAgain_withoutAnotherChange(FxRobot robot) throws Exception {
    Path inTheWay = Files.createFile(folder.resolve("recovery"));
    change(robot, "Changed");
    waitForObstacle("a file of that name is in the way");
    Files.delete(inTheWay);
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> recovery.obstacleProperty().get().isEmpty());
    assertEquals(1, copies().size());
  }

  @Test
  void offer_removesLocks_thatKilledProgramsLeft(FxRobot robot) throws Exception {
    Path left = Files.createDirectory(folder.resolve("recovery")).resolve("left.lock");
    Files.createFile(left);
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    offer(robot, Recover.LATER);
    assertFalse(Files.exists(left));
  }

  private UnsavedWork copied() throws Exception {
    Path copy = copies().getFirst();
    Path read = Files.createDirectories(folder.resolve("read")).resolve("recovery");
    Files.createDirectories(read);
    Files.copy(copy, read.resolve("copy.recovery"), StandardCopyOption.REPLACE_EXISTING);
    return new RecoveryStore(read).list().getFirst().work();
  }

  private void waitFor(long millis, Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(millis, TimeUnit.MILLISECONDS, condition);
  }

  /** A slow picture being read delayed copies by a minute. */
  @Test
  void copy_waitsForNothing_thatIsDoneInTheBackground(FxRobot robot) throws Exception {
    ScenarioDocument other = new ScenarioDocument(PRESET);
    Recovery beside = recovery(other, never -> {});
    long begun = System.nanoTime();
    robot.interact(() -> other.edit("Name", s -> s.withName("Changed")));
    waitFor(2000, () -> copies().size() == 1);
    assertTrue(System.nanoTime() - begun < 2_000_000_000L);
    beside.close();
    waitForCopies(0);
  }

  /** Nor is the window needed once the edit is made. */
  @Test
  void copy_doesNotWaitForTheWindow(FxRobot robot) {
    boolean[] kept = {false};
    robot.interact(
        () -> {
          document.edit("Name", s -> s.withName("Changed"));
          long until = System.nanoTime() + 2_000_000_000L;
          while (!kept[0] && System.nanoTime() < until) {
            LockSupport.parkNanos(10_000_000);
            kept[0] = copies().size() == 1;
          }
        });
    assertTrue(kept[0]);
  }

  @Test
  void copy_isMadeDuringALongDrag(FxRobot robot) throws Exception {
    ScenarioDocument.Gesture[] drag = {null};
    robot.interact(() -> drag[0] = document.begin("Monthly calls"));
    for (int i = 0; i < 60; i++) {
      int calls = 1000 + i;
      robot.interact(() -> drag[0].edit(s -> s.with(Parameter.MONTHLY_CALLS, calls)));
      LockSupport.parkNanos(50_000_000);
    }
    // Of a drag that went on for three seconds, all but two are there.
    assertTrue(copied().scenario().get(Parameter.MONTHLY_CALLS) > 1018);
  }

  @Test
  void copy_holdsWhatCanBeUndone_andTheFile(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          document.opened(PRESET, ORIGIN, PRESET);
          document.edit("One", s -> s.withName("1"));
          document.edit("Two", s -> s.withName("2"));
          document.undo();
        });
    waitForCopies(1);
    UnsavedWork work = copied();
    assertEquals(Optional.of(ORIGIN), work.file());
    assertEquals(Optional.of(STAMP.text()), work.stamp());
    ScenarioDocument again = new ScenarioDocument(Scenario.DEFAULT);
    again.recovered(work, PRESET);
    assertEquals("1", again.scenario().name());
    assertEquals("One", again.undoLabelProperty().get());
    assertEquals("Two", again.redoLabelProperty().get());
    again.undo();
    assertEquals(PRESET, again.scenario());
    again.redo();
    again.redo();
    assertEquals("2", again.scenario().name());
    assertTrue(again.isDirty());
  }

  @Test
  void copy_holdsWhatIsTyped_thoughNothingElseIsUnsaved(FxRobot robot) throws Exception {
    List<TypedText> typed = List.of(new TypedText("Monthly calls", "25"));
    robot.interact(() -> recovery.keepTyped(typed));
    waitForCopies(1);
    assertEquals(typed, copied().typed());
    assertEquals(PRESET, copied().scenario());
    robot.interact(() -> recovery.keepTyped(List.of()));
    waitForCopies(0);
  }

  @Test
  void offer_listsAll_andSaysWhatTheyAre(FxRobot robot) throws Exception {
    Path file = folder.resolve("plan.tunewise");
    ScenarioWriter.write(PRESET.with(Parameter.MONTHLY_CALLS, 5), file);
    leaveBehind("First");
    RecoveryStore second = new RecoveryStore(folder.resolve("recovery"));
    second.save(
        new UnsavedWork(
            PRESET.with(Parameter.MONTHLY_CALLS, 9),
            Optional.of(file),
            Optional.empty(),
            History.EMPTY,
            List.of(new TypedText("Horizon", "36"))));
    dropLocks();
    dialogs.which = 1;
    offer(robot, Recover.RECOVER);
    assertEquals(List.of("recover Preset, First"), dialogs.shown);
    LeftWork left = dialogs.asked.getFirst();
    assertEquals(file.toString(), left.about().getFirst());
    assertTrue(left.about().get(1).contains("Monthly calls 5 → 9"), left.about().get(1));
    assertTrue(left.about().get(2).contains("Horizon “36”"), left.about().get(2));
    assertEquals(RecoveryText.GONE, dialogs.asked.get(1).about().get(1));
    assertEquals("First", recovered.getFirst().scenario().name());
    assertEquals(
        List.of("1 more copy of unsaved work is kept: File ▸ Recover Unsaved Work… [Recover…]"),
        said);
    waitForCopies(1);
    robot.interact(() -> recovery.offer(dialogs, this::recovered, host));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("Preset", recovered.get(1).scenario().name());
    waitForCopies(0);
    robot.interact(() -> recovery.offer(dialogs, this::recovered, host));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(RecoveryText.NOTHING, said.getLast());
  }

  @Test
  void copy_thatIsTakenOver_isNotOfferedAgain(FxRobot robot) throws Exception {
    leaveBehind("Lost");
    List<Copy> found = new ArrayList<>();
    robot.interact(() -> recovery.find(found::addAll));
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          document.revert("Revert", found.getFirst().scenario());
          recovery.tookOver(found.getFirst());
        });
    waitFor(5000, () -> copies().size() == 1 && copied().scenario().name().equals("Lost"));
    assertFalse(copies().getFirst().toString().contains(found.getFirst().id()));
    robot.interact(() -> recovery.offer(dialogs, this::recovered, host));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of(RecoveryText.NOTHING), said);
  }

  private void dropLocks() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("recovery"))) {
      for (Path lock : files.filter(file -> file.toString().endsWith(".lock")).toList()) {
        Files.delete(lock);
      }
    }
  }

  /** A program that was killed between saving and removing its copy has lost nothing. */
  @Test
  void offer_passesOver_whatStandsInItsFile(FxRobot robot) throws Exception {
    Path file = folder.resolve("plan.tunewise");
    ScenarioWriter.write(PRESET, file);
    RecoveryStore crashed = new RecoveryStore(folder.resolve("recovery"));
    crashed.save(new UnsavedWork(PRESET, Optional.of(file)));
    dropLocks();
    offer(robot, Recover.LATER);
    assertEquals(List.of(), dialogs.shown);
    assertEquals(List.of(), copies());
  }

  /** Two copies are better than none. */
  @Test
  void offer_keepsTheCopy_untilThereIsAnotherOne(FxRobot robot) throws Exception {
    leaveBehind("Lost");
    dialogs.recover = Recover.RECOVER;
    robot.interact(
        () ->
            recovery.offerAtStart(
                dialogs,
                (copy, then) -> {
                  document.recovered(copy.work(), PRESET);
                  then.run();
                },
                host));
    WaitForAsyncUtils.waitForFxEvents();
    waitFor(5000, () -> copies().size() == 1 && copied().history().equals(History.EMPTY));
    assertEquals("Lost", copied().scenario().name());
    assertEquals(Optional.of(STAMP.text()), copied().stamp());
  }
}
