package dev.tunewise.ui.dataset;

import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.prices.PriceLists;
import java.nio.file.Path;

/** Reads training files, reports on them and lets the user apply what they say. */
public final class TrainingFiles {
  private final Context context;
  private final PriceLists lists;

  public TrainingFiles(Context context, PriceLists lists) {
    this.context = context;
    this.lists = lists;
  }

  /** Asks for a file and reports on it. */
  public void choose() {
    context.fileDialogs().open(FileDialogs.TRAINING_FILE).ifPresent(this::open);
  }

  public void open(Path file) {
    context.pending().commit();
    new DatasetDialog(context.owner().get(), new FileWork(context, lists), file).show();
  }
}
