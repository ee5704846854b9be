package dev.tunewise.ui;

import static dev.tunewise.ui.control.MenuItems.check;
import static dev.tunewise.ui.control.MenuItems.explained;
import static dev.tunewise.ui.control.MenuItems.item;
import static dev.tunewise.ui.control.MenuItems.literal;
import static dev.tunewise.ui.control.MenuItems.menu;
import static dev.tunewise.ui.control.MenuItems.radio;
import static dev.tunewise.ui.control.MenuItems.separator;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.dataset.TrainingFiles;
import dev.tunewise.ui.details.ScenarioDialogs;
import dev.tunewise.ui.prices.ModelPickers;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.TextSize;
import dev.tunewise.ui.settings.Theme;
import dev.tunewise.ui.table.RowItems;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleGroup;

/** The menus of the main window, each with what it does. */
record MainMenu(
    Context context,
    Commands commands,
    WindowActions actions,
    Views views,
    ViewChoices choices,
    ModelPickers pickers,
    ScenarioDialogs dialogs,
    TrainingFiles trainingFiles,
    Runnable startFromUsage) {
  /**
   * All menus.
   *
   * @param folders where the program keeps what it remembers
   * @param decisionGuide shows the guide
   */
  MenuBar bar(
      List<Scenario> presets, String version, ProgramFolders folders, Runnable decisionGuide) {
    MenuBar bar = new MenuBar();
    bar.setUseSystemMenuBar(true);
    HelpWindows help =
        new HelpWindows(context.owner(), bar, version, folders, context.fileDialogs());
    bar.getMenus().setAll(file(presets), edit(), view(), help(help, decisionGuide));
    return bar;
  }

  /** Items that are about the open scenario: off as long as it cannot be seen. */
  private MenuItem[] atWork(MenuItem... items) {
    for (MenuItem item : items) {
      if (item instanceof Menu menu) {
        atWork(menu.getItems().toArray(MenuItem[]::new));
      } else if (!item.disableProperty().isBound()) {
        possibleIf(actions.atWork(), new SimpleObjectProperty<>(true), item);
      }
    }
    return items;
  }

  /** An item that needs a scenario, and something else. */
  private static void possibleIf(
      ObservableValue<Boolean> scenario, ObservableValue<Boolean> possible, MenuItem item) {
    item.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !scenario.getValue() || !possible.getValue(), scenario, possible));
  }

  /** An item that needs a scenario, be it seen or not. */
  private MenuItem whileOpen(MenuItem item) {
    possibleIf(actions.isOpen(), new SimpleObjectProperty<>(true), item);
    return item;
  }

  private Menu file(List<Scenario> presets) {
    Menu menu =
        menu(
            "_File",
            item("_New…", "Shortcut+N", actions::startNew),
            presets(presets),
            item("_Open…", "Shortcut+O", commands::open),
            recent(),
            item("Recover Unsaved _Work…", commands::recoverWork),
            separator());
    menu.getItems()
        .addAll(
            atWork(
                whileOpen(item("_Save", "Shortcut+S", commands::save)),
                whileOpen(item("Save _As…", "Shortcut+Shift+S", commands::saveAs)),
                item("Re_vert to…", commands::revert)));
    menu.getItems().add(keepPrevious());
    menu.getItems()
        .addAll(
            atWork(separator(), item("Read _Training File…", "Shortcut+T", trainingFiles::choose)));
    menu.getItems().add(item("Start from _Usage…", "Shortcut+Shift+U", startFromUsage));
    menu.getItems()
        .addAll(
            atWork(
                item("Add Evaluations from a _File…", actions::addEvaluations),
                item("_Export…", "Shortcut+E", actions::exportChart),
                item("Pr_int…", "Shortcut+P", actions::print)));
    menu.getItems()
        .addAll(
            item("_Import Price List…", pickers::importList),
            separator(),
            item("E_xit", "Shortcut+Q", commands::exit));
    return menu;
  }

  private MenuItem keepPrevious() {
    ObjectProperty<Settings> settings = context.settings();
    CheckMenuItem item = new CheckMenuItem("_Keep Previous Version");
    settings.map(Settings::keepsPreviousVersion).subscribe(item::setSelected);
    item.setOnAction(
        event -> settings.set(settings.get().withKeepsPreviousVersion(item.isSelected())));
    return explained(
        item, "Each save keeps what was in the file before beside it, as NAME.tunewise.bak");
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
    context.settings().map(Settings::recentFiles).subscribe(files -> fill(menu, files));
    return menu;
  }

  private void fill(Menu menu, List<Path> files) {
    menu.setDisable(files.isEmpty());
    menu.getItems().clear();
    for (Path file : files) {
      MenuItem item = item(String.valueOf(file.getFileName()), () -> commands.open(file));
      menu.getItems().add(explained(literal(item), file.toString()));
    }
    ObjectProperty<Settings> settings = context.settings();
    MenuItem clear = item("_Clear", () -> settings.set(settings.get().withRecentFiles(List.of())));
    menu.getItems().addAll(separator(), clear);
  }

  private Menu edit() {
    ScenarioDocument document = context.document();
    MenuItem undo = literal(item("Undo", Shortcut.UNDO.keys().getFirst(), actions::undo));
    undo.setUserData("Undo");
    undo.textProperty().bind(text("Undo", document.undoLabelProperty()));
    possibleIf(actions.isOpen(), document.canUndoProperty(), undo);
    MenuItem redo = literal(item("Redo", Shortcut.REDO.keys().getFirst(), actions::redo));
    redo.setUserData("Redo");
    redo.textProperty().bind(text("Redo", document.redoLabelProperty()));
    possibleIf(actions.isOpen(), document.canRedoProperty(), redo);
    return menu(
        "_Edit",
        atWork(
            undo,
            redo,
            separator(),
            item("_Copy Table", "Shortcut+Shift+C", actions::copyTable),
            item("_Find Parameter", "Shortcut+F", actions::findParameter),
            item("Show My _Ranges", "Shortcut+Shift+R", actions::showRanges),
            item("Su_ggest Ranges…", dialogs::suggestRanges),
            separator(),
            item("Scenario _Details…", "Shortcut+I", dialogs::editDetails),
            item(
                "Prices of the Prompted _Model…",
                "Shortcut+M",
                () -> pickers.pick(ServedModel.PROMPTING)),
            item(
                "Prices of the _Tuned Model…",
                "Shortcut+Shift+M",
                () -> pickers.pick(ServedModel.FINE_TUNING)),
            item("_Price Changes…", "Shortcut+Shift+P", dialogs::editPriceChanges),
            item("_Actual Spend…", "Shortcut+Shift+A", dialogs::editActualSpend)));
  }

  private static ObservableValue<String> text(String verb, ObservableValue<String> label) {
    return label.map(step -> step.isEmpty() ? verb : verb + " " + step);
  }

  private Menu view() {
    Menu menu = new Menu("_View");
    ObjectProperty<Theme> theme = themeChoice();
    ToggleGroup group = new ToggleGroup();
    for (Theme choice : Theme.values()) {
      menu.getItems().add(radio(choice.label(), choice, theme, group));
    }
    menu.getItems().addAll(separator(), textSize(), separator());
    int key = 1;
    for (ChartKind kind : ChartKind.hosts()) {
      String text = "Maximize " + kind.label();
      menu.getItems()
          .addAll(atWork(item(text, "Shortcut+" + key++, () -> actions.toggleChart(kind))));
    }
    menu.getItems()
        .addAll(
            atWork(
                item("Show _All Charts", "Shortcut+" + key, actions::showAllCharts),
                item("Chart as _Table", Shortcut.FIGURES.keys().getFirst(), actions::turnChart),
                separator(),
                costChart(),
                tableRows(),
                separator(),
                check("What _Decides It", "Shortcut+D", views.decidesProperty()),
                check("_Evaluations", "Shortcut+Shift+E", views.evaluatesProperty()),
                check("_Compare Scenarios", "Shortcut+K", views.comparesProperty()),
                item("_Pin as Baseline", "Shortcut+B", actions::pinBaseline),
                item("U_npin Baseline", "Shortcut+Shift+B", actions::unpinBaseline),
                check("Show _Uncertainty", "Shortcut+U", context.showUncertainty()),
                monthsAsDates(),
                separator(),
                check("_Hide Parameters", "F9", choices.parametersHiddenProperty())));
    menu.getItems().add(present());
    menu.getItems().add(check("_Full Screen", "F11", actions.fullScreenProperty()));
    menu.getItems().addAll(atWork(separator(), item("_Reset Layout", actions::resetLayout)));
    return menu;
  }

  private MenuItem present() {
    MenuItem present = item("P_resent", "F5", actions::present);
    possibleIf(actions.isPresentable(), new SimpleObjectProperty<>(true), present);
    return present;
  }

  private Menu textSize() {
    ObjectProperty<TextSize> size = choices.textSizeProperty();
    ToggleGroup group = new ToggleGroup();
    Menu menu =
        menu(
            "_Text Size",
            item("_Larger Text", "Shortcut+Plus", () -> size.set(size.get().larger())),
            item("_Smaller Text", "Shortcut+Minus", () -> size.set(size.get().smaller())),
            item("_Usual Text Size", "Shortcut+0", () -> size.set(TextSize.USUAL)),
            separator());
    TextSize.ALL.stream()
        .map(choice -> radio(choice.label(), choice, size, group))
        .forEach(menu.getItems()::add);
    return menu;
  }

  private MenuItem monthsAsDates() {
    MenuItem item = check("Months as _Dates", "Shortcut+Shift+D", context.monthsAsDates());
    possibleIf(
        actions.atWork(),
        context
            .document()
            .scenarioProperty()
            .map(scenario -> scenario.calendar().start().isPresent()),
        item);
    return explained(item, "March 2027 in place of month 3, once the scenario has a start month");
  }

  private Menu tableRows() {
    Menu menu = new Menu("Table _Rows");
    menu.getItems().setAll(RowItems.of(choices.tableRowsProperty()));
    return menu;
  }

  private Menu costChart() {
    Menu menu = new Menu("C_ost Chart");
    ToggleGroup group = new ToggleGroup();
    ChartKind.COST
        .guests()
        .map(kind -> radio(kind.label(), kind, choices.costChartProperty(), group))
        .forEach(menu.getItems()::add);
    return menu;
  }

  private ObjectProperty<Theme> themeChoice() {
    ObjectProperty<Settings> settings = context.settings();
    ObjectProperty<Theme> choice = new SimpleObjectProperty<>(settings.get().theme());
    choice.subscribe(theme -> settings.set(settings.get().withTheme(theme)));
    return choice;
  }

  private Menu help(HelpWindows help, Runnable decisionGuide) {
    return menu(
        "_Help",
        item("_Start Page", actions::startNew),
        item("How to _Read the Charts", "F1", () -> help.showCharts(views.shownProperty().get())),
        atWork(item("_Decision Guide", "Shortcut+G", decisionGuide))[0],
        item("_Files That Are Read", help::showFormats),
        item("_Keyboard Shortcuts", "Shortcut+Slash", help::showShortcuts),
        separator(),
        item("Show _Log", help::showLog),
        item("_About Tunewise", help::showAbout));
  }
}
