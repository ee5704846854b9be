package dev.tunewise.ui.table;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;

/** Scrolls the table where even its smallest letters leave no room for every figure. */
public final class TableScroll extends ScrollPane {
  public TableScroll(ComparisonTable table) {
    super(table);
    setFitToWidth(true);
    setFitToHeight(true);
    setFocusTraversable(false);
    getStyleClass().add("tw-comparison-scroll");
    getStylesheets().addAll(table.getStylesheets());
    table.onSelect(this::reveal);
  }

  /** Scrolls no further than it takes to show a row. */
  private void reveal(Bounds row) {
    double shown = getViewportBounds().getHeight();
    double hidden = getContent().getLayoutBounds().getHeight() - shown;
    if (hidden > 0) {
      double top = getVvalue() * hidden;
      double most = Math.min(row.getMinY(), top);
      setVvalue(Math.max(most, row.getMaxY() - shown) / hidden);
    }
  }
}
