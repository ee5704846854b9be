package dev.tunewise.ui.evaluation;

import dev.tunewise.evaluation.CallFigures;
import dev.tunewise.evaluation.RunChoice;
import dev.tunewise.model.Exchange;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.MeasuredCall;
import dev.tunewise.simulation.MeasuredCall.Finding;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.evaluation.FileChoices.Offer;
import dev.tunewise.wording.MeasuredCallText;
import dev.tunewise.wording.MonthNames;
import dev.tunewise.wording.ParameterText;
import dev.tunewise.wording.ValueChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;

/** Numbers of calls that become parameters where the lead says so, run by run. */
final class CallsPane extends VBox {
  /** More would not be read. */
  private static final int MOST_RUNS = 6;

  private static final double NAME_WIDTH = 240;
  private static final double VALUE_WIDTH = 62;

  private final FileChoices choices;
  private final Numbers numbers;
  private final Scenario scenario;
  private final Map<Offer, CheckBox> boxes = new HashMap<>();
  private List<Object> shown = List.of();
  private boolean showing;

  CallsPane(FileChoices choices, Numbers numbers) {
    this.choices = choices;
    this.numbers = numbers;
    scenario = choices.scenario();
    getStyleClass().add("tw-run-calls");
  }

  /** Whether any run tells of its calls. */
  static boolean isNeeded(FileChoices choices) {
    return choices.runs().stream().anyMatch(run -> !run.run().calls().isEmpty());
  }

  /** Shows what is chosen; builds anew only where other numbers are offered. */
  void show() {
    List<Integer> told = new ArrayList<>();
    for (int i = 0; i < choices.runs().size(); i++) {
      if (choices.call(i).isPresent()) {
        told.add(i);
      }
    }
    List<Object> now = new ArrayList<>();
    told.forEach(i -> now.add(List.of(i, choices.call(i), choices.findings(i))));
    if (!now.equals(shown) || getChildren().isEmpty()) {
      shown = now;
      build(told);
    }
    showing = true;
    boxes.forEach((offer, box) -> box.setSelected(choices.isChosen(offer)));
    showing = false;
  }

  private void build(List<Integer> runs) {
    boxes.clear();
    getChildren().clear();
    if (runs.isEmpty()) {
      getChildren()
          .setAll(
              Nodes.paragraph(
                  "The file tells tokens, time or cost of calls. Say which strategy a run is to see"
                      + " what that makes of the scenario.",
                  "tw-dialog-remark"));
      return;
    }
    for (int i : runs.subList(0, Math.min(MOST_RUNS, runs.size()))) {
      addRun(i);
    }
    int more = runs.size() - MOST_RUNS;
    if (more > 0) {
      String line = "Not offered: the calls of " + numbers.count(more, "further run") + ".";
      getChildren().add(Nodes.paragraph(line, "tw-dialog-remark"));
    }
  }

  private void addRun(int index) {
    RunChoice choice = choices.runs().get(index);
    Strategy strategy = choice.strategy();
    if (strategy == null) {
      return;
    }
    String name = RunRow.name(choice.run(), index, numbers);
    GridPane grid = new GridPane(10, 3);
    grid.getColumnConstraints()
        .setAll(
            atLeast(NAME_WIDTH, HPos.LEFT),
            atLeast(VALUE_WIDTH, HPos.RIGHT),
            new ColumnConstraints(),
            atLeast(VALUE_WIDTH, HPos.RIGHT),
            Grids.growing());
    choices.findings(index).forEach(finding -> addRow(grid, index, finding, name));
    VBox run = new VBox(3, Nodes.paragraph(name, "tw-run-name"), note(index, strategy), grid);
    cost(index, choice).ifPresent(line -> run.getChildren().add(line));
    getChildren().add(run);
  }

  /** The columns of all runs stand below each other, unless they must be wider. */
  private static ColumnConstraints atLeast(double width, HPos side) {
    ColumnConstraints column = Grids.fitted(side);
    column.setPrefWidth(width);
    return column;
  }

  private Label note(int index, Strategy strategy) {
    String of = Words.uncapitalized(strategy.model().label());
    String model = choices.model(strategy);
    return Nodes.paragraph(
        choices.isModelOfScenario(index)
            ? "The %s of the scenario".formatted(of)
            : model.isEmpty()
                ? "The scenario does not say which model its %s is".formatted(of)
                : "Not the %s of the scenario by its name: that is %s".formatted(of, model),
        "tw-dialog-remark");
  }

  private void addRow(GridPane grid, int index, Finding finding, String name) {
    Parameter parameter = finding.parameter();
    boolean news = choices.isNews(finding);
    Offer offer = new Offer(index, parameter);
    ValueChange change =
        ValueChange.of(
            parameter,
            scenario.get(parameter),
            finding.value(),
            scenario.currency(),
            MonthNames.of(scenario, numbers));
    CheckBox box = new CheckBox(ParameterText.name(parameter));
    box.setDisable(!news);
    String to = !finding.isPossible() ? "–" : news ? change.to() : "stays";
    box.setAccessibleText(
        "%s by %s, from %s to %s".formatted(box.getText(), name, change.from(), to));
    box.selectedProperty()
        .subscribe(
            (was, is) -> {
              if (!showing) {
                choices.choose(offer, is);
              }
            });
    boxes.put(offer, box);
    Label working = Nodes.paragraph(MeasuredCallText.working(finding, numbers), "tw-dialog-remark");
    Label arrow = Nodes.label("→", "tw-apply-from");
    arrow.setMinWidth(Region.USE_PREF_SIZE);
    grid.addRow(
        grid.getRowCount(),
        box,
        Nodes.label(change.from(), "tw-apply-from"),
        arrow,
        Nodes.label(to, news ? "tw-apply-to" : "tw-apply-from"),
        working);
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.CENTER);
    grid.getRowConstraints().add(row);
  }

  private Optional<Node> cost(int index, RunChoice choice) {
    CallFigures calls = choice.run().calls();
    Double dollars = calls.costUsd();
    Optional<Double> rate =
        scenario.currency().equals("USD")
            ? Optional.of(1.0)
            : scenario.exchange().map(Exchange::perDollar);
    Optional<MeasuredCall> call = choices.call(index);
    if (dollars == null || call.isEmpty()) {
      return Optional.empty();
    }
    boolean comparable =
        rate.isPresent() && calls.inputTokens() != null && calls.outputTokens() != null;
    String line =
        comparable
            ? MeasuredCallText.cost(
                dollars * rate.get(), call.get().cost(scenario), scenario.currency(), numbers)
            : numbers.money(dollars, "USD") + " a call in the file";
    return Optional.of(Nodes.paragraph(line + ".", "tw-dialog-remark"));
  }
}
