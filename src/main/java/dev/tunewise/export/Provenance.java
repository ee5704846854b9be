package dev.tunewise.export;

import dev.tunewise.model.Scenario;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a picture comes from.
 *
 * @param scenarios it was made from, at least one; of a comparison the baseline first
 * @param caption what it says below the chart: paragraphs
 */
record Provenance(List<Scenario> scenarios, List<String> caption, LocalDate date) {
  Provenance {
    scenarios = List.copyOf(scenarios);
    caption = List.copyOf(caption);
  }
}
