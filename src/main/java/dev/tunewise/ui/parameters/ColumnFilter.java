package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import java.util.Optional;
import java.util.Set;

/**
 * Which rows of the column are wanted.
 *
 * @param only the parameters that are wanted where not all are: those with a range, say
 * @param currency of the scenario, which units may name
 */
record ColumnFilter(Query query, Optional<Set<Parameter>> only, String currency) {
  static final ColumnFilter NONE = new ColumnFilter(Query.of(""), Optional.empty(), "");

  /** Whether all is wanted as it stands, open or closed. */
  boolean isWhole() {
    return only.isEmpty() && query.isEmpty();
  }

  boolean finds(Parameter parameter) {
    return (only.isEmpty() || only.get().contains(parameter))
        && query.matches(parameter, parameter.unit().label(currency));
  }

  /** A month of the calendar is no number: it has no range and is no example. */
  boolean finds(CalendarRow row) {
    return only.isEmpty() && row.matches(query);
  }
}
