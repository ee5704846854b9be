package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.export.CompareItem;
import dev.tunewise.export.DeckChart;
import dev.tunewise.export.DeckView;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.ui.export.ChartClipboard;
import dev.tunewise.ui.export.ExportDialog;
import dev.tunewise.ui.service.OutcomeService;
import dev.tunewise.ui.service.UncertaintyService;
import org.jspecify.annotations.Nullable;

/** Exports and copies charts of the outcome as it is now. */
final class ChartExports implements ChartActions {
  private final MainWindow window;
  private final OutcomeService outcomes;
  private final UncertaintyService uncertainties;
  private final ChartClipboard clipboard;

  ChartExports(MainWindow window, OutcomeService outcomes, UncertaintyService uncertainties) {
    this.window = window;
    this.outcomes = outcomes;
    this.uncertainties = uncertainties;
    clipboard = new ChartClipboard(window.parts().settings(), window.parts().dialogs());
  }

  @Override
  public void export(@Nullable ChartKind chart) {
    window.commitPendingEdit();
    window.withWorkspace(
        w ->
            show(
                chart == null ? w.results().maximized().orElse(null) : chart, w.decision().view()));
  }

  private void show(@Nullable ChartKind chart, DeckView view) {
    MainWindow.Parts parts = window.parts();
    ExportDialog dialog =
        new ExportDialog(
            window.scene().getWindow(),
            outcomes.outcomeProperty().get(),
            uncertainties.uncertaintyProperty().get(),
            parts.settings(),
            parts.fileDialogs(),
            parts.dialogs());
    dialog.use(view);
    if (chart != null) {
      dialog.choose(chart);
    }
    dialog.show();
  }

  @Override
  public void exportComparison(ScenarioComparison comparison) {
    MainWindow.Parts parts = window.parts();
    new ExportDialog(
            window.scene().getWindow(),
            comparison,
            parts.settings(),
            parts.fileDialogs(),
            parts.dialogs())
        .show();
  }

  @Override
  public void copy(DeckChart chart) {
    window.commitPendingEdit();
    window.withWorkspace(
        w ->
            clipboard.copy(
                chart,
                outcomes.outcomeProperty().get(),
                uncertainties.uncertaintyProperty().get(),
                w.decision().view()));
  }

  @Override
  public void copy(ScenarioComparison comparison, CompareItem chart) {
    clipboard.copy(comparison, chart);
  }

  /** Ends what runs behind the window. */
  void close() {
    clipboard.close();
  }
}
