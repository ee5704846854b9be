package dev.tunewise.ui.prices;

import dev.tunewise.ui.control.StyleSheets;
import javafx.scene.Parent;

/** How everything about prices looks. */
final class PriceStyle {
  private PriceStyle() {}

  static void apply(Parent root) {
    StyleSheets.add(root, PriceStyle.class, "prices.css");
  }
}
