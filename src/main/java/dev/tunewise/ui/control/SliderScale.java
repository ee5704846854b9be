package dev.tunewise.ui.control;

import dev.tunewise.model.Parameter;

/**
 * How the values of a slider lie on its track: position 0 is the left end, 1 the right end. Never
 * falls from left to right. Dragging and stepping give round values only; any value has a position.
 */
public sealed interface SliderScale permits LinearScale, LogScale {
  /** How far a key moves the value. */
  enum Step {
    /** With Shift held. */
    FINE,
    /** An arrow key. */
    SMALL,
    /** A Page key. */
    LARGE
  }

  /** Value of the left end. */
  double min();

  /** Value of the right end. */
  double max();

  /** Where a value lies, from 0 to 1; values beyond an end lie at that end. */
  double position(double value);

  /** The round value nearest to a position; the ends are exact. */
  double value(double position);

  /**
   * The next round value above or below. It stays between the ends; a value already beyond the end
   * that the step points to stays as it is.
   */
  default double stepped(double value, Step step, boolean up) {
    if (up ? value >= max() : value <= min()) {
      return value;
    }
    return Math.clamp(up ? above(value, step) : below(value, step), min(), max());
  }

  /** The next round value above, which may lie beyond the right end. */
  double above(double value, Step step);

  /** The next round value below, which may lie beyond the left end. */
  double below(double value, Step step);

  /** The scale of a parameter's slider. */
  static SliderScale of(Parameter parameter) {
    double min = parameter.sliderMin();
    double max = parameter.sliderMax();
    return switch (parameter.scale()) {
      case INTEGER -> LinearScale.whole(min, max);
      case LINEAR, FRACTION ->
          parameter.unit().isShare()
              ? LinearScale.fraction(min, max)
              : LinearScale.number(min, max);
      case LOG ->
          new LogScale(min, min > 0 ? min : parameter.smallest(), max, parameter.unit().isCount());
    };
  }
}
