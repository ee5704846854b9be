package dev.tunewise.ui.evaluation;

import dev.tunewise.evaluation.EvaluationFormat;
import dev.tunewise.evaluation.EvaluationRun;
import dev.tunewise.evaluation.RunChoice;
import dev.tunewise.evaluation.RunScore;
import dev.tunewise.evaluation.StrategyGuess.Sureness;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.WilsonInterval;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.BoundedNumber;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.OptionalNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A run of a file: what it scored, and what the file cannot say of it. */
final class RunRow {
  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
  private static final double ITEMS_WIDTH = 74;
  private static final double EXAMPLES_WIDTH = 84;
  private static final double STRATEGY_WIDTH = 132;

  /** More test items than anyone has. */
  private static final double MOST_ITEMS = 1e12;

  private final FileChoices choices;
  private final int index;
  private final Numbers numbers;
  private final CheckBox take = new CheckBox();
  private final Label remark = Nodes.paragraph("", "tw-dialog-remark");
  private final Label counts = Nodes.label("", "tw-run-counts");
  private final Label accuracy = Nodes.label("", "tw-dialog-remark");
  private final ComboBox<Strategy> strategy =
      Choosers.of("Strategy", List.of(Strategy.values()), Strategy::label);
  private final NumberField examples;
  private final Label unit = Nodes.label("", "tw-dialog-remark");
  private final NumberField items;
  private final VBox about;
  private final VBox score;

  RunRow(FileChoices choices, int index, Numbers numbers) {
    this.choices = choices;
    this.index = index;
    this.numbers = numbers;
    EvaluationRun run = choice().run();
    String name = name(run, index, numbers);
    examples = field(0, Measurement.MAX_EXAMPLES, typed -> choice().withExamples(typed));
    examples.setPrefWidth(EXAMPLES_WIDTH);
    items = field(1, MOST_ITEMS, typed -> choice().withItems(typed));
    items.setPrefWidth(ITEMS_WIDTH);
    items.setAccessibleText("Evaluated items of " + name);
    take.setAccessibleText("Take " + name);
    take.selectedProperty().subscribe((was, is) -> change(choice().withTaken(is)));
    strategy.setPromptText("Choose…");
    strategy.setPrefWidth(STRATEGY_WIDTH);
    strategy.setAccessibleText("Strategy of " + name);
    strategy.valueProperty().subscribe((was, is) -> choose(is));
    about = new VBox(1, Nodes.paragraph(name, "tw-run-name"), remark);
    if (run.scores().size() > 1) {
      about.getChildren().add(metrics(run, name));
    }
    HBox asked = new HBox(5, Nodes.label("of", "tw-dialog-remark"), items);
    asked.setAlignment(Pos.CENTER_RIGHT);
    score = new VBox(1, counts, accuracy);
    score.setAlignment(Pos.CENTER_RIGHT);
    if (choice().asksItems()) {
      score.getChildren().add(1, asked);
    }
    show();
  }

  /** What a run is called here; a file that is one run may give it no name. */
  static String name(EvaluationRun run, int index, Numbers numbers) {
    String name = run.name().isBlank() ? "Run " + numbers.count(index + 1L) : run.name();
    return run.curve().isEmpty() ? name : name + " · " + run.curve();
  }

  private NumberField field(
      double least, double most, Function<@Nullable Double, RunChoice> typed) {
    NumberField[] self = new NumberField[1];
    NumberField field =
        new NumberField(
            new OptionalNumber(new BoundedNumber(numbers, least, most, false)),
            value -> {
              change(typed.apply(Double.isNaN(value) ? null : Double.valueOf(value)));
              self[0].show(value);
            });
    self[0] = field;
    return field;
  }

  private ComboBox<RunScore> metrics(EvaluationRun run, String name) {
    ComboBox<RunScore> box = Choosers.of("Score of " + name, run.scores(), RunScore::metric);
    box.setValue(run.score());
    box.getStyleClass().add("tw-run-metric");
    box.valueProperty().subscribe((was, is) -> change(choice().by(is)));
    return box;
  }

  private RunChoice choice() {
    return choices.runs().get(index);
  }

  private void change(RunChoice changed) {
    choices.set(index, changed);
  }

  private void choose(@Nullable Strategy chosen) {
    if (chosen != null) {
      change(choice().with(chosen));
    }
  }

  /** The cells from left to right. */
  List<Node> cells() {
    HBox count = new HBox(6, examples, unit);
    count.setAlignment(Pos.CENTER_LEFT);
    return List.of(take, about, score, strategy, count);
  }

