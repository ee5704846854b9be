package dev.tunewise.ui;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.fault.FaultTally;
import dev.tunewise.file.ProgramFolders;
import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.history.TypedText;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.Front.Place;
import dev.tunewise.ui.compare.Lineup;
import dev.tunewise.ui.compare.PinChip;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.context.PendingEdits;
import dev.tunewise.ui.context.RefusedChange;
import dev.tunewise.ui.control.FullScreen;
import dev.tunewise.ui.control.Panes;
import dev.tunewise.ui.dataset.TrainingFiles;
import dev.tunewise.ui.details.ScenarioDialogs;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.parameters.RowAction;
import dev.tunewise.ui.prices.LabelCosts;
import dev.tunewise.ui.prices.ModelPickers;
import dev.tunewise.ui.prices.PriceLists;
import dev.tunewise.ui.service.FileContent;
import dev.tunewise.ui.service.ResultsService;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.start.StartPage;
import dev.tunewise.ui.usage.UsageFiles;
import dev.tunewise.ui.verdict.VerdictPane;
import dev.tunewise.ui.zoom.ZoomedWindows;
import dev.tunewise.wording.RecoveryText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The main window's content: menus, verdict, and the workspace below. */
public final class MainWindow {
  private static final String ONE_AT_A_TIME =
      "Nothing was opened: drop one file at a time; only exports of usage can be dropped together.";

  private final Parts parts;
  private final ResultsService service;
  private final Context context;
  private final StringBinding title;
  private final Views views = new Views();
  private final ViewChoices choices;
  private final ObjectProperty<Lineup> lineup = new SimpleObjectProperty<>(Lineup.ALONE);
  private final ModelPickers pickers;
  private final LabelCosts labelCosts;
  private final ScenarioDialogs dialogs;
  private final WindowActions actions;
  private final TrainingFiles trainingFiles;
  private final UsageFiles usageFiles;
  private final TypedTexts typed;
  private final DroppedFiles files;
  private final Notice notice = new Notice();
  private final FaultNote faults;
  private final Front front;
  private final WaysOut waysOut;
  private final StartPage start;
  private final VBox work = new VBox();
  private final Scene scene;

  /** What is said of the last change that was not made. */
  private String refusal = "";

  /** Null until {@link #complete}. */
  private @Nullable Workspace workspace;

  /**
   * What the window is made from.
   *
   * @param base what a scenario of the user's own begins with
   * @param faults of the program itself, which a line tells of
   * @param recoveryObstacle why unsaved work is not protected against a crash; empty while it is
   */
  public record Parts(
      ScenarioDocument document,
      ObjectProperty<Settings> settings,
      WindowFrame frame,
      List<Scenario> presets,
      Scenario base,
      Commands commands,
      FileDialogs fileDialogs,
      Dialogs dialogs,
      PriceLists prices,
      ObservableValue<String> recoveryObstacle,
      String version,
      ProgramFolders folders,
      FaultTally faults) {
    public Parts {
      presets = List.copyOf(presets);
    }
  }

  /** The part of the window that the first frame shows. */
  public MainWindow(Parts parts) {
    this.parts = parts;
    scene = parts.frame().scene();
    faults = new FaultNote(parts.faults());
    service = new ResultsService(parts.document(), parts.settings());
    choices = new ViewChoices(parts.settings());
    ZoomedWindows.follow(choices.textSizeProperty());
    context =
        new Context(
            parts.document(),
            service.resultsProperty(),
            service.shownProperty(),
            service.fittingProperty(),
            service.showUncertaintyProperty(),
            service.monthsAsDatesProperty(),
            parts.settings(),
            parts.frame().look().modeProperty(),
            parts.fileDialogs(),
            parts.dialogs(),
            scene::getWindow,
            notice::say,
            new PendingEdits());
    pickers = new ModelPickers(context, parts.prices());
    labelCosts = new LabelCosts(context, parts.prices());
    dialogs = new ScenarioDialogs(context, parts.prices());
    trainingFiles = new TrainingFiles(context, parts.prices());
    usageFiles = new UsageFiles(context);
    start = startPage();
    front = new Front(work, start, service.pendingProperty(), service.failureProperty());
    actions =
        new WindowActions(
            context, views, lineup, this::startNew, front.placeProperty(), new FullScreen(scene));
    title = WindowTitle.of(parts.document(), actions.isOpen());
    waysOut =
        new WaysOut(
            parts.document(),
            service.failureProperty(),
            actions::undo,
            parts.commands()::saveAs,
            parts.commands()::open,
            this::startNew);
    front.offer(waysOut);
    front.placeProperty().subscribe(this::sayFailed);
    files = new DroppedFiles(this::openDropped, notice::await, this::refuse);
    VerdictPane verdict =
        new VerdictPane(context.shown(), context.showUncertainty(), this::showWayOut);
    front
        .placeProperty()
        .subscribe(
            place -> {
              if (place != Place.WORK) {
                verdict.hideReasons();
              }
            });
    MainMenu menu =
        new MainMenu(
            context,
            parts.commands(),
            actions,
            views,
            choices,
            pickers,
            dialogs,
            trainingFiles,
            this::startFromUsage);
    work.getChildren().setAll(header(verdict));
    work.getStyleClass().add("tw-work");
    typed = new TypedTexts(work, context.pending());
    scene.focusOwnerProperty().subscribe(typed::follow);
    VBox.setVgrow(front, Priority.ALWAYS);
    parts
        .frame()
        .root()
        .getChildren()
        .setAll(
            menu.bar(parts.presets(), parts.version(), parts.folders(), verdict::showReasons),
            faults,
            notice,
            front);
    parts.document().replacementsProperty().subscribe((before, now) -> showWork());
    new RefusedChange(parts.document(), this::sayRefused);
    FileDrop.install(scene, files::look);
    Panes.install(scene);
    WindowKeys.install(scene, actions, parts.commands());
  }

