package dev.tunewise.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A row of buttons of which one is pressed, or none where another choice has no button. */
public final class Segments<T> extends HBox {
  private final List<T> values;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private @Nullable T shown;

  public Segments(List<T> values, Function<T, String> label, Consumer<T> chosen) {
    this.values = List.copyOf(values);
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      ToggleButton button = new ToggleButton(label.apply(value));
      button.setToggleGroup(group);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.getStyleClass().add(place(buttons.size()));
      button.setOnAction(event -> button.setSelected(true)); // a second click must not release it
      button
          .selectedProperty()
          .subscribe(
              pressed -> { // by a click or by an arrow key, which is no action
                if (pressed && !value.equals(shown)) {
                  shown = value;
                  chosen.accept(value);
                }
              });
      buttons.add(button);
    }
    setAlignment(Pos.BASELINE_LEFT);
    getChildren().setAll(buttons);
  }

  private String place(int index) {
    return index == 0 ? "left-pill" : index == values.size() - 1 ? "right-pill" : "center-pill";
  }

  /** Shows a longer text beside each button, which screen readers say. */
  public void explain(Function<T, String> text) {
    for (int i = 0; i < values.size(); i++) {
      Tips.say(buttons.get(i), text.apply(values.get(i)));
      buttons.get(i).setAccessibleText(text.apply(values.get(i)));
    }
  }

  /** Presses the button of a value. */
  public void show(T value) {
    shown = value;
    buttons.get(values.indexOf(value)).setSelected(true);
  }

  /** Presses none: what is chosen has no button here. */
  public void showNone() {
    shown = null;
    buttons.forEach(button -> button.setSelected(false));
  }
}
