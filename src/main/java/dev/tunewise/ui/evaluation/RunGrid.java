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
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
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
  /** More rows at once are slow to build and to find one's way in. */
  private static final int MOST_SHOWN = 40;

  private final FileChoices choices;
  private final Numbers numbers;
  private final List<RunRow> rows = new ArrayList<>();

  /** The first run that is shown. */
  private int first;

  private final Label place = Nodes.label("", "tw-dialog-remark");
  private final Button before =
      Nodes.button("Previous", "Shows the runs before these", () -> turn(first - MOST_SHOWN));
  private final Button after =
      Nodes.button("Next", "Shows the runs after these", () -> turn(first + MOST_SHOWN));
  private final Button question =
      Nodes.button(
          "Next Question",
          "Goes to the first run that something is missing of",
          this::goToQuestion);
  private final HBox pager = new HBox(8, before, after, place, question);

  /** What stands above the runs: nodes and rows of the grid. */
  private final int heads;

  private final int headRows;

  RunGrid(FileChoices choices, Numbers numbers) {
    this.choices = choices;
    this.numbers = numbers;
    pager.setAlignment(Pos.CENTER_LEFT);
    for (Button button : List.of(before, after, question)) {
      button.getStyleClass().add("tw-run-small");
    }
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
    if (choices.runs().size() > MOST_SHOWN) {
      add(pager, 0, getRowCount(), 5, 1);
      getRowConstraints().add(new RowConstraints());
    }
    heads = getChildren().size();
    headRows = getRowCount();
    build(0);
  }

  /** Builds the rows from this one on, in place of those that are shown. */
  private void build(int from) {
    first = from;
    rows.clear();
    getChildren().subList(heads, getChildren().size()).clear();
    getRowConstraints().subList(headRows, getRowConstraints().size()).clear();
    int end = Math.min(from + MOST_SHOWN, choices.runs().size());
    for (int i = from; i < end; i++) {
      RunRow row = new RunRow(choices, i, numbers);
      rows.add(row);
      add(row.cells());
    }
    if (choices.runs().size() > MOST_SHOWN) {
      place.setText(
          "Runs %s to %s of %s. What is chosen above is for all of them."
              .formatted(
                  numbers.count(from + 1L),
                  numbers.count(end),
                  numbers.count(choices.runs().size())));
      before.setDisable(from == 0);
      after.setDisable(end == choices.runs().size());
      question.setDisable(firstAsked().isEmpty());
    }
  }

  private void turn(int from) {
    if (from != first && commit()) {
      build(from);
    }
  }

  private void goToQuestion() {
    asked().ifPresent(Node::requestFocus);
  }

  /** The first run of which something is still to be said. */
  private Optional<Integer> firstAsked() {
    return IntStream.range(0, choices.runs().size())
        .filter(i -> !choices.runs().get(i).missing().isEmpty())
        .boxed()
        .findFirst();
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
    question.setDisable(firstAsked().isEmpty());
  }

  /** Takes over what is typed; false where it is no legal number. */
  boolean commit() {
    return rows.stream().allMatch(RunRow::commit);
  }

  /** Where the first thing is to be said. */
  Optional<Node> asked() {
    firstAsked().ifPresent(index -> turn(index - index % MOST_SHOWN));
    return shownQuestion();
  }

  private Optional<Node> shownQuestion() {
    return rows.stream().map(RunRow::asked).flatMap(Optional::stream).findFirst();
  }
}
