package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.verdict.VerdictPane;
import java.util.List;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** The main window's content: menus, verdict, and the workspace below. */
public final class MainWindow {
  private final ScenarioDocument document;
  private final ObjectProperty<Settings> settings;
  private final Commands commands;
  private final StringBinding title;
  private final ScenarioName name;
  private final VerdictPane verdict;
  private final Workspace workspace;
  private final Scene scene;

  /** What the window is made from. */
  public record Parts(
      ScenarioDocument document,
      ObjectProperty<Settings> settings,
      Look look,
      List<Scenario> presets,
      Commands commands,
      FileDialogs fileDialogs) {
    public Parts {
      presets = List.copyOf(presets);
    }
  }

  public MainWindow(Parts parts) {
    document = parts.document();
    settings = parts.settings();
    commands = parts.commands();
    OutcomeService outcomes = new OutcomeService(document);
    title = WindowTitle.of(document);
    name = new ScenarioName(document);
    workspace = new Workspace(parts, outcomes);
    verdict = new VerdictPane(outcomes.outcomeProperty());
    VBox header = new VBox(name, verdict);
    VBox.setMargin(name, new Insets(0, 0, 0, -7)); // its letters, not its frame, line up
    header.getStyleClass().add("tw-header");
    VBox root = new VBox(menus(parts), header, workspace);
    root.getStyleClass().add("tw-window");
    scene = new Scene(root);
    parts.look().follow(scene);
    FileDrop.install(scene, parts.commands()::open);
    WindowKeys.install(scene, new Actions());
  }

  public Scene scene() {
    return scene;
  }

  /** What the window's frame says. */
  public ObservableValue<String> titleProperty() {
    return title;
  }

  /** Builds what is too slow for the first frame. */
  public void showResults() {
    workspace.showResults();
    // No field is to be typed into by accident.
    workspace.requestFocus();
  }

  /** Ends what runs behind the window. */
  public void close() {
    workspace.close();
  }

  /** Takes over what is typed but not yet confirmed; to be called before save, export and close. */
  public void commitPendingEdit() {
    name.commit();
    workspace.commitPendingEdit();
  }

  private MenuBar menus(Parts parts) {
    ViewActions actions = new Actions();
    MenuBar bar = new MenuBar();
    bar.setUseSystemMenuBar(true);
    bar.getMenus()
        .setAll(
            FileMenu.create(parts.commands(), parts.presets(), settings, actions::exportChart),
            EditMenu.create(document, actions),
            ViewMenu.create(themeChoice(), actions),
            HelpMenu.create(new HelpWindows(this::window, bar), verdict::showReasons));
    return bar;
  }

  private ObjectProperty<Theme> themeChoice() {
    ObjectProperty<Theme> choice = new SimpleObjectProperty<>(settings.get().theme());
    choice.subscribe(theme -> settings.set(settings.get().withTheme(theme)));
    return choice;
  }

  private Window window() {
    return scene.getWindow();
  }

  /** Actions of menus and keys. */
  private final class Actions implements ViewActions {
    @Override
    public void close() {
      commands.exit();
    }

    @Override
    public void undo() {
      commitPendingEdit();
      document.undo();
    }

    @Override
    public void redo() {
      commitPendingEdit();
      document.redo();
    }

    @Override
    public void copyTable() {
      workspace.copyTable();
    }

    @Override
    public void findParameter() {
      workspace.findParameter();
    }

    @Override
    public void editDetails() {
      commitPendingEdit();
      DetailsDialog dialog = new DetailsDialog(document.scenario());
      dialog.initOwner(window());
      dialog
          .showAndWait()
          .ifPresent(details -> document.edit("Scenario Details", details::applyTo));
    }

    @Override
    public void editPriceChanges() {
      commitPendingEdit();
      List<PriceChange> changes = document.scenario().priceChanges();
      PriceChangesDialog dialog = new PriceChangesDialog(changes);
      dialog.initOwner(window());
      dialog
          .showAndWait()
          .ifPresent(edited -> document.edit("Price Changes", s -> s.withPriceChanges(edited)));
    }

    @Override
    public void exportChart() {
      commitPendingEdit();
      workspace.exportChart();
    }

    @Override
    public void toggleChart(ChartKind kind) {
      workspace.toggleChart(kind);
    }

    @Override
    public void showAllCharts() {
      workspace.showAllCharts();
    }

    @Override
    public void resetLayout() {
      workspace.resetLayout();
    }
  }
}
