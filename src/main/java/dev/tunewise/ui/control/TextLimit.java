package dev.tunewise.ui.control;

import dev.tunewise.text.Numbers;
import javafx.animation.PauseTransition;
import javafx.geometry.Point2D;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;

/** Keeps the text of a control as short as a file allows, and says so when more is typed. */
public final class TextLimit {
  private static final Duration SHOWN = Duration.seconds(4);
  private static final double GAP = 4;

  private TextLimit() {}

  /** Refuses what would make the text longer than so many characters. */
  public static void install(TextInputControl input, int most) {
    Tooltip limit = new Tooltip("At most " + Numbers.local().count(most) + " characters");
    PauseTransition end = new PauseTransition(SHOWN);
    end.setOnFinished(event -> limit.hide());
    input.setTextFormatter(
        new TextFormatter<>(
            change -> {
              if (change.getControlNewText().length() <= most) {
                return change;
              }
              show(limit, input);
              end.playFromStart();
              return null;
            }));
    input.addEventHandler(KeyEvent.KEY_PRESSED, event -> leaveEscape(input, event));
  }

  /** A line with a formatter takes Escape for itself, and no dialog could be left with it. */
  private static void leaveEscape(TextInputControl input, KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed()) {
      event.consume();
      input.getParent().fireEvent(event.copyFor(input.getParent(), input.getParent()));
    }
  }

  private static void show(Tooltip limit, TextInputControl input) {
    Point2D below = input.localToScreen(0, input.getHeight() + GAP);
    if (below != null && input.getScene().getWindow() != null) {
      limit.show(input, below.getX(), below.getY());
    }
  }
}
