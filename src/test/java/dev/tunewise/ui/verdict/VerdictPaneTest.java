package dev.tunewise.ui.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.LiveText;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Theme;
import dev.tunewise.wording.ProbabilityText;
import dev.tunewise.wording.ReasonText;
import dev.tunewise.wording.VerdictText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class VerdictPaneTest {
  private final Numbers numbers = Numbers.local();
  private final BooleanProperty calculating = new SimpleBooleanProperty();
  private ObjectProperty<Results> results;
  private int waysOut;
  private VerdictPane pane;
  private VBox root;

  @Start
  void start(Stage stage) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    results = new SimpleObjectProperty<>(results(Scenario.DEFAULT));
    pane = new VerdictPane(results, calculating, () -> waysOut++);
    root = new VBox(pane, new Button("Below"));
    stage.setScene(new Scene(root, 980, 700));
    stage.show();
  }

  private void show(FxRobot robot, Parameter parameter, double value) {
    robot.interact(() -> results.set(results(Scenario.DEFAULT.with(parameter, value))));
  }

  private static Results results(Scenario scenario) {
    return new Results(new Simulator().simulate(scenario), null, null);
  }

  private Outcome outcome() {
    return results.get().outcome();
  }

  private Label label(String styleClass) {
    return (Label) pane.lookup(styleClass);
  }

  private ToggleButton why() {
    return (ToggleButton) pane.lookup(".tw-why");
  }

  private Node panel() {
    return root.lookup(".tw-panel");
  }

  private String panelText() {
    return panel().lookupAll(".label").stream()
        .map(node -> ((Label) node).getText())
        .collect(Collectors.joining("\n"));
  }

  private List<String> answers() {
    List<String> answers = new ArrayList<>();
    panel().lookupAll(".tw-answer").forEach(node -> answers.add(((Label) node).getText()));
    return answers;
  }

  @Test
  void headline_followsTheOutcome_inTheLargestText(FxRobot robot) {
    assertEquals(VerdictText.headline(outcome(), numbers), label(".tw-headline").getText());
    show(robot, Parameter.MONTHLY_CALLS, 1000);
    assertEquals(VerdictText.headline(outcome(), numbers), label(".tw-headline").getText());
    assertEquals(VerdictText.alternatives(outcome(), numbers), label(".tw-alternatives").getText());
    for (Node node : root.lookupAll(".label")) {
      double size = ((Label) node).getFont().getSize();
      assertTrue(size <= label(".tw-headline").getFont().getSize());
    }
  }

  @Test
  void certainty_thatCannotBeCalculated_isNotWaitedFor(FxRobot robot) {
    robot.interact(
        () -> {
          calculating.set(true);
          results.set(new Results(outcome(), null, null, false, numbers));
        });
    assertTrue(label(".tw-sure").getText().endsWith("being calculated…"));
    robot.interact(() -> results.set(new Results(outcome(), null, null, true, numbers)));
    assertEquals("How sure that is could not be calculated.", label(".tw-sure").getText());
  }

  @Test
  void words_sayDates_asSoonAsTheReaderWantsThem(FxRobot robot) {
    Scenario dated =
        Scenario.DEFAULT
            .with(Parameter.FINE_TUNING_RETIREMENT_MONTH, 12)
            .withCalendar(new Calendar(Optional.of(YearMonth.of(2027, 1)), 1));
    Outcome outcome = new Simulator().simulate(dated);
    robot.interact(() -> results.set(new Results(outcome, null, null, numbers)));
    robot.clickOn(why());
    assertTrue(label(".tw-headline").getText().endsWith("pays back in month 3"));
    assertTrue(panelText().contains("retires the tuned model in month 12"), panelText());
    Numbers dates = numbers.withMonthsAsDates(true);
    robot.interact(() -> results.set(new Results(outcome, null, null, dates)));
    assertTrue(label(".tw-headline").getText().endsWith("pays back in March 2027"));
    assertTrue(panelText().contains("retires the tuned model in December 2027"), panelText());
    assertFalse(panelText().contains("month 12"), panelText());
  }

  @Test
  void headline_isNeverCut_atTheWidthOfASmallWindow(FxRobot robot) {
    Scenario longest =
        Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 1000).with(Parameter.TARGET_ACCURACY, 0.75);
    robot.interact(
        () -> {
          results.set(results(longest));
          root.applyCss();
          root.layout();
        });
    Label headline = label(".tw-headline");
    assertTrue(headline.getText().contains("with retrieval"));
    assertTrue(headline.prefHeight(headline.getWidth()) <= headline.getHeight() + 0.5);
    assertTrue(headline.getHeight() + label(".tw-alternatives").getHeight() <= pane.getHeight());
  }

  private void layOut(double width) {
    root.resize(width, 700);
    for (int pass = 0; pass < 3; pass++) {
      root.applyCss();
      root.requestLayout();
      root.layout();
    }
  }

  /** None needs more height than there is, and a short one leaves hardly more than it takes. */
  @Test
  void height_suitsTheHeadline_atEveryWidthOfTheWindow(FxRobot robot) {
    List<Scenario> scenarios = new ArrayList<>(Presets.all());
    scenarios.add(
        Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 1000).with(Parameter.TARGET_ACCURACY, 0.75));
    scenarios.add(Scenario.DEFAULT.with(Parameter.TARGET_ACCURACY, 0.99));
    scenarios.add(
        Scenario.DEFAULT
            .with(Parameter.TARGET_ACCURACY, 0.99)
            .with(Parameter.LATENCY_BUDGET_MILLIS, 200));
    robot.interact(
        () -> {
          calculating.set(true);
          for (Scenario scenario : scenarios) {
            results.set(results(scenario));
            for (double width = 760; width <= 1280; width += 40) {
              layOut(width);
              Label headline = label(".tw-headline");
              double needed = 0;
              for (Node line :
                  pane.lookup(".tw-verdict-words").getParent().getChildrenUnmodifiable()) {
                needed = Math.max(needed, line.prefHeight(line.getLayoutBounds().getWidth()));
              }
              String what = width + ": " + headline.getText();
              assertTrue(
                  needed <= pane.getHeight(), needed + " of " + pane.getHeight() + " at " + what);
              double lines = headline.prefHeight(headline.getWidth());
              assertTrue(lines <= headline.getHeight() + 0.5, lines + " at " + what);
              assertTrue(pane.getHeight() - needed < needed, what);
            }
          }
        });
  }

  /** A word alone in a second line is no headline. */
  @Test
  void headline_takesOneLine_ratherThanTheLargestLetters(FxRobot robot) {
    robot.interact(
        () -> {
          layOut(1200);
          double oneLine = label(".tw-headline").getHeight();
          assertEquals(20, label(".tw-headline").getFont().getSize());
          layOut(850);
          assertTrue(label(".tw-headline").getHeight() <= oneLine);
          assertTrue(label(".tw-headline").getFont().getSize() >= 17);
        });
  }

  @Test
  void update_laysOutNothingElse_duringADrag(FxRobot robot) {
    robot.interact(
        () -> {
          root.applyCss();
          root.layout();
          results.set(results(Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, 1000)));
          assertFalse(root.isNeedsLayout());
        });
  }

  @Test
  void chip_warns_whereNothingFits(FxRobot robot) {
    Node chip = pane.lookup(".tw-chip");
    assertEquals("Recommended: Fine-tuning", chip.getAccessibleText());
    show(robot, Parameter.TARGET_ACCURACY, 0.99);
    assertEquals("None fits (closest: hybrid)", chip.getAccessibleText());
    assertTrue(chip.getPseudoClassStates().contains(PseudoClass.getPseudoClass("none")));
  }

  @Test
  void second_saysHowSureItIs_onceThatIsKnown(FxRobot robot) {
    Node second = pane.lookup(".tw-verdict-second");
    assertFalse(second.isVisible());
    robot.interact(() -> calculating.set(true));
    assertEquals("How sure that is: being calculated…", label(".tw-sure").getText());
    Scenario scenario = Scenario.DEFAULT.withSampling(200, 1);
    Uncertainty known = new MonteCarlo().run(scenario);
    Outcome outcome = new Simulator().simulate(scenario);
    robot.interact(() -> results.set(new Results(outcome, known, null)));
    assertEquals(ProbabilityText.line(outcome, known, numbers), label(".tw-sure").getText());
    assertTrue(second.isVisible());
    assertFalse(pane.lookup(".hyperlink").isVisible());
  }

  @Test
  void second_linksToWhatMakesOneFit_whereNoneDoes(FxRobot robot) {
    Scenario tight = Scenario.DEFAULT.with(Parameter.LATENCY_BUDGET_MILLIS, 200);
    Outcome outcome = new Simulator().simulate(tight);
    Thresholds found = ThresholdFinder.all(tight);
    robot.interact(() -> results.set(new Results(outcome, null, found)));
    Hyperlink link = (Hyperlink) pane.lookup(".hyperlink");
    assertTrue(
        link.getText().matches("Fine-tuning fits from a latency budget of \\d+.ms"),
        link.getText());
    robot.clickOn(link);
    assertEquals(1, waysOut);
    show(robot, Parameter.LATENCY_BUDGET_MILLIS, 0);
    assertFalse(link.isVisible());
  }

  @Test
  void why_opensReasonsAndGuide_andEscapeClosesThem(FxRobot robot) {
    robot.interact(() -> why().requestFocus());
    robot.type(KeyCode.SPACE);
    assertNotNull(panel());
    String text = panelText();
    outcome()
        .verdict()
        .reasons()
        .forEach(r -> assertTrue(text.contains(ReasonText.of(outcome(), r, numbers))));
    assertEquals(List.of("Yes", "Yes", "Yes"), answers());
    robot.type(KeyCode.ESCAPE);
    assertNull(panel());
    assertTrue(why().isFocused());
    assertFalse(why().isSelected());
  }

  @Test
  void why_opensAtItsTop_whereverItWasScrolledBefore(FxRobot robot) {
    robot.interact(() -> pane.showReasons());
    ScrollPane scroll = (ScrollPane) panel().lookup(".scroll-pane");
    robot.interact(() -> scroll.setVvalue(1));
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> pane.showReasons());
    assertEquals(0, scroll.getVvalue());
  }

  @Test
  void panel_followsTheOutcome_whileOpen(FxRobot robot) {
    robot.interact(() -> pane.showReasons());
    show(robot, Parameter.LABELED_EXAMPLES, 30);
    assertEquals("No", answers().getFirst());
    assertTrue(panelText().contains("Watch out"));
    show(robot, Parameter.TARGET_ACCURACY, 0.7);
    Node current =
        panel().lookupAll(".tw-step").stream()
            .filter(n -> n.getPseudoClassStates().contains(PseudoClass.getPseudoClass("current")))
            .findFirst()
            .orElseThrow();
    assertEquals("Meets it", ((Label) current.lookup(".tw-step-gap")).getText());
    assertFalse(panelText().contains("Watch out"));
  }

  @Test
  void panel_staysInsideTheWindow_belowTheVerdict(FxRobot robot) {
    robot.interact(() -> pane.showReasons());
    robot.interact(() -> {});
    Bounds bounds = panel().getBoundsInParent();
    Bounds layout = panel().localToScene(panel().getLayoutBounds());
    assertTrue(layout.getMinY() >= pane.getHeight(), bounds::toString);
    assertTrue(layout.getMaxY() <= 700, bounds::toString);
    assertTrue(layout.getMinX() >= 0 && layout.getMaxX() <= 980, bounds::toString);
    assertTrue(layout.getHeight() > 400, bounds::toString);
    robot.clickOn(".tw-close");
    assertNull(panel());
  }

  @Test
  void newVerdict_isSpokenOnce_whenTheDragRests(FxRobot robot) throws Exception {
    LiveText live = (LiveText) pane.lookup(".tw-verdict-words");
    List<String> told = new ArrayList<>();
    robot.interact(
        () -> {
          live.toldProperty().subscribe((before, now) -> told.add(now));
          for (double calls : new double[] {900_000, 500_000, 2_000}) {
            results.set(results(Scenario.DEFAULT.with(Parameter.MONTHLY_CALLS, calls)));
          }
          assertEquals(List.of(), told);
        });
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !told.isEmpty());
    assertEquals(1, told.size());
    assertTrue(
        told.getFirst().startsWith(((Label) pane.lookup(".tw-headline")).getText() + ". "),
        told.getFirst());
    assertEquals(told.getFirst(), live.queryAccessibleAttribute(AccessibleAttribute.TEXT));
  }
}
