package dev.tunewise.ui.parameters;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Overflow;
import dev.tunewise.simulation.search.Goal;
import dev.tunewise.simulation.search.GoalSeek;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.DialogPlace;
import dev.tunewise.ui.dialog.FormDialog;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.wording.FaultText;
import dev.tunewise.wording.OverflowText;
import dev.tunewise.wording.ParameterText;
import dev.tunewise.wording.SolveWords;
import dev.tunewise.wording.SolveWords.Answer;
import dev.tunewise.wording.SolveWords.Offer;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a goal and shows the value of one parameter that gets there, before it is applied and
 * with a way back; where none does, says why and offers what comes nearest.
 */
final class SolveDialog {
  private static final String LOOKING = "Looking for it…";
  private static final String FAILED = "No value could be looked for: ";

  private final ScenarioDocument document;
  private final Parameter parameter;
  private final Numbers numbers;
  private final SolveChoices choices;
  private final Label change = Nodes.label(" ", "solve-change");
  private final Label message = Nodes.label(" ", "solve-message");
  private final FlowPane offers = new FlowPane(8, 8);
  private final FormDialog<Void> dialog = new FormDialog<>();
  private final LatestTask solving = new LatestTask("goal");
  private final ButtonType apply = new ButtonType("Apply", ButtonData.OK_DONE);
  private final ButtonType undo = new ButtonType("Undo", ButtonData.LEFT);

  /** How often something was asked: only the newest answer counts. */
  private int questions;

  /** What Apply sets; null where there is nothing to set. */
  private @Nullable Offer found;

  /** What was applied last and not taken back; null if nothing was. */
  private @Nullable Scenario applied;

  /**
   * A dialog about a parameter.
   *
   * @param outcome says what to begin with
   */
  SolveDialog(ScenarioDocument document, Outcome outcome, Parameter parameter, Numbers numbers) {
    this.document = document;
    this.parameter = parameter;
    this.numbers = numbers;
    choices = new SolveChoices(outcome, parameter, numbers);
    choices.onChange(this::solve);
  }

  /** Shows the dialog and returns at once. */
  void show(Window owner) {
    String name = ParameterText.name(parameter);
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    offers.getStyleClass().add("solve-offers");
    DialogPlace.inFront(dialog, owner);
    dialog.closeWith(document.replacementsProperty());
    dialog.setTitle("Solve for a Goal");
    StyleSheets.add(dialog.getDialogPane(), HelpPopup.class, "control.css");
    dialog.setHeaderText("Which value of “" + name + "” gets there, all else unchanged?");
    VBox answer = new VBox(4, change, message, offers);
    dialog.getDialogPane().setContent(new VBox(16, choices, answer));
    dialog.getDialogPane().getButtonTypes().setAll(undo, apply, ButtonType.CLOSE);
    button(apply).addEventFilter(ActionEvent.ACTION, this::apply);
    button(undo).addEventFilter(ActionEvent.ACTION, this::undo);
    button(undo).setDisable(true);
    solve();
    dialog.show();
  }

  private Button button(ButtonType type) {
    return (Button) dialog.getDialogPane().lookupButton(type);
  }

  /** Looks for a value off the window's thread. */
  private void solve() {
    int question = ++questions;
    String fault = choices.fault();
    if (!fault.isEmpty()) {
      show("", new Answer(fault, List.of()));
      return;
    }
    show("", new Answer(LOOKING, List.of()));
    Scenario scenario = document.scenario();
    Goal goal = choices.goal();
    solving.request(
        () ->
            new SolveWords(scenario, parameter, goal, numbers)
                .of(GoalSeek.solve(scenario, parameter, goal)),
        answer -> answer(question, scenario, answer),
        thrown ->
            answer(
                question, scenario, new Answer(FAILED + FaultText.why(thrown) + ".", List.of())));
  }

  private void answer(int question, Scenario asked, Answer answer) {
    if (question == questions && document.scenario().equals(asked)) {
      show(answer.found().map(Offer::text).orElse(""), answer);
    }
  }

  /**
   * Shows an answer.
   *
   * @param beforeAndAfter what applying it does or did; empty for nothing
   */
  private void show(String beforeAndAfter, Answer answer) {
    found = answer.found().orElse(null);
    Nodes.say(change, beforeAndAfter);
    message.setText(answer.message());
    offers.getChildren().setAll(answer.offers().stream().map(this::button).toList());
    Nodes.showIf(!answer.offers().isEmpty(), offers);
    button(apply).setDisable(found == null);
    if (dialog.isShowing()) {
      Node pane = dialog.getDialogPane();
      pane.getScene().getWindow().sizeToScene();
    }
  }

  private Button button(Offer offer) {
    return Nodes.button(offer.text(), () -> take(offer.value(), offer.text()));
  }

  private void apply(ActionEvent event) {
    event.consume(); // stays open, to be taken back
    Offer offer = found;
    if (offer != null) {
      take(offer.value(), offer.text());
    }
  }

  /** One step that undo takes back. */
  private void take(double value, String text) {
    document.edit(
        "Solve " + ParameterText.name(parameter),
        scenario -> RangeRules.rounded(scenario.with(parameter, value), parameter));
    questions++;
    Optional<Scenario> refused = document.refusedProperty().get();
    if (refused.isPresent()) {
      show("", new Answer(OverflowText.refused(Overflow.of(refused.get())), List.of()));
      return;
    }
    applied = document.scenario();
    show(text, new Answer("Applied.", List.of()));
    button(undo).setDisable(false);
    Focus.show(button(undo));
  }

  private void undo(ActionEvent event) {
    event.consume();
    if (document.scenario().equals(applied)) {
      document.undo();
    }
    applied = null;
    button(undo).setDisable(true);
    solve();
  }
}
