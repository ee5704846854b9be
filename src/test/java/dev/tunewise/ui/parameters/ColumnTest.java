package dev.tunewise.ui.parameters;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.HighlightedLabel;
import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A column of its own for each test, and ways to its parts. */
@ExtendWith(ApplicationExtension.class)
abstract class ColumnTest {
  /** Whether the document takes changes. */
  boolean taking = true;

  ScenarioDocument document;
  ParameterColumn column;

  /** To be called from a start method of the test's own: inherited ones are not found. */
  final void show(Stage stage) {
    Application.setUserAgentStylesheet(
        ParameterColumn.class.getResource("/dev/tunewise/ui/look/light.css").toExternalForm());
    document = new ScenarioDocument(Scenario.DEFAULT, any -> taking);
    column = new ParameterColumn(document);
    stage.setScene(new Scene(column, 360, 900));
    stage.show();
  }

  List<ParameterRow> rows() {
    return column.lookupAll(".parameter-row").stream()
        .map(ParameterRow.class::cast)
        .filter(row -> row.isVisible() && row.getParent().isVisible())
        .toList();
  }

  ParameterRow row(Parameter parameter) {
    return rows().stream().filter(row -> row.parameter() == parameter).findFirst().orElseThrow();
  }

  NumberField field(Parameter parameter) {
    return (NumberField) row(parameter).lookup(".number-field");
  }

  ParameterSlider slider(Parameter parameter) {
    return (ParameterSlider) row(parameter).lookup(".parameter-slider");
  }

  Button dot(Parameter parameter) {
    return (Button) row(parameter).lookup(".reset-dot");
  }

  static String text(Node node) {
    return ((HighlightedLabel) node).text().replace('\u00a0', ' ');
  }

  void type(FxRobot robot, Parameter parameter, String text) {
    robot.clickOn(field(parameter)).write(text);
  }

  FxRobot moveToThumb(FxRobot robot, Parameter parameter) {
    ParameterSlider slider = slider(parameter);
    double fromMiddle = slider.xOf(slider.value()) - slider.getWidth() / 2;
    robot.moveTo(slider).moveBy(fromMiddle, 0);
    return robot;
  }

  double value(Parameter parameter) {
    return document.scenario().get(parameter);
  }

  void open(FxRobot robot, String... groups) {
    robot.interact(() -> column.setExpandedGroups(List.of(groups)));
  }

  boolean commit(FxRobot robot) {
    boolean[] legal = new boolean[1];
    robot.interact(() -> legal[0] = column.commitPendingEdit());
    return legal[0];
  }
}
