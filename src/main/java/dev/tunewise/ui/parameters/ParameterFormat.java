package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scale;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.NumberField.Reading;
import dev.tunewise.wording.ParameterText;
import java.util.OptionalDouble;

/** The values of one parameter as text: shares as percentages, money with cents. */
public final class ParameterFormat implements NumberField.Format {
  private static final int SIGNIFICANT_DIGITS = 6;
  private static final int MOST_DECIMALS = 9;

  private final Parameter parameter;
  private final Numbers numbers;
  private final boolean percent;

  public ParameterFormat(Parameter parameter, Numbers numbers) {
    this.parameter = parameter;
    this.numbers = numbers;
    percent = parameter.unit().isShare();
  }

  @Override
  public String rounded(double value) {
    if (percent) {
      return numbers.percent(value, Math.min(decimals(value * 100), 4));
    }
    if (parameter.isNoLimit(value)) {
      return ParameterText.noLimit(parameter);
    }
    boolean none = value == 0 && parameter.sliderMax() >= 1_000;
    boolean cents = parameter.unit().isMoney() && !none && Math.abs(value) < 1_000;
    if (cents && Math.rint(value * 100) == value * 100) {
      return numbers.fixed(value, 2);
    }
    return numbers.full(value, decimals(value));
  }

  @Override
  public String brief(double value) {
    return percent || parameter.isNoLimit(value) ? rounded(value) : numbers.number(value);
  }

  @Override
  public String exact(double value) {
    return percent ? numbers.exactPercent(value) : numbers.exact(value);
  }

  /**
   * Reads typed text. As in spreadsheets a share may be typed as 80 %, as 80 or as 0.8: without a
   * percent sign numbers below 1 are the share itself, others percentages. No limit may be typed as
   * the word it is shown as.
   */
  @Override
  public Reading read(String text) {
    if (parameter.isNoLimit(0) && text.strip().equalsIgnoreCase(ParameterText.noLimit(parameter))) {
      return new Reading.Value(0);
    }
    boolean sign = text.contains("%");
    OptionalDouble plain = numbers.parse(text);
    if (text.isBlank()) {
      return fault("Type a number");
    } else if (plain.isEmpty()) {
      return fault(numbers.rightForm(text));
    } else if (sign && !percent) {
      return fault("Not a percentage");
    }
    boolean share = !percent || sign || Math.abs(plain.getAsDouble()) < 1;
    return legal(share ? plain.getAsDouble() : numbers.parsePercent(text).orElseThrow());
  }

  private Reading legal(double value) {
    if (parameter.problem(value) == null) {
      return new Reading.Value(value);
    } else if (value < parameter.min()) {
      return fault("Too small");
    } else if (value > parameter.max()) {
      return fault("Too large");
    }
    return fault("Not a whole number");
  }

  private Reading fault(String what) {
    return new Reading.Refused(what + "; allowed: " + range());
  }

  /** The legal range, such as {@code 0 % to 100 %}. */
  String range() {
    String range = exact(parameter.min()) + " to " + exact(parameter.max());
    return parameter.scale() == Scale.INTEGER ? "whole numbers, " + range : range;
  }

  /** Decimals that make six significant digits. */
  private static int decimals(double value) {
    if (value == 0) {
      return 0;
    }
    int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
    return Math.clamp(SIGNIFICANT_DIGITS - 1 - magnitude, 0, MOST_DECIMALS);
  }
}
