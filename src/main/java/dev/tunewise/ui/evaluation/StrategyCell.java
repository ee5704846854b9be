package dev.tunewise.ui.evaluation;

import dev.tunewise.model.Strategy;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.strategy.StrategyLine;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** A cell with a strategy and a piece of its line; chosen from a list while it is edited. */
final class StrategyCell extends TableCell<TypedRow, TypedRow> {
  private static final double LINE = 20;

  /** The row waits for numbers. */
  private static final PseudoClass BLANK = PseudoClass.getPseudoClass("blank");

  private final BiConsumer<Integer, Strategy> chosen;
  private final StrategyLine line = new StrategyLine(LINE);

  /**
   * @param chosen takes the row and its new strategy
   */
  StrategyCell(BiConsumer<Integer, Strategy> chosen) {
    this.chosen = chosen;
    setGraphicTextGap(8);
    getStyleClass().add("tw-evaluation-strategy");
  }

  @Override
  protected void updateItem(@Nullable TypedRow item, boolean empty) {
    super.updateItem(item, empty);
    showText();
  }

  private void showText() {
    TypedRow row = getItem();
    boolean nothing = isEmpty() || row == null;
    setText(nothing || row == null ? "" : row.strategy().label());
    setGraphic(nothing ? null : line);
    if (row != null) {
      line.show(row.strategy());
    }
    pseudoClassStateChanged(BLANK, row != null && row.isEmpty());
  }

  @Override
  public void startEdit() {
    super.startEdit();
    TypedRow row = getItem();
    if (!isEditing() || row == null) {
      return;
    }
    ComboBox<Strategy> box = Choosers.of("Strategy", List.of(Strategy.values()), Strategy::label);
    box.setValue(row.strategy());
    box.setMaxWidth(Double.MAX_VALUE);
    int index = getIndex();
    box.setOnHidden(
        event -> {
          Strategy now = box.getValue();
          cancelEdit();
          if (now != row.strategy()) {
            chosen.accept(index, now);
          }
          getTableView().requestFocus();
        });
    setText("");
    setGraphic(box);
    box.requestFocus();
    box.show();
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    showText();
  }
}
