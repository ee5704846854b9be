package dev.tunewise.ui.control;

import dev.tunewise.ui.control.SliderScale.Step;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What mouse, keys and assistive technology can move along a track. It shows the value it is told
 * and reports what the user wants to its handler. A press beside the thumb jumps there and starts a
 * drag; a press on it takes it where it was held. Keys that follow each other quickly are one
 * gesture.
 */
abstract class SliderControl extends Region {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
  private static final Duration BURST_GAP = Duration.millis(500);

  /** How far the mouse must go before a thumb that was only clicked moves. */
  private static final double DEAD_ZONE = 2;

  private enum State {
    IDLE,
    DRAGGING,
    KEYS
  }

  private final SliderScale scale;
  private final SliderHandler handler;
  private final PauseTransition burst = new PauseTransition(BURST_GAP);

  private double value;
  private String valueText = "";
  private State state = State.IDLE;
  private double pressX;
  private double grabOffset;
  private boolean moved;

  SliderControl(SliderScale scale, String styleClass, SliderHandler handler) {
    this.scale = scale;
    this.handler = handler;
    value = scale.min();
    getStyleClass().add(styleClass);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleRoleDescription("slider");
    setFocusTraversable(true);
    burst.setOnFinished(event -> finishGesture());
    setOnMousePressed(this::mousePressed);
    setOnMouseDragged(this::mouseDragged);
    setOnMouseReleased(this::mouseReleased);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                finishGesture();
              }
            });
  }

  /** The track that this control moves along. */
  abstract SliderTrack track();

  /** Whether a press takes the thumb where it is instead of moving it to the mouse. */
  abstract boolean isOnThumb(double xFromThumb);

  public final SliderScale scale() {
    return scale;
  }

  public final double value() {
    return value;
  }

  final void setValue(double newValue, String text) {
    boolean differs = newValue != value || !text.equals(valueText);
    value = newValue;
    valueText = text;
    if (differs) {
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
      notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
    }
  }

  /** Ends a burst of keys that is still waiting for another key. */
  public final void finishGesture() {
    if (state != State.IDLE) {
      toIdle();
      burst.stop();
      handler.end();
    }
  }

  private void toIdle() {
    state = State.IDLE;
    pseudoClassStateChanged(DRAGGED, false);
  }

  private void mousePressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    finishGesture();
    requestFocus();
    state = State.DRAGGING;
    pseudoClassStateChanged(DRAGGED, true);
    handler.begin();
    pressX = track().xOf(event);
    double fromThumb = pressX - track().xOf(value);
    boolean onThumb = isOnThumb(fromThumb);
    grabOffset = onThumb ? fromThumb : 0;
    moved = !onThumb;
    if (moved) {
      change(track().valueAt(pressX));
    }
    event.consume();
  }

  private void mouseDragged(MouseEvent event) {
    if (state == State.DRAGGING) {
      double x = track().xOf(event);
      moved |= Math.abs(x - pressX) >= DEAD_ZONE;
      if (moved) {
        change(track().valueAt(x - grabOffset));
      }
      event.consume();
    }
  }

  private void mouseReleased(MouseEvent event) {
    if (state == State.DRAGGING && event.getButton() == MouseButton.PRIMARY) {
      finishGesture();
      event.consume();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && state == State.DRAGGING) {
      toIdle();
      handler.cancel();
      event.consume();
    } else if (!event.isControlDown() && !event.isAltDown() && !event.isMetaDown()) {
      if (step(event.getCode(), event.isShiftDown() ? Step.FINE : Step.SMALL)) {
        event.consume();
      }
    }
  }

  private boolean step(KeyCode code, Step arrow) {
    switch (code) {
      case LEFT, DOWN, KP_LEFT, KP_DOWN -> step(arrow, false);
      case RIGHT, UP, KP_RIGHT, KP_UP -> step(arrow, true);
      case PAGE_DOWN -> step(Step.LARGE, false);
      case PAGE_UP -> step(Step.LARGE, true);
      case HOME -> keyTo(scale.min());
      case END -> keyTo(scale.max());
      default -> {
        return false;
      }
    }
    return true;
  }

  private void step(Step step, boolean up) {
    keyTo(scale.stepped(value, step, up));
  }

  private void keyTo(double wanted) {
    if (state == State.DRAGGING) {
      return;
    }
    if (state == State.IDLE) {
      state = State.KEYS;
      handler.begin();
    }
    change(wanted);
    burst.playFromStart();
  }

  private void change(double wanted) {
    if (wanted != value) {
      handler.change(wanted);
    }
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case VALUE -> value;
      case MIN_VALUE -> scale.min();
      case MAX_VALUE -> scale.max();
      case VALUE_STRING -> valueText;
      case ORIENTATION -> Orientation.HORIZONTAL;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    switch (action) {
      case INCREMENT -> step(Step.SMALL, true);
      case DECREMENT -> step(Step.SMALL, false);
      case BLOCK_INCREMENT -> step(Step.LARGE, true);
      case BLOCK_DECREMENT -> step(Step.LARGE, false);
      case SET_VALUE -> {
        if (parameters.length > 0 && parameters[0] instanceof Number number) {
          keyTo(Math.clamp(number.doubleValue(), scale.min(), scale.max()));
        }
      }
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
