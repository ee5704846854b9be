package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Flip;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.ParameterNames;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.HighlightedLabel;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import dev.tunewise.ui.control.ParameterSlider.Mark;
import dev.tunewise.ui.control.SliderScale;
import dev.tunewise.ui.parameters.RangeRules.End;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
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
  static final KeyCombination TOGGLE_RANGE = KeyCombination.valueOf("Shortcut+R");

  private final Parameter parameter;
  private final ParameterFormat format;
  private final ParameterEdits edits;
  private final HighlightedLabel label = new HighlightedLabel("parameter-label");
  private final ParameterSlider slider;
  private final NumberField field;
  private final Label unit = new Label();
  private final ResetDot dot = new ResetDot(this::reset);
  private final RangeButton rangeButton;
  private final RowRange range;
  private final HighlightedLabel note = new HighlightedLabel("parameter-note");

  private Scenario scenario;
  private Scenario reference;
  private Query query = Query.of("");
  private List<Flip> flips = List.of();

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
    slider =
        new ParameterSlider(
            SliderScale.of(parameter),
            edits.gestures(parameter),
            edits.rangeGestures(parameter, End.LOW),
            edits.rangeGestures(parameter, End.HIGH),
            value -> edits.set(parameter, value));
    rangeButton = new RangeButton(parameter, this::toggleRange);
    range = new RowRange(parameter, format, slider, rangeButton, this::newRangeFields);
    field = new NumberField(format, value -> edits.set(parameter, value));
    build();
    help.install(this, this::help, slider, field);
    range.show(scenario);
    showAll();
  }

  private void build() {
    getStyleClass().add("parameter-row");
    unit.getStyleClass().add("parameter-unit");
    label.show(ParameterNames.label(parameter), List.of());
    note.setVisible(false);
    field.faultProperty().subscribe(this::showNote);
    String name = ParameterNames.name(parameter);
    slider.setAccessibleText(name);
    field.setAccessibleText(name);
    for (Node child : List.of(label, slider, field, unit, dot, note)) {
      child.setManaged(false);
      getChildren().add(child);
    }
    getChildren().add(rangeButton);
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    label.addEventHandler(MouseEvent.MOUSE_CLICKED, this::labelClicked);
    slider.addEventHandler(KeyEvent.KEY_PRESSED, this::sliderKey);
  }

  Parameter parameter() {
    return parameter;
  }

  private RangeFields newRangeFields() {
    RangeFields fields = new RangeFields(parameter, edits, format, () -> scenario);
    fields.fields().forEach(each -> each.faultProperty().subscribe(this::showNote));
    getChildren().add(fields);
    return fields;
  }

  /** Shows where another strategy would be recommended, as ticks on the slider. */
  void showFlips(List<Flip> newFlips) {
    if (!flips.equals(newFlips)) {
      flips = List.copyOf(newFlips);
      slider.showMarks(marks());
    }
  }

  /** The ticks from left to right. */
  List<Mark> marks() {
    return flips.stream()
        .sorted(Comparator.comparingDouble(Flip::value))
        .map(flip -> new Mark(flip.value(), flip.strategy().key(), flipText(flip)))
        .toList();
  }

  private String flipText(Flip flip) {
    return format.brief(flip.value()) + ": " + flip.strategy().label() + " takes over";
  }

  boolean hasRange() {
    return range.isOpen();
  }

  /** Why the row cannot be opened to a range; empty if it can or is. */
  String rangeObstacle() {
    return hasRange() ? "" : RangeRules.obstacle(parameter, scenario.get(parameter));
  }

  private List<NumberField> fields() {
    return Stream.concat(Stream.of(field), range.fields().stream()).toList();
  }

  /** Takes over what changed. */
  void show(Scenario newScenario, Scenario newReference) {
    boolean sameValue = scenario.get(parameter) == newScenario.get(parameter);
    boolean samePreset = reference.get(parameter) == newReference.get(parameter);
    boolean sameCurrency = scenario.currency().equals(newScenario.currency());
    boolean sameRange = Objects.equals(scenario.range(parameter), newScenario.range(parameter));
    boolean open = range.isOpen();
    scenario = newScenario;
    reference = newReference;
    if (!sameValue || !sameRange) {
      range.show(scenario);
    }
    if (range.isOpen() != open) {
      requestLayout();
    }
    if (!samePreset || !sameCurrency) {
      showAll();
    } else if (!sameValue) {
      showValue();
    }
  }

  /** Drops typed text that is not yet the value. */
  void dropTypedText() {
    fields().forEach(NumberField::restore);
  }

  /** Marks what a search found; says where, if the label does not show it. */
  void highlight(Query newQuery) {
    if (!query.equals(newQuery)) {
      query = newQuery;
      label.show(ParameterNames.label(parameter), query.words());
      showNote();
    }
  }

  /** Gives the keyboard to the field, or to the one whose text is wrong. */
  void focusField() {
    fields().stream()
        .filter(each -> !each.faultProperty().get().isEmpty())
        .findFirst()
        .orElse(field)
        .requestFocus();
  }

  /** Takes typed text and ends a burst of keys; false if the text is no legal number. */
  boolean commitPendingEdit() {
    slider.finishAll();
    return field.commit() && range.commit();
  }

  /** Takes the value back to the preset. */
  void reset() {
    if (dot.isFocused()) {
      slider.requestFocus();
    }
    slider.finishAll();
    field.restore();
    edits.reset(parameter);
  }

  private void showAll() {
    unit.setText(ParameterNames.unit(parameter, scenario.currency()));
    String preset = withUnit(format.exact(reference.get(parameter)));
    dot.describe(ParameterNames.name(parameter), preset);
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
    dot.show(value != preset);
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
    String fault =
        fields().stream()
            .map(each -> each.faultProperty().get())
            .filter(line -> !line.isEmpty())
            .findFirst()
            .orElse("");
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

  /** Delete resets the value, or on an end of the range takes the range away. */
  private void sliderKey(KeyEvent event) {
    if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      if (event.getTarget() == slider) {
        reset();
      } else {
        toggleRange();
      }
      event.consume();
    }
  }

  private void keyPressed(KeyEvent event) {
    if (TOGGLE_RANGE.match(event)) {
      toggleRange();
      event.consume();
    }
  }

  /** Opens the row to a range, or takes its range away. */
  void toggleRange() {
    commitPendingEdit();
    if (range.isOpen() && !field.isFocused()) {
      slider.requestFocus();
    }
    edits.toggleRange(parameter);
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
    double sliderWidth = leftWidth - RangeButton.WIDTH + 2 * overhang;
    slider.resizeRelocate(LEFT - overhang, UPPER, sliderWidth, slider.prefHeight(-1));
    double buttonX = fieldX - GAP - RangeButton.WIDTH + overhang;
    rangeButton.resizeRelocate(buttonX, UPPER, RangeButton.WIDTH, LOWER);
    range.place(LEFT, UPPER, right - LEFT);
    field.resizeRelocate(fieldX, 0, fieldWidth, UPPER);
    unit.resizeRelocate(fieldX, UPPER, fieldWidth, LOWER);
    dot.resizeRelocate(DOT_X, (UPPER - DOT) / 2, DOT, DOT);
    note.resizeRelocate(LEFT, UPPER + range.height(), right - LEFT, NOTE);
  }

  @Override
  protected double computePrefHeight(double width) {
    return UPPER + range.height() + BOTTOM + (note.isVisible() ? NOTE : 0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEFT + RIGHT + MIN_FIELD_WIDTH + GAP + RangeButton.WIDTH + slider.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 360;
  }
}
