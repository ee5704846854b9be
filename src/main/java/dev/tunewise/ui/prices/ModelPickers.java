package dev.tunewise.ui.prices;

import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.context.Context;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;

/** The pickers of the prompted and the tuned model, the rows that open them, and the import. */
public final class ModelPickers {
  private final Context context;
  private final PriceLists lists;
  private final PriceImport imports;

  public ModelPickers(Context context, PriceLists lists) {
    this.context = context;
    this.lists = lists;
    imports = new PriceImport(lists, context.fileDialogs());
  }

  /** Lets the user choose the prices of a model. */
  public void pick(ServedModel model) {
    context.pending().commit();
    new ModelPicker(context.owner().get(), context.document(), lists, model, imports::choose)
        .show();
  }

  /** Asks for a price list and shows what it holds. */
  public void importList() {
    imports.choose(context.owner().get());
  }

  /** Shows what a price list holds. */
  public void importList(Path file) {
    imports.open(context.owner().get(), file);
  }

  /** What stands above the prices of each model. */
  public Map<ServedModel, Node> rows() {
    Map<ServedModel, Node> rows = new EnumMap<>(ServedModel.class);
    for (ServedModel model : ServedModel.values()) {
      rows.put(model, new ModelChoice(context.document(), lists, model, () -> pick(model)));
    }
    return rows;
  }
}
