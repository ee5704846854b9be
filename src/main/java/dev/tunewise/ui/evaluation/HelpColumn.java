package dev.tunewise.ui.evaluation;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.util.Callback;

/** Columns of the table, whose headings say what belongs there. */
final class HelpColumn {
  private HelpColumn() {}

  static TableColumn<TypedRow, TypedRow> of(
      String title,
      String help,
      double width,
      Callback<TableColumn<TypedRow, TypedRow>, TableCell<TypedRow, TypedRow>> cells) {
    TableColumn<TypedRow, TypedRow> column = new TableColumn<>();
    Label heading = new Label(title);
    heading.setTooltip(new Tooltip(help));
    column.setGraphic(heading);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(cells);
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    column.setMinWidth(0.9 * width);
    return column;
  }
}
