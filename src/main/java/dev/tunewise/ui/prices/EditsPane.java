package dev.tunewise.ui.prices;

import dev.tunewise.catalog.PriceEdits;
import dev.tunewise.ui.control.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the selected prices would set, and what they do not state. */
final class EditsPane extends VBox {
  private final Label title = Nodes.paragraph("", "tw-price-title");
  private final Label sets = Nodes.paragraph("");
  private final Label remarks = Nodes.paragraph("", "tw-dialog-remark");
  private final Label source = Nodes.paragraph("", "tw-dialog-remark");
  private final CheckBox freeTokens =
      new CheckBox("Set the token prices of the tuned model to 0: the _hours are all you pay");
  private final PriceText text;
  private @Nullable PriceEdits edits;

  EditsPane(PriceText text) {
    this.text = text;
    freeTokens.setSelected(true);
    freeTokens.setMnemonicParsing(true);
    freeTokens.selectedProperty().subscribe(this::update);
    getStyleClass().add("tw-price-details");
    getChildren().setAll(title, sets, remarks, freeTokens, source);
    clear();
  }

  void clear() {
    edits = null;
    Nodes.say(title, "");
    update();
    Nodes.say(source, "");
  }

  /**
   * Shows what would be set.
   *
   * @param origin where its prices are from and what they leave out
   */
  void show(PriceEdits newEdits, String origin) {
    edits = newEdits;
    Nodes.say(title, newEdits.source());
    update();
    Nodes.say(source, origin);
  }

  /** What is to be applied; empty while nothing is selected or nothing would be set. */
  Optional<PriceEdits> edits() {
    if (edits == null) {
      return Optional.empty();
    }
    boolean free = edits.isHostedByTheHour() && freeTokens.isSelected();
    PriceEdits chosen = free ? edits.withFreeTokens() : edits;
    return chosen.values().isEmpty() ? Optional.empty() : Optional.of(chosen);
  }

  private void update() {
    boolean byTheHour = edits != null && edits.isHostedByTheHour();
    Nodes.showIf(byTheHour, freeTokens);
    if (edits == null) {
      Nodes.say(sets, "");
      Nodes.say(remarks, "");
      return;
    }
    PriceEdits chosen = edits().orElse(edits);
    Nodes.say(sets, text.sets(chosen));
    List<String> sentences = new ArrayList<>(chosen.remarks());
    if (byTheHour && !freeTokens.isSelected()) {
      sentences.add("Calls are then paid by the token and by the hour.");
    }
    Nodes.say(remarks, String.join(" ", sentences));
  }
}
