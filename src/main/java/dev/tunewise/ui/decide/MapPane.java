package dev.tunewise.ui.decide;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.StrategyMap;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.parameters.ParameterNames;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * The strategy map: which strategy is the choice over two parameters. Worked out in the background,
 * the newest request only; a click moves the scenario there.
 */
final class MapPane extends Region {
  private static final int COLUMNS = 160;
  private static final int ROWS = 100;
  private static final double MIN_SIZE = 120;

  private final ScenarioDocument document;
  private final Numbers numbers;
  private final MapCanvas canvas = new MapCanvas();
  private final ComboBox<Parameter> across = chooser("Across", Parameter.MONTHLY_CALLS);
  private final ComboBox<Parameter> up = chooser("Up", Parameter.LABELED_EXAMPLES);
  private final AtomicReference<@Nullable Request> pending = new AtomicReference<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("map").factory());
  private ColorMode mode = ColorMode.LIGHT;
  private @Nullable Request asked;
  private @Nullable Answer shown;

  private record Request(Scenario scenario, MapAxis x, MapAxis y) {}

  private record Answer(Request request, StrategyMap map) {}

  MapPane(ScenarioDocument document, Numbers numbers) {
    this.document = document;
    this.numbers = numbers;
    canvas.setManaged(false);
    getChildren().add(canvas);
    setMinSize(MIN_SIZE, MIN_SIZE);
    setAccessibleText("Strategy map; a click moves the scenario there");
    canvas.setOnMouseClicked(this::click);
    across.valueProperty().subscribe(value -> update());
    up.valueProperty().subscribe(value -> update());
  }

  private static ComboBox<Parameter> chooser(String name, Parameter initial) {
    ComboBox<Parameter> box = new ComboBox<>();
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Parameter parameter) {
            return parameter == null ? "" : ParameterNames.name(parameter);
          }

          @Override
          public @Nullable Parameter fromString(String text) {
            return null;
          }
        });
    box.getItems().setAll(Parameter.values());
    box.setValue(initial);
    box.setAccessibleText(name + " the map");
    box.setPrefWidth(150);
    box.setMinWidth(80);
    return box;
  }

  /** Chooses what lies along the sides. */
  HBox choosers() {
    return new HBox(6, across, up);
  }

  void setMode(ColorMode newMode) {
    mode = newMode;
    paint();
  }

  /** Asks for the map of the open scenario, unless it is there. */
  void update() {
    if (getScene() == null || across.getValue() == up.getValue()) {
      return;
    }
    Scenario scenario = document.scenario().withName("").withNotes("");
    MapAxis x = MapAxis.of(across.getValue(), scenario, COLUMNS, numbers);
    MapAxis y = MapAxis.of(up.getValue(), scenario, ROWS, numbers);
    Request last = asked;
    boolean same =
        last != null
            && last.scenario().equals(scenario)
            && last.x().parameter() == x.parameter()
            && last.y().parameter() == y.parameter();
    if (!same) {
      Request request = new Request(scenario, x, y);
      asked = request;
      if (pending.getAndSet(request) == null) {
        worker.execute(this::work);
      }
    }
  }

  private void work() {
    Request request = pending.getAndSet(null);
    if (request != null) {
      MapAxis x = request.x();
      MapAxis y = request.y();
      StrategyMap map =
          StrategyMap.of(request.scenario(), x.parameter(), x.values(), y.parameter(), y.values());
      Platform.runLater(() -> take(new Answer(request, map)));
    }
  }

  private void take(Answer answer) {
    shown = answer;
    paint();
  }

  private void paint() {
    Answer answer = shown;
    if (answer != null && getWidth() > 0) {
      Request request = answer.request();
      canvas.draw(request.x(), request.y(), answer.map(), request.scenario(), mode);
    }
  }

  /** Both parameters move in one step that undo takes back. */
  private void click(MouseEvent event) {
    Answer answer = shown;
    double left = (event.getX() - MapCanvas.LEFT) / canvas.plotWidth();
    double height = 1 - (event.getY() - MapCanvas.TOP) / canvas.plotHeight();
    if (answer != null && left >= 0 && left < 1 && height >= 0 && height < 1) {
      StrategyMap map = answer.map();
      double x = map.xs().get((int) (left * map.xs().size()));
      double y = map.ys().get((int) (height * map.ys().size()));
      document.edit("Point on Map", scenario -> scenario.with(map.x(), x).with(map.y(), y));
    }
  }

  @Override
  protected void layoutChildren() {
    canvas.setWidth(getWidth());
    canvas.setHeight(getHeight());
    paint();
  }

  void close() {
    worker.shutdown();
  }
}
