package dev.tunewise.ui.dataset;

import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.NumberField.Reading;
import java.util.OptionalDouble;

/** A share above none and below all, as a percentage. */
record ShareFormat(Numbers numbers) implements NumberField.Format {
  @Override
  public String exact(double value) {
    return numbers.exactPercent(value);
  }

  /** As in other fields, 0.2 is 20 % as well. */
  @Override
  public Reading read(String text) {
    OptionalDouble plain = numbers.parse(text);
    if (plain.isEmpty()) {
      return new Reading.Refused(numbers.rightForm(text) + " for the share");
    }
    boolean share = text.contains("%") || Math.abs(plain.getAsDouble()) < 1;
    double value = share ? plain.getAsDouble() : numbers.parsePercent(text).orElseThrow();
    return value > 0 && value < 1
        ? new Reading.Value(value)
        : new Reading.Refused("Type a share above 0 % and below 100 %");
  }
}
