package dev.tunewise.ui.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.control.Card;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class CardGridTest {
  private CardGrid grid;
  private List<Card> cards;
  private List<Button> bodies;

  @Start
  void start(Stage stage) {
    bodies = Stream.of("tornado", "measures", "map", "flips").map(Button::new).toList();
    cards = bodies.stream().map(body -> new Card(body.getText(), body)).toList();
    grid = new CardGrid();
    grid.show(cards.subList(0, 2), cards.subList(2, 4));
    stage.setScene(new Scene(new Group(grid), 1000, 800));
    stage.show();
  }

  private void resize(FxRobot robot, double width, double height) {
    robot.interact(
        () -> {
          grid.setMinSize(width, height);
          grid.setPrefSize(width, height);
          grid.setMaxSize(width, height);
        });
    WaitForAsyncUtils.waitForFxEvents();
  }

  private Bounds place(int card) {
    return cards.get(card).localToScene(cards.get(card).getLayoutBounds());
  }

  private void assertAllInside(double height) {
    for (int i = 0; i < cards.size(); i++) {
      assertTrue(place(i).getMaxX() <= grid.getWidth(), "card " + i + " is cut");
      assertTrue(place(i).getMaxY() <= height, "card " + i + " is too low");
    }
  }

  @Test
  void cards_standTwoByTwo_whereThereIsRoom(FxRobot robot) {
    resize(robot, 900, 500);
    assertEquals(place(0).getMinX(), place(1).getMinX());
    assertEquals(place(0).getMinY(), place(2).getMinY());
    assertTrue(place(2).getMinX() >= place(0).getMaxX());
    assertAllInside(500);
    resize(robot, 990, 790);
    assertTrue(place(3).getMaxY() > 750, "they fill the view");
    assertAllInside(790);
  }

  @Test
  void cards_standBelowEachOther_andScroll_inANarrowView(FxRobot robot) {
    resize(robot, 640, 480);
    for (int i = 1; i < cards.size(); i++) {
      assertEquals(place(0).getMinX(), place(i).getMinX());
      assertTrue(place(i).getMinY() >= place(i - 1).getMaxY());
      assertTrue(place(i).getMaxX() <= 640);
    }
    robot.interact(() -> bodies.getFirst().requestFocus());
    robot.type(KeyCode.TAB, 3);
    assertTrue(bodies.getLast().isFocused());
    assertTrue(place(3).getMinY() < 480, "the keyboard's card is in view");
    resize(robot, 900, 500);
    assertAllInside(500);
  }

  @Test
  void cardInPlaceOfTwo_isAsHighAsBoth(FxRobot robot) {
    robot.interact(() -> grid.show(List.of(cards.getFirst()), cards.subList(2, 4)));
    resize(robot, 900, 500);
    assertEquals(place(2).getMinY(), place(0).getMinY());
    assertEquals(place(3).getMaxY(), place(0).getMaxY(), 1);
    resize(robot, 640, 480);
    assertTrue(place(2).getMinY() >= place(0).getMaxY(), "below it in a narrow view");
    robot.interact(() -> grid.show(cards.subList(0, 2), cards.subList(2, 4)));
    resize(robot, 900, 500);
    assertEquals(place(1).getMaxY(), place(3).getMaxY(), 1);
  }
}
