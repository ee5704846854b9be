package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.ui.settings.Settings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class ViewChoicesTest {
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);

  @Test
  void costChart_isRemembered() {
    ViewChoices choices = new ViewChoices(settings);
    assertEquals(ChartKind.COST, choices.costChartProperty().get());
    choices.costChartProperty().set(ChartKind.SPEND);
    assertEquals(ChartKind.SPEND, new ViewChoices(settings).costChartProperty().get());
  }

  @Test
  void costChart_isNoChartOfAnotherPane() {
    settings.set(settings.get().withChoice("costChart", "accuracy"));
    assertEquals(ChartKind.COST, new ViewChoices(settings).costChartProperty().get());
  }
}
