package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.wording.Metric;
import java.util.Set;
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

  @Test
  void tableRows_areRemembered_andStrangeOnesForgotten() {
    ViewChoices choices = new ViewChoices(settings);
    assertEquals(Set.of(), choices.tableRowsProperty().get());
    choices.tableRowsProperty().set(Set.of(Metric.SPEND, Metric.RETURN_RATE));
    assertEquals(
        Set.of(Metric.SPEND, Metric.RETURN_RATE),
        new ViewChoices(settings).tableRowsProperty().get());
    settings.set(settings.get().withChoice("tableRows", "SPEND,GONE,ACCURACY"));
    assertEquals(Set.of(Metric.SPEND), new ViewChoices(settings).tableRowsProperty().get());
  }

  @Test
  void hiddenParameters_areRemembered_andShownAfterAStrangeChoice() {
    ViewChoices choices = new ViewChoices(settings);
    assertFalse(choices.parametersHiddenProperty().get());
    choices.parametersHiddenProperty().set(true);
    assertTrue(new ViewChoices(settings).parametersHiddenProperty().get());
    settings.set(settings.get().withChoice("parameters", "gone"));
    assertFalse(new ViewChoices(settings).parametersHiddenProperty().get());
  }
}
