package dev.tunewise.ui.dialog;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;

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

  /**
   * Buttons of a dialog.
   *
   * @param others at the other end
   */
  public AnswerButtons(Button agree, Button cancel, Button... others) {
    order(this);
    add(agree, ButtonData.OK_DONE);
    add(cancel, ButtonData.CANCEL_CLOSE);
    for (Button other : others) {
      add(other, ButtonData.LEFT);
    }
    agree.setDefaultButton(true);
    cancel.setCancelButton(true);
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

  static void order(ButtonBar bar) {
    if (bar.getButtonOrder().equals(BUTTON_ORDER_LINUX)) {
      bar.setButtonOrder(ORDER_LINUX);
    }
  }
}
