package dev.tunewise.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.control.Icon;
import dev.tunewise.ui.dialog.Dialogs.LeftWork;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.settings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What all dialogs have in common. */
@ExtendWith(ApplicationExtension.class)
class DialogRulesTest {
  private Stage main;
  private WindowDialogs dialogs;

  @Start
  void start(Stage stage) {
    main = stage;
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    main.setScene(new Scene(new StackPane(new Label("behind")), 700, 500));
    main.show();
    dialogs = new WindowDialogs(() -> main);
  }

  /** Each question and message of the program, and what is looked at while it is there. */
  private void eachDialog(FxRobot robot, Consumer<Scene> look) {
    List<Runnable> all =
        List.of(
            () -> dialogs.askAboutUnsaved("a"),
            () -> dialogs.askToRecover(List.of(new LeftWork("a", Instant.EPOCH, List.of("file")))),
            () -> dialogs.askAboutConflict("It was changed.", "why", true),
            () -> dialogs.confirm("Replace it?", "", "Replace"),
            () -> dialogs.choose("Which?", List.of("a", "b"), "Open"),
            () -> dialogs.problem("Not opened.", List.of("why")),
            () -> dialogs.problem("Not opened.", List.of("why", "and why")));
    for (Runnable dialog : all) {
      robot.interact(
          () -> {
            Platform.runLater(
                () -> {
                  Window front = DialogPlace.front(main);
                  try {
                    assertFalse(front.equals(main), "no dialog is shown");
                    look.accept(front.getScene());
                  } finally {
                    front.hide();
                  }
                });
            dialog.run();
          });
    }
  }

  private static List<Button> buttons(Scene scene) {
    ButtonBar bar = (ButtonBar) scene.getRoot().lookup(".button-bar");
    return bar.getButtons().stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .toList();
  }

  @Test
  void enterAndEscape_haveAnAnswerEach(FxRobot robot) {
    eachDialog(
        robot,
        scene -> {
          List<Button> buttons = buttons(scene);
          assertEquals(1, buttons.stream().filter(Button::isDefaultButton).count());
          assertTrue(buttons.stream().filter(Button::isCancelButton).count() <= 1);
        });
  }

  @Test
  void icons_areDrawn_noPictures(FxRobot robot) {
    eachDialog(
        robot,
        scene -> {
          assertEquals(Set.of(), scene.getRoot().lookupAll("ImageView"));
          assertTrue(scene.getRoot().lookup(".tw-icon") instanceof SVGPath);
        });
  }

  @Test
  void buttons_endWithTheOneThatAgrees_onLinux(FxRobot robot) {
    robot.interact(
        () -> {
          FormDialog<ButtonType> dialog = new FormDialog<>();
          dialog
              .getDialogPane()
              .getButtonTypes()
              .setAll(
                  new ButtonType("Save", ButtonData.YES),
                  new ButtonType("Discard", ButtonData.NO),
                  new ButtonType("Cancel", ButtonData.CANCEL_CLOSE),
                  new ButtonType("Copy", ButtonData.LEFT));
          ButtonBar bar = (ButtonBar) dialog.getDialogPane().lookup(".button-bar");
          boolean linux =
              !List.of(ButtonBar.BUTTON_ORDER_WINDOWS, ButtonBar.BUTTON_ORDER_MAC_OS)
                  .contains(bar.getButtonOrder());
          AnswerButtons answers = new AnswerButtons(new Button("OK"), new Button("No"));
          assertEquals(answers.getButtonOrder(), bar.getButtonOrder(), "one rule");
          if (linux) {
            String order = bar.getButtonOrder();
            assertTrue(order.startsWith("L"));
            assertTrue(order.indexOf('C') < order.indexOf('N'));
            assertTrue(order.indexOf('N') < order.indexOf('Y'));
            assertTrue(order.indexOf('N') < order.indexOf('O'));
          }
        });
  }

