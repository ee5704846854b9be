package dev.tunewise.ui;

import dev.tunewise.ui.control.LiveText;
import dev.tunewise.ui.control.Nodes;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/**
 * One quiet line about what just happened, until it is put away, whatever else the window shows;
 * takes no room without one.
 */
final class Notice extends HBox {
  /** What is done sooner needs no words. */
  private static final Duration PATIENCE = Duration.millis(400);

  private final Label text = LiveText.unspoken(Nodes.paragraph(""));
  private final LiveText spoken = new LiveText(Duration.ZERO, text);
  private final Button action = Nodes.button("", this::act);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private String waitingFor = "";
  private Runnable offered = () -> {};

  Notice() {
    Button close = close(() -> say(""));
    action.getStyleClass().addAll("flat", "tw-notice-action");
    action.setMinWidth(USE_PREF_SIZE);
    getChildren().setAll(spoken, action, close);
    setAlignment(Pos.CENTER_LEFT);
    setFillHeight(false); // a line is as high as its letters, a button higher
    getStyleClass().addAll("tw-notice", "tw-news");
    patience.setOnFinished(event -> show(waitingFor));
    show("");
  }

  /** A button at the end of a line that puts it away. */
  static Button close(Runnable action) {
    Button close = Nodes.button("×", "Put this line away", action);
    close.getStyleClass().addAll("flat", "tw-notice-close");
    close.setAccessibleText("Put this line away");
    close.setMinWidth(USE_PREF_SIZE);
    return close;
  }

  /** Says something in place of what was said before; nothing for an empty line. */
  void say(String line) {
    await("");
    show(line);
  }

  /** Puts a line away, unless something else is said by now. */
  void takeBack(String line) {
    if (text.getText().equals(line)) {
      say("");
    }
  }

  /** Says something with a button that does something about it, and then goes. */
  void offer(String line, String button, Runnable doing) {
    say(line);
    offered = doing;
    action.setText(button);
    Nodes.showIf(true, action);
  }

  private void act() {
    Runnable doing = offered;
    say("");
    doing.run();
  }

  /** Says after a while what is waited for; an empty line if nothing is any more. */
  void await(String what) {
    patience.stop();
    if (!waitingFor.isEmpty() && text.getText().equals(waitingFor)) {
      show("");
    }
    waitingFor = what;
    if (!what.isEmpty()) {
      patience.playFromStart();
    }
  }

  private void show(String line) {
    offered = () -> {};
    Nodes.showIf(false, action);
    text.setText(line);
    Nodes.showIf(!line.isEmpty(), this);
    spoken.say(line);
  }
}
