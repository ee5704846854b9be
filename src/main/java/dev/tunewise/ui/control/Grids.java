package dev.tunewise.ui.control;

import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;

/** Columns and rows of grids. */
public final class Grids {
  private Grids() {}

  /** Gives columns their share of the width, in percent, in place of what they had. */
  public static void columns(GridPane grid, double... percent) {
    grid.getColumnConstraints().clear();
    for (double share : percent) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
  }

  /** Gives rows their share of the height, in percent, in place of what they had. */
  public static void rows(GridPane grid, double... percent) {
    grid.getRowConstraints().clear();
    for (double share : percent) {
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(share);
      grid.getRowConstraints().add(row);
    }
  }

  /** A column as wide as what it holds, which is never cut. */
  public static ColumnConstraints fitted(HPos side) {
    ColumnConstraints column = new ColumnConstraints();
    column.setHalignment(side);
    column.setMinWidth(Region.USE_PREF_SIZE);
    return column;
  }

  /** A column that takes the width others leave. */
  public static ColumnConstraints growing() {
    ColumnConstraints column = new ColumnConstraints();
    column.setHgrow(Priority.ALWAYS);
    return column;
  }
}
