package dev.tunewise.ui.prices;

import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.ui.control.Columns;
import dev.tunewise.ui.control.FilterTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Models of which any number can be chosen, all of them at first; the space bar turns rows over.
 */
final class ChoiceTable extends FilterTable<CatalogModel> {
  private final Set<CatalogModel> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
  private IntConsumer listener = count -> {};

  ChoiceTable(PriceTables tables, List<CatalogModel> models) {
    super("Models to take", row -> false, () -> {});
    setRows(models);
    chosen.addAll(models);
    TableColumn<CatalogModel, CatalogModel> take = Columns.of("Take", 54, TakeCell::new);
    take.setSortable(false);
    getColumns().add(take);
    getColumns().addAll(tables.importColumns());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    addEventFilter(KeyEvent.KEY_PRESSED, this::turnOverWithSpace);
  }

  List<CatalogModel> chosen() {
    return rows().stream().filter(chosen::contains).toList();
  }

  void onChosen(IntConsumer newListener) {
    listener = newListener;
    listener.accept(chosen.size());
  }

  /** Chooses, or not, all models that the search leaves. */
  void chooseShown(boolean choose) {
    choose(List.copyOf(getItems()), choose);
  }

  private void turnOverWithSpace(KeyEvent event) {
    List<CatalogModel> selected = new ArrayList<>(getSelectionModel().getSelectedItems());
    if (event.getCode() == KeyCode.SPACE && !selected.isEmpty()) {
      choose(selected, !chosen.contains(selected.getFirst()));
      event.consume();
    }
  }

  private void choose(List<CatalogModel> models, boolean choose) {
    if (choose) {
      chosen.addAll(models);
    } else {
      models.forEach(chosen::remove);
    }
    refresh();
    listener.accept(chosen.size());
  }

  private final class TakeCell extends TableCell<CatalogModel, CatalogModel> {
    private final CheckBox box = new CheckBox();

    TakeCell() {
      box.setFocusTraversable(false); // the row's space bar does the same
      box.setOnAction(event -> choose(List.of(getItem()), box.isSelected()));
    }

    @Override
    protected void updateItem(@Nullable CatalogModel item, boolean empty) {
      super.updateItem(item, empty);
      if (item == null || empty) {
        setGraphic(null);
      } else {
        setGraphic(box);
        box.setSelected(chosen.contains(item));
        box.setAccessibleText("Take " + item.id());
      }
    }
  }
}
