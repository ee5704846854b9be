package dev.tunewise.ui.parameters;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.ParameterSlider;
import dev.tunewise.ui.control.SliderScale;
import dev.tunewise.ui.parameters.RangeRules.End;
import dev.tunewise.wording.ParameterText;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * One parameter away from its column, for an audience: name, slider, value with unit, and whether
 * that is an example while others are not. Changes the document as the column does.
 */
public final class PinnedSlider extends VBox {
  /** Shorter than this it cannot be dragged well; it takes what its name and value leave. */
  private static final double SLIDER = 60;

  private final Parameter parameter;
  private final ParameterFormat format;
  private final ParameterSlider slider;
  private final Label value = Nodes.styled(new GrowingLabel(), "tw-pinned-value");
  private final Label example = Nodes.label("example", "tw-pinned-example");
  private final Subscription following;

  /** A slider that follows the document until it is closed. */
  public PinnedSlider(Parameter parameter, ScenarioDocument document) {
    this.parameter = parameter;
    ParameterEdits edits = new ParameterEdits(document);
    format = new ParameterFormat(parameter, Numbers.local());
    slider =
        new ParameterSlider(
            SliderScale.of(parameter),
            edits.gestures(parameter),
            edits.rangeGestures(parameter, End.LOW),
            edits.rangeGestures(parameter, End.HIGH),
            to -> edits.set(parameter, to));
    String name = ParameterText.name(parameter);
    slider.setAccessibleText(name);
    slider.setAccessibleHelp(ColumnLayout.help(parameter));
    slider.setPrefWidth(SLIDER);
    value.setMinWidth(USE_PREF_SIZE);
    value.setAlignment(Pos.CENTER_RIGHT);
    example.setMinWidth(USE_PREF_SIZE);
    Label label = Nodes.label(name, "tw-pinned-name");
    label.setMinWidth(0);
    label.setWrapText(true); // a room sees no tooltip of what was cut
    label.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox upper = new HBox(label, Nodes.gap(), example);
    HBox lower = new HBox(slider, value);
    lower.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(upper, lower);
    getStyleClass().add("tw-pinned");
    following = document.scenarioProperty().subscribe(this::show);
  }

  public Parameter parameter() {
    return parameter;
  }

  private void show(Scenario scenario) {
    double now = scenario.get(parameter);
    String unit = parameter.unit().label(scenario.currency());
    String text = (format.rounded(now) + ' ' + unit).strip();
    slider.show(now, text);
    value.setText(text);
    // Where all are, the verdict says so: the name needs the room.
    boolean some = ExampleValues.of(scenario).own() > 0;
    Nodes.showIf(some && ExampleValues.isExample(parameter, scenario), example);
  }

  /** Ends a burst of keys. */
  public void finishGesture() {
    slider.finishAll();
  }

  /** Follows the document no longer. */
  public void close() {
    finishGesture();
    following.unsubscribe();
  }

  /** As wide as its longest text so far: a slider beside it would move away under the pointer. */
  private static final class GrowingLabel extends Label {
    private double widest;

    @Override
    protected double computePrefWidth(double height) {
      widest = Math.max(widest, super.computePrefWidth(height));
      return widest;
    }
  }
}
