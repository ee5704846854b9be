package dev.tunewise.app;

import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.wording.VerdictText;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * What the first frame needs from the disk, read while the window toolkit still starts.
 *
 * @param folders where the program keeps what it remembers
 */
record Preparation(ProgramFolders folders, Settings settings, List<Scenario> presets) {
  /** Null until it has begun. */
  private static @Nullable FutureTask<Preparation> task;

  Preparation {
    presets = List.copyOf(presets);
  }

  /** Begins to prepare in the background; does nothing if it has begun. */
  static void begin(ProgramFolders folders) {
    FutureTask<Preparation> begun = task(folders);
    Thread.ofPlatform().daemon().name("preparation").start(begun);
  }

  private static synchronized FutureTask<Preparation> task(ProgramFolders folders) {
    if (task == null) {
      task = new FutureTask<>(() -> prepare(folders));
    }
    return task;
  }

  /** Waits until all is prepared; prepares it here, for this user, if nobody else began to. */
  static Preparation get() {
    FutureTask<Preparation> begun = task(ProgramFolders.find());
    begun.run();
    try {
      return begun.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the program's own files cannot be read", e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while starting", e);
    }
  }

  private static Preparation prepare(ProgramFolders folders) {
    Settings settings = SettingsKeeper.read(folders.settings());
    List<Scenario> presets = Presets.all();
    // For the classes it loads: the first verdict takes a hundred times as long as the second.
    VerdictText.headline(new Simulator().simulate(presets.getFirst()), Numbers.local());
    CatalogStore.shipped(); // read once, kept
    return new Preparation(folders, settings, presets);
  }
}
