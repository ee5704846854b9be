package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import dev.tunewise.ui.parameters.RangeRules.End;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The range of one row: thumbs on its slider and fields, made when they are first needed. */
final class RowRange {
  private final Parameter parameter;
  private final ParameterFormat format;
  private final ParameterSlider slider;
  private final RangeButton button;
  private final Supplier<RangeFields> newFields;
  private @Nullable RangeFields fields;
  private boolean open;

  /**
   * A closed range.
   *
   * @param newFields makes the fields and puts them into the row
   */
  RowRange(
      Parameter parameter,
      ParameterFormat format,
      ParameterSlider slider,
      RangeButton button,
      Supplier<RangeFields> newFields) {
    this.parameter = parameter;
    this.format = format;
    this.slider = slider;
    this.button = button;
    this.newFields = newFields;
  }

  boolean isOpen() {
    return open;
  }

  List<NumberField> fields() {
    return fields == null ? List.of() : fields.fields();
  }

  void show(Scenario scenario) {
    Range range = scenario.range(parameter);
    open = range != null;
    if (range != null) {
      show(range);
    } else if (fields != null) {
      fields().forEach(NumberField::restore);
      fields.setVisible(false);
      slider.hideRange();
    }
    button.show(open, RangeRules.obstacle(parameter, scenario.get(parameter)));
  }

  private void show(Range range) {
    if (fields == null) {
      fields = newFields.get();
      slider.lowThumb().setAccessibleText(RangeFields.accessibleText(parameter, End.LOW));
      slider.highThumb().setAccessibleText(RangeFields.accessibleText(parameter, End.HIGH));
    }
    fields.setVisible(true);
    fields.show(range);
    slider.showRange(
        range.low(), format.rounded(range.low()), range.high(), format.rounded(range.high()));
  }

  /** Takes typed text; false if it is no legal end. */
  boolean commit() {
    return !open || fields().stream().allMatch(NumberField::commit);
  }

  /** Height of the slider and the fields. */
  double height() {
    return slider.prefHeight(-1) + (open ? RangeFields.HEIGHT : 0);
  }

  void place(double x, double y, double width) {
    if (fields != null) {
      fields.resizeRelocate(x, y + slider.prefHeight(-1), width, RangeFields.HEIGHT);
    }
  }
}
