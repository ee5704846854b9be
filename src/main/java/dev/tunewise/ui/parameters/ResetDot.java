package dev.tunewise.ui.parameters;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A dot beside a value or range that differs from the preset; a click restores the preset. */
final class ResetDot extends Button {
  private String preset = "";

  ResetDot(Runnable onReset) {
    Region circle = new Region();
    circle.getStyleClass().add("circle");
    setGraphic(circle);
    getStyleClass().setAll("reset-dot");
    setOnAction(event -> onReset.run());
  }

  /** Says what the preset is. */
  void describe(String name, String newPreset) {
    preset = newPreset;
    setTooltip(null);
    setAccessibleText("Reset " + name + " to " + preset);
  }

  void show(boolean differs) {
    setVisible(differs);
    if (differs && getTooltip() == null) {
      setTooltip(new Tooltip("Preset: " + preset + ". Click to restore."));
    }
  }
}
