package dev.tunewise.ui.compare;

import dev.tunewise.ui.control.Nodes;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A row of the list of what differs: name, before → after, a bar and the amount. */
final class ChangeCell extends ListCell<ChangeLine> {
  private static final double BAR = 44;
  private static final double AMOUNT = 124;
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
  private static final PseudoClass SAVES = PseudoClass.getPseudoClass("saves");

  private final Label name = new Label();
  private final Label change = Nodes.label("", "tw-compare-muted");
  private final Region bar = new Region();
  private final StackPane track = new StackPane(bar);
  private final Label amount = new Label();
  private final HBox row;
  private final Tooltip tooltip = new Tooltip();

  ChangeCell() {
    name.setMinWidth(90);
    change.setMinWidth(40);
    bar.getStyleClass().add("tw-compare-bar");
    track.setAlignment(Pos.CENTER_RIGHT);
    track.setMinWidth(BAR);
    track.setMaxWidth(BAR);
    amount.setMinWidth(AMOUNT);
    amount.setAlignment(Pos.CENTER_RIGHT);
    row = new HBox(8, name, change, Nodes.gap(), track, amount);
    row.setAlignment(Pos.CENTER_LEFT);
    setPrefWidth(0); // takes the list's width instead of asking for more
    getStyleClass().add("tw-compare-cell");
  }

  @Override
  protected void updateItem(ChangeLine item, boolean empty) {
    super.updateItem(item, empty);
    if (empty || item == null) {
      setGraphic(null);
      setAccessibleText("");
      setTooltip(null);
      pseudoClassStateChanged(HEADING, false);
      return;
    }
    name.setText(item.text());
    change.setText(item.change());
    amount.setText(item.amount());
    boolean heading = item.kind() == ChangeLine.Kind.HEADING;
    pseudoClassStateChanged(HEADING, heading);
    track.setManaged(!heading); // a heading has no bar, but a long name
    amount.setMinWidth(heading ? USE_PREF_SIZE : AMOUNT);
    pseudoClassStateChanged(SAVES, item.money() < 0);
    double width = Math.rint(BAR * item.share());
    bar.setVisible(width > 0);
    bar.setMinSize(width, 8);
    bar.setMaxSize(width, 8);
    tooltip.setText(item.spoken());
    setTooltip(tooltip);
    setAccessibleText(item.spoken());
    setGraphic(row);
  }
}
