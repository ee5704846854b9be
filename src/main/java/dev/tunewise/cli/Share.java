package dev.tunewise.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A part of a whole, above 0 and below 1, as an option's value. */
final class Share implements ITypeConverter<Double> {
  @Override
  public Double convert(String text) {
    try {
      double share = Double.parseDouble(text);
      if (share > 0 && share < 1) {
        return share;
      }
    } catch (NumberFormatException e) {
      // Refused below, like numbers out of bounds.
    }
    throw new TypeConversionException(
        "must be a number above 0 and below 1, such as 0.2, was '" + text + "'");
  }
}
