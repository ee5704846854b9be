package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.parameters.RangeRules.End;
import dev.tunewise.wording.ParameterText;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Two small fields for the low and the high of a parameter, and a button that links it. */
final class RangeFields extends Region {
  static final double HEIGHT = 22;

  private static final double FIELD = 20;
  private static final double LOW_LABEL = 32;
  private static final double HIGH_LABEL = 34;
  private static final double GAP = 8;
  private static final double LINK = RangeButton.SIZE + 2;

  private final Label lowLabel = Nodes.label("Low", "range-label");
  private final Label highLabel = Nodes.label("High", "range-label");
  private final NumberField low;
  private final NumberField high;
  private final Button link;

  RangeFields(
      Parameter parameter,
      ParameterEdits edits,
      ParameterFormat format,
      Supplier<Scenario> scenario,
      Runnable onLink) {
    low = field(parameter, End.LOW, edits, format, scenario);
    high = field(parameter, End.HIGH, edits, format, scenario);
    Tips.say(lowLabel, "It is above this nine times out of ten");
    Tips.say(highLabel, "It is below this nine times out of ten");
    setManaged(false);
    link = Nodes.button("↔", "Moves with…: link this range to another", onLink);
    link.getStyleClass().setAll("range-button", "link-button");
    link.setFocusTraversable(false); // Ctrl+Shift+L does the same
    link.setAccessibleText("Link range of " + ParameterText.name(parameter));
    link.setVisible(false);
    getChildren().addAll(lowLabel, low, highLabel, high, link);
  }

  /** Offers to link the range, where there is another one to link it with. */
  void showLinkable(boolean linkable) {
    if (link.isVisible() != linkable) {
      link.setVisible(linkable);
      requestLayout();
    }
  }

  private static NumberField field(
      Parameter parameter,
      End end,
      ParameterEdits edits,
      ParameterFormat format,
      Supplier<Scenario> scenario) {
    NumberField field =
        new NumberField(
            new PossibleNumber(
                format, number -> fault(parameter, format, end, scenario.get(), number)),
            value -> edits.setRangeEnd(parameter, end, value));
    field.getStyleClass().add("range-field");
    field.setAccessibleText(accessibleText(parameter, end));
    field.setTypedName(ParameterText.name(parameter) + (end == End.LOW ? ", low" : ", high"));
    return field;
  }

  /** What an end of a range is called where it cannot be seen. */
  static String accessibleText(Parameter parameter, End end) {
    String percentile = end == End.LOW ? "low, 10th percentile" : "high, 90th percentile";
    return ParameterText.name(parameter) + ", " + percentile;
  }

  List<NumberField> fields() {
    return List.of(low, high);
  }

  void show(Range range) {
    low.show(range.low());
    high.show(range.high());
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - (link.isVisible() ? LINK : 0);
    double fieldWidth = (width - LOW_LABEL - HIGH_LABEL - GAP) / 2;
    double y = (HEIGHT - FIELD) / 2;
    double right = width - fieldWidth;
    lowLabel.resizeRelocate(0, y, LOW_LABEL, FIELD);
    low.resizeRelocate(LOW_LABEL, y, fieldWidth, FIELD);
    highLabel.resizeRelocate(right - HIGH_LABEL, y, HIGH_LABEL, FIELD);
    high.resizeRelocate(right, y, fieldWidth, FIELD);
    double linkY = (HEIGHT - RangeButton.SIZE) / 2;
    link.resizeRelocate(width + 2, linkY, RangeButton.SIZE, RangeButton.SIZE);
  }

  /** Why a number cannot be one end of a range; empty if it can. */
  private static String fault(
      Parameter parameter, ParameterFormat format, End end, Scenario scenario, double number) {
    double value = scenario.get(parameter);
    Range range = scenario.range(parameter);
    if (!parameter.scale().isOnTau(number)) {
      return parameter.scale() == Scale.LOG
          ? "Must stay above 0"
          : "Must stay above 0 % and below 100 %";
    } else if (end == End.LOW && number > value) {
      return "Low must not exceed the value, " + format.exact(value);
    } else if (end == End.HIGH && number < value) {
      return "High must not be less than the value, " + format.exact(value);
    }
    boolean empty = range != null && number == (end == End.LOW ? range.high() : range.low());
    return empty ? "Low must stay below high" : "";
  }
}
