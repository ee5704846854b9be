package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.DatasetEdits;
import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.DatasetText;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.wording.ParameterText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Which values of a training file to set, each with what it is now. */
final class ApplyPane extends VBox {
  /** Examples often look like calls, but only the user knows. */
  private static final Set<Parameter> LESS_SURE =
      Set.of(
          Parameter.INPUT_TOKENS, Parameter.OUTPUT_TOKENS, Parameter.FINE_TUNING_REASONING_TOKENS);

  private final DatasetReport report;
  private final DatasetText text;
  private final DatasetEdits edits;
  private final Scenario scenario;
  private final Numbers numbers;
  private final Map<Parameter, CheckBox> boxes = new EnumMap<>(Parameter.class);
  private Runnable listener = () -> {};

  /**
   * @param scenario as it is now
   */
  ApplyPane(DatasetReport report, Scenario scenario, DatasetText text) {
    this.report = report;
    this.text = text;
    this.edits = DatasetEdits.of(report);
    this.scenario = scenario;
    this.numbers = text.numbers();
    getStyleClass().add("tw-apply");
    getChildren().setAll(grid());
    getChildren().addAll(remarks());
  }

  private GridPane grid() {
    GridPane grid = new GridPane(10, 5);
    grid.getColumnConstraints()
        .setAll(
            Grids.growing(),
            Grids.fitted(HPos.RIGHT),
            new ColumnConstraints(),
            Grids.fitted(HPos.RIGHT));
    edits.values().forEach((parameter, value) -> addRow(grid, parameter, value));
    return grid;
  }

  private void addRow(GridPane grid, Parameter parameter, double value) {
    CheckBox box = new CheckBox(ParameterText.name(parameter));
    boolean changes = value != scenario.get(parameter);
    String from = numbers.count(scenario.get(parameter));
    String to = changes ? numbers.count(value) : "stays";
    box.setSelected(changes && !LESS_SURE.contains(parameter));
    box.setDisable(!changes);
    box.setAccessibleText(
        "%s, %s"
            .formatted(box.getText(), changes ? "from " + from + " to " + to : "stays " + from));
    box.selectedProperty().subscribe(now -> listener.run());
    boxes.put(parameter, box);
    Label now = Nodes.label(from, "tw-apply-from");
    Label then = Nodes.label(to, changes ? "tw-apply-to" : "tw-apply-from");
    Label arrow = Nodes.label("→", "tw-apply-from");
    grid.addRow(grid.getRowCount(), box, now, arrow, then);
  }

  private List<Label> remarks() {
    List<String> sentences = new ArrayList<>();
    edits
        .outOfRange()
        .forEach(
            (parameter, said) ->
                sentences.add(
                    "%s: the file says %s; %s is the %s allowed."
                        .formatted(
                            ParameterText.name(parameter),
                            numbers.count(said),
                            numbers.count(
                                said > parameter.max() ? parameter.max() : parameter.min()),
                            said > parameter.max() ? "most" : "least")));
    sentences.addAll(DatasetText.withheld(edits));
    edits.values().keySet().stream()
        .map(parameter -> text.basis(parameter, report))
        .filter(basis -> !basis.isEmpty())
        .forEach(sentences::add);
    if (edits.values().keySet().stream().anyMatch(LESS_SURE::contains)) {
      sentences.add("Choose tokens per call only if calls look like these examples.");
    }
    return sentences.stream().map(each -> Nodes.paragraph(each, "tw-dialog-remark")).toList();
  }

  /** Calls at once and whenever the choice changes. */
  void onChange(Runnable newListener) {
    listener = newListener;
    listener.run();
  }

  /** How many values would change. */
  int changes() {
    return chosen().size();
  }

  private Set<Parameter> chosen() {
    return boxes.entrySet().stream()
        .filter(box -> box.getValue().isSelected())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Why nothing can be applied; empty if something can. */
  String status() {
    if (boxes.isEmpty()) {
      return "Nothing is suggested.";
    }
    if (boxes.values().stream().allMatch(CheckBox::isDisabled)) {
      return "The scenario has these values already.";
    }
    return changes() == 0 ? "No value is chosen." : "";
  }

  /** The scenario with the values that are chosen. */
  Scenario applyTo(Scenario current) {
    return edits.applyTo(current, chosen());
  }
}
