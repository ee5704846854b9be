package dev.tunewise.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.InputEvents;
import dev.tunewise.ui.control.HelpPopup.Help;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.settings.TextSize;
import dev.tunewise.ui.settings.Theme;
import dev.tunewise.ui.zoom.ZoomedWindows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class HelpPopupTest {
  private static final List<Help> HELPS =
      List.of(
          new Help("Monthly calls", "Calls in the first month", "1 to 10\nPreset: 1\nAn example"),
          new Help("Examples", "These are as many as there are at all, and no more", "0 to 10"),
          new Help("Price", "What one pays", "From a list\nOf a day\nIn a currency\nA line more"),
          new Help("Growth", "", ""));

  private final ObjectProperty<TextSize> size = new SimpleObjectProperty<>(TextSize.USUAL);
  private HelpPopup popup;
  private final List<Button> places = new ArrayList<>();

  @Start
  void start(Stage stage) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    ZoomedWindows.follow(size);
    popup = new HelpPopup();
    for (Help help : HELPS) {
      Button place = new Button(help.title());
      popup.install(place, () -> help, place);
      places.add(place);
    }
    stage.setScene(ZoomedWindows.scene(new VBox(places.toArray(Button[]::new))));
    stage.setWidth(900);
    stage.setHeight(600);
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () -> {
          popup.hide();
          size.set(TextSize.USUAL);
        });
  }

  private static long scrollBars() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .flatMap(window -> window.getScene().getRoot().lookupAll(".scroll-bar").stream())
        .filter(ScrollBar.class::isInstance)
        .filter(Node::isVisible)
        .count();
  }

  @Test
  void card_isAsLargeAsItsWords_atAnyTextSize(FxRobot robot) throws Exception {
    for (TextSize each : TextSize.ALL) {
      robot.interact(() -> size.set(each));
      for (Button place : places) {
        enter(place, robot);
        robot.interact(popup::showNow);
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, popup::isShowing);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(0, scrollBars(), each + ": " + place.getText());
        assertTrue(popup.content().startsWith(place.getText()), popup.content());
      }
    }
  }

  private static MouseEvent mouse(EventType<MouseEvent> type) {
    return InputEvents.mouse(type, 0, 0, false, null);
  }

  /** The mouse comes to a place. */
  private static void enter(Node place, FxRobot robot) {
    robot.interact(() -> Event.fireEvent(place, mouse(MouseEvent.MOUSE_ENTERED)));
  }

  private static Stream<Event> deeds() {
    return Stream.of(
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F2, false, false, false, false),
        mouse(MouseEvent.MOUSE_PRESSED),
        InputEvents.wheelDown(0, 0));
  }

  /** What is done elsewhere in the window, by a key of the menu say, ends the card as well. */
  @ParameterizedTest
  @MethodSource("deeds")
  void card_goes_whateverIsDone_andDoesNotComeAfterwards(Event deed, FxRobot robot)
      throws Exception {
    Button place = places.getFirst();
    enter(place, robot);
    robot.interact(popup::showNow);
    WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, popup::isShowing);
    robot.interact(() -> Event.fireEvent(places.getLast(), deed));
    assertFalse(popup.isShowing());

    enter(place, robot);
    assertTrue(popup.isWaiting());
    robot.interact(() -> Event.fireEvent(places.getLast(), deed));
    assertFalse(popup.isWaiting());
  }
}
