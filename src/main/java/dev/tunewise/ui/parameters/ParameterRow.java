package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.HighlightedLabel;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import dev.tunewise.ui.control.SliderScale;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * One parameter: label over slider on the left, number over unit on the right, in the margin a dot
 * while the value differs from the preset. Its children are unmanaged and placed by hand, so that a
 * new number lays out the field and nothing else in the window.
 */
final class ParameterRow extends Region {
  private static final double LEFT = 21;
  private static final double RIGHT = 13;
  private static final double DOT_X = 8;
  private static final double DOT = 13;
  private static final double MIN_FIELD_WIDTH = 98;
  private static final double MAX_FIELD_WIDTH = 110;
  private static final double GAP = 12;
  private static final double UPPER = 21;
  private static final double LOWER = 15;
  private static final double NOTE = 16;
  private static final double BOTTOM = 2;

  private final Parameter parameter;
  private final ParameterFormat format;
  private final ParameterEdits edits;
  private final HighlightedLabel label = new HighlightedLabel("parameter-label");
  private final ParameterSlider slider;
  private final NumberField field;
  private final Label unit = new Label();
  private final Button dot = new Button();
  private final HighlightedLabel note = new HighlightedLabel("parameter-note");

  private Scenario scenario;
  private Scenario reference;
  private Query query = Query.of("");

  ParameterRow(
      Parameter parameter,
      ParameterEdits edits,
      Numbers numbers,
      HelpPopup help,
      Scenario scenario,
      Scenario reference) {
    this.parameter = parameter;
    this.edits = edits;
    this.scenario = scenario;
    this.reference = reference;
    format = new ParameterFormat(parameter, numbers);
    slider = new ParameterSlider(SliderScale.of(parameter), edits.gestures(parameter));
    field = new NumberField(format, value -> edits.set(parameter, value));
    build();
    help.install(this, this::help, slider, field);
    showAll();
  }

  private void build() {
    getStyleClass().add("parameter-row");
    unit.getStyleClass().add("parameter-unit");
    label.show(ParameterNames.label(parameter), List.of());
    Region circle = new Region();
    circle.getStyleClass().add("circle");
    dot.setGraphic(circle);
    dot.getStyleClass().setAll("reset-dot");
    dot.setOnAction(event -> reset());
    note.setVisible(false);
    field.faultProperty().subscribe(this::showNote);
    String name = ParameterNames.name(parameter);
    slider.setAccessibleText(name);
    field.setAccessibleText(name);
    for (Node child : List.of(label, slider, field, unit, dot, note)) {
      child.setManaged(false);
      getChildren().add(child);
    }
    label.addEventHandler(MouseEvent.MOUSE_CLICKED, this::labelClicked);
    slider.addEventHandler(KeyEvent.KEY_PRESSED, this::sliderKey);
  }

  Parameter parameter() {
    return parameter;
  }

  /** Takes over what changed. */
  void show(Scenario newScenario, Scenario newReference) {
    boolean sameValue = scenario.get(parameter) == newScenario.get(parameter);
    boolean samePreset = reference.get(parameter) == newReference.get(parameter);
    boolean sameCurrency = scenario.currency().equals(newScenario.currency());
    scenario = newScenario;
    reference = newReference;
    if (!samePreset || !sameCurrency) {
      showAll();
    } else if (!sameValue) {
      showValue();
    }
  }

  /** Drops typed text that is not yet the value. */
  void dropTypedText() {
    field.restore();
  }

  /** Marks what a search found; says where, if the label does not show it. */
  void highlight(Query newQuery) {
    if (!query.equals(newQuery)) {
      query = newQuery;
      label.show(ParameterNames.label(parameter), query.words());
      showNote();
    }
  }

  void focusField() {
    field.requestFocus();
  }

  /** Takes typed text and ends a burst of keys; false if the text is no legal number. */
  boolean commitPendingEdit() {
    slider.finishGesture();
    return field.commit();
  }

  /** Takes the value back to the preset. */
  void reset() {
    if (dot.isFocused()) {
      slider.requestFocus();
    }
    slider.finishGesture();
    field.restore();
    edits.reset(parameter);
  }

  private void showAll() {
    unit.setText(ParameterNames.unit(parameter, scenario.currency()));
    String preset = withUnit(format.exact(reference.get(parameter)));
    dot.setTooltip(null);
    dot.setAccessibleText("Reset " + ParameterNames.name(parameter) + " to " + preset);
    String helpText = help().text() + ". " + help().facts();
    field.setAccessibleHelp(helpText);
    slider.setAccessibleHelp(helpText);
    showValue();
  }

  private void showValue() {
    double value = scenario.get(parameter);
    double preset = reference.get(parameter);
    field.show(value);
    slider.show(value, withUnit(format.rounded(value)));
    slider.showReference(value == preset ? Double.NaN : preset);
    dot.setVisible(value != preset);
    if (value != preset && dot.getTooltip() == null) {
      String text = withUnit(format.exact(preset));
      dot.setTooltip(new Tooltip("Preset: " + text + ". Click to restore."));
    }
  }

  private HelpPopup.Help help() {
    String facts =
        withUnit(format.range()) + "\nPreset: " + withUnit(format.exact(reference.get(parameter)));
    return new HelpPopup.Help(ParameterNames.name(parameter), parameter.help(), facts);
  }

  private String withUnit(String number) {
    return (number + " " + ParameterNames.unit(parameter, scenario.currency())).strip();
  }

  private void showNote() {
    String fault = field.faultProperty().get();
    boolean wrong = !fault.isEmpty();
    String text = wrong ? fault : query.evidence(parameter);
    note.getStyleClass().remove("fault");
    if (wrong) {
      note.getStyleClass().add("fault");
    }
    note.show(text, wrong ? List.of() : query.words());
    if (note.isVisible() == text.isEmpty()) {
      note.setVisible(!text.isEmpty());
      requestLayout();
    }
  }

  private void labelClicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      field.requestFocus();
    }
  }

  private void sliderKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      reset();
      event.consume();
    }
  }

  @Override
  protected void layoutChildren() {
    double right = getWidth() - RIGHT;
    double fieldWidth = Math.clamp(0.3 * getWidth(), MIN_FIELD_WIDTH, MAX_FIELD_WIDTH);
    double fieldX = right - fieldWidth;
    double leftWidth = fieldX - GAP - LEFT;
    label.resizeRelocate(LEFT, 0, leftWidth, UPPER);
    // The track lines up with the label; the thumb may stand out by half its size.
    double overhang = ParameterSlider.OVERHANG;
    slider.resizeRelocate(LEFT - overhang, UPPER, leftWidth + 2 * overhang, LOWER);
    field.resizeRelocate(fieldX, 0, fieldWidth, UPPER);
    unit.resizeRelocate(fieldX, UPPER, fieldWidth, LOWER);
    dot.resizeRelocate(DOT_X, (UPPER - DOT) / 2, DOT, DOT);
    note.resizeRelocate(LEFT, UPPER + LOWER, right - LEFT, NOTE);
  }

  @Override
  protected double computePrefHeight(double width) {
    return UPPER + LOWER + BOTTOM + (note.isVisible() ? NOTE : 0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEFT + RIGHT + MIN_FIELD_WIDTH + GAP + slider.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 360;
  }
}
