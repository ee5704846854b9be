package dev.tunewise.ui.prices;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.settings.Theme;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A document with the rows that open pickers, and ways to the parts of what opens. */
@ExtendWith(ApplicationExtension.class)
abstract class PriceWindowTest {
  static final String TYPICAL = "Typical list price";

  final FakePriceLists lists = new FakePriceLists();
  ScenarioDocument document;
  Stage stage;
  VBox rows;

  /** To be called from a start method of the test's own: inherited ones are not found. */
  final void show(Stage shared) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    stage = shared;
    Scenario start =
        Sources.with(
            Sources.with(Scenario.DEFAULT, ServedModel.PROMPTING, TYPICAL),
            ServedModel.FINE_TUNING,
            TYPICAL);
    document = new ScenarioDocument(start);
    rows = new VBox();
    ModelPickers pickers = new ModelPickers(new TestContext(document).in(stage), lists);
    rows.getChildren().addAll(pickers.rows().values());
    stage.setScene(new Scene(rows, 900, 700));
    stage.show();
  }

  ModelChoice row(ServedModel model) {
    return (ModelChoice) rows.getChildren().get(model.ordinal());
  }

  /** Types into the search field of the window in front. */
  FxRobot search(FxRobot robot, String text) {
    robot.clickOn(find(".text-field", TextField.class)).write(text);
    WaitForAsyncUtils.waitForFxEvents();
    return robot;
  }

  /** What a row says, from left to right and down, without what is hidden. */
  String said(ServedModel model) {
    WaitForAsyncUtils.waitForFxEvents();
    List<String> words =
        row(model).lookupAll("*").stream()
            .filter(node -> node instanceof Label || node instanceof Hyperlink)
            .filter(PriceWindowTest::isShown)
            .map(node -> ((Labeled) node).getText())
            .filter(text -> text != null && !text.isEmpty())
            .distinct()
            .toList();
    return String.join(" | ", words);
  }

  private static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  /** The window in front; none if only the stage is there. */
  Optional<Window> front() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof DialogStage && window.isShowing())
        .reduce((one, other) -> other);
  }

  <T> T find(String selector, Class<T> type) {
    return front().orElseThrow().getScene().getRoot().lookupAll(selector).stream()
        .filter(PriceWindowTest::isShown)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  TableView<?> table() {
    return find(".tw-filter-table", TableView.class);
  }

  Button button(String text) {
    return front().orElseThrow().getScene().getRoot().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(b -> b.getText() != null && b.getText().replace("_", "").startsWith(text))
        .findFirst()
        .orElseThrow();
  }

  double value(Parameter parameter) {
    return document.scenario().get(parameter);
  }

  String source(ServedModel model) {
    return Sources.of(document.scenario(), model);
  }
}
