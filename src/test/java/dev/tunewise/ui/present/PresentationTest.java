package dev.tunewise.ui.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPane;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.control.LiveText;
import dev.tunewise.ui.control.ParameterSlider;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.settings.TextSize;
import dev.tunewise.ui.settings.Theme;
import dev.tunewise.ui.zoom.ZoomedWindows;
import dev.tunewise.wording.ParameterText;
import dev.tunewise.wording.VerdictText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class PresentationTest {
  /** 28 points on a screen of 1080 pixels, as a share of the height. */
  private static final double LEAST_SHARE = 28 * 96 / 72.0 / 1080;

  private static final Parameter CALLS = Parameter.MONTHLY_CALLS;

  private final ScenarioDocument document = new ScenarioDocument(Scenario.DEFAULT);
  private TestContext context;
  private Presentation presentation;
  private Stage main;
  private Button last;

  @Start
  void start(Stage stage) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    ZoomedWindows.follow(new SimpleObjectProperty<>(TextSize.USUAL));
    main = stage;
    last = new Button("Last");
    stage.setScene(new Scene(new StackPane(new Button("First"), last), 300, 200));
    stage.show();
    last.requestFocus();
    context = new TestContext(document);
    presentation =
        new Presentation(
            context.in(stage),
            new SimpleObjectProperty<>(Optional.empty()),
            new SimpleObjectProperty<>(Set.of()));
    presentation.show(ChartKind.SPEND);
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(presentation::close);
  }

  private Optional<Stage> shown() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && !window.equals(main))
        .map(Stage.class::cast)
        .findFirst();
  }

  private Parent root() {
    return shown().orElseThrow().getScene().getRoot();
  }

  private String page() {
    return root().lookupAll(".toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(ToggleButton::isSelected)
        .map(ToggleButton::getText)
        .collect(Collectors.joining());
  }

  private ChartPane chart() {
    return (ChartPane) root().lookup(".chart-pane");
  }

  private String text(String styleClass) {
    return ((Label) root().lookup(styleClass)).getText();
  }

  @Test
  void keys_turnThePages_fromTheChartThatWasAsked(FxRobot robot) {
    assertTrue(shown().orElseThrow().isFullScreen());
    assertEquals("Spend", page());
    List<String> seen = new ArrayList<>();
    for (KeyCode key :
        List.of(
            KeyCode.PAGE_DOWN,
            KeyCode.RIGHT,
            KeyCode.RIGHT,
            KeyCode.PAGE_DOWN,
            KeyCode.PAGE_DOWN,
            KeyCode.LEFT,
            KeyCode.PAGE_UP)) {
      robot.push(key);
      seen.add(page());
    }
    assertEquals(
        List.of("Parts", "Accuracy", "Volume", "Table", "Table", "Volume", "Accuracy"), seen);
    assertEquals(ChartKind.ACCURACY, chart().kind());
  }

  @Test
  void table_standsInPlaceOfTheChart(FxRobot robot) {
    for (int i = 0; i < 4; i++) {
      robot.push(KeyCode.PAGE_DOWN);
    }
    assertEquals("Table", page());
    assertFalse(chart().isVisible());
    assertTrue(root().lookup(".tw-comparison-scroll").isVisible());
  }

  @Test
  void slider_movesTheDocument_inOneStep_thatUndoTakesBack(FxRobot robot) {
    ParameterSlider slider = (ParameterSlider) root().lookup(".parameter-slider");
    robot.interact(slider::requestFocus);
    robot.push(KeyCode.RIGHT);
    assertEquals("Spend", page());
    assertTrue(document.canUndoProperty().get());
    assertEquals(
        VerdictText.headline(context.results.get().outcome(), Numbers.local()),
        text(".tw-audience-headline"));
    robot.push(KeyCode.PAGE_DOWN);
    assertEquals("Parts", page());
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(Scenario.DEFAULT, document.scenario());
  }

  @Test
  void words_sayWhatIsMissing_andWhatIsAnExample(FxRobot robot) {
    robot.interact(() -> document.edit("Target", s -> s.with(Parameter.TARGET_ACCURACY, 0.99)));
    assertEquals(
        VerdictText.headline(context.results.get().outcome(), Numbers.local()),
        text(".tw-audience-headline"));
    String all =
        root().lookupAll(".label").stream()
            .map(node -> ((Label) node).getText())
            .collect(Collectors.joining("\n"));
    assertTrue(all.contains("numbers in use"), all);
  }

  @Test
  void letters_areLargeEnough_forTheBackOfTheRoom(FxRobot robot) {
    for (int i = 0; i < 5; i++) {
      double least = LEAST_SHARE * root().getScene().getHeight();
      for (Node node : root().lookupAll(".text")) {
        if (node instanceof Text text && isSeen(text)) {
          double size = text.getFont().getSize() * text.getLocalToSceneTransform().getMyy();
          assertTrue(size >= 0.999 * least, text.getText() + " has " + size + " of " + least);
        }
      }
      robot.push(KeyCode.PAGE_DOWN);
    }
  }

  @Test
  void menu_isLargeEnoughToo_andBeginsWithWhatIsPinned(FxRobot robot) {
    MenuButton menu = (MenuButton) root().lookup(".tw-present-bar .menu-button");
    robot.interact(menu::show);
    List<Text> texts = largeTextsOfPopups();
    List<String> pinned =
        root().lookupAll(".tw-pinned-name").stream().map(node -> ((Label) node).getText()).toList();
    assertEquals(pinned, texts.stream().map(Text::getText).limit(pinned.size()).toList());
    robot.interact(menu::hide);
  }

  private List<Text> largeTextsOfPopups() {
    double least = LEAST_SHARE * root().getScene().getHeight();
    List<Text> texts =
        Window.getWindows().stream()
            .filter(PopupWindow.class::isInstance)
            .flatMap(window -> window.getScene().getRoot().lookupAll(".text").stream())
            .map(Text.class::cast)
            .filter(text -> !text.getText().isEmpty())
            .toList();
    for (Text text : texts) {
      double size = text.getFont().getSize() * text.getLocalToSceneTransform().getMyy();
      assertTrue(size >= 0.999 * least, text.getText() + " has " + size + " of " + least);
    }
    return texts;
  }

  @Test
  void tooltip_isLargeEnoughToo(FxRobot robot) throws TimeoutException {
    robot.moveTo(root().lookup(".tw-present-bar .toggle-button"));
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(
        List.of(ChartKind.COST.label()), largeTextsOfPopups().stream().map(Text::getText).toList());
    robot.moveTo(chart());
  }

  /** On wide and narrow screens, with the longest names. */
  @Test
  void chart_hasMostOfTheScreen_andNothingLiesOnIt(FxRobot robot) {
    List<String> longest =
        Stream.of(Parameter.values())
            .sorted(Comparator.comparingInt(parameter -> -ParameterText.name(parameter).length()))
            .limit(3)
            .map(Parameter::path)
            .toList();
    for (String sliders : List.of("", String.join(",", longest))) {
      robot.interact(
          () -> {
            presentation.hide();
            context.settings.set(context.settings.get().withChoice("present.sliders", sliders));
            presentation.show(ChartKind.COST);
          });
      for (int[] screen : new int[][] {{1280, 800}, {1920, 1080}, {3840, 2160}, {1024, 768}}) {
        robot.interact(
            () -> {
              root().resize(screen[0], screen[1]);
              for (int pass = 0; pass < 3; pass++) {
                root().applyCss();
                root().layout();
              }
              Node stage = chart().getParent();
              double below = Double.NEGATIVE_INFINITY;
              for (Node part : stage.getParent().getChildrenUnmodifiable()) {
                assertTrue(part.getBoundsInParent().getMinY() >= below - 0.5, part::toString);
                below = part.getLayoutY() + part.getLayoutBounds().getHeight();
              }
              double share = chart().getHeight() / Presentation.HEIGHT;
              double wanted = sliders.isEmpty() && screen[0] > 1024 ? 0.55 : 0.4;
              assertTrue(share > wanted, screen[0] + ": " + share);
            });
      }
    }
  }

  @Test
  void verdict_isTold_onceItRests(FxRobot robot) throws TimeoutException {
    LiveText told = (LiveText) root().lookup(".tw-audience-headline").getParent().getParent();
    List<String> heard = new ArrayList<>();
    robot.interact(
        () -> {
          told.toldProperty().subscribe((before, now) -> heard.add(now));
          for (int calls = 1000; calls < 6000; calls += 1000) {
            int now = calls;
            document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, now));
          }
        });
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> !heard.isEmpty());
    assertEquals(1, heard.size());
    assertTrue(heard.getFirst().startsWith(text(".tw-audience-headline")), heard::toString);
  }

  private static boolean isSeen(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void escape_endsIt_andItShowsWhatIsNewWhenItComesBack(FxRobot robot) {
    robot.push(KeyCode.ESCAPE);
    assertTrue(shown().isEmpty());
    assertTrue(main.isShowing());
    assertTrue(main.isFocused());
    assertTrue(last.isFocused());
    robot.interact(
        () -> {
          document.edit("Calls", s -> s.with(Parameter.MONTHLY_CALLS, 1000));
          presentation.show(ChartKind.COST);
        });
    assertEquals("Cost", page());
    assertEquals(
        VerdictText.headline(context.results.get().outcome(), Numbers.local()),
        text(".tw-audience-headline"));
    robot.push(KeyCode.F5);
    assertTrue(shown().isEmpty());
  }

  private List<String> refusals() {
    return root().lookupAll(".tw-present-refusal").stream()
        .filter(PresentationTest::isSeen)
        .map(node -> ((Label) node).getText())
        .toList();
  }

  @Test
  void slider_thatIsRefused_saysSoToTheAudience_untilTheNextChange(FxRobot robot) {
    ScenarioDocument tight = new ScenarioDocument(Scenario.DEFAULT, s -> s.get(CALLS) < 2_000_000);
    robot.interact(
        () -> {
          presentation.close();
          context = new TestContext(tight);
          tight.edit("Calls", s -> s.with(CALLS, 3_000_000));
          presentation =
              new Presentation(
                  context.in(main),
                  new SimpleObjectProperty<>(Optional.empty()),
                  new SimpleObjectProperty<>(Set.of()));
          presentation.show(ChartKind.COST);
        });
    assertEquals(List.of(), refusals(), "it was told in the window");
    robot.interact(() -> tight.edit("Calls", s -> s.with(CALLS, 4_000_000)));
    assertEquals(1, refusals().size());
    assertTrue(refusals().getFirst().startsWith("Nothing was changed"), refusals()::toString);
    robot.interact(() -> tight.edit("Calls", s -> s.with(CALLS, 1_000)));
    assertEquals(List.of(), refusals());
    robot.interact(() -> tight.edit("Calls", s -> s.with(CALLS, 4_000_000)));
    robot.push(KeyCode.ESCAPE);
    robot.interact(() -> presentation.show(ChartKind.COST));
    assertEquals(List.of(), refusals());
  }

  @Test
  void picture_ofWhatWasPresentedBefore_isNotSeenAgain(FxRobot robot) throws TimeoutException {
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> picture().getImage() != null);
    robot.interact(
        () -> {
          presentation.hide();
          presentation.show(ChartKind.COST);
          assertNull(picture().getImage());
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> picture().getImage() != null);
  }

  private ImageView picture() {
    return chart().getChildrenUnmodifiable().stream()
        .filter(ImageView.class::isInstance)
        .map(ImageView.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private long examples() {
    return root().lookupAll(".tw-pinned-example").stream().filter(Node::isVisible).count();
  }

  @Test
  void sliders_sayWhichNumberIsAnExample_whereNotAllAre(FxRobot robot) {
    assertEquals(0, examples());
    robot.interact(
        () -> document.edit("Own", s -> OwnValues.with(s, List.of(Parameter.HOURLY_RATE))));
    assertEquals(3, examples());
  }
}
