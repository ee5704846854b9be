package dev.tunewise.ui.present;

import dev.tunewise.ui.control.LiveText;
import dev.tunewise.ui.control.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * Says on the lower edge of what an audience looks at that a slider went no further. It takes no
 * room of its own, so that nothing moves under the pointer.
 */
final class RefusalLine extends StackPane {
  private final Label text = LiveText.unspoken(Nodes.paragraph("", "tw-present-refusal"));
  private final LiveText spoken = new LiveText(Duration.ZERO, text);

  RefusalLine() {
    spoken.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(spoken, Pos.BOTTOM_CENTER);
    getChildren().setAll(spoken);
    setMouseTransparent(true);
    say("");
  }

  /** Takes the place of what was said; an empty text ends it. */
  void say(String words) {
    text.setText(words);
    spoken.say(words);
    spoken.setVisible(!words.isEmpty());
  }
}
