package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
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
   */
  void show(@Nullable ChartKind chart) {
    ExportDialog dialog =
        new ExportDialog(
            owner.get(),
            outcomes.outcomeProperty().get(),
            uncertainties.uncertaintyProperty().get(),
            parts.settings(),
            parts.fileDialogs(),
            parts.dialogs());
    if (chart != null) {
      dialog.choose(chart);
    }
    dialog.show();
  }
}
