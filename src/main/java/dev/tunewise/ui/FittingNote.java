package dev.tunewise.ui;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.util.Duration;

/**
 * Says that curves are being fitted, so that what verdict, charts and table show is about to
 * change; not for fits so short that the words would only flicker.
 */
final class FittingNote extends Label {
  private static final Duration PATIENCE = Duration.millis(200);

  private final ObservableValue<Boolean> elsewhere;
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private boolean isLong;

  /**
   * @param fitting whether curves are being fitted
   * @param elsewhere whether another part of the window says so already
   */
  FittingNote(ObservableValue<Boolean> fitting, ObservableValue<Boolean> elsewhere) {
    super("Fitting curves to your evaluations…");
    this.elsewhere = elsewhere;
    setMinWidth(USE_PREF_SIZE);
    getStyleClass().add("tw-fitting-note");
    patience.setOnFinished(event -> show(true));
    fitting.subscribe(this::change);
    elsewhere.subscribe(now -> show(isLong));
  }

  private void change(boolean begun) {
    show(false);
    if (begun) {
      patience.playFromStart();
    } else {
      patience.stop();
    }
  }

  private void show(boolean longer) {
    isLong = longer;
    boolean shown = longer && !elsewhere.getValue();
    setVisible(shown);
    setManaged(shown);
  }
}
