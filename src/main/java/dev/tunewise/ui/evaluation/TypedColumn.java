package dev.tunewise.ui.evaluation;

import dev.tunewise.model.Measurement;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField.Reading;
import java.util.OptionalDouble;

/** A column of numbers that are typed. */
enum TypedColumn {
  EXAMPLES(
      "Examples",
      "Labeled examples the model was tuned on; for prompting the examples in the prompt (shots)."
          + " 0 is the base model with instructions alone") {
    @Override
    double get(TypedRow row) {
      return row.examples();
    }

    @Override
    TypedRow with(TypedRow row, double value) {
      return new TypedRow(row.strategy(), value, row.correct(), row.evaluated());
    }

    @Override
    Reading read(String text, TypedRow row, Numbers numbers) {
      return number(text, numbers, 0, Measurement.MAX_EXAMPLES);
    }
  },
  CORRECT(
      "Correct",
      "Right answers, or their mean over several runs. With the column beside it filled in, a"
          + " percentage such as 84 % will do") {
    @Override
    double get(TypedRow row) {
      return row.correct();
    }

    @Override
    TypedRow with(TypedRow row, double value) {
      return new TypedRow(row.strategy(), row.examples(), value, row.evaluated());
    }

    @Override
    Reading read(String text, TypedRow row, Numbers numbers) {
      boolean share = text.contains("%");
      if (share && Double.isNaN(row.evaluated())) {
        return new Reading.Refused("Type the evaluated items first, then the percentage");
      } else if (share) {
        return ofShare(numbers.parse(text), row.evaluated());
      }
      double most = Double.isNaN(row.evaluated()) ? MOST_ITEMS : row.evaluated();
      return number(text, numbers, 0, most);
    }
  },
  EVALUATED("Evaluated", "Test items that were answered") {
    @Override
    double get(TypedRow row) {
      return row.evaluated();
    }

    @Override
    TypedRow with(TypedRow row, double value) {
      return new TypedRow(row.strategy(), row.examples(), row.correct(), value);
    }

    @Override
    Reading read(String text, TypedRow row, Numbers numbers) {
      double least = Double.isNaN(row.correct()) ? 1 : Math.max(1, row.correct());
      return number(text, numbers, least, MOST_ITEMS);
    }
  };

  /** More test items than anyone has. */
  private static final double MOST_ITEMS = 1e12;

  private final String label;
  private final String help;

  TypedColumn(String label, String help) {
    this.label = label;
    this.help = help;
  }

  /** NaN while nothing is typed. */
  abstract double get(TypedRow row);

  abstract TypedRow with(TypedRow row, double value);

  /** What a typed text means in a row. */
  abstract Reading read(String text, TypedRow row, Numbers numbers);

  String label() {
    return label;
  }

  String help() {
    return help;
  }

  private static Reading number(String text, Numbers numbers, double least, double most) {
    OptionalDouble typed = text.contains("%") ? OptionalDouble.empty() : numbers.parse(text);
    if (typed.isEmpty()) {
      return new Reading.Refused("Not a number; allowed: " + allowed(numbers, least, most));
    }
    double value = typed.getAsDouble();
    return value >= least && value <= most
        ? new Reading.Value(value)
        : new Reading.Refused(
            (value < least ? "Too small" : "Too large")
                + "; allowed: "
                + allowed(numbers, least, most));
  }

  private static String allowed(Numbers numbers, double least, double most) {
    String from = numbers.exact(least);
    return most == MOST_ITEMS ? from + " or more" : from + " to " + numbers.exact(most);
  }

  private static Reading ofShare(OptionalDouble share, double evaluated) {
    boolean legal = share.isPresent() && share.getAsDouble() >= 0 && share.getAsDouble() <= 1;
    return legal
        ? new Reading.Value(share.getAsDouble() * evaluated)
        : new Reading.Refused("Not a share; allowed: 0 % to 100 %");
  }
}
