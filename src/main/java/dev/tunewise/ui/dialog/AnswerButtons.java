package dev.tunewise.ui.dialog;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The buttons that end a dialog, in the order of the platform: Enter presses the one that agrees,
 * Escape the one that leaves all as it was.
 */
public final class AnswerButtons extends ButtonBar {
  /**
   * JavaFX has OK behind Cancel on Linux and Yes in front of it. Here it is last whatever it says,
   * with what takes something away in front of it.
   */
  private static final String ORDER_LINUX = "L_HE+UBXICNAFYO_R";

  /** Buttons of a dialog. */
  public AnswerButtons(Button agree, Button cancel) {
    order(this);
    add(agree, ButtonData.OK_DONE);
    add(cancel, ButtonData.CANCEL_CLOSE);
    agree.setDefaultButton(true);
    cancel.setCancelButton(true);
    sceneProperty().subscribe(scene -> agreeFromChoices(scene, agree));
  }

  private static void agreeFromChoices(@Nullable Scene scene, Button agree) {
    if (scene != null) {
      scene.addEventFilter(
          KeyEvent.KEY_PRESSED,
          event -> {
            if (isAgreeingFromChoice(event)) {
              event.consume();
              agree.fire(); // does nothing while it is disabled
            }
          });
    }
  }

  /** The one button of a window that asks nothing: Enter and Escape press it. */
  public AnswerButtons(Button close) {
    order(this);
    add(close, ButtonData.CANCEL_CLOSE);
    close.setDefaultButton(true);
    close.setCancelButton(true);
  }

  private void add(Button button, ButtonData data) {
    setButtonData(button, data);
    // The bar measures once: what says another thing later would be cut.
    setButtonUniformSize(button, false);
    button.setMinWidth(USE_PREF_SIZE);
    getButtons().add(button);
  }

  /**
   * Whether a key is Enter on what is chosen with the space bar or arrows, which would take it for
   * itself: there too it agrees.
   */
  static boolean isAgreeingFromChoice(KeyEvent event) {
    boolean choice =
        event.getTarget() instanceof ToggleButton || event.getTarget() instanceof CheckBox;
    return choice && event.getCode() == KeyCode.ENTER;
  }

  static void order(ButtonBar bar) {
    if (bar.getButtonOrder().equals(BUTTON_ORDER_LINUX)) {
      bar.setButtonOrder(ORDER_LINUX);
    }
  }
}
