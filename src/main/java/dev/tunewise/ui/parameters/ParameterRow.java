package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.HighlightedLabel;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import dev.tunewise.ui.control.ParameterSlider.Mark;
import dev.tunewise.ui.control.SliderScale;
import dev.tunewise.ui.parameters.RangeRules.End;
import dev.tunewise.wording.ParameterNames;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * One parameter: label over slider on the left, number over unit on the right, in the margin a dot
 * while value or range differ from the preset. Its children are unmanaged and placed by hand, so
 * that a new number lays out the field and nothing else in the window.
 */
final class ParameterRow extends Region {
  private final Parameter parameter;
  private final ParameterFormat format;
  private final ParameterEdits edits;
  private final HighlightedLabel label = new HighlightedLabel("parameter-label");
  private final ParameterSlider slider;
  private final NumberField field;
  private final Label unit = Nodes.label("", "parameter-unit");
  private final ResetDot dot = new ResetDot(this::reset);
  private final RangeButton rangeButton;
  private final RowRange range;
  private final RowNote note;
  private final RowThresholds flips;
  private final RowLayout layout;

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
    flips = new RowThresholds(parameter, numbers);
    note = new RowNote(numbers);
    layout = new RowLayout(label, slider, field, unit, dot, rangeButton, range, note.label());
    build();
    help.install(this, () -> words().help(), slider, field);
    range.show(scenario);
    showAll();
  }

  private void build() {
    getStyleClass().add("parameter-row");
    label.show(ParameterNames.label(parameter), List.of());
    field.faultProperty().subscribe(this::showNote);
    String name = ParameterNames.name(parameter);
    slider.setAccessibleText(name);
    field.setAccessibleText(name);
    for (Node child : List.of(label, slider, field, unit, dot, note.label())) {
      child.setManaged(false);
      getChildren().add(child);
    }
    getChildren().add(rangeButton);
    RowKeys.install(this, label, slider, field);
  }

  Parameter parameter() {
    return parameter;
  }

  private RangeFields newRangeFields() {
    RangeFields fields = new RangeFields(parameter, edits, format, () -> scenario);
    fields.fields().forEach(each -> each.faultProperty().subscribe(this::showNote));
    fields.fields().forEach(each -> RowKeys.menuOfRow(this, each));
    getChildren().add(fields);
    return fields;
  }

  /** Shows where another strategy would be recommended, as ticks on the slider. */
  void showFlips(List<Threshold> newFlips) {
    if (flips.set(newFlips, scenario)) {
      slider.showMarks(marks());
    }
  }

  /** The ticks from left to right. */
  List<Mark> marks() {
    return flips.marks();
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
    RowChange change = RowChange.between(parameter, scenario, reference, newScenario, newReference);
    boolean open = range.isOpen();
    scenario = newScenario;
    reference = newReference;
    if (change.ofNumbers()) {
      range.show(scenario);
    }
    if (range.isOpen() != open) {
      requestLayout();
    }
    if (change.ofWords()) {
      showAll();
    } else if (change.ofNumbers()) {
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

  /** Takes value and range back to the preset. */
  void reset() {
    if (dot.isFocused()) {
      slider.requestFocus();
    }
    slider.finishAll();
    field.restore();
    edits.reset(parameter);
  }

  private void showAll() {
    unit.setText(parameter.unit().label(scenario.currency()));
    dot.describe(ParameterNames.name(parameter), words().preset());
    HelpPopup.Help help = words().help();
    String helpText = help.text() + ". " + help.facts();
    field.setAccessibleHelp(helpText);
    slider.setAccessibleHelp(helpText);
    showValue();
    showNote();
  }

  private void showValue() {
    double value = scenario.get(parameter);
    double preset = reference.get(parameter);
    field.show(value);
    slider.show(value, words().withUnit(format.rounded(value)));
    slider.showReference(value == preset ? Double.NaN : preset);
    dot.show(ParameterEdits.differ(parameter, scenario, reference));
  }

  private RowWords words() {
    return new RowWords(parameter, format, scenario.currency(), reference);
  }

  private void showNote() {
    if (note.show(fields(), query, parameter, scenario)) {
      requestLayout();
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
    layout.place(getWidth());
  }

  @Override
  protected double computePrefHeight(double width) {
    return layout.height();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return layout.minWidth();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 360;
  }
}
