package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of the column are wanted.
 *
 * @param ranged the parameters with a range where only those are wanted
 * @param currency of the scenario, which units may name
 */
record ColumnFilter(Query query, Optional<Set<Parameter>> ranged, String currency) {
  static final ColumnFilter NONE = new ColumnFilter(Query.of(""), Optional.empty(), "");

  /** Whether all is wanted as it stands, open or closed. */
  boolean isWhole() {
    return ranged.isEmpty() && query.isEmpty();
  }

  boolean finds(Parameter parameter) {
    return (ranged.isEmpty() || ranged.get().contains(parameter))
        && query.matches(parameter, parameter.unit().label(currency));
  }

  /** A month of the calendar has no range. */
  boolean finds(CalendarRow row) {
    return ranged.isEmpty() && row.matches(query);
  }
}
