package dev.tunewise.ui.evaluation;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.Problem;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.BackgroundRead;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.Refusal;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import dev.tunewise.ui.dialog.DialogStage;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * A window about a file of evaluations: that it is being read, why it cannot be used, or what it
 * leaves open. Adds what is chosen to the scenario as one undo step.
 */
final class EvaluationFileDialog {
  private final DialogStage stage;
  private final ScenarioDocument document;
  private final Numbers numbers;
  private final Consumer<String> done;
  private final StackPane center = new StackPane();
  private final Button add = new Button("Add");
  private final Button close = new Button("Cancel");
  private final DialogBar bar = new DialogBar(new AnswerButtons(add, close));
  private Runnable onClose = () -> {};

  /**
   * @param done is told in one line what was added
   */
  EvaluationFileDialog(
      Window owner, ScenarioDocument document, Numbers numbers, Consumer<String> done) {
    this.document = document;
    this.numbers = numbers;
    this.done = done;
    VBox root = new VBox();
    stage = DialogStage.large(owner, "Add Evaluations", root);
    StyleSheets.add(root, NumberField.class, "control.css");
    StyleSheets.add(root, EvaluationFileDialog.class, "evaluation.css");
    VBox.setVgrow(center, Priority.ALWAYS);
    root.getChildren().setAll(center, bar);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::agreeFromTick);
    add.setVisible(false);
    close.setOnAction(event -> stage.close());
    stage.setOnHidden(event -> onClose.run());
  }

  /** A tick is chosen with the space bar: Enter adds, as from anywhere else. */
  private void agreeFromTick(KeyEvent event) {
    if (event.getTarget() instanceof CheckBox && event.getCode() == KeyCode.ENTER) {
      event.consume();
      add.fire();
    }
  }

  /** Says that the file is being read; closing the window then stops it. */
  void await(BackgroundRead reading) {
    center.getChildren().setAll(reading);
    onClose = reading::stop;
    open(close);
  }

  boolean isShowing() {
    return stage.isShowing();
  }

  /** Closes the window as if nobody had opened it. */
  void dismiss() {
    stage.close();
  }

  /** Says why a file cannot be used. */
  void refuse(String name, List<Problem> problems) {
    int more = problems.size() - 1;
    String others = more == 0 ? "" : "\nand " + numbers.count(more, "more problem");
    center
        .getChildren()
        .setAll(
            new Refusal(
                name + " holds no evaluations that can be read.",
                problems.getFirst().line() + others));
    close.setText("Close");
    open(close);
  }

  /** Asks what the file leaves open. */
  void ask(FileChoices choices) {
    FilePage page = new FilePage(choices, numbers);
    onClose = page::close;
    center.getChildren().setAll(page);
    add.setVisible(true);
    add.setOnAction(event -> add(choices, page));
    page.onChange(
        () -> {
          String missing = page.missing();
          add.setDisable(!missing.isEmpty());
          add.setText(label(choices));
          bar.say(missing);
        });
    open(page.asked().orElse(add));
  }

  private void open(Node first) {
    stage.show();
    // The window gives the keyboard to its first control, a moment after it is shown.
    Platform.runLater(first::requestFocus);
  }

  private String label(FileChoices choices) {
    int rows = choices.added();
    int values = choices.parameters();
    String of = numbers.count(values, "Value");
    if (rows == 0) {
      return values == 0 ? "Add" : "Set " + of;
    }
    return "Add " + numbers.count(rows, "Evaluation") + (values == 0 ? "" : ", Set " + of);
  }

  private void add(FileChoices choices, FilePage page) {
    if (page.commit() && page.missing().isEmpty()) {
      done.accept(FileAddition.apply(choices, document, numbers));
      stage.close();
    }
  }
}
