package dev.tunewise.ui.control;

import static javafx.geometry.Orientation.HORIZONTAL;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.scene.input.KeyEvent;
import javafx.util.Callback;

/**
 * Columns that share the width of their table as long as each of them has its least width; in a
 * narrower one they keep that, and the table scrolls across. JavaFX shows no scroll bar below
 * columns that share a width: the last ones would be out of sight.
 */
@SuppressWarnings("rawtypes") // JavaFX has it so
public final class FittedColumns<T> {
  private static final double STEP = 80;

  private final TableView<T> table;
  private final Callback<ResizeFeatures, Boolean> sharing;

  private FittedColumns(TableView<T> table, Callback<ResizeFeatures, Boolean> sharing) {
    this.table = table;
    this.sharing = sharing;
  }

  /**
   * From now on.
   *
   * @param sharing how columns share a width that is enough
   */
  public static <T> void install(TableView<T> table, Callback<ResizeFeatures, Boolean> sharing) {
    FittedColumns<T> fitted = new FittedColumns<>(table, sharing);
    table.setColumnResizePolicy(sharing);
    table.widthProperty().subscribe((before, now) -> fitted.fit());
    ListChangeListener<TableColumn<T, ?>> others = change -> fitted.fit();
    table.getVisibleLeafColumns().addListener(others);
    table.addEventFilter(KeyEvent.KEY_PRESSED, fitted::pressed);
  }

  private boolean isScrolling() {
    return !table.getColumnResizePolicy().equals(sharing);
  }

  private void fit() {
    List<TableColumn<T, ?>> columns = List.copyOf(table.getVisibleLeafColumns());
    double least = columns.stream().mapToDouble(TableColumnBase::getMinWidth).sum();
    boolean narrow = table.getWidth() > 0 && table.getWidth() < least;
    if (narrow == isScrolling()) {
      return;
    }
    table.setColumnResizePolicy(narrow ? TableView.UNCONSTRAINED_RESIZE_POLICY : sharing);
    if (narrow) {
      columns.forEach(c -> table.resizeColumn(c, c.getMinWidth() - c.getWidth()));
    }
  }

  /** Where cells are selected, arrows go from one to the next and bring it to sight. */
  private void pressed(KeyEvent event) {
    boolean modified =
        event.isShiftDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown();
    if (!isScrolling() || modified || table.getSelectionModel().isCellSelectionEnabled()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> scroll(-STEP, event);
      case RIGHT -> scroll(STEP, event);
      default -> {}
    }
  }

  private void scroll(double by, KeyEvent event) {
    table.lookupAll(".scroll-bar").stream()
        .filter(node -> node instanceof ScrollBar bar && bar.getOrientation() == HORIZONTAL)
        .map(ScrollBar.class::cast)
        .forEach(bar -> bar.setValue(Math.clamp(bar.getValue() + by, bar.getMin(), bar.getMax())));
    event.consume();
  }
}
