package dev.tunewise.ui.prices;

import java.util.Objects;
import javafx.scene.Parent;

/** How everything about prices looks. */
final class PriceStyle {
  private PriceStyle() {}

  static void apply(Parent root) {
    root.getStylesheets()
        .add(Objects.requireNonNull(PriceStyle.class.getResource("prices.css")).toExternalForm());
  }
}
