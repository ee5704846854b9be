package dev.tunewise.ui.evaluation;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  List<TypedColumn> missing() {
    List<TypedColumn> missing = new ArrayList<>();
    for (TypedColumn column : TypedColumn.values()) {
      if (Double.isNaN(column.get(this))) {
        missing.add(column);
      }
    }
    return missing;
  }
}
