package dev.tunewise.ui;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/** Events of the mouse that a test fires by itself. */
public final class InputEvents {
  private InputEvents() {}

  /** An event of the primary button, which is down. */
  public static MouseEvent mouse(
      EventType<MouseEvent> type, double x, double y, boolean shift, @Nullable PickResult pick) {
    return new MouseEvent(
        type,
        x,
        y,
        x,
        y,
        MouseButton.PRIMARY,
        1,
        shift,
        false,
        false,
        false,
        true,
        false,
        false,
        false,
        false,
        false,
        pick);
  }

  /** The wheel is turned down by three lines. */
  public static ScrollEvent wheelDown(double x, double y) {
    return new ScrollEvent(
        ScrollEvent.SCROLL,
        x,
        y,
        x,
        y,
        false,
        false,
        false,
        false,
        false,
        false,
        0,
        -120,
        0,
        -120,
        ScrollEvent.HorizontalTextScrollUnits.NONE,
        0,
        ScrollEvent.VerticalTextScrollUnits.NONE,
        0,
        0,
        null);
  }
}
