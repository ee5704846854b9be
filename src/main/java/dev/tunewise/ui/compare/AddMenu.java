package dev.tunewise.ui.compare;

import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.wording.FilePlaceText;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;

/** Puts scenarios beside the open one: from files and presets. */
final class AddMenu {
  private final Context context;
  private final ObjectProperty<Lineup> lineup;
  private final LatestTask reading = new LatestTask("scenario-reader");
  private final Numbers numbers = Numbers.local();
  private final MenuButton button = new MenuButton("Add Scenario");

  AddMenu(Context context, ObjectProperty<Lineup> lineup, List<Scenario> presets) {
    this.context = context;
    this.lineup = lineup;
    button.getItems().setAll(MenuItems.item("From File…", this::chooseFile), MenuItems.separator());
    for (Scenario preset : presets) {
      Runnable add = () -> addAll(List.of(preset));
      button.getItems().add(MenuItems.literal(MenuItems.item(preset.name(), add)));
    }
    Tips.say(
        button, "A scenario file, an exported file or a preset; up to four beside the baseline");
    button.setMinWidth(MenuButton.USE_PREF_SIZE);
  }

  MenuButton button() {
    return button;
  }

  void chooseFile() {
    context.fileDialogs().open(FileDialogs.SCENARIO_OR_EXPORT).ifPresent(this::add);
  }

  /** Adds what a file holds: of an exported comparison all its scenarios. */
  void add(Path file) {
    reading.request(
        () -> ScenarioReader.readAll(file),
        this::addRead,
        fault -> refuse(List.of(file + ": " + ReadException.of(fault).getMessage())));
  }

  /** Drops what is being read. */
  void close() {
    reading.close();
  }

  private void addRead(List<ReadResult> results) {
    List<Problem> problems = results.stream().flatMap(r -> r.problems().stream()).toList();
    if (problems.isEmpty()) {
      List<Loaded> loaded = results.stream().map(AddMenu::loaded).toList();
      if (addAll(loaded.stream().map(Loaded::scenario).toList())) {
        sayCarriedOver(loaded);
      }
    } else {
      refuse(problems.stream().map(AddMenu::line).toList());
    }
  }

  private static String line(Problem problem) {
    String place = problem.place().isEmpty() ? "" : FilePlaceText.of(problem.place()) + ": ";
    return problem.file() + ": " + place + problem.message();
  }

  private static Loaded loaded(ReadResult result) {
    if (result instanceof Loaded loaded) {
      return loaded;
    }
    throw new IllegalArgumentException("has problems: " + result.problems());
  }

  private void sayCarriedOver(List<Loaded> added) {
    List<String> lines =
        added.stream()
            .map(one -> one.carriedOver(numbers))
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    if (!lines.isEmpty()) {
      context.notices().accept(String.join(" ", lines));
    }
  }

  /** All or none. */
  private boolean addAll(List<Scenario> scenarios) {
    Lineup now = lineup.get();
    for (Scenario scenario : scenarios) {
      if (!now.hasRoom()) {
        refuse(
            List.of(
                scenarios.size() == 1
                    ? "There are four beside the baseline; remove one first."
                    : "At most four fit beside the baseline; the file holds "
                        + scenarios.size()
                        + "."));
        return false;
      }
      now = now.add(scenario);
    }
    lineup.set(now);
    return true;
  }

  private void refuse(List<String> lines) {
    context.dialogs().problem("The scenario cannot be added.", lines);
  }
}