  private StartPage startPage() {
    Commands commands = parts.commands();
    StartPage.Choices choices =
        new StartPage.Choices() {
          @Override
          public void begin(Scenario scenario) {
            commands.newWith(scenario);
          }

          @Override
          public void beginFrom(Scenario preset) {
            commands.newFrom(preset);
          }

          @Override
          public void open() {
            commands.open();
          }

          @Override
          public void open(Path file) {
            commands.open(file);
          }

          @Override
          public void leave() {
            showWork();
          }
        };
    return new StartPage(
        new StartPage.Parts(
            parts.base(),
            parts.presets(),
            parts.settings(),
            parts.frame().look().modeProperty(),
            parts.fileDialogs(),
            parts.prices(),
            choices));
  }

  private VBox header(VerdictPane verdict) {
    ScenarioName name = new ScenarioName(context.document());
    context.pending().add(name::commit);
    Region gap = new Region();
    FittingNote note = new FittingNote(context.fitting(), views.evaluatesProperty());
    HBox first = new HBox(10, name, new PinChip(lineup), gap, note, new ViewBar(views));
    first.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox.setHgrow(gap, Priority.ALWAYS);
    VBox header = new VBox(first, new UnprotectedNote(parts.recoveryObstacle()), verdict);
    VBox.setMargin(first, new Insets(0, 0, 0, -7)); // its letters, not its frame, line up
    header.getStyleClass().add("tw-header");
    return Panes.mark(header);
  }

  /** What the window's frame says. */
  public ObservableValue<String> titleProperty() {
    return title;
  }

  /** Builds parameters, charts and table, which take longer than a first frame should. */
  public void complete() {
    if (workspace != null) {
      return; // it was asked for before its time
    }
    Workspace built =
        new Workspace(
            context,
            parts.presets(),
            views,
            choices,
            lineup,
            pickers.rows(),
            Map.of(
                Parameter.FINE_TUNING_LABEL_COST,
                new RowAction("From a Teacher Model…", labelCosts::open)),
            dialogs::suggestRanges);
    workspace = built;
    actions.use(built);
    work.getChildren().add(built);
    front.complete();
    service.start();
    service.prepareFits();
    start.complete();
    if (!front.isTaken()) {
      showWork();
    }
  }

  private void showWork() {
    complete();
    front.showWork();
    Objects.requireNonNull(workspace).requestFocus(); // no field is to be typed into by accident
  }

  /** Does something once what there is to see at first is there. */
  public void onceBegun(Runnable action) {
    if (isAsking()) {
      start.oncePreviewed(action);
    } else {
      action.run();
    }
  }

  /** Whether the start page is there. */
  public boolean isAsking() {
    return front.placeProperty().get() == Place.START;
  }

  private void sayRefused(String why) {
    if (why.isEmpty()) {
      notice.takeBack(refusal);
    } else {
      notice.say(why);
    }
    refusal = why;
  }

  /** An audience is not shown what is not true of the scenario. */
  private void sayFailed(Place place) {
    if (place == Place.FAILED) {
      if (workspace != null) {
        workspace.endPresenting();
      }
      waysOut.takeKeyboard();
    }
  }

