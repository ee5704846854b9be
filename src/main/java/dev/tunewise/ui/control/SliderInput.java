package dev.tunewise.ui.control;

import dev.tunewise.ui.control.ParameterSlider.Handler;
import dev.tunewise.ui.control.SliderScale.Step;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/**
 * Mouse and keys of a slider. A press on the track jumps there and starts a drag; a press on the
 * thumb takes it where it was held. Keys that follow each other quickly are one gesture.
 */
final class SliderInput {
  private static final Duration BURST_GAP = Duration.millis(500);

  /** How far the mouse must go before a thumb that was only clicked moves. */
  private static final double DEAD_ZONE = 2;

  private enum State {
    IDLE,
    DRAGGING,
    KEYS
  }

  private final ParameterSlider slider;
  private final Handler handler;
  private final PauseTransition burst = new PauseTransition(BURST_GAP);

  private State state = State.IDLE;
  private double pressX;
  private double grabOffset;
  private boolean moved;

  SliderInput(ParameterSlider slider, Handler handler) {
    this.slider = slider;
    this.handler = handler;
    burst.setOnFinished(event -> finish());
    slider.setOnMousePressed(this::pressed);
    slider.setOnMouseDragged(this::dragged);
    slider.setOnMouseReleased(this::released);
    slider.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    slider
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                finish();
              }
            });
  }

  void finish() {
    if (state != State.IDLE) {
      state = State.IDLE;
      burst.stop();
      slider.setDragged(false);
      handler.end();
    }
  }

  private void cancel() {
    state = State.IDLE;
    slider.setDragged(false);
    handler.cancel();
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    finish();
    slider.requestFocus();
    state = State.DRAGGING;
    slider.setDragged(true);
    handler.begin();
    pressX = event.getX();
    double fromThumb = event.getX() - slider.xOf(slider.value());
    boolean onThumb = Math.abs(fromThumb) <= ParameterSlider.THUMB_SIZE / 2;
    grabOffset = onThumb ? fromThumb : 0;
    moved = !onThumb;
    if (moved) {
      moveTo(event.getX());
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (state == State.DRAGGING) {
      moved |= Math.abs(event.getX() - pressX) >= DEAD_ZONE;
      if (moved) {
        moveTo(event.getX() - grabOffset);
      }
      event.consume();
    }
  }

  private void released(MouseEvent event) {
    if (state == State.DRAGGING && event.getButton() == MouseButton.PRIMARY) {
      finish();
      event.consume();
    }
  }

  private void moveTo(double x) {
    change(slider.scale().value(slider.positionAt(x)));
  }

  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && state == State.DRAGGING) {
      cancel();
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
      case HOME -> keyTo(slider.scale().min());
      case END -> keyTo(slider.scale().max());
      default -> {
        return false;
      }
    }
    return true;
  }

  void step(Step step, boolean up) {
    keyTo(slider.scale().stepped(slider.value(), step, up));
  }

  void keyTo(double value) {
    if (state == State.DRAGGING) {
      return;
    }
    if (state == State.IDLE) {
      state = State.KEYS;
      handler.begin();
    }
    change(value);
    burst.playFromStart();
  }

  private void change(double value) {
    if (value != slider.value()) {
      handler.change(value);
    }
  }
}
