package dev.tunewise.ui.control;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Columns whose cells are texts made from their row. */
public final class Columns {
  /** What of their width words keep before their table scrolls. */
  private static final double SHARE = 0.6;

  /** Of a letter of a title, and around it, in pixels. */
  private static final double LETTER = 7;

  private static final double GAPS = 20;

  private Columns() {}

  /** A column of words, sorted by them; in a narrow table they are cut. */
  public static <T> TableColumn<T, T> text(String title, double width, Function<T, String> text) {
    TableColumn<T, T> column = of(title, width, () -> new Cell<>(text));
    column.setMinWidth(Math.min(width, Math.max(SHARE * width, GAPS + LETTER * title.length())));
    column.setComparator(Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER));
    return column;
  }

  /** A column of numbers to the right, never cut, sorted by size, what is unknown last. */
  public static <T> TableColumn<T, T> number(
      String title, double width, Function<T, OptionalDouble> value, Function<T, String> text) {
    TableColumn<T, T> column = of(title, width, () -> new Cell<>(text));
    column.getStyleClass().add("tw-number");
    column.setComparator(
        Comparator.comparingDouble(row -> value.apply(row).orElse(Double.POSITIVE_INFINITY)));
    return column;
  }

  /** A column of numbers that are all known. */
  public static <T> TableColumn<T, T> amount(
      String title, double width, ToDoubleFunction<T> value, DoubleFunction<String> text) {
    return number(
        title,
        width,
        row -> OptionalDouble.of(value.applyAsDouble(row)),
        row -> text.apply(value.applyAsDouble(row)));
  }

  /** A column that others make room for: its texts are of one length, and half of one says less. */
  public static <T> TableColumn<T, T> whole(TableColumn<T, T> column) {
    column.setMinWidth(column.getPrefWidth());
    return column;
  }

  /** A column that explains itself while the pointer rests on its title. */
  public static <T> TableColumn<T, T> explained(TableColumn<T, T> column, String explanation) {
    Label title = new Label(column.getText());
    Tips.say(title, explanation);
    column.setText("");
    column.setGraphic(title);
    return column;
  }

  /** A column of cells that show their row in a way of their own; never cut. */
  public static <T> TableColumn<T, T> of(
      String title, double width, Supplier<? extends TableCell<T, T>> cells) {
    TableColumn<T, T> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setMinWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(ignored -> cells.get());
    return column;
  }

  private static final class Cell<T> extends TableCell<T, T> {
    private final Function<T, String> text;

    Cell(Function<T, String> text) {
      this.text = text;
      Tips.whenCut(this);
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setText(item == null || empty ? "" : text.apply(item));
    }
  }
}
