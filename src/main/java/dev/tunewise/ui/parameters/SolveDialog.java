package dev.tunewise.ui.parameters;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Goal;
import dev.tunewise.simulation.GoalSeek;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.ParameterNames;
import java.util.OptionalDouble;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks for a goal and sets one parameter to the value that gets there, or says that none does. */
final class SolveDialog {
  private final ScenarioDocument document;
  private final Parameter parameter;
  private final SolveChoices choices;
  private final Label message = new Label(" ");
  private final Dialog<Void> dialog = new Dialog<>();
  private final ButtonType solve = new ButtonType("Solve", ButtonData.OK_DONE);

  SolveDialog(ScenarioDocument document, Parameter parameter, Numbers numbers) {
    this.document = document;
    this.parameter = parameter;
    choices = new SolveChoices(document.scenario(), numbers);
  }

  /** Shows the dialog and returns at once. */
  void show(Window owner, String stylesheet) {
    String name = ParameterNames.name(parameter);
    message.setWrapText(true);
    message.setMinHeight(Region.USE_PREF_SIZE);
    message.getStyleClass().add("solve-message");
    dialog.initOwner(owner);
    dialog.setTitle("Solve for a Goal");
    dialog.getDialogPane().getStylesheets().add(stylesheet);
    dialog.setHeaderText("Which value of “" + name + "” gets there, all else unchanged?");
    dialog.getDialogPane().setContent(new VBox(14, choices, message));
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
      message.setText(fault);
      return;
    }
    Scenario scenario = document.scenario();
    Goal goal = choices.goal();
    solveButton().setDisable(true);
    Thread.ofVirtual()
        .start(
            () -> {
              OptionalDouble found = GoalSeek.solve(scenario, parameter, goal);
              Platform.runLater(() -> answer(scenario, found));
            });
  }

  private void answer(Scenario asked, OptionalDouble found) {
    solveButton().setDisable(false);
    if (!dialog.isShowing() || !document.scenario().equals(asked)) {
      return;
    }
    if (found.isEmpty()) {
      message.setText("No value of “" + ParameterNames.name(parameter) + "” gets there.");
    } else {
      document.edit(
          "Solve " + ParameterNames.name(parameter),
          scenario -> scenario.with(parameter, found.getAsDouble()));
      dialog.close();
    }
  }
}