  /** Where the first thing to say of the run is said. */
  Optional<Node> asked() {
    return choice().missing().stream()
        .findFirst()
        .map(
            what ->
                switch (what) {
                  case STRATEGY -> strategy;
                  case EXAMPLES -> examples;
                  case ITEMS -> items;
                });
  }

  /** Takes over what is typed; false where it is no legal number. */
  boolean commit() {
    return examples.commit() && items.commit();
  }

  /** Shows what is chosen. */
  void show() {
    RunChoice choice = choice();
    List<RunChoice.Missing> missing = choice.missing();
    boolean shots = choice.strategy() != null && !choice.strategy().isTuned();
    String noun = shots ? "shots" : choice.strategy() == null ? "examples or shots" : "examples";
    take.setSelected(choice.isTaken());
    take.setDisable(!choice.isPossible());
    strategy.setValue(choice.strategy());
    strategy.setDisable(!choice.isTaken());
    strategy.pseudoClassStateChanged(ASKED, missing.contains(RunChoice.Missing.STRATEGY));
    examples.show(choice.examples() == null ? Double.NaN : choice.examples());
    examples.setDisable(!choice.isTaken());
    examples.pseudoClassStateChanged(ASKED, missing.contains(RunChoice.Missing.EXAMPLES));
    examples.setAccessibleText(
        (shots ? "Shots of " : "Examples of ") + name(choice.run(), index, numbers));
    unit.setText(noun);
    items.show(choice.items() == null ? Double.NaN : choice.items());
    items.setDisable(!choice.isTaken());
    items.pseudoClassStateChanged(ASKED, missing.contains(RunChoice.Missing.ITEMS));
    counts.setText(counts(choice));
    Nodes.say(accuracy, accuracy(choice));
    Nodes.say(remark, remark(choice));
  }

  private String counts(RunChoice choice) {
    Double right = choice.correct();
    Double all = choice.evaluated();
    Double mean = choice.run().score().mean();
    if (right != null && all != null) {
      return "%s of %s".formatted(numbers.full(right, 1), numbers.count(all));
    } else if (mean == null) {
      return "not known";
    }
    return choice.asksItems() ? numbers.percent(mean, 1) : numbers.full(mean, 3);
  }

  /**
   * The share and where the true one lies with 80 %, as in the table; what a judge leaves of it.
   */
  private String accuracy(RunChoice choice) {
    Double right = choice.correct();
    Double all = choice.evaluated();
    if (right == null || all == null) {
      return "";
    }
    String raw = share(Math.min(right, all), all);
    return choices
        .kept(choice)
        .filter(kept -> choices.judge().isPresent())
        .map(kept -> raw + " → " + share(kept.correct(), kept.evaluated()) + interval(kept))
        .orElseGet(
            () ->
                raw + interval(new Measurement(Strategy.PROMPTING, 0, Math.min(right, all), all)));
  }

  private String share(double correct, double evaluated) {
    return numbers.percent(correct / evaluated, 1, 1);
  }

  private String interval(Measurement row) {
    WilsonInterval interval = WilsonInterval.of(row.correct(), row.evaluated());
    return " (%s … %s)"
        .formatted(numbers.fixed(100 * interval.low(), 0), numbers.fixed(100 * interval.high(), 0));
  }

  private String remark(RunChoice choice) {
    EvaluationRun run = choice.run();
    RunScore score = run.score();
    List<String> parts = new ArrayList<>();
    if (!run.place().isEmpty()) {
      parts.add(run.place());
    }
    boolean plain = choices.file().format() == EvaluationFormat.TABLE && score.isAccuracy();
    if (run.scores().size() == 1 && !plain) {
      parts.add(score.metric());
    }
    if (!score.isAccuracy()) {
      parts.add(
          choice.isPossible()
              ? "no share of right answers by its name: tick it to take it as accuracy"
              : "cannot be an accuracy");
    }
    if (choice.strategy() != null
        && choice.strategy() == run.guess().strategy()
        && run.guess().sureness() != Sureness.SAID) {
      String because = run.guess().because();
      parts.add(
          choice.strategy().inSentence()
              + " is a guess"
              + (because.isEmpty() || because.equals(run.name())
                  ? " by the name"
                  : " by “" + because + "”"));
    }
    parts.addAll(run.remarks());
    parts.removeIf(String::isBlank);
    return String.join(" · ", parts);
  }
}
