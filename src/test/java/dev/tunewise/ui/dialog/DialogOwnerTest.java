package dev.tunewise.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DialogOwnerTest {
  private Stage main;

  @Start
  void start(Stage stage) {
    main = stage;
    main.setScene(new Scene(new StackPane(), 200, 100));
    main.show();
  }

  private static Stage opened(Stage owner, Modality modality) {
    Stage stage = new Stage();
    stage.initOwner(owner);
    stage.initModality(modality);
    stage.setScene(new Scene(new StackPane(), 100, 50));
    stage.show();
    return stage;
  }

  @Test
  void front_isTheDialogThatOthersWaitFor(FxRobot robot) {
    robot.interact(
        () -> {
          assertEquals(main, DialogPlace.front(main));
          opened(main, Modality.NONE); // a help window keeps nobody waiting
          assertEquals(main, DialogPlace.front(main));
          Stage dialog = opened(main, Modality.WINDOW_MODAL);
          Stage question = opened(dialog, Modality.APPLICATION_MODAL);
          assertEquals(question, DialogPlace.front(main));
          question.hide();
          assertEquals(dialog, DialogPlace.front(main));
        });
  }
}
