package dev.tunewise.ui.prices;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.CatalogStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The program's catalog on a fixed day; notes what is added. */
public final class FakePriceLists implements PriceLists {
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

  final List<CatalogModel> added = new ArrayList<>();
  String failure = "";
  private final ReadOnlyObjectWrapper<Catalog> catalog =
      new ReadOnlyObjectWrapper<>(CatalogStore.shipped());

  @Override
  public ReadOnlyObjectProperty<Catalog> catalogProperty() {
    return catalog.getReadOnlyProperty();
  }

  @Override
  public LocalDate today() {
    return TODAY;
  }

  @Override
  public void add(List<CatalogModel> models, Runnable done, Consumer<String> failed) {
    if (failure.isEmpty()) {
      added.addAll(models);
      catalog.set(CatalogStore.shipped().with(added));
      done.run();
    } else {
      failed.accept(failure);
    }
  }

  @Override
  public void removeOwn() {
    added.clear();
    catalog.set(CatalogStore.shipped());
  }
}
