package dev.tunewise.ui.parameters;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.search.Goal;
import dev.tunewise.simulation.search.GoalSeek;
import dev.tunewise.simulation.search.Solution;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.HelpPopup;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.DialogPlace;
import dev.tunewise.ui.dialog.FormDialog;
import dev.tunewise.wording.ParameterText;
import dev.tunewise.wording.SolveWords;
import dev.tunewise.wording.SolveWords.Answer;
import dev.tunewise.wording.SolveWords.Offer;
import java.util.List;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Asks for a goal and sets one parameter to the value that gets there; where none does, says why
 * and offers what comes nearest.
 */
final class SolveDialog {
  private final ScenarioDocument document;
  private final Parameter parameter;
  private final Numbers numbers;
  private final SolveChoices choices;
  private final Label message = Nodes.label(" ", "solve-message");
  private final FlowPane offers = new FlowPane(8, 8);
  private final FormDialog<Void> dialog = new FormDialog<>();
  private final ButtonType solve = new ButtonType("Solve", ButtonData.OK_DONE);

  SolveDialog(ScenarioDocument document, Parameter parameter, Numbers numbers) {
    this.document = document;
    this.parameter = parameter;
    this.numbers = numbers;
    choices = new SolveChoices(document.scenario(), numbers);
    choices.onChange(() -> show(new Answer("", List.of())));
  }

  /** Shows the dialog and returns at once. */
  void show(Window owner) {
    String name = ParameterText.name(parameter);
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    offers.getStyleClass().add("solve-offers");
    DialogPlace.inFront(dialog, owner);
    dialog.setTitle("Solve for a Goal");
    StyleSheets.add(dialog.getDialogPane(), HelpPopup.class, "control.css");
    dialog.setHeaderText("Which value of “" + name + "” gets there, all else unchanged?");
    dialog.getDialogPane().setContent(new VBox(14, choices, message, offers));
    dialog.getDialogPane().getButtonTypes().setAll(solve, ButtonType.CANCEL);
    solveButton().addEventFilter(ActionEvent.ACTION, this::solve);
    dialog.show();
  }

  private Button solveButton() {
    return (Button) dialog.getDialogPane().lookupButton(solve);
  }

  /** Keeps the dialog open until a value is found; looks for it off the window's thread. */
  private void solve(ActionEvent event) {
    event.consume();
    String fault = choices.fault();
    if (!fault.isEmpty()) {
      show(new Answer(fault, List.of()));
      return;
    }
    Scenario scenario = document.scenario();
    Goal goal = choices.goal();
    solveButton().setDisable(true);
    Thread.ofVirtual()
        .start(
            () -> {
              Solution found = GoalSeek.solve(scenario, parameter, goal);
              Answer answer = new SolveWords(scenario, parameter, goal, numbers).of(found);
              Platform.runLater(() -> answer(scenario, found, answer));
            });
  }

  private void answer(Scenario asked, Solution found, Answer answer) {
    solveButton().setDisable(false);
    if (!dialog.isShowing() || !document.scenario().equals(asked)) {
      return;
    }
    if (found instanceof Solution.Reached(double value) && value != asked.get(parameter)) {
      take(choices.goal().settled(parameter, value));
    } else {
      show(answer);
    }
  }

  private void show(Answer answer) {
    message.setText(answer.message().isEmpty() ? " " : answer.message());
    offers.getChildren().setAll(answer.offers().stream().map(this::button).toList());
    if (dialog.isShowing()) {
      dialog.getDialogPane().getScene().getWindow().sizeToScene();
    }
  }

  private Button button(Offer offer) {
    return Nodes.button(offer.text(), () -> take(offer.value()));
  }

  /** One step that undo takes back. */
  private void take(double value) {
    document.edit(
        "Solve " + ParameterText.name(parameter), scenario -> scenario.with(parameter, value));
    dialog.close();
  }
}
