package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.DatasetText;
import dev.tunewise.dataset.ProviderReport;
import dev.tunewise.dataset.TrainingCost;
import dev.tunewise.ui.control.Card;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Who would take a training file, and who would not and why. */
final class ProviderList extends GridPane {
  private final DatasetText text;

  ProviderList(List<ProviderReport> providers, DatasetText text) {
    super(14, 10);
    this.text = text;
    getStyleClass().add("tw-provider-list");
    ColumnConstraints reasons = new ColumnConstraints();
    reasons.setHgrow(Priority.ALWAYS);
    ColumnConstraints cost = fixed();
    cost.setHalignment(HPos.RIGHT);
    getColumnConstraints().setAll(fixed(), fixed(), reasons, cost);
    providers.forEach(this::addRow);
  }

  private static ColumnConstraints fixed() {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }

  private void addRow(ProviderReport provider) {
    Label name = new Label(provider.name());
    name.getStyleClass().add("tw-fault-name");
    Label verdict = new Label(DatasetText.verdict(provider));
    verdict.getStyleClass().add(style(provider));
    VBox reasons = new VBox(2);
    provider.reasons().forEach(reason -> reasons.getChildren().add(Card.paragraph(reason)));
    provider.remarks().forEach(remark -> reasons.getChildren().add(remark(remark)));
    Label cost = new Label(provider.costs().isEmpty() ? "price unknown" : cheapest(provider));
    cost.getStyleClass().add("tw-front-remark");
    for (Node part : List.of(name, verdict, reasons, cost)) {
      setValignment(part, VPos.TOP);
    }
    addRow(getRowCount(), name, verdict, reasons, cost);
  }

  private static Label remark(String words) {
    Label label = Card.paragraph(words);
    label.getStyleClass().add("tw-front-remark");
    return label;
  }

  private String cheapest(ProviderReport provider) {
    TrainingCost least = provider.costs().getFirst();
    String about = provider.estimated() ? "about " : "";
    return "from %s%s a run".formatted(about, text.dollars(least.oneRun()));
  }

  private static String style(ProviderReport provider) {
    return switch (provider.verdict()) {
      case ACCEPTED -> "tw-accepted";
      case REFUSED -> "tw-refused";
      case UNKNOWN -> "tw-unknown";
    };
  }
}
