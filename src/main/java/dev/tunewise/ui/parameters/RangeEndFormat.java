package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.NumberField.Reading;
import dev.tunewise.ui.parameters.RangeRules.End;
import java.util.function.Supplier;

/** One end of a parameter's range as text: like the parameter, on its side of the value. */
final class RangeEndFormat implements NumberField.Format {
  private final Parameter parameter;
  private final ParameterFormat format;
  private final End end;
  private final Supplier<Scenario> scenario;

  RangeEndFormat(
      Parameter parameter, ParameterFormat format, End end, Supplier<Scenario> scenario) {
    this.parameter = parameter;
    this.format = format;
    this.end = end;
    this.scenario = scenario;
  }

  @Override
  public String rounded(double value) {
    return format.rounded(value);
  }

  @Override
  public String exact(double value) {
    return format.exact(value);
  }

  @Override
  public Reading read(String text) {
    Reading reading = format.read(text);
    if (!(reading instanceof Reading.Value(double number))) {
      return reading;
    }
    String fault = fault(number);
    return fault.isEmpty() ? reading : new Reading.Refused(fault);
  }

  private String fault(double number) {
    double value = scenario.get().get(parameter);
    Range range = scenario.get().range(parameter);
    if (!parameter.scale().isOnTau(number)) {
      return parameter.scale() == Scale.LOG
          ? "Must stay above 0"
          : "Must stay above 0 % and below 100 %";
    } else if (end == End.LOW && number > value) {
      return "Low must not exceed the value, " + format.exact(value);
    } else if (end == End.HIGH && number < value) {
      return "High must not be less than the value, " + format.exact(value);
    }
    boolean empty = range != null && number == (end == End.LOW ? range.high() : range.low());
    return empty ? "Low must stay below high" : "";
  }
}
