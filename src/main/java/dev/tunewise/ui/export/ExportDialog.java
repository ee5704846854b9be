package dev.tunewise.ui.export;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.DeckChart;
import dev.tunewise.export.DeckView;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.file.FileFailure;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.Dialogs;
import dev.tunewise.ui.FileDialogs;
import dev.tunewise.ui.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Exports charts as files, with a preview. Stays open after an export, so that a deck gets all its
 * pictures in one go; Escape closes it.
 */
public final class ExportDialog {
  private static final String FOLDER = "export";
  private static final FileDialogs.Kind TEMPLATE =
      new FileDialogs.Kind("template", "PowerPoint template", List.of("potx", "pptx"));
  private static final Duration PATIENCE = Duration.seconds(1);
  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  private final Stage stage = new Stage();
  private final Outcome outcome;
  private final @Nullable Uncertainty uncertainty;
  private final ObjectProperty<Settings> settings;
  private final FileDialogs files;
  private final Dialogs dialogs;
  private ChartExport export = exportOf(DeckView.DEFAULT);
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("export").factory());
  private final ExportForm form;
  private final ExportPreview preview;
  private final Label status = new Label();
  private final ProgressIndicator progress = new ProgressIndicator();
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Button exportButton = new Button("Export…");
  private List<DeckChart> shown = List.of();
  private List<SlideKind> shownSlides = List.of();

  /**
   * A dialog for the outcome as it is now.
   *
   * @param owner that it stands in front of
   * @param uncertainty of the outcome, exported too; null for none
   */
  public ExportDialog(
      Window owner,
      Outcome outcome,
      @Nullable Uncertainty uncertainty,
      ObjectProperty<Settings> settings,
      FileDialogs files,
      Dialogs dialogs) {
    this.outcome = outcome;
    this.uncertainty = uncertainty;
    this.settings = settings;
    this.files = files;
    this.dialogs = dialogs;
    form = new ExportForm(ExportChoices.from(settings.get()), () -> files.open(TEMPLATE));
    preview = new ExportPreview(outcome, uncertainty, export, worker);
    stage.initOwner(owner);
    stage.initModality(Modality.WINDOW_MODAL);
    stage.setTitle("Export");
    stage.setResizable(false);
    stage.setScene(scene());
    stage.setOnHidden(event -> worker.shutdown());
    form.choicesProperty().subscribe(this::showChoices);
  }

  /** Chooses one chart instead of those exported last. */
  public void choose(ChartKind chart) {
    form.chooseCharts(List.of(DeckChart.of(chart)));
  }

  /** Draws map and tornado as another view shows them. */
  public void use(DeckView view) {
    export = exportOf(view);
    preview.use(export);
  }

  private static ChartExport exportOf(DeckView view) {
    return new ChartExport(Numbers.local(), LocalDate.now(ZoneId.systemDefault()), view);
  }

  /** Shows the dialog; the window behind waits. */
  public void show() {
    stage.show();
  }

  private Scene scene() {
    HBox center = new HBox(form, preview);
    center.getStyleClass().add("tw-export-center");
    VBox root = new VBox(center, buttons());
    root.getStyleClass().add("tw-export");
    root.getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("export.css")).toExternalForm());
    return new Scene(root);
  }

  private HBox buttons() {
    Button close = new Button("Close");
    close.setCancelButton(true);
    close.setOnAction(event -> stage.close());
    exportButton.setDefaultButton(true);
    exportButton.getStyleClass().add("tw-export-start");
    exportButton.setOnAction(event -> start());
    status.getStyleClass().add("tw-export-status");
    status.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(status, Priority.ALWAYS);
    progress.setVisible(false);
    progress.setPrefSize(20, 20);
    patience.setOnFinished(event -> progress.setVisible(true));
    HBox buttons = new HBox(status, progress, exportButton, close);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("tw-export-buttons");
    return buttons;
  }

  private void showChoices(ExportChoices now) {
    say(now.problem(), true);
    exportButton.setDisable(!now.problem().isEmpty());
    if (now.format().isDocument()) {
      newest(now.slides(), shownSlides).ifPresent(kind -> preview.show(now, kind));
    } else {
      newest(now.charts(), shown).ifPresent(kind -> preview.show(now, kind));
    }
    shown = now.charts();
    shownSlides = now.slides();
  }

  /** What was just checked, else the first. */
  private static <T> Optional<T> newest(List<T> now, List<T> before) {
    return now.stream()
        .filter(kind -> !before.isEmpty() && !before.contains(kind))
        .findFirst()
        .or(() -> now.stream().findFirst());
  }

  private void say(String text, boolean fault) {
    status.setText(text);
    status.pseudoClassStateChanged(FAULT, fault);
  }

  private void start() {
    if (!form.commit()) {
      return;
    }
    ExportChoices choices = form.choicesProperty().get();
    settings.set(choices.into(settings.get()));
    if (choices.format().isDocument()) {
      deck(choices).ifPresent(this::run);
      return;
    }
    Optional<ExportJob> job = choices.charts().size() == 1 ? oneFile(choices) : folder(choices);
    job.ifPresent(charts -> run(() -> charts.run(export)));
  }

  private Optional<DeckJob> deck(ExportChoices choices) {
    ExportFormat format = choices.format();
    FileDialogs.Kind kind =
        new FileDialogs.Kind(FOLDER, format.label(), List.of(format.extension()));
    return files
        .save(kind, ChartExport.stem(outcome.scenario().name()))
        .map(path -> new DeckJob(outcome, uncertainty, choices, path));
  }

  /** Something that takes a while and writes files. */
  @FunctionalInterface
  interface Job {
    List<Path> run() throws FileFailure;
  }

  private Optional<ExportJob> oneFile(ExportChoices choices) {
    DeckChart kind = choices.charts().getFirst();
    String extension = choices.format().extension();
    FileDialogs.Kind kindOfFile =
        new FileDialogs.Kind(FOLDER, choices.format().label(), List.of(extension));
    String name = ExportJob.fileName(outcome, kind, choices);
    String stem = name.substring(0, name.length() - extension.length() - 1);
    return files
        .save(kindOfFile, stem)
        .map(path -> new ExportJob(outcome, uncertainty, choices, Map.of(kind, path)));
  }

  private Optional<ExportJob> folder(ExportChoices choices) {
    return files
        .folder(FOLDER, "Folder for the charts")
        .map(folder -> ExportJob.into(folder, outcome, uncertainty, choices))
        .filter(this::mayReplace);
  }

  private boolean mayReplace(ExportJob job) {
    List<Path> there = job.files().values().stream().filter(Files::exists).toList();
    if (there.isEmpty()) {
      return true;
    }
    String question =
        there.size() == 1
            ? there.getFirst().getFileName() + " already exists. Replace it?"
            : there.size() + " files already exist. Replace them?";
    return dialogs.confirm(question, "", "Replace");
  }

  private void run(Job job) {
    exportButton.setDisable(true);
    say("", false);
    patience.playFromStart();
    worker.execute(
        () -> {
          try {
            List<Path> written = job.run();
            Platform.runLater(() -> done(saved(written), false));
          } catch (FileFailure e) {
            Platform.runLater(() -> done(e.getMessage(), true));
          } catch (OutOfMemoryError e) {
            Platform.runLater(() -> done("Not enough memory for a picture this large.", true));
          }
        });
  }

  private static String saved(List<Path> files) {
    Path first = files.getFirst();
    return files.size() == 1
        ? "Saved " + first.getFileName()
        : "Saved " + files.size() + " files in " + first.getParent();
  }

  private void done(String text, boolean fault) {
    patience.stop();
    progress.setVisible(false);
    exportButton.setDisable(false);
    say(text, fault);
  }
}
