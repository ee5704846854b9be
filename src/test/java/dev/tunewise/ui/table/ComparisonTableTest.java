package dev.tunewise.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Theme;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.Comparison.Row;
import dev.tunewise.wording.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ComparisonTableTest {
  private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");

  private ObjectProperty<Outcome> outcome;
  private final ObjectProperty<Optional<Outcome>> baseline =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Set<Metric>> further = new SimpleObjectProperty<>(Set.of());
  private ComparisonTable table;
  private StackPane root;

  @Start
  void start(Stage stage) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    outcome = new SimpleObjectProperty<>(new Simulator().simulate(Scenario.DEFAULT));
    table =
        new ComparisonTable(outcome.map(now -> new Results(now, null, null)), baseline, further);
    root = new StackPane(table);
    stage.setScene(new Scene(root, 450, 300));
    stage.show();
  }

  private Comparison comparison() {
    return Comparison.of(outcome.get(), null, further.get(), Numbers.local());
  }

  private List<Label> values(Metric metric) {
    TableRow row =
        (TableRow)
            List.copyOf(table.lookupAll(".tw-comparison-row")).stream()
                .filter(
                    r -> r.getAccessibleText().startsWith(comparison().of(metric).label() + ":"))
                .findFirst()
                .orElseThrow();
    List<Label> labels = new ArrayList<>();
    row.getChildrenUnmodifiable().stream()
        .filter(n -> n.getStyleClass().contains("tw-comparison-value"))
        .forEach(n -> labels.add((Label) n));
    return labels;
  }

  private static String clipboard(FxRobot robot) {
    String[] text = new String[1];
    robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
    return text[0];
  }

  private void show(FxRobot robot, Parameter parameter, double value) {
    robot.interact(
        () -> outcome.set(new Simulator().simulate(Scenario.DEFAULT.with(parameter, value))));
  }

  private List<String> shownRows() {
    return table.lookupAll(".tw-comparison-row").stream()
        .map(row -> row.getAccessibleText().replaceFirst(":.*", ""))
        .toList();
  }

  @Test
  void rows_areChosenFromTheMenu(FxRobot robot) {
    MenuButton menu = (MenuButton) table.lookup(".tw-comparison-menu");
    int usual = shownRows().size();
    assertEquals(Metric.usual().size(), usual);
    robot.interact(() -> choose(menu, Metric.SAVING));
    assertEquals(Set.of(Metric.SAVING), further.get());
    assertEquals(usual + 1, shownRows().size());
    assertEquals(
        comparison().of(Metric.SAVING).of(Strategy.HYBRID).text(),
        values(Metric.SAVING).get(Strategy.HYBRID.ordinal()).getText());
    robot.interact(() -> choose(menu, Metric.OVER_BUDGET));
    assertEquals(usual + 1, shownRows().size(), "means nothing without a budget");
    show(robot, Parameter.BUDGET, 40_000);
    assertEquals(usual + 2, shownRows().size());
    robot.interact(() -> choose(menu, Metric.SAVING));
    assertEquals(Set.of(Metric.OVER_BUDGET), further.get());
    assertEquals(usual + 1, shownRows().size());
  }

  private static void choose(MenuButton menu, Metric metric) {
    CheckMenuItem item =
        menu.getItems().stream()
            .map(CheckMenuItem.class::cast)
            .filter(each -> each.getText().equals(metric.label()))
            .findFirst()
            .orElseThrow();
    item.setSelected(!item.isSelected());
    item.fire();
  }

  @Test
  void rows_showTheOutcome_andFollowIt(FxRobot robot) {
    show(robot, Parameter.MONTHLY_CALLS, 20_000);
    for (Row row : comparison().rows()) {
      List<Label> labels = values(row.metric());
      for (Strategy strategy : Strategy.values()) {
        Label label = labels.get(strategy.ordinal());
        assertEquals(row.of(strategy).text(), label.getText());
        assertEquals(row.of(strategy).best(), label.getPseudoClassStates().contains(BEST));
        assertTrue(Tips.of(label).endsWith(row.of(strategy).full()));
      }
    }
  }

  @Test
  void best_isBold_notOnlyColored() {
    Label best = values(Metric.TOTAL_COST).get(Strategy.FINE_TUNING.ordinal());
    Label other = values(Metric.TOTAL_COST).get(Strategy.PROMPTING.ordinal());
    assertTrue(best.getFont().getStyle().contains("Bold"), best.getFont().toString());
    assertFalse(other.getFont().getStyle().contains("Bold"), other.getFont().toString());
  }

  @Test
  void texts_areNotCut_inASmallPane() {
    for (Node node : table.lookupAll(".label")) {
      Label label = (Label) node;
      Text shown = (Text) label.lookup(".text");
      assertEquals(label.getText(), shown.getText());
    }
  }

  @Test
  void copy_putsTheWholeTable_withEveryDigit(FxRobot robot) {
    robot.interact(() -> table.requestFocus());
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    assertEquals(comparison().toTsv('.'), clipboard(robot));
  }

  @Test
  void copy_putsTheSelectedRow_only(FxRobot robot) {
    robot.interact(() -> table.requestFocus());
    robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.DOWN);
    assertEquals(comparison().of(Metric.TOTAL_COST).spoken(), table.getAccessibleText());
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    List<String> lines = clipboard(robot).lines().toList();
    assertEquals(2, lines.size());
    assertTrue(lines.get(1).startsWith("Total over 24 months\tUSD\t246945.9"));
    robot.type(KeyCode.ESCAPE);
    robot.push(KeyCode.SHORTCUT, KeyCode.C);
    assertEquals(comparison().toTsv('.'), clipboard(robot));
  }

  @Test
  void contextMenu_copiesPlainText(FxRobot robot) {
    robot.rightClickOn(table);
    robot.clickOn("Copy as Plain Text");
    assertEquals(comparison().toText(), clipboard(robot));
  }

  @Test
  void update_laysOutNothing_duringADrag(FxRobot robot) {
    robot.interact(
        () -> {
          root.applyCss();
          root.layout();
          outcome.set(
              new Simulator().simulate(Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 1234)));
          assertFalse(root.isNeedsLayout());
          assertFalse(table.isNeedsLayout());
        });
  }

  @Test
  void header_marksTheRecommendedStrategy(FxRobot robot) {
    assertEquals(Optional.of(Strategy.FINE_TUNING), table.recommended());
    show(robot, Parameter.TARGET_ACCURACY, 0.88);
    assertEquals(Optional.of(Strategy.HYBRID), table.recommended());
    show(robot, Parameter.TARGET_ACCURACY, 0.99);
    assertEquals(Optional.empty(), table.recommended(), "none fits");
  }

  @Test
  void differences_standBesideTheValues_whileABaselineIsPinned(FxRobot robot) {
    Scenario moreExpensive = Scenario.DEFAULT.with(Parameter.HOURLY_RATE, 120);
    robot.interact(() -> baseline.set(Optional.of(outcome.get())));
    robot.interact(() -> outcome.set(new Simulator().simulate(moreExpensive)));
    List<Label> shown = new ArrayList<>();
    table.lookupAll(".tw-comparison-difference").forEach(n -> shown.add((Label) n));
    assertEquals(3 * Metric.usual().size(), shown.size());
    assertEquals("+$600", shown.getFirst().getText(), "24 hours at 25 more");
    assertTrue(shown.stream().allMatch(Label::isVisible));
    robot.interact(() -> baseline.set(Optional.empty()));
    assertTrue(shown.stream().noneMatch(Label::isVisible));
  }

  @ParameterizedTest
  @CsvSource({
    "375, 310, 1, 0.000003",
    "400, 310, 1000000, 0.02",
    "400, 310, 100000000, 100000",
    "720, 400, 100000000, 100000",
    "720, 400, 1, 0.000003"
  })
  void figures_areNeverCut_withABaseline(
      double width, double height, double calls, double error, FxRobot robot) {
    Scenario euros = Scenario.DEFAULT.withCurrency("EUR").with(Parameter.MONTHLY_CALLS, calls);
    Scenario other = euros.with(Parameter.COST_PER_ERROR, error).with(Parameter.HOURLY_RATE, 123);
    TableScroll[] scroll = new TableScroll[1];
    robot.interact(
        () -> {
          root.getChildren().clear();
          scroll[0] = new TableScroll(table);
          scroll[0].setMaxSize(width, height);
          root.getChildren().add(scroll[0]);
          root.getScene().getWindow().setWidth(900);
          root.getScene().getWindow().setHeight(600);
          outcome.set(new Simulator().simulate(euros.with(Parameter.LABELED_EXAMPLES, 345)));
          baseline.set(Optional.of(outcome.get()));
          outcome.set(new Simulator().simulate(other));
        });
    WaitForAsyncUtils.waitForFxEvents();
    robot.interact(
        () -> {
          root.applyCss();
          root.layout();
          root.layout();
          table.applyCss();
          table.layout();
        });
    assertEquals(width, scroll[0].getWidth(), 1);
    for (Node node : table.lookupAll(".label")) {
      Label label = (Label) node;
      assertTrue(
          label.getText().isEmpty() || label.prefWidth(-1) <= label.getWidth() + 0.5,
          label.getText() + " takes " + label.prefWidth(-1) + " of " + label.getWidth());
    }
    TableRow last = (TableRow) List.copyOf(table.lookupAll(".tw-comparison-row")).getLast();
    assertTrue(last.getBoundsInParent().getMaxY() <= table.getHeight(), "can be scrolled to");
  }
}
