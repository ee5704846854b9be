package dev.tunewise.cli;

import dev.tunewise.model.PlainNumber;
import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of examples, as an option's value. */
final class ExampleCount implements ITypeConverter<Double> {
  private static final double MOST = 1e9;

  @Override
  public Double convert(String text) {
    OptionalDouble number = PlainNumber.parse(text.strip());
    if (number.isEmpty() || !(number.getAsDouble() >= 0 && number.getAsDouble() <= MOST)) {
      throw new TypeConversionException(
          "must be a number from 0 to 1000000000, was '" + text + "'");
    }
    return number.getAsDouble();
  }
}
