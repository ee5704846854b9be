package dev.tunewise.ui;

import static dev.tunewise.ui.control.MenuItems.explained;
import static dev.tunewise.ui.control.MenuItems.item;
import static dev.tunewise.ui.control.MenuItems.literal;
import static dev.tunewise.ui.control.MenuItems.separator;

import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** New, open, save, import, export, exit. */
final class FileMenu {
  private final Commands commands;
  private final ObjectProperty<Settings> settings;

  private FileMenu(Commands commands, ObjectProperty<Settings> settings) {
    this.commands = commands;
    this.settings = settings;
  }

  static Menu create(
      Commands commands,
      List<Scenario> presets,
      ObjectProperty<Settings> settings,
      WindowActions view) {
    FileMenu menu = new FileMenu(commands, settings);
    return MenuItems.menu(
        "_File",
        item("_New", "Shortcut+N", () -> commands.newFrom(presets.getFirst())),
        menu.presets(presets),
        item("_Open…", "Shortcut+O", commands::open),
        menu.recent(),
        separator(),
        item("_Save", "Shortcut+S", commands::save),
        item("Save _As…", "Shortcut+Shift+S", commands::saveAs),
        separator(),
        item("Read _Training File…", "Shortcut+T", view::readTrainingFile),
        item("_Import Price List…", view::importPrices),
        item("_Export…", "Shortcut+E", view::exportChart),
        separator(),
        item("E_xit", "Shortcut+Q", commands::exit));
  }

  private Menu presets(List<Scenario> presets) {
    Menu menu = new Menu("New from _Preset");
    for (Scenario preset : presets) {
      MenuItem item = item(preset.name(), () -> commands.newFrom(preset));
      menu.getItems().add(explained(literal(item), preset.notes()));
    }
    return menu;
  }

  private Menu recent() {
    Menu menu = new Menu("Open _Recent");
    settings.map(Settings::recentFiles).subscribe(files -> fill(menu, files));
    return menu;
  }

  private void fill(Menu menu, List<Path> files) {
    menu.setDisable(files.isEmpty());
    menu.getItems().clear();
    for (Path file : files) {
      MenuItem item = item(String.valueOf(file.getFileName()), () -> commands.open(file));
      menu.getItems().add(explained(literal(item), file.toString()));
    }
    MenuItem clear = item("_Clear", () -> settings.set(settings.get().withRecentFiles(List.of())));
    menu.getItems().addAll(separator(), clear);
  }
}
