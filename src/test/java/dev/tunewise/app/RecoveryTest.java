package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.scenario.RecoveryStore;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.file.scenario.RecoveryStore.Origin;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.Dialogs.Recover;
import dev.tunewise.ui.dialog.FakeDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
  private static final Path ORIGIN = Path.of("plan.tunewise").toAbsolutePath();

  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<Copy> recovered = new ArrayList<>();
  private final ScenarioDocument document = new ScenarioDocument(PRESET);

  @TempDir Path folder;
  private Recovery recovery;

  @BeforeEach
  void setUp(FxRobot robot) {
    Background background = new Background(Runnable::run, Runnable::run);
    robot.interact(
        () ->
            recovery =
                new Recovery(ProgramFolders.in(folder), document, Optional::empty, background));
  }

  private List<Path> copies() {
    try (Stream<Path> files = Files.list(folder.resolve("recovery"))) {
      return files.filter(file -> file.toString().endsWith(".tunewise")).toList();
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
    crashed.save(PRESET.withName(name), Optional.of(new Origin(ORIGIN, Optional.empty())));
    Path copy =
        copies().stream().max((a, b) -> Long.compare(modified(a), modified(b))).orElseThrow();
    String id = copy.getFileName().toString().replace(".tunewise", "");
    Files.deleteIfExists(folder.resolve("recovery").resolve(id + ".lock"));
  }

  private static long modified(Path file) {
    return file.toFile().lastModified();
  }

  private void offer(FxRobot robot, Recover answer) {
    dialogs.recover = answer;
    robot.interact(() -> recovery.offer(dialogs, recovered::add));
  }

  @Test
  void copy_isKept_whileThereAreUnsavedChanges(FxRobot robot) throws Exception {
    robot.interact(() -> document.edit("Name", s -> s.withName("Changed")));
    waitForCopies(1);
    assertTrue(Files.readString(copies().getFirst()).contains("\"Changed\""));
    robot.interact(document::undo);
    waitForCopies(0);
  }

  @Test
  void copy_isRemoved_atTheEnd(FxRobot robot) throws Exception {
    robot.interact(() -> document.edit("Name", s -> s.withName("Changed")));
    waitForCopies(1);
    robot.interact(recovery::close);
    assertEquals(List.of(), copies());
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
    assertEquals(List.of(), copies());
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
}
