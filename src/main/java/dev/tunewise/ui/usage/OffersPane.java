package dev.tunewise.ui.usage;

import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.Nodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Which numbers of an export to set, each with what it is now and how the export comes to it. */
final class OffersPane extends VBox {
  private final List<Ticked> shown = new ArrayList<>();

  /** What the user decided, by name: it holds when other models are chosen. */
  private final Map<String, Boolean> decided = new HashMap<>();

  private Runnable listener = () -> {};

  private record Ticked(Offer offer, CheckBox box) {}

  OffersPane() {
    getStyleClass().add("tw-usage-offers");
  }

  /**
   * Shows offers, or why there are none.
   *
   * @param remarks what cannot be set, and why
   */
  void show(List<Offer> offers, List<String> remarks) {
    shown.clear();
    List<Node> rows = new ArrayList<>();
    for (Offer offer : offers) {
      CheckBox box = box(offer);
      shown.add(new Ticked(offer, box));
      rows.add(row(offer, box));
    }
    remarks.forEach(remark -> rows.add(Nodes.paragraph(remark, "tw-dialog-remark")));
    getChildren().setAll(rows);
    listener.run();
  }

  private CheckBox box(Offer offer) {
    CheckBox box = new CheckBox(offer.name());
    box.setMnemonicParsing(false);
    box.setSelected(offer.changes() && decided.getOrDefault(offer.name(), offer.sure()));
    box.setDisable(!offer.changes());
    box.setAccessibleText(
        offer.name()
            + (offer.changes()
                ? ", from " + offer.from() + " to " + offer.to()
                : ", stays " + offer.from())
            + ". "
            + offer.working());
    box.selectedProperty()
        .subscribe(
            (before, now) -> {
              decided.put(offer.name(), now);
              listener.run();
            });
    return box;
  }

  private static VBox row(Offer offer, CheckBox box) {
    box.setMinWidth(Region.USE_PREF_SIZE);
    Label change =
        offer.changes()
            ? Nodes.label(offer.to(), "tw-usage-to")
            : Nodes.label("stays", "tw-usage-from");
    Label from = Nodes.label(offer.from() + (offer.changes() ? "  →" : ""), "tw-usage-from");
    from.setMinWidth(Region.USE_PREF_SIZE);
    // What does not fit beside its name takes a second line.
    change.setMinWidth(0);
    change.setWrapText(true);
    change.setTextAlignment(TextAlignment.RIGHT);
    HBox head = new HBox(8, box, Nodes.gap(), from, change);
    head.setAlignment(Pos.BASELINE_LEFT);
    Label working = Nodes.paragraph(offer.working(), "tw-dialog-remark", "tw-usage-working");
    return Nodes.styled(new VBox(head, working), "tw-usage-offer");
  }

  /** Calls whenever what is chosen changes. */
  void onChange(Runnable newListener) {
    listener = newListener;
  }

  /** How many are chosen. */
  int count() {
    return chosen().size();
  }

  private List<UnaryOperator<Scenario>> chosen() {
    return shown.stream()
        .filter(each -> each.box().isSelected())
        .map(each -> each.offer().change())
        .toList();
  }

  /** Whether there is anything to choose. */
  boolean hasChanges() {
    return shown.stream().anyMatch(each -> each.offer().changes());
  }

  /** The scenario with all that is chosen. */
  Scenario applyTo(Scenario scenario) {
    Scenario changed = scenario;
    for (UnaryOperator<Scenario> change : chosen()) {
      changed = change.apply(changed);
    }
    return changed;
  }
}
