package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.parameters.RangeRules.End;
import dev.tunewise.wording.ParameterNames;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Two small fields for the low and the high of a parameter. */
final class RangeFields extends Region {
  static final double HEIGHT = 22;

  private static final double FIELD = 20;
  private static final double LOW_LABEL = 60;
  private static final double HIGH_LABEL = 62;
  private static final double GAP = 8;

  private final Label lowLabel = label("Low (P10)");
  private final Label highLabel = label("High (P90)");
  private final NumberField low;
  private final NumberField high;

  RangeFields(
      Parameter parameter,
      ParameterEdits edits,
      ParameterFormat format,
      Supplier<Scenario> scenario) {
    low = field(parameter, End.LOW, edits, format, scenario);
    high = field(parameter, End.HIGH, edits, format, scenario);
    setManaged(false);
    getChildren().addAll(lowLabel, low, highLabel, high);
  }

  private static Label label(String text) {
    Label label = Nodes.label(text, "range-label");
    return label;
  }

  private static NumberField field(
      Parameter parameter,
      End end,
      ParameterEdits edits,
      ParameterFormat format,
      Supplier<Scenario> scenario) {
    NumberField field =
        new NumberField(
            new RangeEndFormat(parameter, format, end, scenario),
            value -> edits.setRangeEnd(parameter, end, value));
    field.getStyleClass().add("range-field");
    field.setAccessibleText(accessibleText(parameter, end));
    return field;
  }

  /** What an end of a range is called where it cannot be seen. */
  static String accessibleText(Parameter parameter, End end) {
    String percentile = end == End.LOW ? "low, 10th percentile" : "high, 90th percentile";
    return ParameterNames.name(parameter) + ", " + percentile;
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
    double fieldWidth = (getWidth() - LOW_LABEL - HIGH_LABEL - GAP) / 2;
    double y = (HEIGHT - FIELD) / 2;
    double right = getWidth() - fieldWidth;
    lowLabel.resizeRelocate(0, y, LOW_LABEL, FIELD);
    low.resizeRelocate(LOW_LABEL, y, fieldWidth, FIELD);
    highLabel.resizeRelocate(right - HIGH_LABEL, y, HIGH_LABEL, FIELD);
    high.resizeRelocate(right, y, fieldWidth, FIELD);
  }
}
