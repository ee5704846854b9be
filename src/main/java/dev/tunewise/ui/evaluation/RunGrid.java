package dev.tunewise.ui.evaluation;

import dev.tunewise.evaluation.RunChoice;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.BoundedNumber;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.OptionalNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** The runs of a file, one a row, below names of columns and answers for all of them. */
final class RunGrid extends GridPane {
  private final FileChoices choices;
  private final List<RunRow> rows = new ArrayList<>();

  RunGrid(FileChoices choices, Numbers numbers) {
    this.choices = choices;
    getStyleClass().add("tw-run-grid");
    ColumnConstraints about = Grids.growing();
    about.setMinWidth(150);
    getColumnConstraints()
        .setAll(
            Grids.fitted(HPos.LEFT),
            about,
            Grids.fitted(HPos.RIGHT),
            Grids.fitted(HPos.LEFT),
            Grids.fitted(HPos.LEFT));
    addRow(
        0,
        heading(""),
        heading("Run"),
        heading("Right answers"),
        heading("Strategy"),
        heading("Examples or shots"));
    getRowConstraints().add(new RowConstraints());
    if (choices.runs().size() > 1) {
      add(forAll(numbers));
    }
    for (int i = 0; i < choices.runs().size(); i++) {
      RunRow row = new RunRow(choices, i, numbers);
      rows.add(row);
      add(row.cells());
    }
  }

  private static Label heading(String text) {
    return Nodes.label(text, "tw-run-heading");
  }

  private void add(List<Node> cells) {
    addRow(getRowCount(), cells.toArray(Node[]::new));
    RowConstraints row = new RowConstraints();
    row.setValignment(VPos.CENTER);
    getRowConstraints().add(row);
  }

  /** Answers that all runs get at once. */
  private List<Node> forAll(Numbers numbers) {
    Button all = Nodes.button("All", "Takes all shares of right answers", () -> takeAll(true));
    Button none = Nodes.button("None", "Takes no run", () -> takeAll(false));
    for (Button button : List.of(all, none)) {
      button.getStyleClass().add("tw-run-small");
    }
    HBox take = new HBox(6, all, none);
    ComboBox<Strategy> strategy =
        Choosers.of("Strategy of all", List.of(Strategy.values()), Strategy::label);
    strategy.setPromptText("All are…");
    strategy.setMaxWidth(Double.MAX_VALUE);
    strategy.valueProperty().subscribe((was, is) -> changeAll(choice -> choice.with(is)));
    NumberField[] self = new NumberField[1];
    NumberField examples =
        new NumberField(
            new OptionalNumber(new BoundedNumber(numbers, 0, Measurement.MAX_EXAMPLES, false)),
            value -> {
              if (!Double.isNaN(value)) {
                changeAll(choice -> choice.withExamples(value));
              }
              self[0].show(value);
            });
    self[0] = examples;
    examples.show(Double.NaN);
    examples.setPromptText("all");
    examples.setAccessibleText("Examples or shots of all");
    examples.setPrefWidth(84);
    HBox count = new HBox(examples);
    HBox.setHgrow(take, Priority.ALWAYS);
    return List.of(heading(""), take, heading(""), strategy, count);
  }

  private void takeAll(boolean taken) {
    changeAll(
        choice ->
            choice.withTaken(taken && choice.isPossible() && choice.run().score().isAccuracy()));
  }

  private void changeAll(UnaryOperator<RunChoice> change) {
    choices.changeAll(change);
  }

  /** Shows what is chosen. */
  void show() {
    rows.forEach(RunRow::show);
  }

  /** Takes over what is typed; false where it is no legal number. */
  boolean commit() {
    return rows.stream().allMatch(RunRow::commit);
  }

  /** Where the first thing is to be said. */
  Optional<Node> asked() {
    return rows.stream().map(RunRow::asked).flatMap(Optional::stream).findFirst();
  }
}
