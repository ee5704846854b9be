package dev.tunewise.ui.control;

import dev.tunewise.ui.control.ParameterSlider.Handler;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * What mouse, keys and assistive technology can move along a track. It shows the value it is told
 * and reports what the user wants to its handler.
 */
abstract class SliderControl extends Region {
  private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");

  private final SliderScale scale;
  private double value;
  private String valueText = "";
  private @Nullable SliderInput input;

  SliderControl(SliderScale scale, String styleClass) {
    this.scale = scale;
    value = scale.min();
    getStyleClass().add(styleClass);
    setAccessibleRole(AccessibleRole.SLIDER);
    setAccessibleRoleDescription("slider");
    setFocusTraversable(true);
  }

  /** Lets the user move this control along the track of a slider, which may be itself. */
  final void listen(ParameterSlider track, Handler handler) {
    input = new SliderInput(this, track, handler);
  }

  public final SliderScale scale() {
    return scale;
  }

  public final double value() {
    return value;
  }

  final void setValue(double newValue, String text) {
    value = newValue;
    valueText = text;
    notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
  }

  /** Ends a burst of keys that is still waiting for another key. */
  public final void finishGesture() {
    if (input != null) {
      input.finish();
    }
  }

  final void setDragged(boolean dragged) {
    pseudoClassStateChanged(DRAGGED, dragged);
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
    SliderInput moves = input;
    if (moves == null) {
      return;
    }
    switch (action) {
      case INCREMENT -> moves.step(SliderScale.Step.SMALL, true);
      case DECREMENT -> moves.step(SliderScale.Step.SMALL, false);
      case BLOCK_INCREMENT -> moves.step(SliderScale.Step.LARGE, true);
      case BLOCK_DECREMENT -> moves.step(SliderScale.Step.LARGE, false);
      case SET_VALUE -> {
        if (parameters.length > 0 && parameters[0] instanceof Number number) {
          moves.keyTo(Math.clamp(number.doubleValue(), scale.min(), scale.max()));
        }
      }
      default -> super.executeAccessibleAction(action, parameters);
    }
  }
}
