package dev.tunewise.ui;

import dev.tunewise.ui.settings.Settings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;

/**
 * Where a divider stands: pixels of the first part, or its share of both. Panes that share a place
 * move together. The settings remember it.
 */
final class DividerPlace {
  private final String name;
  private final double initial;
  private final ObjectProperty<Settings> settings;
  private final DoubleProperty position;

  /**
   * @param initial where the divider stands at the very first start; a share if at most 1
   */
  DividerPlace(String name, double initial, ObjectProperty<Settings> settings) {
    this.name = name;
    this.initial = initial;
    this.settings = settings;
    position = new SimpleDoubleProperty(settings.get().dividers().getOrDefault(name, initial));
  }

  DoubleProperty positionProperty() {
    return position;
  }

  /**
   * Pixels of the first part.
   *
   * @param room pixels of both parts
   */
  double pixels(double room) {
    return initial <= 1 ? position.get() * room : position.get();
  }

  /** Moves the divider; {@link #remember} once it rests. */
  void move(double pixels, double room) {
    position.set(initial <= 1 ? pixels / room : pixels);
  }

  void remember() {
    settings.set(settings.get().withDivider(name, position.get()));
  }

  void reset() {
    position.set(initial);
    remember();
  }
}
