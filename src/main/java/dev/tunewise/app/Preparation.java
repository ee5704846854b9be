package dev.tunewise.app;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.fault.FaultLog;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.start.StartPage;
import dev.tunewise.wording.VerdictText;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * What the window needs from the disk, read while the window toolkit still starts: first the
 * settings, for its frame, then what stands in it.
 */
final class Preparation {
  /** Null until it has begun. */
  private static @Nullable Preparation begun;

  private final ProgramFolders folders;
  private final Faults faults;
  private final FutureTask<Settings> settings;
  private final FutureTask<List<Scenario>> presets = new FutureTask<>(Preparation::readPresets);

  private Preparation(ProgramFolders folders) {
    this.folders = folders;
    faults = new Faults(new FaultLog(folders.log()), Faults.Surroundings.real());
    settings = new FutureTask<>(() -> SettingsKeeper.read(folders.settings()));
  }

  /**
   * Begins to prepare in the background, and takes faults of all threads from now on; does nothing
   * if it has begun.
   */
  static synchronized void begin(ProgramFolders folders) {
    if (begun == null) {
      begun = new Preparation(folders);
      begun.faults().install();
      Thread.ofPlatform().daemon().name("preparation").start(begun::run);
    }
  }

  /** What is prepared, for this user if nobody said for whom. */
  static synchronized Preparation get() {
    if (begun == null) {
      begun = new Preparation(ProgramFolders.find());
    }
    return begun;
  }

  private void run() {
    settings.run();
    presets.run();
    StartPage.prepare(done(presets).getFirst());
    CatalogStore.shipped(); // read once, kept
  }

  private static List<Scenario> readPresets() {
    List<Scenario> presets = Presets.all();
    // For the classes it loads: the first verdict takes a hundred times as long as the second.
    VerdictText.headline(new Simulator().simulate(presets.getFirst()), Numbers.local());
    return presets;
  }

  /** Where the program keeps what it remembers. */
  ProgramFolders folders() {
    return folders;
  }

  /** Takes faults that nobody caught. */
  Faults faults() {
    return faults;
  }

  /** Waits until the settings are read; reads them here if nobody else began to. */
  Settings settings() {
    return done(settings);
  }

  /** The same of the presets. */
  List<Scenario> presets() {
    return done(presets);
  }

  /** The result of a task, which is run here if nobody else began to. */
  static <T> T done(FutureTask<T> task) {
    task.run();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the program's own files cannot be read", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while starting", e);
    }
  }
}
