package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.ui.settings.Settings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the user chose to see in charts and table, remembered from one start to the next. */
final class ViewChoices {
  private static final String COST_CHART = "costChart";

  private final ObjectProperty<ChartKind> costChart = new SimpleObjectProperty<>();

  ViewChoices(ObjectProperty<Settings> settings) {
    String remembered = settings.get().choices().getOrDefault(COST_CHART, "");
    costChart.set(
        ChartKind.COST
            .guests()
            .filter(kind -> kind.key().equals(remembered))
            .findFirst()
            .orElse(ChartKind.COST));
    costChart.subscribe(kind -> settings.set(settings.get().withChoice(COST_CHART, kind.key())));
  }

  /** Which of the charts that share a pane is shown there. */
  ObjectProperty<ChartKind> costChartProperty() {
    return costChart;
  }
}
