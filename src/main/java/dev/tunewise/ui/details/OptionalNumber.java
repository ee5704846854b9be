package dev.tunewise.ui.details;

import dev.tunewise.ui.control.NumberField;

/**
 * Numbers of a field that may stay empty, which is NaN.
 *
 * @param given of what is not empty
 */
record OptionalNumber(NumberField.Format given) implements NumberField.Format {
  @Override
  public String exact(double value) {
    return Double.isNaN(value) ? "" : given.exact(value);
  }

  @Override
  public NumberField.Reading read(String text) {
    return text.isBlank() ? new NumberField.Reading.Value(Double.NaN) : given.read(text);
  }
}
