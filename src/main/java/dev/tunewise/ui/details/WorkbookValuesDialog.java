package dev.tunewise.ui.details;

import dev.tunewise.file.Problem;
import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.file.scenario.InputChanges.Offer;
import dev.tunewise.model.InputEdit;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.dialog.FormDialog;
import dev.tunewise.wording.ChangeText;
import dev.tunewise.wording.FilePlaceText;
import dev.tunewise.wording.InputEditText;
import dev.tunewise.wording.WorkbookText;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Offers what was changed in a workbook to the scenario it carries, each to be left out. */
final class WorkbookValuesDialog extends FormDialog<List<InputEdit>> {
  private static final double WIDTH = 760;
  private static final double ROW = 24;
  private static final double MOST_HEIGHT = 330;

  private final Numbers numbers = Numbers.local();
  private final Choices<InputEdit> choices = new Choices<>();
  private final ButtonType take = new ButtonType("Take Values", ButtonData.OK_DONE);

  /**
   * Changes of a scenario.
   *
   * @param file name of the workbook
   */
  WorkbookValuesDialog(Scenario scenario, InputChanges changes, String file) {
    setTitle("Values from the Workbook");
    getDialogPane().setPrefWidth(WIDTH);
    setResultConverter(button -> button == take ? choices.chosen() : null);
    VBox notes = notes(changes);
    if (changes.offers().isEmpty()) {
      setHeaderText(WorkbookText.nothingToTake());
      getDialogPane().setContent(notes);
      getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
      return;
    }
    boolean one = changes.offers().size() == 1;
    String them = one ? "it" : "them";
    setHeaderText(WorkbookText.changed(changes.offers().size(), numbers) + ": take " + them + "?");
    GridPane table = table(scenario, changes.offers());
    double height = Math.min(MOST_HEIGHT, ROW * (1 + changes.offers().size()) + 8);
    getDialogPane()
        .setContent(
            Choices.page(
                Nodes.paragraph(WorkbookText.offer(file)),
                table,
                height,
                choices.buttons(),
                notes));
    ButtonType leave = new ButtonType(one ? "Leave It" : "Leave Them", ButtonData.CANCEL_CLOSE);
    getDialogPane().getButtonTypes().setAll(take, leave);
    choices.count(this::check);
    check(changes.offers().size());
  }

  private GridPane table(Scenario scenario, List<Offer> offers) {
    GridPane table =
        Choices.table(
            new Label("Input"), right("In the scenario"), right("In the workbook"), new Label());
    int row = 1;
    for (Offer offer : offers) {
      ChangeText text = InputEditText.of(offer.edit(), scenario, numbers);
      CheckBox box = choices.add(offer.edit(), text.name());
      Label formula = Nodes.paragraph(offer.formula() ? WorkbookText.FORMULA : "");
      box.setAccessibleText(
          text.name()
              + ", from "
              + text.before()
              + " to "
              + text.after()
              + (offer.formula() ? ", " + WorkbookText.FORMULA : ""));
      table.addRow(row++, box, right(text.before()), right(text.after()), formula);
      GridPane.setHgrow(formula, Priority.ALWAYS);
    }
    return table;
  }

  private static Label right(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  /** What cannot be taken, and why. */
  private static VBox notes(InputChanges changes) {
    VBox notes = new VBox(6);
    if (!changes.refused().isEmpty()) {
      notes.getChildren().add(Nodes.label("Not possible", "tw-offers-head"));
      VBox lines = new VBox(4);
      changes.refused().forEach(problem -> lines.getChildren().add(line(problem)));
      ScrollPane scroll = new ScrollPane(lines);
      scroll.setFitToWidth(true);
      scroll.setPrefViewportHeight(Math.min(120, ROW * changes.refused().size()));
      notes.getChildren().add(scroll);
    }
    if (!changes.missing().isEmpty()) {
      notes.getChildren().add(Nodes.paragraph(WorkbookText.missing(changes.missing())));
    }
    return notes;
  }

  private static Label line(Problem problem) {
    return Nodes.paragraph(FilePlaceText.plain(problem.place()) + ": " + problem.message());
  }

  private void check(long count) {
    Button button = (Button) getDialogPane().lookupButton(take);
    button.setDisable(count == 0);
    button.setText(count == 1 ? "Take 1 Value" : "Take " + numbers.count(count) + " Values");
  }
}
