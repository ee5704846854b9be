package dev.tunewise.ui.parameters;

import dev.tunewise.ui.control.ParameterSlider;
import javafx.scene.layout.Region;

/** Where the parts of a row stand. */
record RowLayout(
    Region label,
    ParameterSlider slider,
    Region field,
    Region unit,
    Region dot,
    Region rangeButton,
    RowRange range,
    Region note) {
  private static final double LEFT = 21;
  private static final double RIGHT = 13;
  private static final double DOT_X = 8;
  private static final double DOT = 13;
  private static final double MIN_FIELD_WIDTH = 98;
  private static final double MAX_FIELD_WIDTH = 110;
  private static final double GAP = 12;
  private static final double UPPER = 21;
  private static final double LOWER = 15;
  private static final double NOTE = 16;
  private static final double BOTTOM = 2;

  void place(double width) {
    double right = width - RIGHT;
    double fieldWidth = Math.clamp(0.3 * width, MIN_FIELD_WIDTH, MAX_FIELD_WIDTH);
    double fieldX = right - fieldWidth;
    double leftWidth = fieldX - GAP - LEFT;
    label.resizeRelocate(LEFT, 0, leftWidth, UPPER);
    // The track lines up with the label; the thumb may stand out by half its size.
    double overhang = ParameterSlider.OVERHANG;
    double sliderWidth = leftWidth - RangeButton.WIDTH + 2 * overhang;
    slider.resizeRelocate(LEFT - overhang, UPPER, sliderWidth, slider.prefHeight(-1));
    double buttonX = fieldX - GAP - RangeButton.WIDTH + overhang;
    rangeButton.resizeRelocate(buttonX, UPPER, RangeButton.WIDTH, LOWER);
    range.place(LEFT, UPPER, right - LEFT);
    field.resizeRelocate(fieldX, 0, fieldWidth, UPPER);
    unit.resizeRelocate(fieldX, UPPER, fieldWidth, LOWER);
    dot.resizeRelocate(DOT_X, (UPPER - DOT) / 2, DOT, DOT);
    note.resizeRelocate(LEFT, UPPER + range.height(), right - LEFT, NOTE);
  }

  double height() {
    return UPPER + range.height() + BOTTOM + (note.isVisible() ? NOTE : 0);
  }

  double minWidth() {
    return LEFT + RIGHT + MIN_FIELD_WIDTH + GAP + RangeButton.WIDTH + slider.minWidth(-1);
  }
}
