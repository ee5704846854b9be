package dev.tunewise.ui.parameters;

import dev.tunewise.model.Link;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.ReasoningEffort;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.HighlightedLabel;
import dev.tunewise.ui.control.Keys;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.SliderMark;
import dev.tunewise.ui.control.SliderScale;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.parameters.RangeRules.End;
import dev.tunewise.wording.LinkText;
import dev.tunewise.wording.MonthNames;
import dev.tunewise.wording.OwnText;
import dev.tunewise.wording.ParameterText;
import dev.tunewise.wording.ThresholdText;
import dev.tunewise.wording.ValueChange;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * One parameter: label over slider on the left, number over unit on the right, in the margin a dot
 * while value or range differ from the preset, beside the number a ring while it is an example;
 * below, as needed, the ends of the range and a line of words. Its children are unmanaged and
 * placed by hand, so that a new number lays out the field and nothing else in the window.
 */
final class ParameterRow extends Region implements InputRow {
  static final KeyCombination TOGGLE_RANGE = Shortcut.RANGE.combination();
  static final KeyCombination SOURCE = Shortcut.SOURCE.combination();
  static final KeyCombination LINK = Shortcut.LINK.combination();

  static final double LEFT = 21;
  static final double RIGHT = 13;
  private static final double DOT_X = 8;
  private static final double DOT = 13;
  private static final double MIN_FIELD_WIDTH = 98;
  private static final double MAX_FIELD_WIDTH = 110;
  private static final double GAP = 12;
  static final double UPPER = 21;
  private static final double LOWER = 15;
  static final double NOTE = 16;
  private static final double BOTTOM = 2;
  private static final PseudoClass EXAMPLE = PseudoClass.getPseudoClass("example");

  private final Parameter parameter;
  private final Numbers numbers;
  private final ParameterFormat format;
  private final ParameterEdits edits;
  private final HighlightedLabel label = new HighlightedLabel("parameter-label");
  private final ParameterSlider slider;
  private final NumberField field;
  private final Label unit = Nodes.label("", "parameter-unit");
  private final ResetDot dot = new ResetDot(this::reset);
  private final OriginMark origin = new OriginMark(() -> setOwn(true), this::noteSource);
  private final RangeButton rangeButton;
  private final LinkMarks links;

  /**
   * What is wrong with the numbers, where a search found its words, or what counts in place of the
   * value.
   */
  private final HighlightedLabel note = new HighlightedLabel("parameter-note");

  /** Null where the parameter is not reasoning. */
  private final @Nullable EffortButtons efforts;

  /** Null until the row is first opened to a range. */
  private @Nullable RangeFields range;

  /**
   * Whether the keyboard is in the row but not on its slider: Tab comes to the slider alone, and
   * from the field on to all else that the row holds.
   */
  private final BooleanProperty inside = new SimpleBooleanProperty(this, "inside");

  private Scenario scenario;
  private Scenario reference;
  private List<Threshold> thresholds = List.of();
  private List<SliderMark> marks = List.of();
  private Query query = Query.of("");
  private String superseded = "";

  ParameterRow(
      Parameter parameter,
      ParameterEdits edits,
      Numbers numbers,
      HelpPopup help,
      Scenario scenario,
      Scenario reference) {
    this.parameter = parameter;
    this.edits = edits;
    this.numbers = numbers;
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
    field =
        new NumberField(
            new PossibleNumber(format, value -> edits.obstacle(parameter, value)),
            value -> edits.set(parameter, value));
    field.setTypedName(ParameterText.name(parameter));
    rangeButton = new RangeButton(parameter, this::toggleRange);
    efforts =
        ReasoningEffort.decides(parameter) ? new EffortButtons(parameter, edits, numbers) : null;
    links =
        new LinkMarks(parameter, help, inside, link -> openLink(Optional.of(link)), this::unlink);
    build();
    listen();
    help.install(this, this::help, slider, field);
    showRange();
    showLinks();
    showAll();
    showSuperseded();
    showEfforts();
  }

