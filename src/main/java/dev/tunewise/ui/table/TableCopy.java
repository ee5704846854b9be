package dev.tunewise.ui.table;

import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.TextClipboard;
import dev.tunewise.wording.Comparison;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Puts tables on the clipboard as text. */
final class TableCopy {
  private final char decimalSeparator = Numbers.local().decimalSeparator();

  /** Every digit, cells divided by tabs, as the user's spreadsheet reads numbers. */
  void forSpreadsheet(Comparison comparison) {
    TextClipboard.put(comparison.toTsv(decimalSeparator));
  }

  void row(Comparison.Row row) {
    TextClipboard.put(new Comparison(List.of(row)).toTsv(decimalSeparator));
  }

  /** Aligned columns for a mail. */
  void asText(Comparison comparison) {
    TextClipboard.put(comparison.toText());
  }

  /**
   * What can be copied.
   *
   * @param row that can be copied alone
   */
  ContextMenu menu(Comparison comparison, Optional<Comparison.Row> row) {
    MenuItem table = new MenuItem("Copy Table");
    table.setOnAction(e -> forSpreadsheet(comparison));
    MenuItem text = new MenuItem("Copy as Plain Text");
    text.setOnAction(e -> asText(comparison));
    ContextMenu menu = new ContextMenu(table, text);
    row.ifPresent(
        found -> {
          MenuItem one = new MenuItem("Copy “" + found.label() + "”");
          one.setMnemonicParsing(false);
          one.setOnAction(e -> row(found));
          menu.getItems().addAll(new SeparatorMenuItem(), one);
        });
    return menu;
  }
}
