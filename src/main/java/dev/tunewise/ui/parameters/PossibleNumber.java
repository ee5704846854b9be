package dev.tunewise.ui.parameters;

import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.NumberField.Reading;
import java.util.function.DoubleFunction;

/**
 * Numbers of a field that are legal by themselves, of which the scenario as it is cannot take all.
 *
 * @param obstacle why it cannot take a legal one, in one line; empty if it can
 */
record PossibleNumber(NumberField.Format legal, DoubleFunction<String> obstacle)
    implements NumberField.Format {
  @Override
  public String rounded(double value) {
    return legal.rounded(value);
  }

  @Override
  public String brief(double value) {
    return legal.brief(value);
  }

  @Override
  public String exact(double value) {
    return legal.exact(value);
  }

  @Override
  public Reading read(String text) {
    Reading reading = legal.read(text);
    if (!(reading instanceof Reading.Value(double number))) {
      return reading;
    }
    String why = obstacle.apply(number);
    return why.isEmpty() ? reading : new Reading.Refused(why);
  }
}
