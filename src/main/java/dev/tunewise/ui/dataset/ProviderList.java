package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.DatasetText;
import dev.tunewise.dataset.ProviderReport;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Who would take a training file, and who would not and why. */
final class ProviderList extends GridPane {
  private final DatasetText text;

  ProviderList(List<ProviderReport> providers, DatasetText text) {
    super(14, 10);
    this.text = text;
    getStyleClass().add("tw-provider-list");
    getColumnConstraints()
        .setAll(
            Grids.fitted(HPos.LEFT),
            Grids.fitted(HPos.LEFT),
            Grids.growing(),
            Grids.fitted(HPos.RIGHT));
    providers.forEach(this::addRow);
  }

  private void addRow(ProviderReport provider) {
    Label name = Nodes.label(provider.name(), "tw-problem-name");
    Label verdict = Nodes.label(DatasetText.verdict(provider), style(provider));
    VBox reasons = new VBox(2, Nodes.paragraph(provider.access(), "tw-dialog-remark"));
    provider.reasons().forEach(reason -> reasons.getChildren().add(Nodes.paragraph(reason)));
    provider
        .remarks()
        .forEach(remark -> reasons.getChildren().add(Nodes.paragraph(remark, "tw-dialog-remark")));
    Label cost = Nodes.label(text.price(provider), "tw-dialog-remark");
    for (Node part : List.of(name, verdict, reasons, cost)) {
      setValignment(part, VPos.TOP);
    }
    addRow(getRowCount(), name, verdict, reasons, cost);
  }

  private static String style(ProviderReport provider) {
    return switch (provider.verdict()) {
      case ACCEPTED -> "tw-accepted";
      case REFUSED, CLOSED -> "tw-refused";
      case RESTRICTED, UNKNOWN -> "tw-unknown";
    };
  }
}
