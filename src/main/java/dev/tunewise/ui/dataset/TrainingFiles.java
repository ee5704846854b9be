package dev.tunewise.ui.dataset;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.prices.PriceLists;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.stage.Window;

/** Reads training files, reports on them and lets the user apply what they say. */
public final class TrainingFiles {
  private final ScenarioDocument document;
  private final PriceLists lists;
  private final FileDialogs files;
  private final Supplier<Window> owner;
  private final Runnable commit;

  /**
   * Reports in front of a window.
   *
   * @param commit takes over what is typed but not yet confirmed
   */
  public TrainingFiles(
      ScenarioDocument document,
      PriceLists lists,
      FileDialogs files,
      Supplier<Window> owner,
      Runnable commit) {
    this.document = document;
    this.lists = lists;
    this.files = files;
    this.owner = owner;
    this.commit = commit;
  }

  /** Asks for a file and reports on it. */
  public void choose() {
    files.open(FileDialogs.TRAINING_FILE).ifPresent(this::open);
  }

  /** Reports on a file. */
  public void open(Path file) {
    commit.run();
    new DatasetDialog(owner.get(), document, lists, file).show();
  }
}
