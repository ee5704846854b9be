package dev.tunewise.ui.table;

import dev.tunewise.simulation.Comparison;
import dev.tunewise.text.Numbers;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts tables on the clipboard as text. */
final class TableCopy {
  private final char decimalSeparator = Numbers.local().decimalSeparator();

  /** Every digit, cells divided by tabs, as the user's spreadsheet reads numbers. */
  void forSpreadsheet(Comparison comparison) {
    put(comparison.toTsv(decimalSeparator));
  }

  void row(Comparison.Row row) {
    put(new Comparison(List.of(row)).toTsv(decimalSeparator));
  }

  /** Aligned columns for a mail. */
  void asText(Comparison comparison) {
    put(comparison.toText());
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
