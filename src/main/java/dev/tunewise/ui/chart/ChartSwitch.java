package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.ui.control.Segments;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.StackPane;

/** Chooses which of the charts that share a pane is shown. */
final class ChartSwitch extends StackPane {
  ChartSwitch(List<ChartKind> kinds, ObjectProperty<ChartKind> chosen) {
    Segments<ChartKind> segments = new Segments<>(kinds, ChartKind::brief, chosen::set);
    segments.explain(ChartKind::label);
    segments.setMaxHeight(USE_PREF_SIZE);
    chosen.subscribe(segments::show);
    getStyleClass().add("tw-chart-switch");
    getChildren().setAll(segments);
  }
}
