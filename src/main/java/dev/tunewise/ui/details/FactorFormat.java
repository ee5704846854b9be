package dev.tunewise.ui.details;

import dev.tunewise.model.PriceChange;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.BoundedNumber;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.NumberField.Reading;

/** Factors of prices, which may be typed as a change: −40 % is 0.6, +20 % is 1.2. */
record FactorFormat(Numbers numbers) implements NumberField.Format {
  private static final String MINUS = "\u2212";

  @Override
  public String exact(double value) {
    return numbers.exact(value);
  }

  @Override
  public Reading read(String text) {
    String typed = text.strip();
    BoundedNumber factors = new BoundedNumber(numbers, 0, PriceChange.MAX_FACTOR, false);
    boolean signed = typed.startsWith("+") || typed.startsWith("-") || typed.startsWith(MINUS);
    boolean isChange = signed && typed.endsWith("%") && numbers.parse(typed).isPresent();
    return isChange
        ? factors.read(numbers.exact(clean(1 + numbers.parse(typed).getAsDouble())))
        : factors.read(typed);
  }

  /** What a factor does, as a change: {@code −40 %}, or {@code no change}. */
  static String change(double factor, Numbers numbers) {
    double change = clean(factor - 1);
    String size = numbers.percent(Math.abs(change), 1);
    return change == 0 ? "no change" : (change > 0 ? "+" : MINUS) + size;
  }

  /** Without the noise of binary arithmetic: 1 − 0.4 is 0.6. */
  private static double clean(double value) {
    return Math.rint(value * 1e12) / 1e12;
  }
}
