package dev.tunewise.export.report;

import dev.tunewise.chart.Outcomes;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Scenarios for decks. */
public final class Decks {
  static final LocalDate DATE = LocalDate.of(2026, 11, 26);
  static final DeckExport EXPORT = new DeckExport(Outcomes.NUMBERS, DATE);

  /** Everything that breaks files: formulas, control characters, half characters, directions. */
  static final String HOSTILE =
      "=HYPERLINK(\"http://x\",\"y\") \u0000\u0007\uD800 \u202Eabc \uD83D\uDE00 <b>&amp; _x0041_ ]]> "
          + "שלום مرحبا 漢字 "
          + "long".repeat(300);

  private Decks() {}

  static Scenario ranged() {
    return Scenario.DEFAULT
        .withName("Ranged")
        .with(Parameter.COST_PER_ERROR, 0.03)
        .withSampling(500, 7)
        .withPriceChanges(List.of(new PriceChange(7, ServedModel.PROMPTING, 2, "promotion ends")))
        .withRanges(
            Map.of(
                Parameter.MONTHLY_CALLS, new Range(400_000, 2_500_000),
                Parameter.COST_PER_ERROR, new Range(0.01, 0.08)));
  }

  static Scenario hostile() {
    return ranged()
        .withName(HOSTILE)
        .withNotes(HOSTILE)
        .withPriceChanges(List.of(new PriceChange(3, ServedModel.FINE_TUNING, 2, HOSTILE)))
        .withSources(Map.of("prompting", HOSTILE, "fineTuning", "@SUM(A1)"));
  }

  static Subject subject(Scenario scenario) {
    return new Subject(new Simulator().simulate(scenario), new MonteCarlo().run(scenario));
  }
}
