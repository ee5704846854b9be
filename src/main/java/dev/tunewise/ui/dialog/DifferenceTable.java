package dev.tunewise.ui.dialog;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.ChangeText;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What differs between two versions of a scenario, value by value. */
final class DifferenceTable {
  private static final double ROW = 21;
  private static final double MOST_HEIGHT = 250;
  private static final double[] SHARES = {42, 29, 29};

  private final String before;
  private final String after;
  private final GridPane grid = Nodes.styled(new GridPane(14, 4), "tw-differences");
  private final ScrollPane scroll = Nodes.scrolling(grid);

  /**
   * An empty table.
   *
   * @param before heading of what was
   * @param after heading of what is
   * @param rows it gets at most
   */
  DifferenceTable(String before, String after, int rows) {
    this.before = before;
    this.after = after;
    for (double share : SHARES) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    scroll.setMinHeight(2 * ROW);
    scroll.setPrefViewportHeight(Math.min(MOST_HEIGHT, ROW * (rows + 2)));
    scroll.setAccessibleText("What differs");
    scroll.getStyleClass().add("tw-differences-scroll");
  }

  void show(List<ChangeText> differences) {
    grid.getChildren().clear();
    grid.addRow(
        0, head("What differs", HPos.LEFT), head(before, HPos.RIGHT), head(after, HPos.RIGHT));
    int row = 1;
    for (ChangeText each : differences) {
      grid.addRow(
          row++,
          cell(each.name(), HPos.LEFT),
          cell(each.before(), HPos.RIGHT),
          cell(each.after(), HPos.RIGHT));
    }
    scroll.setVvalue(0);
  }

  Node node() {
    return scroll;
  }

  private static Label head(String text, HPos side) {
    Label head = cell(text, side);
    head.getStyleClass().add("tw-differences-head");
    return head;
  }

  private static Label cell(String text, HPos side) {
    Label cell = Nodes.paragraph(text);
    if (side == HPos.RIGHT) {
      cell.getStyleClass().add("tw-differences-value");
    }
    GridPane.setValignment(cell, VPos.TOP);
    GridPane.setHgrow(cell, Priority.ALWAYS);
    return cell;
  }
}
