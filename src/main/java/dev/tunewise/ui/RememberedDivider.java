package dev.tunewise.ui;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/** Keeps the only divider of a pane where the user left it. */
final class RememberedDivider {
  private final SplitPane pane;
  private final String name;
  private final double initial;
  private final boolean pixels;
  private final ObjectProperty<Settings> settings;
  private boolean settled;

  private RememberedDivider(
      SplitPane pane,
      String name,
      double initial,
      boolean pixels,
      ObjectProperty<Settings> settings) {
    this.pane = pane;
    this.name = name;
    this.initial = initial;
    this.pixels = pixels;
    this.settings = settings;
    pane.widthProperty().subscribe(this::placeWhileSettling);
    pane.heightProperty().subscribe(this::placeWhileSettling);
    pane.getDividers().getFirst().positionProperty().subscribe(this::remember);
  }

  /** Remembers the size of the pane's first part in pixels. */
  static RememberedDivider pixels(
      SplitPane pane, String name, double initial, ObjectProperty<Settings> settings) {
    return new RememberedDivider(pane, name, initial, true, settings);
  }

  /** Remembers the share of the pane's first part. */
  static RememberedDivider share(
      SplitPane pane, String name, double initial, ObjectProperty<Settings> settings) {
    return new RememberedDivider(pane, name, initial, false, settings);
  }

  /** Moves the divider back to where it was at the very first start. */
  void reset() {
    place(initial);
  }

  /** A window takes its final size in several steps, each of which moves the divider. */
  private void placeWhileSettling() {
    if (!settled && length() > 0) {
      place(settings.get().dividers().getOrDefault(name, initial));
      Platform.runLater(() -> settled = true);
    }
  }

  private void place(double where) {
    pane.setDividerPosition(0, pixels ? where / length() : where);
  }

  private void remember() {
    if (settled) {
      double share = pane.getDividers().getFirst().getPosition();
      double where = pixels ? Math.rint(share * length()) : share;
      settings.set(settings.get().withDivider(name, where));
    }
  }

  private double length() {
    return pane.getOrientation() == Orientation.HORIZONTAL ? pane.getWidth() : pane.getHeight();
  }
}
