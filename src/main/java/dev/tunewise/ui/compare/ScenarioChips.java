package dev.tunewise.ui.compare;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.ui.chart.ScenarioSwatch;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Roving;
import dev.tunewise.ui.control.Tips;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** The scenarios of a comparison, each with its line; the chosen one is the baseline. */
final class ScenarioChips extends FlowPane {
  private static final double WIDEST = 230;

  private final ObjectProperty<Lineup> lineup;
  private final Roving roving = Roving.install(this);
  private List<Object> shown = List.of();

  ScenarioChips(ObjectProperty<Lineup> lineup) {
    this.lineup = lineup;
    getStyleClass().add("tw-compare-chips");
    setAccessibleText("Scenarios; the chosen one is the baseline");
  }

  /** Shows entries under their names; builds nothing if only numbers have changed. */
  void show(List<Lineup.Entry> entries, List<String> names, ColorMode mode) {
    List<Integer> places = entries.stream().map(Lineup.Entry::place).toList();
    List<Object> now = List.of(places, names, mode);
    if (now.equals(shown)) {
      return;
    }
    shown = now;
    Label caption = Nodes.label("Baseline:", "tw-compare-muted");
    caption.setMinHeight(26);
    List<Node> children = new ArrayList<>(List.of(caption));
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < entries.size(); i++) {
      children.add(chip(entries.get(i).place(), names.get(i), i, mode, group));
    }
    roving.replace(children);
  }

  private Node chip(int place, String name, int index, ColorMode mode, ToggleGroup group) {
    RadioButton choice = new RadioButton(label(place, name));
    choice.setMnemonicParsing(false);
    choice.setUserData(place);
    choice.setGraphic(new ScenarioSwatch(index, mode));
    choice.setContentDisplay(ContentDisplay.RIGHT);
    choice.setToggleGroup(group);
    choice.setSelected(index == 0);
    choice.setMaxWidth(WIDEST);
    Tips.say(choice, label(place, name) + "\nChosen: the others differ from this one");
    choice.setOnAction(event -> change(now -> now.withBaseline(place)));
    HBox chip = Nodes.styled(new HBox(choice), "tw-compare-chip");
    if (place != Lineup.OPEN) {
      String help = place == Lineup.PINNED ? "Unpin" : "Remove";
      Button remove =
          Nodes.styled(
              Nodes.button("×", help, () -> change(now -> now.remove(place))),
              "flat",
              "tw-compare-remove");
      remove.setAccessibleText("Remove " + name);
      chip.getChildren().add(remove);
    }
    chip.setAlignment(Pos.CENTER_LEFT);
    return chip;
  }

  static String label(int place, String name) {
    return switch (place) {
      case Lineup.OPEN -> name + " (open)";
      default -> name;
    };
  }

  private void change(UnaryOperator<Lineup> step) {
    lineup.set(step.apply(lineup.get()));
  }
}
