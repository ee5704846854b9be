package dev.tunewise.ui.compare;

import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.Keys;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;

/** Says that a baseline is pinned, and takes it away; takes no room while none is. */
public final class PinChip extends HBox {
  private static final double WIDEST = 300;

  private final Label text = new Label();

  public PinChip(ObjectProperty<Lineup> lineup) {
    Button unpin = Nodes.button("×", () -> lineup.set(lineup.get().unpin()));
    unpin.getStyleClass().addAll("flat", "tw-pin-remove");
    unpin.setAccessibleText("Unpin the baseline");
    Tips.say(unpin, Keys.ofMenu("Unpin the baseline", "Shortcut+Shift+B"));
    text.setMaxWidth(WIDEST);
    text.setTextOverrun(OverrunStyle.ELLIPSIS);
    Tips.say(text, "Faint lines and differences in the table show the scenario as it was then");
    getChildren().setAll(text, unpin);
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getStyleClass().add("tw-pin-chip");
    lineup.subscribe(this::show);
  }

  private void show(Lineup lineup) {
    Nodes.showIf(lineup.pinned().isPresent(), this);
    String name = lineup.pinned().map(Scenario::name).orElse("").replaceAll("\\s+", " ").strip();
    text.setText("Baseline pinned" + (name.isEmpty() ? "" : ": " + name));
  }
}
