package dev.tunewise.cli;

import dev.tunewise.export.ExportRequest;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A whole number between bounds, as an option's value. */
abstract class WholeNumber implements ITypeConverter<Long> {
  private final long min;
  private final long max;

  private WholeNumber(long min, long max) {
    this.min = min;
    this.max = max;
  }

  private WholeNumber(Parameter parameter) {
    this((long) parameter.min(), (long) parameter.max());
  }

  @Override
  public Long convert(String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, like numbers out of bounds.
    }
    throw new TypeConversionException(
        "must be a whole number from %s to %s, was '%s'".formatted(min, max, text));
  }

  static final class Draws extends WholeNumber {
    Draws() {
      super(Scenario.MIN_DRAWS, Scenario.MAX_DRAWS);
    }
  }

  /** Seed of the random numbers. */
  static final class Seed extends WholeNumber {
    Seed() {
      super(0, Scenario.MAX_SEED);
    }
  }

  /** Pixels of a picture per pixel of its size. */
  static final class PictureScale extends WholeNumber {
    PictureScale() {
      super(1, ExportRequest.LARGEST_SCALE);
    }
  }

  /** Training examples, or shots in the prompt. */
  static final class Examples extends WholeNumber {
    Examples() {
      super(0, (long) Measurement.MAX_EXAMPLES);
    }
  }

  /** Passes over the training examples. */
  static final class Epochs extends WholeNumber {
    Epochs() {
      super(Parameter.FINE_TUNING_EPOCHS);
    }
  }

  static final class Runs extends WholeNumber {
    Runs() {
      super(Parameter.FINE_TUNING_TRAINING_RUNS);
    }
  }
}
