package dev.tunewise.app;

import dev.tunewise.file.OneLine;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.dialog.Dialogs.LeftWork;
import dev.tunewise.wording.RecoveryText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A copy that a crash left behind, beside the file that it belongs to.
 *
 * @param work what is said of it
 * @param isInItsFile whether it holds nothing that its file does not
 */
record LeftCopy(Copy copy, LeftWork work, boolean isInItsFile) {
  /**
   * Looks at the file of a copy.
   *
   * @param presetOf finds the preset that a scenario started from
   */
  static LeftCopy of(Copy copy, UnaryOperator<Scenario> presetOf) {
    Scenario scenario = copy.scenario();
    Optional<Path> file = copy.file();
    Optional<Scenario> inFile = file.flatMap(LeftCopy::read);
    List<String> about = new ArrayList<>();
    file.ifPresent(path -> about.add(OneLine.of(path.toString())));
    about.add(about(scenario, file, inFile, presetOf));
    if (!copy.work().typed().isEmpty()) {
      about.add(RecoveryText.typed(copy.work().typed()));
    }
    boolean same = inFile.equals(Optional.of(scenario)) && copy.work().typed().isEmpty();
    return new LeftCopy(copy, new LeftWork(scenario.name(), copy.saved(), about), same);
  }

  private static Optional<Scenario> read(Path file) {
    return ScenarioReader.read(file) instanceof Loaded loaded
        ? Optional.of(loaded.scenario())
        : Optional.empty();
  }

  private static String about(
      Scenario scenario,
      Optional<Path> file,
      Optional<Scenario> inFile,
      UnaryOperator<Scenario> presetOf) {
    Numbers numbers = Numbers.local();
    if (inFile.isPresent()) {
      return RecoveryText.fromFile(inFile.get(), scenario, numbers);
    }
    if (file.isPresent()) {
      return Files.notExists(file.get()) ? RecoveryText.GONE : RecoveryText.UNREADABLE;
    }
    return RecoveryText.neverSaved(presetOf.apply(scenario), scenario, numbers);
  }
}
