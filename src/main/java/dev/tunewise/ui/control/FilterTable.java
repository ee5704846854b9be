package dev.tunewise.ui.control;

import java.util.List;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** A table that a search field filters and that a double-click or Enter chooses from. */
public class FilterTable<T> extends TableView<T> {
  private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");

  private final ObservableList<T> all = FXCollections.observableArrayList();
  private final FilteredList<T> shown = new FilteredList<>(all);
  private final Label nothing = new Label();

  /**
   * @param faint rows that are of no use any more
   * @param choose what Enter and a double-click do
   */
  @SuppressWarnings("this-escape") // its parts are set up from here on
  public FilterTable(String name, Predicate<T> faint, Runnable choose) {
    SortedList<T> sorted = new SortedList<>(shown);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setAccessibleText(name);
    setPlaceholder(nothing);
    nothing.setWrapText(true);
    FittedColumns.install(this, CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    getStyleClass().addAll("tw-filter-table", "striped");
    setRowFactory(table -> new Row<>(faint, choose));
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            choose.run();
            event.consume();
          }
        });
  }

  /** Takes the place of all rows. */
  public final void setRows(List<T> rows) {
    all.setAll(rows);
  }

  /** All rows, in the order of the list they come from. */
  public final List<T> rows() {
    return all;
  }

  /**
   * Shows the rows that match; the selected one stays selected, else the first is.
   *
   * @param otherwise what to say where none does
   */
  public final void filter(Predicate<T> matches, String otherwise) {
    T selected = getSelectionModel().getSelectedItem();
    shown.setPredicate(matches);
    nothing.setText(otherwise);
    if (selected != null && matches.test(selected)) {
      select(selected);
    } else {
      getSelectionModel().selectFirst();
      scrollTo(0);
    }
  }

  /** Selects a row and brings it to sight; does nothing while the search hides it. */
  public final void select(T row) {
    int index = getItems().indexOf(row);
    if (index >= 0) {
      getSelectionModel().clearAndSelect(index);
      scrollTo(Math.max(0, index - 3));
    }
  }

  /** Moves the selection while the search field keeps the keyboard. */
  public final void move(KeyEvent event) {
    int page = 10;
    int step =
        switch (event.getCode()) {
          case DOWN -> 1;
          case UP -> -1;
          case PAGE_DOWN -> page;
          case PAGE_UP -> -page;
          default -> 0;
        };
    if (step != 0 && !getItems().isEmpty()) {
      int index = getSelectionModel().getSelectedIndex() + step;
      getSelectionModel().clearAndSelect(Math.clamp(index, 0, getItems().size() - 1));
      scrollTo(Math.max(0, getSelectionModel().getSelectedIndex() - 3));
      event.consume();
    }
  }

  private static final class Row<T> extends TableRow<T> {
    private final Predicate<T> faint;

    Row(Predicate<T> faint, Runnable choose) {
      this.faint = faint;
      setOnMouseClicked(
          event -> {
            if (event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2
                && !isEmpty()) {
              choose.run();
            }
          });
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      pseudoClassStateChanged(FAINT, item != null && !empty && faint.test(item));
    }
  }
}
