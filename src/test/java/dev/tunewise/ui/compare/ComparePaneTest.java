package dev.tunewise.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.CompareItem;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.ExportSize;
import dev.tunewise.export.workbook.ChangedBook;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.settings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ComparePaneTest {
  private static final Scenario INTENTS = Scenario.DEFAULT.withName("Intents");

  /** About the workbook of two changed values. */
  private static final String QUESTION =
      "2 values changed in plan.xlsx since it was exported. Which scenario is to be added?"
          + " [With the 1 that is possible, As it was exported]";

  private final TestContext context = new TestContext(new ScenarioDocument(INTENTS));
  private final ObjectProperty<Lineup> lineup = new SimpleObjectProperty<>(Lineup.ALONE);
  private final List<String> told = new ArrayList<>();
  private ComparePane pane;

  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    Fonts.load();
    Look look = new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    pane =
        new ComparePane(
            context.in(stage),
            lineup,
            List.of(Scenario.DEFAULT.withName("A preset")),
            () -> told.add("closed"));
    Scene scene = new Scene(pane, 900, 620);
    look.follow(scene);
    stage.setScene(scene);
    stage.show();
    pane.setVisible(true);
  }

  @AfterEach
  void close() {
    pane.close();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private ScenarioComparison awaitSides(int count) throws Exception {
    await(() -> pane.shown() != null && pane.shown().sides().size() == count);
    return pane.shown();
  }

  private void addMoreExpensive(FxRobot robot) throws Exception {
    Scenario moreExpensive = INTENTS.with(Parameter.HOURLY_RATE, 120).withName("_Dearer team");
    robot.interact(() -> lineup.set(lineup.get().add(moreExpensive)));
    awaitSides(2);
  }

  @Test
  void alone_explainsWhatToDo_andPinsFromThere(FxRobot robot) throws Exception {
    awaitSides(1);
    Button pin = robot.from(pane).lookup("Pin as Baseline").queryAs(Button.class);
    robot.interact(pin::fire);
    assertEquals("Pinned: Intents", awaitSides(2).baseline().name());
    assertEquals(Optional.of(INTENTS), lineup.get().pinned());
  }

  @Test
  void add_saysOnce_whatWasCarriedOver(FxRobot robot) throws Exception {
    Path old =
        Files.writeString(
            folder.resolve("old.tunewise"),
            """
            {"format": "tunewise-scenario", "version": 1,
             "parameters": {"traffic": {"batchDiscount": 0.4}}}
            """);
    robot.interact(() -> pane.add(old));
    awaitSides(2);
    assertEquals(
        List.of("From an earlier version: batch discount (40\u00a0%) now stands at each model."),
        context.notices);
  }

  /** A workbook with a legal and an impossible value, and what a question about it is answered. */
  private void addChangedWorkbook(FxRobot robot, OptionalInt answer) throws IOException {
    Path book =
        ChangedBook.write(
            folder.resolve("plan.xlsx"),
            INTENTS,
            Map.of(Parameter.HOURLY_RATE, 120.0, Parameter.LABELED_EXAMPLES, -1.0));
    context.dialogs.chosen = answer;
    robot.interact(() -> pane.add(book));
  }

  private Scenario added() {
    return lineup.get().added().getFirst();
  }

  @Test
  void add_ofAChangedWorkbook_takesTheChangedValues_whereTheyAreMeant(FxRobot robot)
      throws Exception {
    addChangedWorkbook(robot, OptionalInt.of(0));
    awaitSides(2);
    assertEquals(List.of(QUESTION), context.dialogs.shown);
    assertEquals(120, added().get(Parameter.HOURLY_RATE));
    assertEquals("plan.xlsx · 2026-11-30", Sources.of(added(), Parameter.HOURLY_RATE));
    assertEquals(INTENTS.get(Parameter.LABELED_EXAMPLES), added().get(Parameter.LABELED_EXAMPLES));
  }

  @Test
  void add_ofAChangedWorkbook_leavesThem_whereTheExportIsMeant(FxRobot robot) throws Exception {
    addChangedWorkbook(robot, OptionalInt.of(1));
    awaitSides(2);
    assertEquals(INTENTS, added());
  }

  @Test
  void add_ofAChangedWorkbook_addsNothing_whereTheUserChangesTheirMind(FxRobot robot)
      throws Exception {
    addChangedWorkbook(robot, OptionalInt.empty());
    await(() -> !context.dialogs.shown.isEmpty());
    assertEquals(List.of(), lineup.get().added());
  }

  @Test
  void add_ofAWorkbookWithImpossibleValuesAlone_saysThatTheyDoNotCount(FxRobot robot)
      throws Exception {
    Path book =
        ChangedBook.write(
            folder.resolve("plan.xlsx"), INTENTS, Map.of(Parameter.LABELED_EXAMPLES, -1.0));
    robot.interact(() -> pane.add(book));
    awaitSides(2);
    assertEquals(INTENTS, added());
    assertEquals(List.of(), context.dialogs.shown);
    assertEquals(
        List.of("1 value changed in the workbook that cannot be taken: added as it was exported."),
        context.notices);
  }

  @Test
  void chips_nameEachScenario_andChooseTheBaseline(FxRobot robot) throws Exception {
    addMoreExpensive(robot);
    List<RadioButton> chips =
        List.copyOf(robot.from(pane).lookup(".radio-button").queryAllAs(RadioButton.class));
    assertEquals(
        List.of("Intents (open)", "_Dearer team"), chips.stream().map(c -> c.getText()).toList());
    assertTrue(chips.getFirst().isSelected());
    robot.interact(chips.getLast()::fire);
    await(() -> pane.shown().baseline().name().equals("_Dearer team"));
    double difference = pane.shown().alternatives().getFirst().attribution().difference();
    assertTrue(difference < 0, "the open scenario is the cheaper one: " + difference);
  }

  @Test
  void changes_followTheOpenScenario(FxRobot robot) throws Exception {
    addMoreExpensive(robot);
    ListView<?> list = robot.from(pane).lookup(".tw-compare-list").queryListView();
    assertEquals(2, list.getItems().size(), "a heading and the hourly rate");
    robot.interact(
        () -> context.document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 5_000_000)));
    await(() -> list.getItems().size() == 4);
    ChangeLine last = (ChangeLine) list.getItems().getLast();
    assertEquals(ChangeLine.Kind.SUM, last.kind());
  }

  private boolean isShown(FxRobot robot, String selector) {
    Node node = robot.from(pane).lookup(selector).query();
    while (node != pane && node.isVisible()) {
      node = node.getParent();
    }
    return node == pane;
  }

  @Test
  void tables_areBesideEachOther_asLongAsTheFiguresFit(FxRobot robot) throws Exception {
    addMoreExpensive(robot);
    await(() -> isShown(robot, ".tw-compare-figures"));
    assertTrue(isShown(robot, ".tw-compare-list"));
    for (String name : List.of("B", "C", "A name that is far too long for its column")) {
      robot.interact(() -> lineup.set(lineup.get().add(INTENTS.withName(name))));
    }
    awaitSides(5);
    await(() -> !isShown(robot, ".tw-compare-list"));
    FigureGrid figures = robot.from(pane).lookup(".scroll-pane").queryAs(FigureGrid.class);
    double content = figures.getContent().getLayoutBounds().getWidth();
    assertTrue(content <= figures.getViewportBounds().getWidth(), "scrolls across: " + content);
    robot.clickOn("What differs");
    await(() -> isShown(robot, ".tw-compare-list"));
    assertFalse(isShown(robot, ".tw-compare-figures"));
  }

  @Test
  void figures_ofTwoScenarios_areAllVisible_andNothingThatDiffersIsCut(FxRobot robot)
      throws Exception {
    Scenario other =
        INTENTS
            .with(Parameter.FINE_TUNING_MONTHLY_HOURS, 20)
            .with(Parameter.FINE_TUNING_FIRST_TOKEN_MILLIS, 279)
            .withName("One with a long name");
    robot.interact(
        () -> {
          pane.getScene().getWindow().setHeight(640); // of a window of 1280 by 800
          lineup.set(lineup.get().add(other));
        });
    awaitSides(2);
    WaitForAsyncUtils.waitForFxEvents(5);
    FigureGrid figures = robot.from(pane).lookup(".scroll-pane").queryAs(FigureGrid.class);
    double whole = figures.getContent().getLayoutBounds().getHeight();
    assertTrue(whole <= figures.getViewportBounds().getHeight() + 1, () -> whole + " scrolls");
    for (Node label : pane.lookupAll(".tw-compare-cell .label")) {
      Label shown = (Label) label;
      if (shown.isVisible() && shown.getParent().isVisible() && !shown.getText().isEmpty()) {
        assertTrue(shown.getWidth() + 1 >= shown.prefWidth(-1), () -> shown.getText() + " is cut");
      }
    }
  }

  @Test
  void figures_sayWholeThatNoneFits(FxRobot robot) throws Exception {
    Scenario hard = INTENTS.with(Parameter.TARGET_ACCURACY, 0.97).withName("Hard target");
    robot.interact(() -> lineup.set(lineup.get().add(hard)));
    awaitSides(2);
    WaitForAsyncUtils.waitForFxEvents(5);
    Label said =
        (Label)
            pane.lookupAll(".tw-compare-muted").stream()
                .filter(
                    node ->
                        node instanceof Label label
                            && label.getText().equals("None fits (closest: hybrid)"))
                .findFirst()
                .orElseThrow();
    assertFalse(said.isTextTruncated());
  }

  @Test
  void figures_keepNamesAndScenarios_whileTheyScroll(FxRobot robot) throws Exception {
    addMoreExpensive(robot);
    FigureGrid figures = robot.from(pane).lookup(".scroll-pane").queryAs(FigureGrid.class);
    robot.interact(
        () -> {
          figures.setMaxSize(150, 100);
          figures.getScene().getRoot().layout();
          figures.setHvalue(1);
          figures.setVvalue(1);
          figures.getScene().getRoot().layout();
        });
    Bounds view = figures.localToScene(figures.getLayoutBounds());
    Node name = robot.from(figures).lookup("Lead time").query();
    assertEquals(view.getMinX(), name.localToScene(name.getLayoutBounds()).getMinX(), 2);
    Node scenario = robot.from(figures).lookup(".tw-compare-head").query();
    assertEquals(view.getMinY(), scenario.localToScene(scenario.getLayoutBounds()).getMinY(), 2);
    Node last =
        robot.from(figures).lookup(".tw-compare-figure").queryAll().stream().toList().getLast();
    assertTrue(last.localToScene(last.getLayoutBounds()).getMaxX() <= view.getMaxX(), "is in view");
  }

  @Test
  void choice_comparesOneStrategy(FxRobot robot) throws Exception {
    addMoreExpensive(robot);
    ComboBox<StrategyChoice> chooser = robot.from(pane).lookup(".combo-box").query();
    robot.interact(() -> chooser.setValue(StrategyChoice.of(Strategy.HYBRID)));
    await(() -> pane.shown().choice().equals(StrategyChoice.of(Strategy.HYBRID)));
    assertEquals(StrategyChoice.of(Strategy.HYBRID), lineup.get().choice());
  }

  @Test
  void add_takesGoodFiles_andTellsWhatIsWrongWithOthers(FxRobot robot) throws Exception {
    Path good = folder.resolve("good.tunewise");
    Files.writeString(
        good, "{\"format\":\"tunewise-scenario\",\"version\":1,\"name\":\"From file\"}");
    robot.interact(() -> pane.add(good));
    assertEquals("From file", awaitSides(2).alternatives().getFirst().side().name());
    Path bad = Files.writeString(folder.resolve("bad.tunewise"), "{}");
    robot.interact(() -> pane.add(bad));
    await(() -> !context.dialogs.shown.isEmpty());
    assertTrue(
        context.dialogs.shown.getLast().contains("bad.tunewise"), context.dialogs.shown.toString());
    assertEquals(1, lineup.get().added().size());
  }

  /** A picture of a comparison of the scenarios of these names. */
  private Path picture(String... names) throws IOException {
    ScenarioComparison comparison =
        ScenarioComparison.of(
            Stream.of(names).map(n -> new Simulator().simulate(INTENTS.withName(n))).toList(),
            StrategyChoice.RECOMMENDED);
    byte[] content =
        new ChartExport(Numbers.local(), LocalDate.EPOCH)
            .bytes(
                comparison,
                new CompareItem.Chart(ChartKind.COST),
                new ExportRequest(ExportFormat.PNG, ExportSize.SQUARE, 1, ColorMode.LIGHT));
    return Files.write(folder.resolve(names.length + ".png"), content);
  }

  @Test
  void add_ofAPicture_takesAllItsScenarios_orNone(FxRobot robot) throws Exception {
    Path three = picture("A", "B", "C");
    Path two = picture("D", "E");
    robot.interact(() -> pane.add(three));
    awaitSides(4);
    assertEquals(
        List.of("A", "B", "C"), lineup.get().added().stream().map(Scenario::name).toList());
    robot.interact(() -> pane.add(two));
    await(() -> !context.dialogs.shown.isEmpty());
    String last = context.dialogs.shown.getLast();
    assertTrue(last.endsWith("[At most four fit beside the baseline; the file holds 2.]"), last);
    assertEquals(3, lineup.get().added().size());
  }

  @Test
  void export_isOfWhatIsShown_andNeedsTwo(FxRobot robot) throws Exception {
    awaitSides(1);
    List<ScenarioComparison> exported = new ArrayList<>();
    robot.interact(() -> pane.onExport(exported::add));
    Button export = robot.from(pane).lookup("Export…").queryAs(Button.class);
    assertTrue(export.isDisabled());
    addMoreExpensive(robot);
    assertFalse(export.isDisabled());
    robot.interact(export::fire);
    assertEquals(List.of(pane.shown()), exported);
  }
}
