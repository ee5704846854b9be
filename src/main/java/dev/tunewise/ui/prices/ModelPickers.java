package dev.tunewise.ui.prices;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.dialog.FileDialogs;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.stage.Window;

/** The pickers of the prompted and the tuned model, the rows that open them, and the import. */
public final class ModelPickers {
  private final ScenarioDocument document;
  private final PriceLists lists;
  private final PriceImport imports;
  private final Supplier<Window> owner;
  private final Runnable commit;

  /**
   * Pickers for a document.
   *
   * @param commit takes over what is typed but not yet confirmed
   */
  public ModelPickers(
      ScenarioDocument document,
      PriceLists lists,
      FileDialogs files,
      Supplier<Window> owner,
      Runnable commit) {
    this.document = document;
    this.lists = lists;
    imports = new PriceImport(lists, files);
    this.owner = owner;
    this.commit = commit;
  }

  /** Lets the user choose the prices of a model. */
  public void pick(ServedModel model) {
    commit.run();
    new ModelPicker(owner.get(), document, lists, model, imports::choose).show();
  }

  /** Asks for a price list and shows what it holds. */
  public void importList() {
    imports.choose(owner.get());
  }

  /** Shows what a price list holds. */
  public void importList(Path file) {
    imports.open(owner.get(), file);
  }

  /** What stands above the prices of each model. */
  public Map<ServedModel, Node> rows() {
    Map<ServedModel, Node> rows = new EnumMap<>(ServedModel.class);
    for (ServedModel model : ServedModel.values()) {
      rows.put(model, new ModelChoice(document, lists, model, () -> pick(model)));
    }
    return rows;
  }
}
