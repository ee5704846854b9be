package dev.tunewise.ui.table;

import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.control.TextClipboard;
import dev.tunewise.wording.Comparison;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;

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
    ContextMenu menu =
        new ContextMenu(
            MenuItems.item("Copy Table", () -> forSpreadsheet(comparison)),
            MenuItems.item("Copy as Plain Text", () -> asText(comparison)));
    row.ifPresent(
        found -> {
          String text = "Copy “" + found.label() + "”";
          menu.getItems()
              .addAll(
                  MenuItems.separator(), MenuItems.literal(MenuItems.item(text, () -> row(found))));
        });
    return menu;
  }
}
