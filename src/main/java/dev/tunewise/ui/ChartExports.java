package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.export.DeckView;
import dev.tunewise.ui.export.ExportDialog;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Opens the dialog that exports charts of the outcome as it is now. */
record ChartExports(
    MainWindow.Parts parts,
    OutcomeService outcomes,
    UncertaintyService uncertainties,
    Supplier<Window> owner) {
  /**
   * Shows the dialog.
   *
   * @param chart to export; null for those exported last
   * @param view what map and tornado show
   */
  void show(@Nullable ChartKind chart, DeckView view) {
    ExportDialog dialog =
        new ExportDialog(
            owner.get(),
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
}
