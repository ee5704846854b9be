package dev.tunewise.ui.control;

import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** Two parts beside each other where there is room, else one below the other. */
public final class SideBySide extends GridPane {
  private final Region left;
  private final Region right;
  private final double room;

  /**
   * Parts; who takes what is to spare, they say by their grow priorities in a grid.
   *
   * @param room the width from which on they stand beside each other
   */
  public SideBySide(Region left, Region right, double room) {
    this.left = left;
    this.right = right;
    this.room = room;
    add(left, 0, 0);
    add(right, 1, 0);
    widthProperty().map(width -> width.doubleValue() >= this.room).subscribe(this::arrange);
  }

  private void arrange(boolean beside) {
    setConstraints(left, 0, 0);
    setConstraints(right, beside ? 1 : 0, beside ? 0 : 1);
  }
}
