package dev.tunewise.app;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.CatalogModel;
import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.catalog.CatalogStore.Contents;
import dev.tunewise.file.Problem;
import dev.tunewise.file.WriteException;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.prices.PriceLists;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Keeps the catalog: the program's at once, the user's own read and written in the background. */
final class CatalogKeeper implements PriceLists {
  private final CatalogStore store;
  private final Background background;
  private final Dialogs dialogs;
  private final ReadOnlyObjectWrapper<Catalog> catalog =
      new ReadOnlyObjectWrapper<>(CatalogStore.shipped());
  private Optional<Problem> problem = Optional.empty();

  CatalogKeeper(Path folder, Background background, Dialogs dialogs) {
    store = new CatalogStore(folder);
    this.background = background;
    this.dialogs = dialogs;
  }

  /** Reads the user's own catalog; says so if it is damaged. */
  void load() {
    background.run(
        store::load,
        contents -> {
          take(contents);
          contents
              .problem()
              .ifPresent(
                  p ->
                      dialogs.problem(
                          "Your own price list cannot be read; the program's is there.",
                          List.of(p.line())));
        },
        fault -> {});
  }

  private void take(Contents contents) {
    problem = contents.problem();
    catalog.set(contents.catalog());
  }

  @Override
  public ReadOnlyObjectProperty<Catalog> catalogProperty() {
    return catalog.getReadOnlyProperty();
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  @Override
  public void add(List<CatalogModel> models, Runnable done, Consumer<String> failed) {
    if (problem.isPresent() && !agreesToStartOver(problem.get())) {
      failed.accept("Nothing was added; your own price list is damaged.");
      return;
    }
    boolean startOver = problem.isPresent();
    background.run(
        () -> {
          if (startOver) {
            store.clear();
          }
          return store.add(models);
        },
        contents -> {
          take(contents);
          done.run();
        },
        fault -> failed.accept(WriteException.line(fault)));
  }

  @Override
  public void removeOwn() {
    long count = catalog.get().models().stream().filter(CatalogModel::own).count();
    boolean agrees =
        dialogs.confirm(
            "Remove " + (count == 1 ? "the imported model?" : "all " + count + " imported models?"),
            "The program's own price list stays. Scenarios keep their prices.",
            "Remove");
    if (agrees) {
      background.run(
          store::clear,
          this::take,
          fault -> dialogs.problem("Nothing was removed.", List.of(WriteException.line(fault))));
    }
  }

  private boolean agreesToStartOver(Problem damage) {
    return dialogs.confirm(
        "Your own price list is damaged. Start a new one?",
        damage.line() + ". What it holds is lost.",
        "Start New");
  }
}
