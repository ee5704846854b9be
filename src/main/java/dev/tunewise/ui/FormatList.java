package dev.tunewise.ui;

import dev.tunewise.catalog.ImportReport;
import dev.tunewise.dataset.ExampleFormat;
import dev.tunewise.evaluation.EvaluationFormat;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.usage.UsageFormat;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** All formats of files that are read beside scenarios, as the readers know them. */
final class FormatList {
  private static final double NAME_WIDTH = 210;

  private FormatList() {}

  static VBox create() {
    VBox box = new VBox(10);
    box.getChildren()
        .add(
            Nodes.paragraph(
                "Drop a file on the window, or open it: what it holds decides what it is, not its"
                    + " name. Compressed by gzip will do."));
    GridPane usage = section(box, "Usage and cost");
    for (UsageFormat format : UsageFormat.values()) {
      add(usage, format.label(), format.recognizedBy() + ". Gives: " + format.gives() + ".");
    }
    GridPane evaluations = section(box, "Evaluations");
    for (EvaluationFormat format : EvaluationFormat.values()) {
      add(evaluations, format.label(), format.recognizedBy() + ". Gives: " + format.gives() + ".");
    }
    GridPane training = section(box, "Training files");
    for (ExampleFormat format : ExampleFormat.values()) {
      add(training, format.label(), "Known by " + format.sign() + ".");
    }
    GridPane prices = section(box, "Price lists");
    for (ImportReport.Format format : ImportReport.Format.values()) {
      add(prices, format.label(), "Usually " + format.usualFile() + ".");
    }
    return box;
  }

  private static GridPane section(VBox box, String heading) {
    GridPane grid = new GridPane(12, 4);
    ColumnConstraints name = new ColumnConstraints(NAME_WIDTH);
    grid.getColumnConstraints().setAll(name, Grids.growing());
    box.getChildren().addAll(Nodes.label(heading, "tw-help-heading"), grid);
    return grid;
  }

  private static void add(GridPane grid, String name, String text) {
    Label left = Nodes.paragraph(name);
    grid.addRow(
        grid.getRowCount(),
        left,
        Nodes.paragraph(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)));
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.TOP);
    grid.getRowConstraints().add(row);
  }
}
