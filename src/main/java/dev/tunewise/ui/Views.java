package dev.tunewise.ui;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Which of the views beside the parameters is shown: at most one takes the place of the charts. */
final class Views {
  private final ReadOnlyObjectWrapper<View> shown = new ReadOnlyObjectWrapper<>(View.CHARTS);
  private final BooleanProperty decides = flag(View.DECISION);
  private final BooleanProperty evaluates = flag(View.EVALUATIONS);
  private final BooleanProperty compares = flag(View.COMPARISON);

  enum View {
    CHARTS("Three strategies"),
    DECISION("How sure"),
    EVALUATIONS("Evaluations"),
    COMPARISON("Compare scenarios");

    private final String helpHeading;

    View(String helpHeading) {
      this.helpHeading = helpHeading;
    }

    /** Under which heading of the help there is to read about the view. */
    String helpHeading() {
      return helpHeading;
    }
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
