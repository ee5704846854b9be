package dev.tunewise.ui.control;

/**
 * Numbers of a field that may stay empty, which is NaN.
 *
 * @param given of what is not empty
 */
public record OptionalNumber(NumberField.Format given) implements NumberField.Format {
  @Override
  public String exact(double value) {
    return Double.isNaN(value) ? "" : given.exact(value);
  }

  @Override
  public NumberField.Reading read(String text) {
    return text.isBlank() ? new NumberField.Reading.Value(Double.NaN) : given.read(text);
  }
}
