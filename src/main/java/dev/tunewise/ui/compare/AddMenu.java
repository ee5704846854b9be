package dev.tunewise.ui.compare;

import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadResult;
import dev.tunewise.file.ReadResult.Loaded;
import dev.tunewise.file.ScenarioReader;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;

/** Puts scenarios beside the open one: from files and presets. */
final class AddMenu {
  private final ComparePane.Sources sources;
  private final CompareRun run;
  private final MenuButton button = new MenuButton("Add Scenario");

  AddMenu(ComparePane.Sources sources, CompareRun run) {
    this.sources = sources;
    this.run = run;
    MenuItem file = new MenuItem("From File…");
    file.setOnAction(event -> chooseFile());
    button.getItems().setAll(file, new SeparatorMenuItem());
    for (Scenario preset : sources.presets()) {
      MenuItem item = new MenuItem(preset.name());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> add(preset));
      button.getItems().add(item);
    }
    button.setTooltip(new Tooltip("A scenario file or a preset; up to four beside the baseline"));
    button.setMinWidth(MenuButton.USE_PREF_SIZE);
  }

  MenuButton button() {
    return button;
  }

  void chooseFile() {
    sources.fileDialogs().open(FileDialogs.SCENARIO).ifPresent(this::add);
  }

  /** Adds what a file holds. */
  void add(Path file) {
    run.run(() -> ScenarioReader.read(file), this::add, e -> refuse(List.of(reason(e))));
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage());
  }

  private void add(ReadResult result) {
    if (result instanceof Loaded(Scenario scenario)) {
      add(scenario);
    } else {
      refuse(result.problems().stream().map(Problem::line).toList());
    }
  }

  private void add(Scenario scenario) {
    Lineup lineup = sources.lineup().get();
    if (lineup.hasRoom()) {
      sources.lineup().set(lineup.add(scenario));
    } else {
      refuse(List.of("There are four beside the baseline; remove one first."));
    }
  }

  private void refuse(List<String> lines) {
    sources.dialogs().problem("The scenario cannot be added.", lines);
  }
}
