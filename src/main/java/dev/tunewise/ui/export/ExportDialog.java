package dev.tunewise.ui.export;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Exports charts as files, with a preview. Stays open after an export, so that a deck gets all its
 * pictures in one go; Escape cancels a running export, else it closes the dialog.
 */
public final class ExportDialog {
  private static final FileDialogs.Kind TEMPLATE =
      new FileDialogs.Kind("template", "PowerPoint template", List.of("potx", "pptx"));

  private final DialogStage stage;
  private final ObjectProperty<Settings> settings;
  private final ExportTargets targets;
  private final ExportForm form;
  private final ExportPreview preview;
  private final ExportBar bar;
  private final ExportSource source;
  private List<DeckChart> shown = List.of();
  private List<SlideKind> shownSlides = List.of();
  private @Nullable ExportFormat shownFormat;

  /** Null if none runs. */
  private @Nullable ExportRun run;

  /**
   * A dialog for the results as they are now.
   *
   * @param view what map and tornado show
   * @param pinned whose lines charts show too
   */
  public ExportDialog(Context context, DecisionView view, Optional<Outcome> pinned) {
    this(context, "Export", source(context.results().getValue(), view, pinned));
  }

  /** A dialog for scenarios side by side. */
  public ExportDialog(Context context, ScenarioComparison comparison) {
    this(
        context,
        "Export Comparison",
        new ExportSource.CompareSource(comparison, context.results().getValue().numbers()));
  }

  private static ExportSource source(Results results, DecisionView view, Optional<Outcome> pinned) {
    return new ExportSource.OutcomeSource(
        results.outcome(), results.uncertainty(), view, pinned, results.numbers());
  }

  private ExportDialog(Context context, String title, ExportSource source) {
    settings = context.settings();
    this.source = source;
    targets = new ExportTargets(context.fileDialogs(), context.dialogs());
    ExportChoices last = ExportChoices.from(settings.get());
    form = new ExportForm(source, source.fitting(last), () -> context.fileDialogs().open(TEMPLATE));
    preview = new ExportPreview(source);
    bar = new ExportBar(this::start, this::cancelOrClose, this::ended, context.fileDialogs());
    stage = DialogStage.fitting(context.owner().get(), title, root());
    stage.setOnHidden(event -> close());
    form.choicesProperty().subscribe(this::showChoices);
  }

  /** Chooses one chart instead of those exported last. */
  public void choose(ChartKind chart) {
    form.chooseCharts(List.of(chart));
  }

  /** Chooses a format instead of the last one. */
  public void choose(ExportFormat format) {
    form.chooseFormat(format);
  }

  /** Shows the dialog; the window behind waits. */
  public void show() {
    stage.show();
  }

  private Parent root() {
    HBox center = Nodes.styled(new HBox(form, preview), "tw-export-center");
    VBox root = Nodes.styled(new VBox(center, bar.pane()), "tw-export");
    StyleSheets.add(root, ExportDialog.class, "export.css");
    root.addEventHandler(KeyEvent.KEY_PRESSED, preview::keyPressed);
    return root;
  }

  private void showChoices(ExportChoices now) {
    bar.showProblem(now.problem());
    if (now.format() != shownFormat) {
      shownFormat = now.format();
      preview.clear(now.problem());
    }
    if (now.format() == ExportFormat.PPTX) {
      DeckExport.prepare();
    }
    if (now.format() == ExportFormat.XLSX) {
      preview.showWorkbook(now);
    } else if (now.format().isDocument()) {
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

  private void start() {
    if (!form.commit()) {
      return;
    }
    ExportChoices choices = form.choicesProperty().get();
    ExportChoices last = ExportChoices.from(settings.get());
    settings.set(source.remembered(choices, last).into(settings.get()));
    targets.ask(source, choices).ifPresent(this::run);
  }

  private void run(List<ExportFile> files) {
    form.setDisable(true);
    bar.begin();
    run = ExportRun.start(files, bar);
  }

  private void ended() {
    run = null;
    form.setDisable(false);
  }

  private void cancelOrClose() {
    if (run == null) {
      stage.close();
    } else if (run.cancel()) {
      bar.canceled();
    }
  }

  private void close() {
    if (run != null) {
      run.cancel();
    }
    preview.close();
  }
}
