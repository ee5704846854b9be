package dev.tunewise.ui;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.compare.Lineup;
import dev.tunewise.ui.compare.PinChip;
import dev.tunewise.ui.dataset.TrainingFiles;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.prices.ModelPickers;
import dev.tunewise.ui.prices.PriceLists;
import dev.tunewise.ui.service.OutcomeService;
import dev.tunewise.ui.service.UncertaintyService;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.Theme;
import dev.tunewise.ui.verdict.VerdictPane;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.MenuBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The main window's content: menus, verdict, and the workspace below. */
public final class MainWindow {
  private final Parts parts;
  private final UncertaintyService uncertainties;
  private final OutcomeService outcomes;
  private final StringBinding title;
  private final ScenarioName name;
  private final Views views = new Views();
  private final ObjectProperty<Lineup> lineup = new SimpleObjectProperty<>(Lineup.ALONE);
  private final VerdictPane verdict;
  private final ScenarioDialogs dialogs;
  private final ModelPickers pickers;
  private final TrainingFiles trainingFiles;
  private final ViewActions actions = new WindowActions(this);
  private final ChartExports charts;
  private final DroppedFiles files = new DroppedFiles(this);
  private final VBox root;
  private final Scene scene;

  /** Null until {@link #complete}. */
  private @Nullable Workspace workspace;

  /**
   * What the window is made from.
   *
   * @param recoveryObstacle why unsaved work is not protected against a crash; empty while it is
   */
  public record Parts(
      ScenarioDocument document,
      ObjectProperty<Settings> settings,
      Look look,
      List<Scenario> presets,
      Commands commands,
      FileDialogs fileDialogs,
      Dialogs dialogs,
      PriceLists prices,
      ObservableValue<String> recoveryObstacle,
      String version) {
    public Parts {
      presets = List.copyOf(presets);
    }
  }

  /** The part of the window that the first frame shows. */
  public MainWindow(Parts parts) {
    this.parts = parts;
    // First, since it takes away what no longer fits before views see the new outcome.
    uncertainties = new UncertaintyService(parts.document(), parts.settings());
    outcomes = new OutcomeService(parts.document());
    title = WindowTitle.of(parts.document());
    name = new ScenarioName(parts.document());
    verdict = new VerdictPane(outcomes.outcomeProperty(), uncertainties.uncertaintyProperty());
    Region gap = new Region();
    FittingNote note = new FittingNote(outcomes.fittingProperty(), views.evaluatesProperty());
    HBox first = new HBox(10, name, new PinChip(lineup), gap, note, new ViewBar(views));
    first.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox header = new VBox(first, new UnprotectedNote(parts.recoveryObstacle()), verdict);
    VBox.setMargin(first, new Insets(0, 0, 0, -7)); // its letters, not its frame, line up
    header.getStyleClass().add("tw-header");
    dialogs = new ScenarioDialogs(parts.document(), this::window);
    pickers =
        new ModelPickers(
            parts.document(),
            parts.prices(),
            parts.fileDialogs(),
            this::window,
            this::commitPendingEdit);
    trainingFiles =
        new TrainingFiles(
            parts.document(),
            parts.prices(),
            parts.fileDialogs(),
            this::window,
            this::commitPendingEdit);
    charts = new ChartExports(this, outcomes, uncertainties);
    root = new VBox(menus(), header);
    root.getStyleClass().add("tw-window");
    scene = new Scene(root);
    parts.look().follow(scene);
    files.install(scene);
    WindowKeys.install(scene, actions);
  }

  public Scene scene() {
    return scene;
  }

  /** What the window's frame says. */
  public ObservableValue<String> titleProperty() {
    return title;
  }

  /** Builds parameters, charts and table, which take longer than a first frame should. */
  public void complete() {
    Workspace built =
        new Workspace(
            parts,
            outcomes.outcomeProperty(),
            outcomes.fittingProperty(),
            uncertainties,
            views,
            lineup,
            pickers,
            charts);
    workspace = built;
    root.getChildren().add(built);
    uncertainties.start();
    outcomes.prepareFits();
    built.requestFocus(); // no field is to be typed into by accident
  }

  /** Ends what runs behind the window. */
  public void close() {
    uncertainties.close();
    outcomes.close();
    charts.close();
    withWorkspace(Workspace::close);
  }

  /** Takes over what is typed but not yet confirmed; to be called before save, export and close. */
  public void commitPendingEdit() {
    name.commit();
    withWorkspace(Workspace::commitPendingEdit);
  }

  /** Opens a file that by its name is no scenario where it belongs; false for all others. */
  public boolean openOther(Path file) {
    return files.openOther(file);
  }

  /** Does something to the workspace, once it is there. */
  void withWorkspace(Consumer<Workspace> action) {
    if (workspace != null) {
      action.accept(workspace);
    }
  }

  private MenuBar menus() {
    MenuBar bar = new MenuBar();
    bar.setUseSystemMenuBar(true);
    bar.getMenus()
        .setAll(
            FileMenu.create(parts.commands(), parts.presets(), parts.settings(), actions),
            EditMenu.create(parts.document(), actions),
            ViewMenu.create(themeChoice(), uncertainties.showUncertaintyProperty(), views, actions),
            HelpMenu.create(
                new HelpWindows(this::window, bar, parts.version()), verdict::showReasons));
    return bar;
  }

  private ObjectProperty<Theme> themeChoice() {
    ObjectProperty<Settings> settings = parts.settings();
    ObjectProperty<Theme> choice = new SimpleObjectProperty<>(settings.get().theme());
    choice.subscribe(theme -> settings.set(settings.get().withTheme(theme)));
    return choice;
  }

  private Window window() {
    return scene.getWindow();
  }

  Parts parts() {
    return parts;
  }

  Views views() {
    return views;
  }

  /** What stands beside the scenario: pinned or compared. */
  ObjectProperty<Lineup> lineup() {
    return lineup;
  }

  ScenarioDialogs dialogs() {
    return dialogs;
  }

  ChartActions charts() {
    return charts;
  }

  ModelPickers pickers() {
    return pickers;
  }

  TrainingFiles trainingFiles() {
    return trainingFiles;
  }
}
