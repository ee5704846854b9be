package dev.tunewise.ui.prices;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.CatalogModel;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The prices there are, and how to add to them. To be used on the FX thread. */
public interface PriceLists {
  /** The program's catalog, and the user's once it is read. */
  ReadOnlyObjectProperty<Catalog> catalogProperty();

  /** The day that ages are counted to. */
  LocalDate today();

  /**
   * Adds models to the user's catalog, in the background.
   *
   * @param failed gets one line that says why they could not be added
   */
  void add(List<CatalogModel> models, Runnable done, Consumer<String> failed);

  /** Removes all models from the user's catalog, in the background, if the user agrees. */
  void removeOwn();
}
