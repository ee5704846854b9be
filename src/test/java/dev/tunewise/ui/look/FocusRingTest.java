package dev.tunewise.ui.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.settings.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** One sees where the keyboard is, whatever it is on. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class FocusRingTest {
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private Button first;
  private Scene scene;

  /** Of the scene, unless windows are scaled. */
  private StackPane root;

  @Start
  void start(Stage stage) {
    Look look = new Look(theme);
    first = new Button("First");
    VBox box = new VBox(12, first);
    box.getChildren().addAll(controls());
    root = new StackPane(box);
    root.getStyleClass().add("tw-window");
    root.setStyle("-fx-padding: 20px");
    scene = new Scene(root, 420, 900);
    look.follow(scene);
    stage.setScene(scene);
    stage.show();
  }

  private static List<Node> controls() {
    Button agree = new Button("Default");
    agree.setDefaultButton(true);
    ToggleButton on = pill("On", "left-pill");
    on.setSelected(true);
    ComboBox<String> combo = new ComboBox<>();
    combo.getItems().setAll("One");
    ChoiceBox<String> choice = new ChoiceBox<>();
    choice.getItems().setAll("One");
    ListView<String> list = new ListView<>();
    list.getItems().setAll("One", "Two");
    list.setPrefHeight(70);
    TableView<String> table = new TableView<>();
    table.getColumns().add(new TableColumn<>("Name"));
    table.getItems().setAll("One", "Two");
    table.setPrefHeight(100);
    TextArea area = new TextArea();
    area.setPrefRowCount(2);
    ScrollPane scroll = new ScrollPane(new Region());
    scroll.setPrefHeight(40);
    scroll.setFocusTraversable(true);
    StackPane picture = new StackPane(new Region(), Focus.ring());
    picture.getStyleClass().add("tw-picture");
    picture.getChildren().getFirst().setStyle("-fx-background-color: -color-bg-inset");
    picture.setMinHeight(60);
    picture.setFocusTraversable(true);
    return new ArrayList<>(
        List.of(
            agree,
            new HBox(on, pill("Off", "center-pill"), pill("Other", "right-pill")),
            new Hyperlink("Why?"),
            new CheckBox("Check"),
            new RadioButton("Radio"),
            new MenuButton("Menu"),
            combo,
            choice,
            new TextField("Text"),
            area,
            list,
            table,
            scroll,
            picture));
  }

  private static ToggleButton pill(String text, String place) {
    ToggleButton pill = new ToggleButton(text);
    pill.getStyleClass().add(place);
    return pill;
  }

  private <T> T now(FxRobot robot, Callable<T> value) {
    ArrayList<T> got = new ArrayList<>();
    robot.interact(() -> got.add(value.call()));
    return got.getFirst();
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.class,
      names = {"LIGHT", "DARK"})
  void ring_isSeen_onEachKindOfControl(Theme choice, FxRobot robot) {
    robot.interact(() -> theme.set(choice));
    robot.interact(first::requestFocus);
    Image none = now(robot, () -> Rings.shot(scene));
    Set<Node> seen = new HashSet<>();
    while (true) {
      boolean types = scene.getFocusOwner() instanceof TextArea;
      if (types) {
        robot.push(KeyCode.CONTROL, KeyCode.TAB);
      } else {
        robot.push(KeyCode.TAB);
      }
      Node owner = scene.getFocusOwner();
      if (owner.equals(first) || !seen.add(owner)) {
        break;
      }
      Image with = now(robot, () -> Rings.shot(scene));
      Bounds bounds = owner.getLayoutBounds();
      double edges = 2 * Math.min(bounds.getWidth(), 120) + 2 * Math.min(bounds.getHeight(), 60);
      int pixels = Rings.seen(none, with);
      assertTrue(
          pixels > edges, owner + " differs in " + pixels + " pixels, its edges have " + edges);
    }
    assertEquals(16, seen.size());
  }

  @Test
  void ring_takesNoRoom(FxRobot robot) {
    Button button = new Button("Wide");
    robot.interact(() -> root.getChildren().add(button));
    robot.interact(() -> scene.getRoot().layout());
    double width = button.prefWidth(-1);
    double height = button.prefHeight(-1);
    robot.interact(() -> Focus.show(button));
    robot.interact(() -> scene.getRoot().applyCss());
    assertEquals(width, button.prefWidth(-1));
    assertEquals(height, button.prefHeight(-1));
  }

  @Test
  void show_hasARing_untilTheKeyboardLeaves(FxRobot robot) {
    robot.interact(() -> scene.getRoot().requestFocus());
    Image none = now(robot, () -> Rings.shot(scene));
    robot.interact(() -> Focus.show(first));
    assertTrue(Rings.seen(none, now(robot, () -> Rings.shot(scene))) > 50);
    robot.interact(() -> scene.getRoot().requestFocus());
    assertEquals(0, Rings.seen(none, now(robot, () -> Rings.shot(scene))));
  }
}
