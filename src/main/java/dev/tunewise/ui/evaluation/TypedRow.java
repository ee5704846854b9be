package dev.tunewise.ui.evaluation;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.NumberField.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A row of the table: an evaluation, or one that is still being typed.
 *
 * @param examples NaN while nothing is typed, like the other numbers
 */
record TypedRow(Strategy strategy, double examples, double correct, double evaluated) {
  static TypedRow empty(Strategy strategy) {
    return new TypedRow(strategy, Double.NaN, Double.NaN, Double.NaN);
  }

  static TypedRow of(Measurement row) {
    return new TypedRow(row.strategy(), row.examples(), row.correct(), row.evaluated());
  }

  TypedRow withStrategy(Strategy newStrategy) {
    return new TypedRow(newStrategy, examples, correct, evaluated);
  }

  boolean isEmpty() {
    return Double.isNaN(examples) && Double.isNaN(correct) && Double.isNaN(evaluated);
  }

  /** The evaluation; empty while a number is missing. */
  Optional<Measurement> complete() {
    return missing().isEmpty()
        ? Optional.of(new Measurement(strategy, examples, correct, evaluated))
        : Optional.empty();
  }

  /** The columns in which nothing is typed yet. */
  List<Column> missing() {
    List<Column> missing = new ArrayList<>();
    for (Column column : Column.values()) {
      if (Double.isNaN(column.get(this))) {
        missing.add(column);
      }
    }
    return missing;
  }

  /** A column of numbers that are typed. */
  enum Column {
    EXAMPLES(
        "Examples",
        "Labeled examples the model was tuned on; for prompting the examples in the prompt (shots)."
            + " 0 is the base model with instructions alone"),
    CORRECT(
        "Correct",
        "Right answers, or their mean over several runs. With the column beside it filled in, a"
            + " percentage such as 84 % will do"),
    EVALUATED("Evaluated", "Test items that were answered");

    /** More test items than anyone has. */
    private static final double MOST_ITEMS = 1e12;

    private final String label;
    private final String help;

    Column(String label, String help) {
      this.label = label;
      this.help = help;
    }

    /** NaN while nothing is typed. */
    double get(TypedRow row) {
      return switch (this) {
        case EXAMPLES -> row.examples;
        case CORRECT -> row.correct;
        case EVALUATED -> row.evaluated;
      };
    }

    TypedRow with(TypedRow row, double value) {
      return switch (this) {
        case EXAMPLES -> new TypedRow(row.strategy, value, row.correct, row.evaluated);
        case CORRECT -> new TypedRow(row.strategy, row.examples, value, row.evaluated);
        case EVALUATED -> new TypedRow(row.strategy, row.examples, row.correct, value);
      };
    }

    /** What a typed text means in a row. */
    Reading read(String text, TypedRow row, Numbers numbers) {
      return switch (this) {
        case EXAMPLES -> number(text, numbers, 0, Measurement.MAX_EXAMPLES);
        case CORRECT -> readCorrect(text, row, numbers);
        case EVALUATED -> {
          double least = Double.isNaN(row.correct) ? 1 : Math.max(1, row.correct);
          yield number(text, numbers, least, MOST_ITEMS);
        }
      };
    }

    private static Reading readCorrect(String text, TypedRow row, Numbers numbers) {
      boolean share = text.contains("%");
      if (share && Double.isNaN(row.evaluated)) {
        return new Reading.Refused("Type the evaluated items first, then the percentage");
      } else if (share) {
        return ofShare(numbers.parse(text), row.evaluated);
      }
      double most = Double.isNaN(row.evaluated) ? MOST_ITEMS : row.evaluated;
      return number(text, numbers, 0, most);
    }

    String label() {
      return label;
    }

    String help() {
      return help;
    }

    private static Reading number(String text, Numbers numbers, double least, double most) {
      OptionalDouble typed = text.contains("%") ? OptionalDouble.empty() : numbers.parse(text);
      if (typed.isEmpty()) {
        return new Reading.Refused(
            numbers.rightForm(text) + "; allowed: " + allowed(numbers, least, most));
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
}
