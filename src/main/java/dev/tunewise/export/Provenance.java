package dev.tunewise.export;

import dev.tunewise.model.Scenario;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where an export comes from.
 *
 * @param scenarios it was made from, at least one; of a comparison the baseline first
 * @param caption what it says about that: paragraphs
 * @param date of the export
 */
public record Provenance(List<Scenario> scenarios, List<String> caption, LocalDate date) {
  public Provenance {
    scenarios = List.copyOf(scenarios);
    caption = List.copyOf(caption);
    if (scenarios.isEmpty()) {
      throw new IllegalArgumentException("an export needs a scenario");
    }
  }

  /** The names of all scenarios. */
  public String title() {
    return scenarios.stream().map(Caption::name).collect(Collectors.joining(", "));
  }

  /** The first scenario, date, program version and seed in one line. */
  public String origin() {
    return Caption.origin(scenarios.getFirst(), date);
  }

  /** Where the prices of the first scenario come from, model by model. */
  public List<String> prices() {
    return Caption.prices(scenarios.getFirst());
  }
}
