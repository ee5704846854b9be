package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.wording.ParameterNames;

/**
 * What a row says of its parameter.
 *
 * @param reference the preset
 */
record RowWords(Parameter parameter, ParameterFormat format, String currency, Scenario reference) {
  HelpPopup.Help help() {
    String facts = withUnit(format.range()) + "\nPreset: " + preset();
    return new HelpPopup.Help(ParameterNames.name(parameter), parameter.help(), facts);
  }

  /** The preset's value, with its range if it has one. */
  String preset() {
    String value = withUnit(format.exact(reference.get(parameter)));
    Range range = reference.range(parameter);
    return range == null
        ? value
        : value + ", from " + format.exact(range.low()) + " to " + format.exact(range.high());
  }

  String withUnit(String number) {
    return (number + " " + parameter.unit().label(currency)).strip();
  }
}
