package dev.tunewise.app;

import dev.tunewise.fault.FaultTally;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.WindowFrame;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The whole program in a test, which answers its questions and does its background work at once.
 */
final class TestPrograms {
  private TestPrograms() {}

  /** Works at once, and answers on the FX thread. */
  static Background background() {
    return new Background(Runnable::run, Platform::runLater);
  }

  /** Keeps settings in a folder. */
  static SettingsKeeper keeper(Path folder, Settings settings) {
    return new SettingsKeeper(folder, settings, background());
  }

  /** A program on a stage that is not yet shown, with answers and files of tests. */
  static Program on(Stage stage, Path folder, SettingsKeeper keeper) {
    return on(stage, folder, keeper, new FakeDialogs(), new FakeFileDialogs(), () -> {});
  }

  /** A program on a stage that is not yet shown, told of no faults. */
  static Program on(
      Stage stage,
      Path folder,
      SettingsKeeper keeper,
      Dialogs dialogs,
      FileDialogs files,
      Runnable end) {
    return on(stage, folder, keeper, dialogs, files, new FaultTally(), end);
  }

  /**
   * A program on a stage that is not yet shown.
   *
   * @param end called where the process would end
   */
  static Program on(
      Stage stage,
      Path folder,
      SettingsKeeper keeper,
      Dialogs dialogs,
      FileDialogs files,
      FaultTally faults,
      Runnable end) {
    return on(stage, folder, keeper, background(), Presets.all(), dialogs, files, faults, end);
  }

  /** The same with work in the background as the program has it, and presets of one's own. */
  static Program on(
      Stage stage,
      Path folder,
      SettingsKeeper keeper,
      Background background,
      List<Scenario> presets,
      Dialogs dialogs,
      FileDialogs files,
      FaultTally faults,
      Runnable end) {
    return new Program(
        WindowFrame.around(stage, keeper.settings()),
        new Program.Surroundings(
            ProgramFolders.in(folder),
            presets,
            background,
            dialogs,
            files,
            keeper,
            faults,
            new OtherWindows(new WindowSockets(folder.resolve("windows"), "test", 0)),
            end));
  }
}
