package dev.tunewise.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Outcomes;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.service.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class ChartPaneTest {
  private final IntegerProperty opening = new SimpleIntegerProperty();
  private final ChartPainter painter = new ChartPainter(opening);
  private ChartPane cost;
  private ChartPane accuracy;

  private ChartPane newPane(ChartKind kind) {
    return new ChartPane(kind, painter);
  }

  @Start
  void start(Stage stage) {
    cost = newPane(ChartKind.COST);
    accuracy = newPane(ChartKind.ACCURACY);
    HBox.setHgrow(cost, Priority.ALWAYS);
    HBox.setHgrow(accuracy, Priority.ALWAYS);
    cost.setPrefWidth(400);
    accuracy.setPrefWidth(400);
    stage.setScene(new Scene(new HBox(cost, accuracy), 900, 400));
    stage.show();
  }

  @BeforeEach
  void showOutcome(FxRobot robot) throws TimeoutException {
    show(robot, Outcomes.paysBack());
    waitForTitle(cost, "Fine-tuning pays back in month 3");
  }

  @AfterEach
  void close() {
    painter.close();
  }

  private void show(FxRobot robot, Outcome outcome) {
    robot.interact(
        () -> {
          cost.show(new Results(outcome, null, null));
          accuracy.show(new Results(outcome, null, null));
        });
  }

  private static void waitForTitle(ChartPane pane, String title) throws TimeoutException {
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> pane.shown() != null && Objects.requireNonNull(pane.shown()).title().equals(title));
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static Image image(ChartPane pane) {
    return pane.lookupAll("*").stream()
        .filter(ImageView.class::isInstance)
        .map(node -> ((ImageView) node).getImage())
        .findFirst()
        .orElseThrow();
  }

  /** The pane finds its size while the first picture is drawn for another one. */
  @Test
  void firstPicture_isShown_inTheSizeItWasDrawnFor(FxRobot robot) throws Exception {
    ImageView view =
        cost.lookupAll("*").stream()
            .filter(ImageView.class::isInstance)
            .map(ImageView.class::cast)
            .findFirst()
            .orElseThrow();
    CountDownLatch sized = new CountDownLatch(1);
    List<Double> stretched = new CopyOnWriteArrayList<>();
    robot.interact(
        () -> {
          cost.startOver();
          assertNull(view.getImage());
          view.imageProperty()
              .subscribe(
                  (before, now) -> {
                    if (before == null) {
                      double shape = now.getWidth() / now.getHeight();
                      stretched.add(shape / (cost.getWidth() / cost.getHeight()));
                    }
                  });
          painter.task().request(() -> await(sized), done -> {}, fault -> {});
        });
    robot.interact(() -> cost.setMaxWidth(200));
    WaitForAsyncUtils.waitForFxEvents();
    sized.countDown();
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !stretched.isEmpty());
    assertEquals(1, stretched.getFirst(), 0.02);
  }

  @Test
  void words_inPlaceOfAPicture_standInTheMiddle(FxRobot robot) throws Exception {
    CountDownLatch enough = new CountDownLatch(1);
    robot.interact(
        () -> {
          painter.task().request(() -> await(enough), done -> {}, fault -> {});
          cost.startOver();
        });
    Label note = (Label) cost.lookup(".tw-picture-note");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> note.getText().equals("Calculating…"));
    robot.interact(
        () -> {
          cost.layout();
          Bounds place = note.getBoundsInParent();
          assertEquals(cost.getWidth() / 2, place.getCenterX(), 2);
          assertEquals(cost.getHeight() / 2, place.getCenterY(), 2);
        });
    enough.countDown();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      return false; // the test is over, and the painter closed
    }
  }

  private static boolean isBlank(ChartPane pane) {
    return pane.lookupAll("*").stream()
        .filter(ImageView.class::isInstance)
        .allMatch(node -> ((ImageView) node).getImage() == null);
  }

  private static String note(ChartPane pane) {
    return ((Label) pane.lookup(".tw-picture-note")).getText();
  }

  @Test
  void picture_goesAtOnce_whenAnotherScenarioIsOpened(FxRobot robot) throws TimeoutException {
    robot.interact(
        () -> {
          cost.show(new Results(Outcomes.never(), null, null));
          opening.set(1);
          assertTrue(isBlank(cost), "the old picture");
          assertTrue(isBlank(accuracy), "the old picture");
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !isBlank(cost) && !isBlank(accuracy));
    assertNotEquals(
        "Fine-tuning pays back in month 3", Objects.requireNonNull(cost.shown()).title());
    assertEquals("", note(cost));
  }

  @Test
  void picture_goes_whenTheNextCannotBeDrawn(FxRobot robot) throws TimeoutException {
    List<Throwable> faults = new CopyOnWriteArrayList<>();
    Thread.UncaughtExceptionHandler handler = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
    try {
      robot.interact(
          () ->
              cost.draw(
                  () -> {
                    throw new IllegalStateException("broken");
                  }));
      WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> isBlank(cost));
      WaitForAsyncUtils.waitForFxEvents();
      assertEquals("The chart “Cumulative cost” could not be drawn.", note(cost));
      assertEquals("The chart “Cumulative cost” could not be drawn.", cost.getAccessibleText());
      assertNull(cost.shown());
      assertEquals(1, faults.size());
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(handler);
    }
    show(robot, Outcomes.paysBack());
    waitForTitle(cost, "Fine-tuning pays back in month 3");
    assertEquals("", note(cost));
    assertFalse(isBlank(cost));
  }

  private static List<String> card(ChartPane pane) {
    return labels(pane.hover().card()).map(Label::getText).toList();
  }

  private static Stream<Label> labels(HoverCard card) {
    return card.getChildren().stream().filter(Label.class::isInstance).map(Label.class::cast);
  }

  @Test
  void show_drawsThePictureAtItsSize() {
    assertEquals(cost.getWidth(), image(cost).getWidth());
    assertEquals(cost.getHeight(), image(cost).getHeight());
    long inked =
        Stream.iterate(0, i -> i + 1)
            .limit((long) (cost.getWidth() * cost.getHeight()))
            .filter(
                i ->
                    image(cost)
                            .getPixelReader()
                            .getArgb(i % (int) cost.getWidth(), i / (int) cost.getWidth())
                        != 0xFFFFFFFF)
            .count();
    assertTrue(inked > 1000, () -> "only " + inked + " pixels are not white");
  }

  @Test
  void show_tellsTheWholeChartToScreenReaders() {
    assertNotNull(cost.getAccessibleText());
    assertTrue(cost.getAccessibleText().startsWith("Cumulative cost. Fine-tuning pays back"));
    assertTrue(accuracy.getAccessibleText().startsWith("Expected accuracy. Fine-tuning reaches"));
  }

  @Test
  void show_endsWithTheLatestOfManyRequests(FxRobot robot) throws TimeoutException {
    String latest = "Fine-tuning pays only from month 6 to 12";
    List<String> said = new ArrayList<>();
    cost.accessibleTextProperty().subscribe((before, now) -> said.add(now));
    robot.interact(
        () -> {
          for (int i = 0; i < 50; i++) {
            cost.show(
                new Results(i % 2 == 0 ? Outcomes.always() : Outcomes.paysBack(), null, null));
          }
          cost.show(new Results(Outcomes.fallsBack(), null, null));
        });
    waitForTitle(cost, latest);
    // One after the other is drawn: once another pane has its picture, nothing older can follow.
    Object before = accuracy.shown();
    robot.interact(() -> accuracy.show(new Results(Outcomes.huge(), null, null)));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> !Objects.equals(accuracy.shown(), before));
    assertEquals(latest, Objects.requireNonNull(cost.shown()).title());
    assertTrue(said.getLast().contains(latest), said::toString);
    assertTrue(said.size() <= 2, () -> "more than the first and the last were drawn: " + said);
  }

  @Test
  void setMode_drawsOnDark(FxRobot robot) throws TimeoutException {
    robot.interact(() -> cost.setMode(ColorMode.DARK));
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> image(cost).getPixelReader().getArgb(1, 1) == 0xFF0D1117);
    assertEquals(0xFF0D1117, image(cost).getPixelReader().getArgb(1, 1));
  }

  @Test
  void mouse_showsValuesOfAllStrategies(FxRobot robot) {
    assertFalse(cost.hover().card().isVisible());
    robot.moveTo(cost);
    assertTrue(cost.hover().card().isVisible());
    List<String> texts = card(cost);
    assertTrue(texts.getFirst().startsWith("Month "), texts::toString);
    assertTrue(texts.containsAll(List.of("Prompting", "Fine-tuning", "Hybrid")), texts::toString);
    assertEquals(3, texts.stream().filter(text -> text.startsWith("$")).count());
    assertTrue(
        cost.getLayoutBounds().contains(cost.hover().card().getBoundsInParent()), "card inside");
    robot.moveTo(accuracy);
    assertFalse(cost.hover().card().isVisible());
    assertTrue(card(accuracy).getFirst().endsWith(" labeled examples"));
  }

  @Test
  void card_staysSmall_inside_andBesideThePointer(FxRobot robot) {
    for (ChartPane pane : List.of(cost, accuracy)) {
      Bounds bounds = pane.getLayoutBounds();
      for (double x = 0.1; x < 1; x += 0.08) {
        for (double y : new double[] {0.4, 0.6}) {
          Point2D at = new Point2D(x * bounds.getWidth(), y * bounds.getHeight());
          robot.moveTo(pane.localToScreen(at));
          Bounds card = pane.hover().card().getBoundsInParent();
          if (pane.hover().card().isVisible()) {
            assertTrue(bounds.contains(card), () -> card + " outside " + bounds);
            assertFalse(card.contains(at), () -> card + " under " + at);
            double share = card.getWidth() * card.getHeight();
            assertTrue(share <= 0.27 * bounds.getWidth() * bounds.getHeight(), card::toString);
          }
        }
      }
    }
  }

  @Test
  void mouse_valuesFollowTheOutcome(FxRobot robot) throws TimeoutException {
    robot.moveTo(cost);
    List<String> before = card(cost);
    show(robot, Outcomes.never());
    waitForTitle(cost, "Fine-tuning never pays back within 24 months");
    assertEquals(before.getFirst(), card(cost).getFirst());
    assertNotEquals(before, card(cost));
  }

  @Test
  void arrows_stepThroughTheMonths(FxRobot robot) {
    robot.interact(cost::requestFocus);
    robot.type(KeyCode.RIGHT);
    assertEquals("Set-up", card(cost).getFirst());
    robot.type(KeyCode.RIGHT, 2);
    assertEquals("Month 2", card(cost).getFirst());
    assertTrue(cost.getAccessibleText().startsWith("Month 2: Prompting $"));
    robot.type(KeyCode.LEFT);
    assertEquals("Month 1", card(cost).getFirst());
    robot.type(KeyCode.ESCAPE);
    assertFalse(cost.hover().card().isVisible());
  }

  @Test
  void maximize_isAskedForByKeyButtonAndDoubleClick(FxRobot robot) {
    robot.interact(cost::requestFocus);
    robot.type(KeyCode.ENTER);
    assertTrue(cost.maximizedProperty().get());
    robot.type(KeyCode.ESCAPE);
    assertFalse(cost.maximizedProperty().get());
    Node button = cost.lookup(".maximize-button");
    assertEquals("Maximize chart", button.getAccessibleText());
    robot.clickOn(button);
    assertTrue(cost.maximizedProperty().get());
    assertEquals("Restore chart", button.getAccessibleText());
    robot.doubleClickOn(cost);
    assertFalse(cost.maximizedProperty().get());
  }

  @Test
  void switch_showsTheOtherChartsOfCosts(FxRobot robot) throws TimeoutException {
    Outcome outcome = Outcomes.paysBack();
    for (ChartKind kind : List.of(ChartKind.MONEY, ChartKind.SPEND, ChartKind.COST)) {
      Node button =
          cost.lookupAll(".toggle-button").stream()
              .filter(node -> kind.label().equals(node.getAccessibleText()))
              .findFirst()
              .orElseThrow();
      robot.clickOn(button);
      assertEquals(kind, cost.kind());
      waitForTitle(cost, kind.content(outcome, null, Outcomes.NUMBERS).title());
    }
    assertFalse(cost.maximizedProperty().get());
    assertTrue(accuracy.lookupAll(".toggle-button").isEmpty(), "nothing to choose there");
    robot.interact(() -> cost.kindProperty().set(ChartKind.MONEY));
    assertEquals(
        List.of("Where the money goes"),
        cost.lookupAll(".toggle-button").stream()
            .filter(node -> ((ToggleButton) node).isSelected())
            .map(Node::getAccessibleText)
            .toList());
  }

  @Test
  void switch_isReachedByTheKeyboard_andKeepsItsKeys(FxRobot robot) {
    robot.interact(cost::requestFocus);
    robot.type(KeyCode.TAB);
    robot.type(KeyCode.ENTER);
    assertFalse(cost.maximizedProperty().get(), "the switch has the focus");
    assertTrue(cost.getScene().getFocusOwner() instanceof ToggleButton);
  }

  @Test
  void mouse_tellsThePartOfABar(FxRobot robot) throws TimeoutException {
    robot.interact(() -> cost.kindProperty().set(ChartKind.MONEY));
    String title = ChartKind.MONEY.content(Outcomes.paysBack(), null, Outcomes.NUMBERS).title();
    waitForTitle(cost, title);
    robot.moveTo(cost.localToScreen(0.35 * cost.getWidth(), 0.56 * cost.getHeight()));
    assertTrue(cost.hover().card().isVisible());
    assertTrue(card(cost).stream().anyMatch(text -> text.endsWith(" with fine-tuning")));
    assertEquals(
        0,
        labels(cost.hover().card())
            .filter(l -> l.isVisible() && l.getText().startsWith("$"))
            .count(),
        "no values of lines");
    robot.moveTo(cost.localToScreen(0.95 * cost.getWidth(), 0.9 * cost.getHeight()));
    assertFalse(cost.hover().card().isVisible());
  }

  @Test
  void menu_opensOnRightClick(FxRobot robot) {
    robot.clickOn(cost, MouseButton.SECONDARY);
    assertTrue(cost.menu().isShowing());
    assertEquals("Maximize", cost.menu().getItems().getFirst().getText());
    robot.interact(() -> cost.menu().hide());
  }
}
