package dev.tunewise.ui.control;

import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField.Reading;
import java.util.OptionalDouble;

/**
 * Numbers of a field that lie between two bounds. What is refused is told the right form, or what
 * is allowed.
 *
 * @param low the least that is allowed; {@code high} the most
 * @param whole whether only whole numbers are
 */
public record BoundedNumber(Numbers numbers, double low, double high, boolean whole)
    implements NumberField.Format {
  @Override
  public String exact(double value) {
    return numbers.exact(value);
  }

  @Override
  public Reading read(String text) {
    OptionalDouble typed = numbers.parse(text);
    if (typed.isEmpty()) {
      return new Reading.Refused(numbers.rightForm(text) + "; allowed: " + allowed());
    }
    double value = typed.getAsDouble();
    boolean legal = value >= low && value <= high && !(whole && value != Math.rint(value));
    return legal ? new Reading.Value(value) : new Reading.Refused("Allowed: " + allowed());
  }

  private String allowed() {
    return (whole ? "whole numbers, " : "") + exact(low) + " to " + exact(high);
  }
}
