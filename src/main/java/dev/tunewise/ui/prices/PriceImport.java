package dev.tunewise.ui.prices;

import dev.tunewise.ui.dialog.FileDialogs;
import java.nio.file.Path;
import javafx.stage.Window;

/** Adds price lists of other programs to the user's catalog: asks for a file, then shows it. */
final class PriceImport {
  private final PriceLists lists;
  private final FileDialogs files;

  PriceImport(PriceLists lists, FileDialogs files) {
    this.lists = lists;
    this.files = files;
  }

  /** Asks for a file and shows what it holds, in front of a window. */
  void choose(Window owner) {
    files.open(FileDialogs.PRICE_LIST).ifPresent(file -> open(owner, file));
  }

  /** Shows what a file holds and lets the user add it. */
  void open(Window owner, Path file) {
    new ImportDialog(owner, lists, file).show();
  }
}
