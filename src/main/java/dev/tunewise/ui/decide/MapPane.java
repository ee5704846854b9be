package dev.tunewise.ui.decide;

import dev.tunewise.chart.MapChart;
import dev.tunewise.chart.MapData;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.chart.MapCursor;
import dev.tunewise.ui.service.Results;
import dev.tunewise.wording.ParameterText;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The strategy map: which strategy is the choice over two parameters; a click, or arrow keys and
 * Enter, move the scenario there.
 */
final class MapPane extends StackPane {
  private static final int COLUMNS = 160;
  private static final int ROWS = 100;

  private final ScenarioDocument document;
  private final ContentPane picture;
  private final ComboBox<Parameter> across =
      Pieces.chooser("Across the map", List.of(Parameter.values()), ParameterText::name);
  private final ComboBox<Parameter> up =
      Pieces.chooser("Up the map", List.of(Parameter.values()), ParameterText::name);
  private @Nullable Results results;

  /** What the picture shows, but for names and notes. */
  private @Nullable Scenario shown;

  MapPane(ScenarioDocument document, ChartPainter painter) {
    this.document = document;
    picture = new ContentPane("The strategy map", painter);
    getChildren().setAll(picture, new MapCursor(picture, this::move));
    across.setValue(MapChart.X);
    up.setValue(MapChart.Y);
    across.valueProperty().subscribe((before, now) -> chosen(before, now, up));
    up.valueProperty().subscribe((before, now) -> chosen(before, now, across));
  }

  /** A parameter that the other side has already changes places with what was here. */
  private void chosen(Parameter before, Parameter now, ComboBox<Parameter> other) {
    if (now == other.getValue()) {
      other.setValue(before);
    } else {
      redraw();
    }
  }

  Parameter across() {
    return across.getValue();
  }

  Parameter up() {
    return up.getValue();
  }

  /** Chooses what lies along the sides. */
  HBox choosers() {
    return new HBox(6, across, up);
  }

  ContentPane picture() {
    return picture;
  }

  void show(Results now) {
    Results before = results;
    boolean sameNumbers = before != null && before.numbers().equals(now.numbers());
    results = now;
    Scenario scenario = now.outcome().scenario().withName("").withNotes("");
    if (!sameNumbers || !scenario.equals(shown)) {
      shown = scenario;
      redraw();
    }
  }

  private void redraw() {
    Results now = results;
    Parameter x = across.getValue();
    Parameter y = up.getValue();
    if (now != null) {
      picture.show(
          canceled ->
              MapChart.compute(now.outcome().scenario(), x, y, COLUMNS, ROWS, canceled)
                  .map(map -> MapChart.of(now.outcome(), map, now.numbers())));
    }
  }

  /** Ends work under way: nobody looks any more. */
  void stop() {
    results = null;
    shown = null;
    picture.cancel();
  }

  /** Both parameters move in one step that undo takes back. */
  private void move(MapData map, MapData.Values values) {
    Parameter x = map.map().x();
    Parameter y = map.map().y();
    document.edit("Point on Map", scenario -> scenario.with(x, values.x()).with(y, values.y()));
  }
}