  /**
   * A field whose name is asked for, and its ring; without a field the button that Enter presses.
   */
  @Test
  void dialog_beginsWhereItSays_inSight(FxRobot robot) {
    TextField name = new TextField("a name");
    robot.interact(
        () -> {
          FormDialog<ButtonType> dialog = new FormDialog<>();
          dialog.initOwner(main);
          dialog.getDialogPane().setContent(new VBox(new TextField("first"), name));
          dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
          dialog.beginAt(name);
          dialog.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(name.isFocused());
    assertEquals("a name", name.getSelectedText());
    robot.interact(() -> name.getScene().getWindow().hide());
    robot.interact(
        () -> {
          FormDialog<ButtonType> dialog = new FormDialog<>();
          dialog.initOwner(main);
          dialog.getDialogPane().getButtonTypes().setAll(ButtonType.OK, ButtonType.CANCEL);
          dialog.show();
        });
    WaitForAsyncUtils.waitForFxEvents();
    Scene scene = DialogPlace.front(main).getScene();
    Node owner = scene.getFocusOwner();
    assertTrue(owner instanceof Button button && button.isDefaultButton());
    assertTrue(owner.getPseudoClassStates().contains(PseudoClass.getPseudoClass("focus-visible")));
    robot.interact(() -> scene.getWindow().hide());
  }

  /** JavaFX puts a button whose kind is not in the order nowhere. */
  @Test
  void order_hasAPlace_forEachKindOfButton(FxRobot robot) {
    robot.interact(
        () -> {
          ButtonBar bar = new ButtonBar();
          bar.setButtonOrder(ButtonBar.BUTTON_ORDER_LINUX);
          AnswerButtons.order(bar);
          for (ButtonData kind : ButtonData.values()) {
            boolean gap = kind == ButtonData.BIG_GAP || kind == ButtonData.SMALL_GAP;
            assertTrue(gap || bar.getButtonOrder().contains(kind.getTypeCode()), kind.name());
          }
        });
  }

  @Test
  void dialogs_standInTheMiddle(FxRobot robot) {
    eachDialog(
        robot,
        scene -> {
          Window window = scene.getWindow();
          double x = window.getX() + window.getWidth() / 2;
          double y = window.getY() + window.getHeight() / 2;
          assertEquals(main.getX() + main.getWidth() / 2, x, 1);
          assertEquals(main.getY() + main.getHeight() / 2, y, 1);
        });
  }

  @Test
  void button_growsWithItsText(FxRobot robot) {
    Button agree = new Button("OK");
    robot.interact(
        () -> {
          DialogBar bar = new DialogBar(new AnswerButtons(agree, new Button("Cancel")));
          DialogStage stage = DialogStage.beside(main, "Text", bar);
          stage.show();
          agree.setText("Apply 3 Values to the Scenario");
        });
    robot.interact(
        () -> {
          agree.getScene().getRoot().layout();
          assertTrue(agree.getWidth() >= agree.prefWidth(-1), () -> "width " + agree.getWidth());
          agree.getScene().getWindow().hide();
        });
  }

  @Test
  void window_beginsAtItsFirstControl_inSight(FxRobot robot) {
    TextField first = new TextField();
    Button agree = new Button("OK");
    robot.interact(
        () -> {
          DialogBar bar = new DialogBar(new AnswerButtons(agree, new Button("Cancel")));
          DialogStage.beside(main, "Text", new VBox(first, bar)).show();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertTrue(first.isFocused());
    robot.interact(() -> first.getScene().getWindow().hide());
  }

  @Test
  void textWindow_isNoStub_andStaysWhereItIsPut(FxRobot robot) {
    robot.interact(
        () -> {
          DialogStage stage = DialogStage.beside(main, "Text", new StackPane(new Label("text")));
          stage.show();
          assertTrue(stage.getHeight() >= 280, () -> "height " + stage.getHeight());
          stage.setX(11);
          stage.hide();
          stage.show();
          assertEquals(11, stage.getX());
          stage.hide();
        });
  }

  @Test
  void tooltips_vanish_whenADialogOpens(FxRobot robot) {
    Tooltip tooltip = new Tooltip("about the label");
    robot.interact(() -> tooltip.show(main, main.getX() + 5, main.getY() + 5));
    List<Boolean> shown = new ArrayList<>();
    robot.interact(
        () -> {
          assertTrue(tooltip.isShowing());
          Platform.runLater(
              () -> {
                shown.add(tooltip.isShowing());
                DialogPlace.front(main).hide();
              });
          dialogs.problem("Not opened.", List.of("why"));
        });
    assertEquals(List.of(false), shown);
  }

  @Test
  void choose_givesThePlace_orNothing(FxRobot robot) {
    List<OptionalInt> answers = new ArrayList<>();
    for (String press : List.of("Open", "Cancel")) {
      robot.interact(
          () -> {
            Platform.runLater(
                () -> {
                  Scene scene = DialogPlace.front(main).getScene();
                  for (Node each : scene.getRoot().lookupAll(".radio-button")) {
                    if (each instanceof RadioButton choice && choice.getText().equals("b_c")) {
                      choice.setSelected(true);
                    }
                  }
                  buttons(scene).stream()
                      .filter(button -> button.getText().equals(press))
                      .forEach(Button::fire);
                });
            answers.add(dialogs.choose("Which?", List.of("a", "b_c"), "Open"));
          });
    }
    assertEquals(List.of(OptionalInt.of(1), OptionalInt.empty()), answers);
  }

  @Test
  void icon_ofEachKind_isAShape() {
    for (Icon icon : Icon.values()) {
      assertFalse(icon.node().getContent().isEmpty());
    }
  }

  /** What was typed about one scenario must not come to another one. */
  @Test
  void eachForm_closesWithItsScenario() throws IOException {
    List<String> careless = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        String text = Files.readString(source);
        boolean asks =
            text.contains("new FormDialog<") || text.contains("Function<Scenario, FormDialog<");
        if (asks && !source.endsWith("WindowDialogs.java") && !text.contains(".closeWith(")) {
          careless.add(source.toString());
        }
      }
    }
    assertEquals(List.of(), careless);
  }
}
