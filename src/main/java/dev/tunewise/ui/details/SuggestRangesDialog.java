package dev.tunewise.ui.details;

import dev.tunewise.catalog.SuggestedRange;
import dev.tunewise.catalog.SuggestionText;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.dialog.FormDialog;
import dev.tunewise.wording.MonthNames;
import dev.tunewise.wording.ParameterText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Shows suggested ranges before they apply, each to be left out. */
final class SuggestRangesDialog extends FormDialog<Map<Parameter, Range>> {
  private static final double WIDTH = 860;

  private final Scenario scenario;
  private final Numbers numbers = Numbers.local();
  private final Choices<SuggestedRange> choices = new Choices<>();
  private final ButtonType add = new ButtonType("Add Ranges", ButtonData.OK_DONE);

  SuggestRangesDialog(Scenario scenario, List<SuggestedRange> suggestions) {
    this.scenario = scenario;
    setTitle("Suggest Ranges");
    getDialogPane().setPrefWidth(WIDTH);
    setResultConverter(button -> button == add ? chosen() : null);
    if (suggestions.isEmpty()) {
      setHeaderText("Every number that moves the decision has a range already");
      getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
      return;
    }
    setHeaderText("Ranges for numbers that move the decision and have none");
    Label explanation =
        Nodes.paragraph(
            "In 8 of 10 cases the number is expected between low and high. What moves the decision"
                + " most stands first; adjust any of them beside its slider later.");
    getDialogPane()
        .setContent(Choices.page(explanation, table(suggestions), 330, choices.buttons()));
    getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
    getDialogPane().getButtonTypes().setAll(add, ButtonType.CANCEL);
    choices.count(this::check);
    check(suggestions.size());
  }

  private GridPane table(List<SuggestedRange> suggestions) {
    GridPane grid =
        Choices.table(
            new Label("Number"),
            right("Now"),
            right("Low"),
            right("High"),
            new Label("Where from"));
    int row = 1;
    for (SuggestedRange suggested : suggestions) {
      Parameter parameter = suggested.parameter();
      Label from = new Label(SuggestionText.brief(suggested.basis(), numbers));
      String full = SuggestionText.full(suggested.basis(), numbers);
      from.setMinWidth(Region.USE_PREF_SIZE);
      Tips.say(from, full);
      String low = text(parameter, suggested.range().low());
      String high = text(parameter, suggested.range().high());
      CheckBox box = choices.add(suggested, ParameterText.name(parameter));
      box.setAccessibleText(box.getText() + ", " + low + " to " + high + ". " + full);
      Label now = right(text(parameter, scenario.get(parameter)));
      grid.addRow(row++, box, now, right(low), right(high), from);
    }
    GridPane.setHgrow(grid.getChildren().getLast(), Priority.ALWAYS);
    return grid;
  }

  private String text(Parameter parameter, double value) {
    return ParameterText.measured(
        parameter, value, scenario.currency(), MonthNames.of(scenario, numbers));
  }

  private static Label right(String text) {
    Label label = new Label(text);
    label.setMinWidth(Region.USE_PREF_SIZE);
    GridPane.setHalignment(label, HPos.RIGHT);
    return label;
  }

  private void check(long count) {
    Button button = (Button) getDialogPane().lookupButton(add);
    button.setDisable(count == 0);
    button.setText(count == 1 ? "Add 1 Range" : "Add " + numbers.count(count) + " Ranges");
  }

  /** The ranges to add. */
  private Map<Parameter, Range> chosen() {
    Map<Parameter, Range> chosen = new EnumMap<>(Parameter.class);
    choices.chosen().forEach(one -> chosen.put(one.parameter(), one.range()));
    return chosen;
  }
}