  /** Shows nothing for now: something is about to be opened. */
  public void await(String what) {
    front.await(what);
  }

  /** Asks for something to work on; there is nothing yet that one could go back to. */
  public void showStart() {
    front.showStart();
    start.begin(false);
  }

  /** Asks for something else to work on; does nothing where that is asked already. */
  private void startNew() {
    if (actions.isOpen().getValue()) {
      context.pending().commit();
      notice.say(""); // it is about what is left
      front.showStart();
      start.begin(true);
    }
  }

  /** What was to be opened was not: without anything else to show the user is asked again. */
  public void notOpened() {
    if (front.placeProperty().get() == Place.WAITING) {
      showStart();
    }
  }

  /** What would make a strategy fit, in the view of what decides it. */
  private void showWayOut() {
    views.decidesProperty().set(true);
    if (workspace != null) {
      workspace.showThresholds();
    }
  }

  /** Ends what runs behind the window. */
  public void close() {
    service.close();
    start.close();
    if (workspace != null) {
      workspace.close();
    }
    files.close();
  }

  /** Takes over what is typed but not yet confirmed; to be called before save, export and close. */
  public void commitPendingEdit() {
    context.pending().commit();
  }

  /** What is typed but not yet confirmed, letter by letter. */
  public ObservableValue<List<TypedText>> typedProperty() {
    return context.pending().typedProperty();
  }

  /** Puts what was typed before a crash back where it was typed; it is not taken over. */
  public void putBack(List<TypedText> texts) {
    List<TypedText> lost = new ArrayList<>();
    for (TypedText text : texts) {
      if (!ScenarioDialogs.isOf(text)) {
        if (workspace != null) {
          workspace.reveal(text.field());
        }
        if (!typed.putBack(text)) {
          lost.add(text);
        }
      }
    }
    if (!lost.isEmpty()) {
      say(RecoveryText.typed(lost));
    }
    dialogs.putBack(texts);
  }

  /** Says something quietly in one line; an empty one takes back what was said. */
  public void say(String line) {
    notice.say(line);
  }

  /** Says something quietly in one line, with a button that does something about it. */
  public void offer(String line, String button, Runnable action) {
    notice.offer(line, button, action);
  }

  /** Says after a while what is waited for; an empty line if nothing is any more. */
  public void sayMeanwhile(String what) {
    notice.await(what);
  }

  /** Does nothing while something is being opened. */
  private void startFromUsage() {
    switch (front.placeProperty().get()) {
      case WORK -> usageFiles.choose();
      case START -> start.chooseUsage();
      default -> {}
    }
  }

  /**
   * Offers what was changed in a workbook to the open scenario, which it carries.
   *
   * @param file name of the workbook
   */
  public void takeFromWorkbook(InputChanges changes, String file) {
    dialogs.takeFromWorkbook(changes, file);
  }

  /** Opens a file that is no scenario where its content belongs. */
  public void openOther(Path file, FileContent content) {
    open(List.of(file), content);
  }

  /** A scenario goes beside the others where they are compared. */
  private void openDropped(List<Path> files, FileContent content) {
    if (files.size() > 1 && content != FileContent.USAGE) {
      refuse(ONE_AT_A_TIME);
    } else if (content == FileContent.SCENARIO && actions.isComparing()) {
      actions.compareWith(files.getFirst());
    } else {
      open(files, content);
    }
  }

  private void open(List<Path> files, FileContent content) {
    Path file = files.getFirst();
    boolean starts = front.placeProperty().get() == Place.START;
    switch (content) {
      case SCENARIO -> parts.commands().open(file);
      case PRICES -> {
        notOpened();
        pickers.importList(file);
      }
      case EVALUATIONS -> {
        showWork();
        actions.readEvaluations(file);
      }
      case USAGE -> openOr(starts, files, () -> usageFiles.open(files));
      case TRAINING -> openOr(starts, files, () -> trainingFiles.open(file));
    }
  }

  /** The start page asks for what these files say; elsewhere it is set in the open scenario. */
  private void openOr(boolean starts, List<Path> files, Runnable atWork) {
    if (starts) {
      start.read(files);
    } else {
      showWork();
      atWork.run();
    }
  }

  private void refuse(String line) {
    if (front.placeProperty().get() == Place.WORK) {
      notice.say(line);
    } else {
      parts.dialogs().problem(line, List.of());
    }
  }

  /** There is something new to tell of faults. */
  public void showFaults() {
    faults.update();
  }

  DroppedFiles files() {
    return files;
  }

  Views views() {
    return views;
  }
}
