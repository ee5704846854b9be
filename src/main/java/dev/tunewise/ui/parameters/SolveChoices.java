package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.search.Goal;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.NumberField.Reading;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** The goals that a parameter can be solved for, one of them chosen. */
final class SolveChoices extends GridPane {
  private static final double FIELD_WIDTH = 72;

  /** They go on, or end the dialog. */
  private static final Set<KeyCode> PASSING =
      EnumSet.of(KeyCode.TAB, KeyCode.ENTER, KeyCode.ESCAPE, KeyCode.F6);

  private final Scenario scenario;
  private final ToggleGroup group = new ToggleGroup();
  private final RadioButton breaksEven = choice("Pays back:");
  private final RadioButton reachesTarget = choice("Reaches the target:");
  private final RadioButton equalTotals = choice("Costs the same:");
  private final ComboBox<Pair> breakEvenPair = pairs(" against ");
  private final ComboBox<Pair> equalPair = pairs(" and ");
  private final ComboBox<Strategy> strategy =
      Choosers.of("Strategy that reaches the target", List.of(Strategy.values()), Strategy::label);
  private final NumberField month;
  private double monthValue;
  private Runnable changed = () -> {};

  /** Begins with what one would most likely solve the parameter for. */
  SolveChoices(Outcome outcome, Parameter parameter, Numbers numbers) {
    scenario = outcome.scenario();
    month = new NumberField(new MonthFormat(scenario.horizonMonths(), numbers), this::setMonth);
    setMonth(Math.min(6, scenario.horizonMonths()));
    month.setAccessibleText("Month in which it pays back");
    month.setPrefWidth(FIELD_WIDTH);
    month.getStyleClass().add("dialog-number");
    strategy.setValue(outcome.verdict().strategy());
    breakEvenPair.setValue(outcome.decidingPair());
    equalPair.setValue(outcome.decidingPair());
    setHgap(10);
    setVgap(10);
    String target = numbers.percent(scenario.get(Parameter.TARGET_ACCURACY), 2);
    addRow(0, breaksEven, line(breakEvenPair, new Label("in month"), month));
    addRow(1, reachesTarget, line(strategy, new Label("is right in " + target)));
    String horizon = "over " + Words.count(scenario.horizonMonths(), "month");
    addRow(2, equalTotals, line(equalPair, new Label(horizon)));
    chooseOnUse(breaksEven, List.of(breakEvenPair, month));
    chooseOnUse(reachesTarget, List.of(strategy));
    chooseOnUse(equalTotals, List.of(equalPair));
    switch (Goal.likely(outcome, parameter)) {
      case Goal.AccuracyAt at -> reachesTarget.setSelected(true);
      case Goal.EqualTotals equal -> equalTotals.setSelected(true);
      case Goal.BreakEvenAt at -> breaksEven.setSelected(true);
    }
  }

  private RadioButton choice(String text) {
    RadioButton button = new RadioButton(text);
    button.setMinWidth(USE_PREF_SIZE);
    button.setToggleGroup(group);
    return button;
  }

  private static ComboBox<Pair> pairs(String between) {
    return Choosers.of(
        "Strategies to compare",
        Pair.all(),
        pair -> pair.challenger().label() + between + pair.incumbent().inSentence());
  }

  private static HBox line(Node... nodes) {
    HBox line = new HBox(8, nodes);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  /** Whoever uses a control of a line means that line; whoever passes it with Tab does not. */
  private static void chooseOnUse(RadioButton choice, List<Node> controls) {
    for (Node control : controls) {
      control.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> choice.setSelected(true));
      control.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (!event.getCode().isModifierKey() && !PASSING.contains(event.getCode())) {
              choice.setSelected(true);
            }
          });
    }
  }

  private void setMonth(double value) {
    monthValue = value;
    month.show(value);
    changed.run();
  }

  /** Calls back whenever another goal is chosen. */
  void onChange(Runnable callback) {
    changed = callback;
    group.selectedToggleProperty().subscribe((before, now) -> changed.run());
    breakEvenPair.valueProperty().subscribe((before, now) -> changed.run());
    equalPair.valueProperty().subscribe((before, now) -> changed.run());
    strategy.valueProperty().subscribe((before, now) -> changed.run());
  }

  /** What is wrong with the month; empty if nothing. */
  String fault() {
    boolean fine = !breaksEven.isSelected() || month.commit();
    return fine ? "" : month.faultProperty().get();
  }

  Goal goal() {
    if (reachesTarget.isSelected()) {
      double target = scenario.get(Parameter.TARGET_ACCURACY);
      return new Goal.AccuracyAt(strategy.getValue(), target);
    } else if (equalTotals.isSelected()) {
      return new Goal.EqualTotals(equalPair.getValue());
    }
    return new Goal.BreakEvenAt(breakEvenPair.getValue(), monthValue);
  }

  /** Months after the start and within the horizon. */
  private record MonthFormat(int horizon, Numbers numbers) implements NumberField.Format {
    @Override
    public String rounded(double value) {
      return numbers.full(value, 2);
    }

    @Override
    public String exact(double value) {
      return numbers.exact(value);
    }

    @Override
    public Reading read(String text) {
      OptionalDouble month = numbers.parse(text);
      if (month.isEmpty()) {
        return new Reading.Refused(numbers.rightForm(text) + " for the month");
      }
      boolean legal = month.getAsDouble() > 0 && month.getAsDouble() <= horizon;
      return legal
          ? new Reading.Value(month.getAsDouble())
          : new Reading.Refused("Type a month above 0 and up to " + horizon);
    }
  }
}
