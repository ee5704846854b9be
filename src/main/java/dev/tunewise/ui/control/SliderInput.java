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
 * Mouse and keys of a slider or an end of its range. A press on the track jumps there and starts a
 * drag; a press on the thumb takes it where it was held. Keys that follow each other quickly are
 * one gesture.
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

  private final SliderControl control;
  private final ParameterSlider track;
  private final Handler handler;
  private final PauseTransition burst = new PauseTransition(BURST_GAP);

  private State state = State.IDLE;
  private double pressX;
  private double grabOffset;
  private boolean moved;

  SliderInput(SliderControl control, ParameterSlider track, Handler handler) {
    this.control = control;
    this.track = track;
    this.handler = handler;
    burst.setOnFinished(event -> finish());
    control.setOnMousePressed(this::pressed);
    control.setOnMouseDragged(this::dragged);
    control.setOnMouseReleased(this::released);
    control.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    control
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
      control.setDragged(false);
      handler.end();
    }
  }

  private void cancel() {
    state = State.IDLE;
    control.setDragged(false);
    handler.cancel();
  }

  private void pressed(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    finish();
    control.requestFocus();
    state = State.DRAGGING;
    control.setDragged(true);
    handler.begin();
    pressX = xOnTrack(event);
    double fromThumb = pressX - track.xOf(control.value());
    boolean onThumb = control != track || Math.abs(fromThumb) <= ParameterSlider.THUMB_SIZE / 2;
    grabOffset = onThumb ? fromThumb : 0;
    moved = !onThumb;
    if (moved) {
      moveTo(pressX);
    }
    event.consume();
  }

  private void dragged(MouseEvent event) {
    if (state == State.DRAGGING) {
      moved |= Math.abs(xOnTrack(event) - pressX) >= DEAD_ZONE;
      if (moved) {
        moveTo(xOnTrack(event) - grabOffset);
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

  private double xOnTrack(MouseEvent event) {
    return track.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
  }

  private void moveTo(double x) {
    change(control.scale().value(track.positionAt(x)));
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
      case HOME -> keyTo(control.scale().min());
      case END -> keyTo(control.scale().max());
      default -> {
        return false;
      }
    }
    return true;
  }

  void step(Step step, boolean up) {
    keyTo(control.scale().stepped(control.value(), step, up));
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
    if (value != control.value()) {
      handler.change(value);
    }
  }
}
