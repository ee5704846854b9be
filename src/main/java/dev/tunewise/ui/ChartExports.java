package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.print.Printer;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.ui.chart.ChartPane;
import dev.tunewise.ui.compare.ComparePane;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.decide.DecisionPane;
import dev.tunewise.ui.export.ChartClipboard;
import dev.tunewise.ui.export.ChartDrag;
import dev.tunewise.ui.export.ExportDialog;
import dev.tunewise.ui.export.PrintDialog;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/** Exports and copies charts of the results as they are now, and of comparisons. */
final class ChartExports {
  private final Context context;
  private final Supplier<DecisionView> view;
  private final ObservableValue<Optional<Outcome>> pinned;
  private final ChartClipboard clipboard;
  private final ChartDrag drag;

  /**
   * Exports of a window.
   *
   * @param view what map and tornado show
   * @param pinned whose lines charts show too
   */
  ChartExports(
      Context context, Supplier<DecisionView> view, ObservableValue<Optional<Outcome>> pinned) {
    this.context = context;
    this.view = view;
    this.pinned = pinned;
    clipboard = new ChartClipboard(context.settings(), context.dialogs());
    drag = new ChartDrag(context.settings());
  }

  /** Lets a chart be exported, copied and dragged out of the window. */
  void attach(ChartPane pane) {
    drag.install(pane, pane::kind, context.results(), view, pinned);
    pane.onCopy(() -> copy(pane.kind()));
    pane.menu()
        .getItems()
        .add(MenuItems.item("Export Chart…", () -> export(Optional.of(pane.kind()))));
  }

  /** Lets map and tornado be copied and dragged out of the window. */
  void attach(DecisionPane decision) {
    decision.onCopy(this::copy);
    decision
        .pictures()
        .forEach((chart, pane) -> drag.install(pane, () -> chart, context.results(), view, pinned));
  }

  /** Lets charts of a comparison be exported, copied and dragged out of the window. */
  void attach(ComparePane comparison) {
    comparison.onCopy(this::copy);
    comparison.onExport(this::export);
    comparison
        .pictures()
        .forEach(
            (chart, pane) ->
                drag.install(pane, chart, context.results(), comparison::shownComparison));
  }

  /**
   * Exports a chart.
   *
   * @param chart if empty, those exported last
   */
  void export(Optional<ChartKind> chart) {
    context.pending().commit();
    ExportDialog dialog = new ExportDialog(context, view.get(), pinned.getValue());
    chart.ifPresent(dialog::choose);
    dialog.show();
  }

  /** Prints charts or the report, beginning with a chart. */
  void print(DeckChart front) {
    context.pending().commit();
    new PrintDialog(
            context,
            view.get(),
            pinned.getValue(),
            front,
            Printer::all,
            () -> exportPdf(new ExportDialog(context, view.get(), pinned.getValue())))
        .show();
  }

  /** Prints a comparison. */
  void print(ScenarioComparison comparison) {
    context.pending().commit();
    new PrintDialog(
            context,
            comparison,
            Printer::all,
            () -> exportPdf(new ExportDialog(context, comparison)))
        .show();
  }

  /** What would have been printed. */
  private static void exportPdf(ExportDialog dialog) {
    dialog.choose(ExportFormat.PDF);
    dialog.show();
  }

  private void export(ScenarioComparison comparison) {
    new ExportDialog(context, comparison).show();
  }

  /** Puts a chart of the scenario as it is now on the clipboard. */
  private void copy(DeckChart chart) {
    context.pending().commit();
    clipboard.copy(chart, context.results().getValue(), view.get(), pinned.getValue());
  }

  /** Puts a chart of a comparison on the clipboard. */
  private void copy(ScenarioComparison comparison, ChartKind chart) {
    clipboard.copy(comparison, chart, context.results().getValue().numbers());
  }

  /** Ends what runs behind the window. */
  void close() {
    clipboard.close();
    drag.close();
  }
}
