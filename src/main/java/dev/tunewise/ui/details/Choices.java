package dev.tunewise.ui.details;

import dev.tunewise.ui.control.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Offers of which each can be left out: all are chosen at first.
 *
 * @param <T> what is offered
 */
final class Choices<T> {
  private final List<Choice<T>> choices = new ArrayList<>();

  private record Choice<T>(T offer, CheckBox box) {}

  /** A box for one more offer. */
  CheckBox add(T offer, String name) {
    CheckBox box = new CheckBox(name);
    box.setSelected(true);
    box.setMinWidth(Region.USE_PREF_SIZE); // two names may differ at their ends only
    box.setMnemonicParsing(false);
    choices.add(new Choice<>(offer, box));
    return box;
  }

  List<T> chosen() {
    return choices.stream().filter(choice -> choice.box().isSelected()).map(Choice::offer).toList();
  }

  /** Tells how many are chosen whenever that changes. */
  void count(LongConsumer told) {
    choices.forEach(
        choice ->
            choice
                .box()
                .selectedProperty()
                .subscribe((before, now) -> told.accept(chosen().size())));
  }

  /** Buttons that choose all or none. */
  Node buttons() {
    return new HBox(
        8,
        Nodes.button("Select All", () -> select(true)),
        Nodes.button("Select None", () -> select(false)));
  }

  private void select(boolean selected) {
    choices.forEach(choice -> choice.box().setSelected(selected));
  }

  /** An empty table below such heads. */
  static GridPane table(Label... heads) {
    GridPane grid = Nodes.styled(new GridPane(14, 4), "tw-offers");
    grid.addRow(0, heads);
    grid.getChildren().forEach(node -> node.getStyleClass().add("tw-offers-head"));
    return grid;
  }

  /** The table between what explains it and what follows, in the place that is left. */
  static VBox page(Node above, GridPane table, double height, Node... below) {
    ScrollPane scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(height);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    VBox page = new VBox(10, above, scroll);
    page.getChildren().addAll(below);
    return page;
  }
}
