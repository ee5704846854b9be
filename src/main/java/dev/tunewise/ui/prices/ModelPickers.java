package dev.tunewise.ui.prices;

import dev.tunewise.model.ServedModel;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.dialog.FileDialogs;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.stage.Window;

/** The pickers of the prompted and the tuned model, the rows that open them, and the import. */
public final class ModelPickers {
  private final Context context;
  private final PriceLists lists;

  public ModelPickers(Context context, PriceLists lists) {
    this.context = context;
    this.lists = lists;
  }

  /** Lets the user choose the prices of a model. */
  public void pick(ServedModel model) {
    context.pending().commit();
    new ModelPicker(context.owner().get(), context.document(), lists, model, this::importList)
        .show();
  }

  /** Asks for a price list and shows what it holds. */
  public void importList() {
    importList(context.owner().get());
  }

  /** Asks for a price list and shows what it holds, in front of a window. */
  private void importList(Window front) {
    context
        .fileDialogs()
        .open(FileDialogs.PRICE_LIST)
        .ifPresent(file -> new ImportDialog(front, lists, file).show());
  }

  /** Shows what a price list holds. */
  public void importList(Path file) {
    new ImportDialog(context.owner().get(), lists, file).show();
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
