package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.app.ScenarioStore.Content;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.Dialogs.Unsaved;
import dev.tunewise.ui.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSessionTest {
  private static final Scenario PRESET = Scenario.DEFAULT.withName("Preset");
  private static final Scenario OTHER = Scenario.DEFAULT.withName("Other");

  private final ScenarioDocument document = new ScenarioDocument(PRESET);
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);
  private final FakeDialogs dialogs = new FakeDialogs();
  private final FakeFileDialogs files = new FakeFileDialogs();
  private final FakeStore store = new FakeStore();
  private final FakeHost host = new FakeHost();
  private final FileSession session =
      new FileSession(
          document,
          new FileSession.Tools(
              store, s -> PRESET, new Background(Runnable::run, Runnable::run), files, dialogs),
          settings,
          host);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void setUp() throws IOException {
    file = Files.writeString(folder.resolve("plan.tunewise"), "first");
    store.contents.put(file, new Content.Loaded(OTHER));
  }

  private void change(String name) {
    document.edit("Name", s -> s.withName(name));
  }

  @Test
  void open_showsFile_andRemembersIt() {
    session.open(file);
    assertSame(OTHER, document.scenario());
    assertSame(PRESET, document.reference());
    assertEquals(Optional.of(file), document.path());
    assertEquals(List.of(file), settings.get().recentFiles());
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void open_leavesScenario_whenFileIsRefused() {
    store.contents.put(file, new Content.Refused(List.of("first problem", "second problem")));
    change("Mine");
    session.open(file);
    assertEquals("Mine", document.scenario().name());
    assertEquals(
        List.of("plan.tunewise cannot be opened. [first problem, second problem]"), dialogs.shown);
    assertEquals(List.of(), settings.get().recentFiles());
  }

  @Test
  void open_forgetsRecentFile_whenItIsGone() throws IOException {
    settings.set(settings.get().withRecent(file));
    Files.delete(file);
    store.contents.remove(file);
    session.open(file);
    assertEquals(List.of(), settings.get().recentFiles());
    assertTrue(dialogs.shown.getFirst().contains("is not there"), dialogs.shown::toString);
  }

  @Test
  void open_asks_whenChangesWouldBeLost() {
    change("Mine");
    dialogs.unsaved = Unsaved.CANCEL;
    session.open(file);
    assertEquals("Mine", document.scenario().name());
    dialogs.unsaved = Unsaved.DISCARD;
    session.open(file);
    assertSame(OTHER, document.scenario());
    assertEquals(List.of("unsaved Mine", "unsaved Mine"), dialogs.shown);
  }

  @Test
  void newFrom_savesFirst_whenAsked() {
    change("Mine");
    dialogs.unsaved = Unsaved.SAVE;
    files.answer = Optional.of(folder.resolve("mine.tunewise"));
    session.newFrom(OTHER);
    assertEquals("Mine", store.written.get(folder.resolve("mine.tunewise")).name());
    assertSame(OTHER, document.scenario());
    assertEquals(Optional.empty(), document.path());
  }

  @Test
  void newFrom_keepsScenario_whenSavingIsCalledOff() {
    change("Mine");
    dialogs.unsaved = Unsaved.SAVE;
    files.answer = Optional.empty();
    session.newFrom(OTHER);
    assertEquals("Mine", document.scenario().name());
    assertTrue(document.isDirty());
  }

  @Test
  void save_asksForFile_onlyOnce() {
    files.answer = Optional.of(folder.resolve("mine.tunewise"));
    change("Mine");
    session.save();
    files.answer = Optional.empty();
    change("Mine too");
    session.save();
    assertEquals("Mine too", store.written.get(folder.resolve("mine.tunewise")).name());
    assertFalse(document.isDirty());
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void save_takesTypedTextOver_first() {
    host.pending = () -> change("Typed");
    files.answer = Optional.of(folder.resolve("mine.tunewise"));
    session.save();
    assertEquals("Typed", store.written.get(folder.resolve("mine.tunewise")).name());
  }

  @Test
  void save_asks_whenAnotherProgramWroteTheFile() throws IOException {
    session.open(file);
    change("Mine");
    Files.writeString(file, "by another program");
    dialogs.agrees = false;
    session.save();
    assertTrue(document.isDirty());
    assertTrue(store.written.isEmpty());
    dialogs.agrees = true;
    session.save();
    assertFalse(document.isDirty());
    assertEquals("Mine", store.written.get(file).name());
    assertEquals(2, dialogs.shown.size());
  }

  @Test
  void save_writesAgain_whenFileWasDeleted() throws IOException {
    session.open(file);
    change("Mine");
    Files.delete(file);
    session.save();
    assertEquals("Mine", store.written.get(file).name());
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void save_keepsChanges_whenDiskIsFull() {
    session.open(file);
    change("Mine");
    store.full = true;
    session.save();
    assertTrue(document.isDirty());
    assertTrue(dialogs.shown.getFirst().contains("disk full"), dialogs.shown::toString);
  }

  @Test
  void exit_leavesAtOnce_withoutChanges() {
    session.exit();
    assertTrue(host.left);
    assertEquals(List.of(), dialogs.shown);
  }

  @Test
  void exit_stays_whenCanceledOrNotSaved() {
    session.open(file);
    change("Mine");
    dialogs.unsaved = Unsaved.CANCEL;
    session.exit();
    assertFalse(host.left);
    dialogs.unsaved = Unsaved.SAVE;
    store.full = true;
    session.exit();
    assertFalse(host.left);
    store.full = false;
    session.exit();
    assertTrue(host.left);
    assertEquals("Mine", store.written.get(file).name());
  }

  private static final class FakeStore implements ScenarioStore {
    final Map<Path, Content> contents = new HashMap<>();
    final Map<Path, Scenario> written = new HashMap<>();
    boolean full;

    @Override
    public Content read(Path file) throws IOException {
      Content content = contents.get(file);
      if (content == null) {
        throw new IOException("no such file");
      }
      return content;
    }

    @Override
    public void write(Scenario scenario, Path file) throws IOException {
      if (full) {
        throw new IOException("disk full");
      }
      written.put(file, scenario);
      Files.writeString(file, scenario.name());
    }
  }

  private static final class FakeHost implements FileSession.Host {
    Runnable pending = () -> {};
    boolean left;

    @Override
    public void commitPendingEdit() {
      pending.run();
    }

    @Override
    public void leave() {
      left = true;
    }
  }
}
