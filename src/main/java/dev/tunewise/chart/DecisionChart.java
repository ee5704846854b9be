package dev.tunewise.chart;

import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import org.jspecify.annotations.Nullable;

/** The charts of what decides it: how they look depends on a {@link DecisionView}. */
public enum DecisionChart implements DeckChart {
  MAP("map", "Strategy map") {
    @Override
    public ChartContent content(
        Outcome outcome, @Nullable Uncertainty uncertainty, DecisionView view, Numbers numbers) {
      return MapChart.of(
          outcome,
          MapChart.compute(outcome.scenario(), view.across(), view.up(), COLUMNS, ROWS),
          numbers);
    }
  },
  TORNADO("tornado", "Tornado") {
    @Override
    public ChartContent content(
        Outcome outcome, @Nullable Uncertainty uncertainty, DecisionView view, Numbers numbers) {
      return TornadoChart.of(outcome, view.tornado(), numbers);
    }
  };

  private static final int COLUMNS = 400;
  private static final int ROWS = 240;

  private final Properties properties;

  DecisionChart(String key, String label) {
    properties = new Properties(key, label, Basis.COSTS, false);
  }

  @Override
  public Properties properties() {
    return properties;
  }
}
