package dev.tunewise.ui;

import dev.tunewise.fault.FaultTally;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.LiveText;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.TextClipboard;
import dev.tunewise.wording.FaultText;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/**
 * One quiet line about faults of the program, whatever else the window shows; takes no room without
 * one. A fault that comes with every frame counts up once a second: each change of the line is a
 * frame of its own.
 */
final class FaultNote extends HBox {
  private static final Duration REST = Duration.seconds(1);
  private static final Duration COPIED = Duration.seconds(2);
  private static final String COPY = "Copy Details";

  private final FaultTally faults;
  private final Numbers numbers = Numbers.local();
  private final Label text = LiveText.unspoken(Nodes.paragraph(""));
  private final LiveText spoken = new LiveText(LiveText.SETTLED, text);
  private final Button copy = Nodes.button(COPY, this::copy);
  private final PauseTransition rest = new PauseTransition(REST);
  private final PauseTransition copied = new PauseTransition(COPIED);

  FaultNote(FaultTally faults) {
    this.faults = faults;
    copy.getStyleClass().addAll("flat", "tw-fault-copy");
    copy.setMinWidth(USE_PREF_SIZE);
    Button close = Notice.close(this::putAway);
    HBox.setHgrow(spoken, Priority.ALWAYS);
    spoken.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(spoken, copy, close);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("tw-notice", "tw-fault-note");
    rest.setOnFinished(event -> show());
    copied.setOnFinished(event -> copy.setText(COPY));
    show();
  }

  /** Shows what came meanwhile, now or within a second. */
  void update() {
    if (rest.getStatus() != PauseTransition.Status.RUNNING) {
      rest.playFromStart();
      show();
    }
  }

  private void show() {
    Optional<FaultTally.News> news = faults.news();
    text.setText(news.map(this::line).orElse(""));
    Nodes.showIf(news.isPresent(), this);
    // Readers are not told each time that it comes again.
    spoken.say(news.map(one -> FaultText.line(one.code(), 1, 0, numbers)).orElse(""));
  }

  private String line(FaultTally.News news) {
    return FaultText.line(news.code(), news.times(), news.others(), numbers);
  }

  private void copy() {
    TextClipboard.put(faults.details());
    copy.setText("Copied");
    copied.playFromStart();
  }

  private void putAway() {
    faults.putAway();
    show();
  }
}
