package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.Dialogs.Unsaved;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user does while a file is still being written. */
class SlowDiskTest {
  private static final Scenario PRESET = Scenario.DEFAULT.withName("Preset");

  private final ScenarioDocument document = new ScenarioDocument(PRESET);
  private final FakeDialogs dialogs = new FakeDialogs();
  private final Queue<Runnable> disk = new ArrayDeque<>();
  private boolean left;
  private final FileSession session =
      new FileSession(
          document,
          new FileTools(
              s -> PRESET,
              new Background(disk::add, Runnable::run),
              new FakeFileDialogs(),
              dialogs),
          new SimpleObjectProperty<>(Settings.DEFAULTS),
          new QuietHost() {
            @Override
            public void leave() {
              left = true;
            }
          });

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void open() throws IOException {
    file = folder.resolve("plan.tunewise");
    ScenarioWriter.write(Scenario.DEFAULT.withName("First"), file);
    session.open(file);
    letTheDiskWork();
    change("Second");
  }

  private void change(String name) {
    document.edit("Name", s -> s.withName(name));
  }

  private void letTheDiskWork() {
    while (!disk.isEmpty()) {
      disk.remove().run();
    }
  }

  private String nameInFile() {
    return ScenarioReader.read(file) instanceof Loaded(Scenario scenario, _) ? scenario.name() : "";
  }

  @Test
  void save_leavesAScenario_thatWasBegunMeanwhile_withoutAFile() {
    session.save();
    dialogs.unsaved = Unsaved.DISCARD;
    session.newFrom(Scenario.DEFAULT.withName("New"));
    letTheDiskWork();
    assertEquals("Second", nameInFile());
    assertEquals("New", document.scenario().name());
    assertEquals(Optional.empty(), document.path());
    assertFalse(document.isDirty());
  }

  @Test
  void exit_asksAgain_whenSomethingChangedWhileItWasSaved() {
    dialogs.unsaved = Unsaved.SAVE;
    session.exit();
    disk.remove().run(); // looks at the file, and asks for the writing
    change("Third");
    dialogs.unsaved = Unsaved.CANCEL;
    letTheDiskWork();
    assertEquals("Second", nameInFile());
    assertFalse(left);
    assertTrue(document.isDirty());
    assertEquals("Third", document.scenario().name());
  }
}
