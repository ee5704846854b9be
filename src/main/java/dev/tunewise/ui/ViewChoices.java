package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.TextSize;
import dev.tunewise.wording.Metric;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Screen;

/** What the user chose to see in charts and table, remembered from one start to the next. */
final class ViewChoices {
  private static final String COST_CHART = "costChart";
  private static final String TABLE_ROWS = "tableRows";
  private static final String PARAMETERS = "parameters";
  private static final String HIDDEN = "hidden";

  private final ObjectProperty<ChartKind> costChart = new SimpleObjectProperty<>();

  private final ObjectProperty<Set<Metric>> tableRows = new SimpleObjectProperty<>();
  private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>();

  private final BooleanProperty parametersHidden = new SimpleBooleanProperty();

  ViewChoices(ObjectProperty<Settings> settings) {
    Set<String> rows =
        Arrays.stream(settings.get().choices().getOrDefault(TABLE_ROWS, "").split(",", -1))
            .collect(Collectors.toSet());
    tableRows.set(
        Metric.further().stream()
            .filter(metric -> rows.contains(metric.name()))
            .collect(Collectors.toUnmodifiableSet()));
    tableRows.subscribe(
        chosen -> {
          String names =
              chosen.stream().map(Metric::name).sorted().collect(Collectors.joining(","));
          settings.set(settings.get().withChoice(TABLE_ROWS, names));
        });
    String remembered = settings.get().choices().getOrDefault(COST_CHART, "");
    costChart.set(
        ChartKind.COST
            .guests()
            .filter(kind -> kind.key().equals(remembered))
            .findFirst()
            .orElse(ChartKind.COST));
    costChart.subscribe(kind -> settings.set(settings.get().withChoice(COST_CHART, kind.key())));
    parametersHidden.set(settings.get().choices().getOrDefault(PARAMETERS, "").equals(HIDDEN));
    parametersHidden.subscribe(
        hidden -> settings.set(settings.get().withChoice(PARAMETERS, hidden ? HIDDEN : "shown")));
    textSize.set(settings.get().textSize().orElseGet(ViewChoices::suitingTextSize));
    textSize.subscribe((before, now) -> settings.set(settings.get().withTextSize(now)));
  }

  /** On Linux a desktop may ask for larger text without scaling windows. */
  private static TextSize suitingTextSize() {
    Screen screen = Screen.getPrimary();
    boolean linux = System.getProperty("os.name").startsWith("Linux");
    return linux && screen.getOutputScaleX() <= 1
        ? TextSize.suiting(screen.getDpi())
        : TextSize.USUAL;
  }

  /** How large text, and all else, is in all windows. */
  ObjectProperty<TextSize> textSizeProperty() {
    return textSize;
  }

  /** Which of the charts that share a pane is shown there. */
  ObjectProperty<ChartKind> costChartProperty() {
    return costChart;
  }

  /** Whether charts have the place of the parameters, too. */
  BooleanProperty parametersHiddenProperty() {
    return parametersHidden;
  }

  /** The rows of the table beside the usual ones. */
  ObjectProperty<Set<Metric>> tableRowsProperty() {
    return tableRows;
  }
}
