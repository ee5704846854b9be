package dev.tunewise.ui.compare;

import dev.tunewise.file.FileNames;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.scenario.InputChanges;
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
import dev.tunewise.wording.WorkbookText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
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
        () -> Found.in(file),
        found -> addRead(file, found),
        fault -> refuse(List.of(file + ": " + ReadException.of(fault).getMessage())));
  }

  /** Drops what is being read. */
  void close() {
    reading.close();
  }

  /**
   * What a file holds.
   *
   * @param changes of the input cells of a workbook against the one scenario it carries
   */
  private record Found(List<ReadResult> results, Optional<InputChanges> changes) {
    static Found in(Path file) {
      List<ReadResult> results = ScenarioReader.readAll(file);
      return new Found(results, ScenarioReader.changes(file, results));
    }
  }

  private void addRead(Path file, Found found) {
    List<Problem> problems = found.results().stream().flatMap(r -> r.problems().stream()).toList();
    if (problems.isEmpty()) {
      List<Loaded> loaded = found.results().stream().map(AddMenu::loaded).toList();
      List<Scenario> carried = loaded.stream().map(Loaded::scenario).toList();
      Optional<InputChanges> changes = found.changes().filter(c -> !c.offers().isEmpty());
      List<Scenario> chosen =
          changes.isPresent() ? chosen(file, carried.getFirst(), changes.get()) : carried;
      if (!chosen.isEmpty() && addAll(chosen)) {
        sayMore(loaded, found.changes());
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

  /** Asks whether what was changed in a workbook counts; empty if the user changed their mind. */
  private List<Scenario> chosen(Path file, Scenario carried, InputChanges changes) {
    String name = FileNames.shown(file);
    OptionalInt answer =
        context
            .dialogs()
            .choose(
                WorkbookText.which(name, changes.count(), numbers),
                List.of(
                    WorkbookText.withChanges(
                        changes.offers().size(), changes.refused().size(), numbers),
                    WorkbookText.AS_EXPORTED),
                "Add");
    if (answer.isEmpty()) {
      return List.of();
    }
    return List.of(answer.getAsInt() == 0 ? changes.applied(carried) : carried);
  }

  private void sayMore(List<Loaded> added, Optional<InputChanges> changes) {
    List<String> lines =
        Stream.concat(
                added.stream().map(one -> one.carriedOver(numbers)),
                changes.stream().map(this::notAsked))
            .filter(line -> !line.isEmpty())
            .distinct()
            .toList();
    if (!lines.isEmpty()) {
      context.notices().accept(String.join(" ", lines));
    }
  }

  /** What of a workbook nothing could be asked about. */
  private String notAsked(InputChanges changes) {
    if (changes.offers().isEmpty() && !changes.refused().isEmpty()) {
      return WorkbookText.impossible(changes.refused().size(), numbers);
    }
    return changes.missing().isEmpty() ? "" : WorkbookText.missing(changes.missing());
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
