package dev.tunewise.ui.evaluation;

import dev.tunewise.evaluation.EvaluationFile;
import dev.tunewise.evaluation.EvaluationFile.Remark;
import dev.tunewise.evaluation.EvaluationRun;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Card;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.wording.EvaluationEffect;
import dev.tunewise.wording.PairedText;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * What a file of evaluations holds, and the questions that it leaves open: which run is which
 * strategy, with how many examples or shots.
 */
final class FilePage extends ScrollPane {
  private final FileChoices choices;
  private final Numbers numbers;
  private final RunGrid runs;
  private final JudgeRow judge;
  private final CallsPane calls;
  private final VBox pairs = new VBox(8);
  private final Label effect = Nodes.paragraph("");

  /** Comparing millions of items, and fitting curves, takes longer than a frame. */
  private final LatestTask comparing = new LatestTask("evaluation-pairs");

  private final LatestTask trying = new LatestTask("evaluation-effect");

  private Runnable listener = () -> {};

  FilePage(FileChoices choices, Numbers numbers) {
    this.choices = choices;
    this.numbers = numbers;
    runs = new RunGrid(choices, numbers);
    judge = new JudgeRow(choices, numbers);
    calls = new CallsPane(choices, numbers);
    Card paired = new Card("The same items", pairs);
    VBox page =
        Nodes.styled(
            new VBox(heading(), new Card("Which run is which", new VBox(10, runs, judge))),
            "tw-run-page");
    remarks().ifPresent(page.getChildren()::add);
    page.getChildren().addAll(new Card("What that changes", effect), paired);
    if (CallsPane.isNeeded(choices)) {
      page.getChildren().add(new Card("What their calls say of parameters", calls));
    }
    Nodes.showIf(false, paired);
    setContent(page);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("tw-run-scroll");
    Nodes.byPages(this);
    choices.onChange(this::show);
    comparing.request(
        () -> RunPairs.of(choices.file().runs()),
        found -> show(found, paired),
        fault -> sayNotCompared(paired));
    show();
  }

  private VBox heading() {
    EvaluationFile file = choices.file();
    String headline = file.source() + ": " + numbers.count(file.runs().size(), "run");
    return new VBox(
        2,
        Nodes.paragraph(headline, "tw-dialog-heading"),
        Nodes.paragraph(file.format().label(), "tw-dialog-remark"));
  }

  /** What was skipped and why, then what else is to be known. */
  private Optional<Node> remarks() {
    List<Remark> skipped = choices.file().remarks().stream().filter(Remark::isSkipped).toList();
    List<Remark> others = choices.file().remarks().stream().filter(r -> !r.isSkipped()).toList();
    VBox lines = new VBox(3);
    skipped.forEach(
        remark -> lines.getChildren().add(Nodes.paragraph("Not counted: " + remark.line())));
    others.forEach(
        remark -> lines.getChildren().add(Nodes.paragraph(remark.line(), "tw-dialog-remark")));
    return lines.getChildren().isEmpty()
        ? Optional.empty()
        : Optional.of(new Card("About this file", lines));
  }

  private void sayNotCompared(Card paired) {
    pairs.getChildren().setAll(Nodes.paragraph("The runs could not be compared."));
    Nodes.showIf(true, paired);
  }

  private void show(List<RunPairs> found, Card paired) {
    for (RunPairs pair : found) {
      pairs.getChildren().add(pair(pair));
    }
    if (!found.isEmpty()) {
      pairs
          .getChildren()
          .add(
              Nodes.paragraph(
                  "In brackets: where the difference lies with 90 % (Newcombe). p: how often chance"
                      + " alone makes one at least as large (McNemar's exact test); under 0.05 it"
                      + " counts as more than chance.".replace("0.05", numbers.full(0.05, 2)),
                  "tw-dialog-remark"));
    }
    Nodes.showIf(!found.isEmpty(), paired);
  }

  private VBox pair(RunPairs pair) {
    String rest =
        pair.onlyInOne() == 0
            ? ""
            : " Left out: %s that only one of them holds."
                .formatted(numbers.count(pair.onlyInOne(), "item"));
    return new VBox(
        1,
        Nodes.paragraph(name(pair.first()) + " against " + name(pair.second()), "tw-run-name"),
        Nodes.paragraph(PairedText.of(pair.items(), numbers) + rest));
  }

  private String name(EvaluationRun run) {
    return RunRow.name(run, choices.file().runs().indexOf(run), numbers);
  }

  private void show() {
    runs.show();
    calls.show();
    Scenario before = choices.scenario();
    Scenario after = choices.applyTo(before);
    if (after.equals(before)) {
      trying.cancel();
      effect.setText("Nothing yet.");
    } else {
      trying.request(
          () -> effect(before, after),
          effect::setText,
          fault -> effect.setText("What would change could not be calculated."));
    }
    listener.run();
  }

  private String effect(Scenario before, Scenario after) {
    Simulator simulator = new Simulator();
    Outcome was = simulator.simulate(before);
    return EvaluationEffect.of(was, simulator.simulate(after), numbers);
  }

  /** Calls at once and whenever a choice changes. */
  void onChange(Runnable newListener) {
    listener = newListener;
    listener.run();
  }

  /** Why nothing can be added yet; empty where it can. */
  String missing() {
    String of = choices.missing();
    return of.isEmpty() ? judge.missing() : of;
  }

  /** Takes over what is typed; false where it is no legal number. */
  boolean commit() {
    return runs.commit() && judge.commit();
  }

  /** Where the first question is. */
  Optional<Node> asked() {
    return runs.asked();
  }

  /** Ends what runs behind the page. */
  void close() {
    comparing.close();
    trying.close();
  }
}
