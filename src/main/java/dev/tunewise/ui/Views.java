package dev.tunewise.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/** Which of the views beside the parameters is shown: at most one takes the place of the charts. */
final class Views {
  private final ReadOnlyObjectWrapper<View> shown = new ReadOnlyObjectWrapper<>(View.CHARTS);
  private final BooleanProperty decides = flag(View.DECISION);
  private final BooleanProperty evaluates = flag(View.EVALUATIONS);
  private final BooleanProperty compares = flag(View.COMPARISON);

  /** The views. */
  enum View {
    CHARTS,
    DECISION,
    EVALUATIONS,
    COMPARISON
  }

  private BooleanProperty flag(View view) {
    BooleanProperty flag = new SimpleBooleanProperty();
    flag.subscribe(
        on -> {
          if (on) {
            shown.set(view);
          } else if (shown.get() == view) {
            shown.set(View.CHARTS);
          }
        });
    shown.subscribe(now -> flag.set(now == view));
    return flag;
  }

  /** Buttons that show a view, or the charts again. */
  ToggleButton[] toggles() {
    return new ToggleButton[] {
      toggle(
          "What decides it?",
          "What moves the difference, what to measure next, what would flip the choice (Ctrl+D)",
          decides),
      toggle(
          "Evaluations",
          "Your own test runs: curves fitted to them take the place of published ones (Ctrl+Shift+E)",
          evaluates),
      toggle(
          "Compare",
          "Up to four scenarios beside a baseline: curves, figures, what differs (Ctrl+K)",
          compares)
    };
  }

  private static ToggleButton toggle(String text, String help, BooleanProperty on) {
    ToggleButton button = new ToggleButton(text);
    button.setTooltip(new Tooltip(help));
    button.selectedProperty().bindBidirectional(on);
    return button;
  }

  ReadOnlyObjectProperty<View> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether what decides is shown; can be set. */
  BooleanProperty decidesProperty() {
    return decides;
  }

  /** Whether evaluations are shown; can be set. */
  BooleanProperty evaluatesProperty() {
    return evaluates;
  }

  /** Whether scenarios are compared; can be set. */
  BooleanProperty comparesProperty() {
    return compares;
  }

  void showCharts() {
    shown.set(View.CHARTS);
  }
}