  private void build() {
    getStyleClass().add("parameter-row");
    label.show(ColumnLayout.label(parameter), List.of());
    note.setVisible(false);
    for (Node child : List.of(label, slider, field, unit, dot, rangeButton, origin, note, links)) {
      child.setManaged(false);
      getChildren().add(child);
    }
    if (efforts != null) {
      getChildren().add(efforts);
    }
  }

  private void listen() {
    Keys.on(this, TOGGLE_RANGE, this::toggleRange);
    Keys.on(this, LINK, this::link);
    Keys.on(this, OriginMark.CONFIRM, () -> setOwn(true));
    Keys.on(this, SOURCE, this::noteSource);
    slider.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressedOnSlider);
    slider.addEventHandler(KeyEvent.KEY_TYPED, this::typedOnSlider);
    inside.bind(focusWithinProperty().and(slider.focusedProperty().not()));
    List.of(field, dot).forEach(this::comeFromInside);
    label.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            field.requestFocus();
          }
        });
    listen(field);
  }

  private void comeFromInside(Node part) {
    part.focusTraversableProperty().bind(inside);
  }

  private void listen(NumberField numberField) {
    numberField.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressedInField);
    numberField.faultProperty().subscribe((before, now) -> showNote());
    // What the menu of a text has, all keyboards have keys for: the menu key means the row's menu.
    numberField.addEventFilter(
        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        event -> {
          if (event.isKeyboardTrigger()) {
            Keys.passOn(event, this);
          }
        });
  }

  /**
   * Enter goes on to the field. Delete resets the value, or on an end of the range takes the range
   * away.
   */
  private void keyPressedOnSlider(KeyEvent event) {
    boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    boolean enters = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
    if (enters && !modified && event.getTarget() == slider) {
      field.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      if (event.getTarget() == slider) {
        reset();
      } else {
        toggleRange();
      }
      event.consume();
    }
  }

  /** What is typed on the slider begins a number in the field. */
  private void typedOnSlider(KeyEvent event) {
    String typed = event.getCharacter();
    boolean number = typed.length() == 1 && "0123456789.,-−".contains(typed);
    if (number && event.getTarget() == slider && !event.isShortcutDown() && !event.isAltDown()) {
      field.requestFocus();
      field.replaceText(0, field.getLength(), typed);
      event.consume();
    }
  }

  /** Escape goes back to the slider, once there is nothing typed to take back. */
  private void keyPressedInField(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      Focus.show(slider);
      event.consume();
    }
  }

  Parameter parameter() {
    return parameter;
  }

  /** Shows where another strategy would be recommended, as ticks on the slider. */
  void showThresholds(List<Threshold> newThresholds) {
    if (!thresholds.equals(newThresholds)) {
      thresholds = List.copyOf(newThresholds);
      marks =
          thresholds.stream()
              .sorted(Comparator.comparingDouble(Threshold::value))
              .map(at -> new SliderMark(at.value(), at.strategy().key(), text(at)))
              .toList();
      slider.showMarks(marks);
    }
  }

  /** The value in as many digits as tell it from today's. */
  private String text(Threshold threshold) {
    double today = scenario.get(parameter);
    ValueChange change =
        ValueChange.of(
            parameter, today, threshold.value(), scenario.currency(), MonthNames.byNumber(numbers));
    return change.to() + ": " + ThresholdText.outcome(threshold);
  }

  /** The ticks from left to right. */
  List<SliderMark> marks() {
    return marks;
  }

  boolean hasRange() {
    return scenario.range(parameter) != null;
  }

  /** Why the row cannot be opened to a range; empty if it can or is. */
  String rangeObstacle() {
    return hasRange() ? "" : RangeRules.obstacle(parameter, scenario.get(parameter));
  }

  /** Why the range cannot be linked with another; empty if it can. */
  String linkObstacle() {
    if (!hasRange()) {
      return "Needs a range";
    }
    return LinkRules.partners(scenario, parameter).isEmpty() ? "Needs another range" : "";
  }

  private List<NumberField> rangeFields() {
    return range == null ? List.of() : range.fields();
  }

  private List<NumberField> fields() {
    return Stream.concat(Stream.of(field), rangeFields().stream()).toList();
  }

  /** Takes over what changed. */
  void show(Scenario newScenario, Scenario newReference) {
    boolean numbersDiffer = ParameterEdits.differ(parameter, scenario, newScenario);
    boolean wordsDiffer =
        ParameterEdits.differ(parameter, reference, newReference)
            || !scenario.currency().equals(newScenario.currency());
    boolean open = hasRange();
    boolean originDiffers = isOfOtherOrigin(newScenario);
    scenario = newScenario;
    reference = newReference;
    if (numbersDiffer) {
      showRange();
    }
    boolean linesMove = showLinks();
    if (hasRange() != open || linesMove) {
      requestLayout();
    }
    if (wordsDiffer) {
      showAll();
    } else if (numbersDiffer || originDiffers) {
      showValue();
    }
    showSuperseded();
    showEfforts();
  }

  private boolean isOfOtherOrigin(Scenario other) {
    return ExampleValues.isExample(parameter, scenario) != ExampleValues.isExample(parameter, other)
        || !Sources.of(scenario, parameter).equals(Sources.of(other, parameter));
  }

  private void showEfforts() {
    if (efforts != null) {
      efforts.show(scenario.get(Parameter.OUTPUT_TOKENS), scenario.get(parameter));
    }
  }

  @Override
  public void dropTypedText() {
    fields().forEach(NumberField::restore);
  }

  /** Whether someone points at it, has the keyboard in it or left a text there. */
  boolean isInUse() {
    return isHover() || isFocusWithin() || fields().stream().anyMatch(NumberField::isTouched);
  }

  /** Marks what a search found; says where, if the label does not show it. */
  void highlight(Query newQuery) {
    if (!query.equals(newQuery)) {
      query = newQuery;
      label.show(ColumnLayout.label(parameter), query.words());
      showNote();
    }
  }

  @Override
  public boolean isNamed(Query words) {
    return words.isInName(parameter);
  }

  @Override
  public void focusField() {
    fields().stream()
        .filter(each -> !each.faultProperty().get().isEmpty())
        .findFirst()
        .orElse(field)
        .requestFocus();
  }

  /** Ends a burst of keys too. */
  @Override
  public boolean commitPendingEdit() {
    slider.finishAll();
    return field.commit() && (!hasRange() || rangeFields().stream().allMatch(NumberField::commit));
  }

  /** Takes value and range back to the preset. */
  void reset() {
    if (dot.isFocused()) {
      Focus.show(slider);
    }
    slider.finishAll();
    field.restore();
    edits.reset(parameter);
  }

  /** Takes what was typed, and says whether it is the team's own number. */
  void setOwn(boolean own) {
    if (commitPendingEdit()) {
      edits.setOwn(parameter, own);
    }
  }

  /** Asks where the number comes from. */
  void noteSource() {
    if (commitPendingEdit()) {
      new SourceDialog(parameter, edits).show(getScene().getWindow());
    }
  }

  /** Opens the row to a range, or takes its range away. */
  void toggleRange() {
    commitPendingEdit();
    if (hasRange() && !field.isFocused()) {
      Focus.show(slider);
    }
    edits.toggleRange(parameter);
  }

  /** Asks with which other range this one moves. */
  void link() {
    if (linkObstacle().isEmpty()) {
      openLink(Optional.empty());
    }
  }

  private void openLink(Optional<Link> link) {
    if (commitPendingEdit()) {
      new LinkDialog(scenario, parameter, link, edits, numbers).show(getScene().getWindow());
    }
  }

  /** Where the others need the link, the dialog says so. */
  private void unlink(Link link) {
    if (Link.goTogether(link.outOf(scenario.links()))) {
      Focus.show(slider);
      edits.unlink(parameter, link);
    } else {
      openLink(Optional.of(link));
    }
  }

  /** True if there are more or fewer lines than before. */
  private boolean showLinks() {
    if (range != null) {
      range.showLinkable(!LinkRules.partners(scenario, parameter).isEmpty());
    }
    return links.show(scenario.links(parameter), new LinkText(scenario, numbers));
  }

  private void showAll() {
    unit.setText(parameter.unit().label(scenario.currency()));
    dot.describe(ParameterText.name(parameter), preset());
    String helpText = ColumnLayout.help(parameter) + ". " + help().facts();
    field.setAccessibleHelp(helpText);
    slider.setAccessibleHelp(helpText);
    showValue();
    showNote();
  }

  private void showValue() {
    double value = scenario.get(parameter);
    double preset = reference.get(parameter);
    field.show(value);
    slider.show(value, withUnit(format.rounded(value)));
    slider.showReference(value == preset ? Double.NaN : preset);
    boolean example = ExampleValues.isExample(parameter, scenario);
    dot.show(ParameterEdits.differ(parameter, scenario, reference));
    origin.show(ParameterText.name(parameter), example, Sources.of(scenario, parameter));
    field.pseudoClassStateChanged(EXAMPLE, example);
    String unitText = unit.getText().isEmpty() ? "" : ", " + unit.getText();
    String exampleText = example ? ", " + OwnText.EXAMPLE : "";
    field.setAccessibleText(ParameterText.name(parameter) + unitText + exampleText);
    slider.setAccessibleText(ParameterText.name(parameter) + exampleText);
  }

  private HelpPopup.Help help() {
    String facts = withUnit(format.range()) + "\nPreset: " + preset() + whose();
    return new HelpPopup.Help(ParameterText.name(parameter), ColumnLayout.help(parameter), facts);
  }

  /** Whose number it is and where it comes from. */
  private String whose() {
    String noted = Sources.of(scenario, parameter);
    String example =
        ExampleValues.isExample(parameter, scenario)
            ? "\nExample value: not set or confirmed by you"
            : "";
    return example + (noted.isEmpty() ? "" : "\nSource: " + noted);
  }

  /** The preset's value, with its range if it has one. */
  private String preset() {
    String value = withUnit(format.exact(reference.get(parameter)));
    Range ofPreset = reference.range(parameter);
    return ofPreset == null
        ? value
        : value + ", from " + format.exact(ofPreset.low()) + " to " + format.exact(ofPreset.high());
  }

  private String withUnit(String number) {
    return (number + " " + parameter.unit().label(scenario.currency())).strip();
  }

  private void showSuperseded() {
    String now = ParameterText.superseded(parameter, scenario, numbers);
    if (!now.equals(superseded)) {
      superseded = now;
      showNote();
    }
  }

  private void showNote() {
    String fault =
        fields().stream()
            .map(each -> each.faultProperty().get())
            .filter(line -> !line.isEmpty())
            .findFirst()
            .orElse("");
    boolean wrong = !fault.isEmpty();
    String found = query.evidence(parameter);
    String text = wrong ? fault : found.isEmpty() ? superseded : found;
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

  private void showRange() {
    Range ends = scenario.range(parameter);
    if (ends != null) {
      if (range == null) {
        range = newRangeFields();
      }
      range.setVisible(true);
      range.show(ends);
      slider.showRange(
          ends.low(),
          withUnit(format.rounded(ends.low())),
          ends.high(),
          withUnit(format.rounded(ends.high())));
    } else if (range != null) {
      range.fields().forEach(NumberField::restore);
      range.setVisible(false);
      slider.hideRange();
    }
    rangeButton.show(ends != null, RangeRules.obstacle(parameter, scenario.get(parameter)));
  }

  private RangeFields newRangeFields() {
    RangeFields fields = new RangeFields(parameter, edits, format, () -> scenario, this::link);
    fields.fields().forEach(this::listen);
    fields.fields().forEach(this::comeFromInside);
    List.of(slider.lowThumb(), slider.highThumb()).forEach(this::comeFromInside);
    getChildren().add(getChildren().indexOf(links), fields); // Tab goes down
    slider.lowThumb().setAccessibleText(RangeFields.accessibleText(parameter, End.LOW));
    slider.highThumb().setAccessibleText(RangeFields.accessibleText(parameter, End.HIGH));
    return fields;
  }

  @Override
  protected void layoutChildren() {
    double right = getWidth() - RIGHT;
    double fieldWidth = fieldWidth(getWidth());
    double fieldX = right - fieldWidth;
    double leftWidth = fieldX - GAP - LEFT;
    label.resizeRelocate(LEFT, 0, leftWidth, UPPER);
    // The track lines up with the label; the thumb may stand out by half its size.
    double overhang = ParameterSlider.OVERHANG;
    double sliderWidth = leftWidth - RangeButton.SIZE + 2 * overhang;
    double sliderHeight = slider.prefHeight(-1);
    slider.resizeRelocate(LEFT - overhang, UPPER, sliderWidth, sliderHeight);
    double buttonX = fieldX - GAP - RangeButton.SIZE + overhang;
    double buttonY = UPPER + LOWER - RangeButton.SIZE;
    rangeButton.resizeRelocate(buttonX, buttonY, RangeButton.SIZE, RangeButton.SIZE);
    double below = UPPER + sliderHeight;
    if (efforts != null) {
      efforts.resizeRelocate(LEFT, below, right - LEFT, EffortButtons.HEIGHT);
      below += EffortButtons.HEIGHT;
    }
    if (range != null) {
      range.resizeRelocate(LEFT, below, right - LEFT, RangeFields.HEIGHT);
    }
    field.resizeRelocate(fieldX, 0, fieldWidth, UPPER);
    // The longest units need some of the gap.
    unit.resizeRelocate(fieldX - GAP, UPPER, fieldWidth + GAP, LOWER);
    dot.resizeRelocate(DOT_X, (UPPER - DOT) / 2, DOT, DOT);
    origin.resizeRelocate(fieldX - OriginMark.SIZE, 0, OriginMark.SIZE, UPPER);
    links.resizeRelocate(LEFT, UPPER + controlHeight(), right - LEFT, links.height());
    note.resizeRelocate(LEFT, UPPER + controlHeight() + links.height(), right - LEFT, NOTE);
  }

  /** Width of what stands on the right of a row of a width. */
  static double fieldWidth(double rowWidth) {
    return Math.clamp(0.3 * rowWidth, MIN_FIELD_WIDTH, MAX_FIELD_WIDTH);
  }

  /** Height of the slider and what stands below it. */
  private double controlHeight() {
    return slider.prefHeight(-1)
        + (efforts == null ? 0 : EffortButtons.HEIGHT)
        + (hasRange() ? RangeFields.HEIGHT : 0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return UPPER + controlHeight() + links.height() + BOTTOM + (note.isVisible() ? NOTE : 0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return LEFT + RIGHT + MIN_FIELD_WIDTH + GAP + RangeButton.SIZE + slider.minWidth(-1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 360;
  }

  /** A dot beside a value or range that differs from the preset; a click restores the preset. */
  private static final class ResetDot extends Button {
    private String preset = "";

    ResetDot(Runnable onReset) {
      Region circle = Nodes.styled(new Region(), "circle");
      setGraphic(circle);
      getStyleClass().setAll("reset-dot");
      setOnAction(event -> onReset.run());
    }

    /** Says what the preset is. */
    void describe(String name, String newPreset) {
      preset = newPreset;
      Tips.say(this, "Preset: " + preset + ". Click to restore.");
      setAccessibleText("Reset " + name + " to " + preset);
    }

    void show(boolean differs) {
      setVisible(differs);
    }
  }
}
