package dev.tunewise.ui.decide;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.strategy.StrategyLine;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row of the list of flips: parameter, today → value, strategy. */
final class ThresholdCell extends ListCell<ThresholdLine> {
  private static final double LINE = 22;
  private static final double STRATEGY_WIDTH = 108;

  private final Label name = new Label();
  private final Label change = Nodes.label("", "tw-flip-change");
  private final StrategyLine line = new StrategyLine(LINE);
  private final Label strategy = new Label();
  private final HBox row;

  ThresholdCell() {
    name.setMinWidth(60);
    change.setMinWidth(Region.USE_PREF_SIZE);
    HBox to = new HBox(6, line, strategy);
    to.setAlignment(Pos.CENTER_LEFT);
    to.setMinWidth(STRATEGY_WIDTH);
    to.setPrefWidth(STRATEGY_WIDTH);
    row = new HBox(10, name, Nodes.gap(), change, to);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0); // takes the list's width instead of asking for more
  }

  @Override
  protected void updateItem(ThresholdLine item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText("");
      return;
    }
    name.setText(item.name());
    change.setText(item.change());
    line.show(item.strategy());
    strategy.setText(item.taker());
    line.setVisible(item.flip().fits());
    setAccessibleText(item.spoken());
    setGraphic(row);
  }
}
