package dev.tunewise.ui;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.ui.Front.Place;
import dev.tunewise.ui.compare.Lineup;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.FullScreen;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;

/** What menus, keys and files do to the main window itself. */
final class WindowActions {
  private final Context context;
  private final Views views;
  private final ObjectProperty<Lineup> lineup;
  private final Runnable start;
  private final ObservableValue<Boolean> atWork;
  private final ObservableValue<Boolean> open;
  private final ObservableValue<Boolean> presentable;
  private final FullScreen fullScreen;

  /** Empty until the window is complete: till then nothing happens to what is not there. */
  private Optional<Workspace> workspace = Optional.empty();

  /** Whether what is being opened is to be presented. */
  private boolean awaited;

  /**
   * Actions of a window.
   *
   * @param start asks for something to work on
   * @param place what can be seen
   */
  WindowActions(
      Context context,
      Views views,
      ObjectProperty<Lineup> lineup,
      Runnable start,
      ObservableValue<Place> place,
      FullScreen fullScreen) {
    this.context = context;
    this.views = views;
    this.lineup = lineup;
    this.start = start;
    atWork = place.map(now -> now == Place.WORK);
    open = place.map(now -> now == Place.WORK || now == Place.FAILED);
    presentable = place.map(now -> now == Place.WORK || now == Place.WAITING);
    place.subscribe((before, now) -> arrived(now));
    this.fullScreen = fullScreen;
  }

  /** Asks for something else to work on. */
  void startNew() {
    start.run();
  }

  /** Whether the open scenario can be seen: what cannot be seen is not changed. */
  ObservableValue<Boolean> atWork() {
    return atWork;
  }

  /**
   * Whether a scenario is open, be it seen or not: what is known of it can be saved, and steps
   * taken back.
   */
  ObservableValue<Boolean> isOpen() {
    return open;
  }

  /** Whether a scenario can be presented now, or as soon as it can be seen. */
  ObservableValue<Boolean> isPresentable() {
    return presentable;
  }

  void use(Workspace built) {
    workspace = Optional.of(built);
  }

  void undo() {
    if (open.getValue()) {
      context.pending().commit();
      context.document().undo();
    }
  }

  void redo() {
    if (open.getValue()) {
      context.pending().commit();
      context.document().redo();
    }
  }

  void copyTable() {
    workspace.ifPresent(w -> w.copyTable(views.shownProperty().get()));
  }

  void findParameter() {
    workspace.ifPresent(w -> w.shownParameters().focusSearch());
  }

  void showRanges() {
    workspace.ifPresent(w -> w.shownParameters().showRanges());
  }

  /** Adds the evaluations of a file, in front of the user. */
  void readEvaluations(Path file) {
    views.evaluatesProperty().set(true);
    workspace.ifPresent(w -> w.evaluations().read(file));
  }

  /** Lets the user choose a file of evaluations, and adds them. */
  void addEvaluations() {
    views.evaluatesProperty().set(true);
    workspace.ifPresent(w -> w.evaluations().choose());
  }

  boolean isComparing() {
    return views.comparesProperty().get();
  }

  /** Puts a scenario beside those that are compared. */
  void compareWith(Path file) {
    workspace.ifPresent(w -> w.comparison().add(file));
  }

  /** Exports the chart that is alone, or those exported last. */
  void exportChart() {
    workspace.ifPresent(Workspace::exportChart);
  }

  /** Shows one chart alone, or all again if it is alone already. */
  void toggleChart(ChartKind kind) {
    views.showCharts();
    workspace.ifPresent(w -> w.results().toggle(kind));
  }

  void showAllCharts() {
    views.showCharts();
    workspace.ifPresent(w -> w.results().showAll());
  }

  /** Prints charts or the report of the view in front. */
  void print() {
    workspace.ifPresent(w -> w.print(views.shownProperty().get()));
  }

  /**
   * Shows the scenario to an audience, beginning with the chart in front; one that is being opened,
   * as soon as it can be seen.
   */
  void present() {
    if (atWork.getValue()) {
      workspace.ifPresent(Workspace::present);
    } else {
      awaited = presentable.getValue();
    }
  }

  private void arrived(Place now) {
    if (awaited && now == Place.WORK) {
      Platform.runLater(this::present); // once the window behind it is as it will be
    }
    awaited &= now == Place.WAITING;
  }

  /** One step back to how the window usually is: all charts first, then no full screen. */
  void stepBack() {
    boolean one = workspace.flatMap(w -> w.results().maximized()).isPresent();
    if (one || views.shownProperty().get() != Views.View.CHARTS) {
      showAllCharts();
    } else {
      fullScreen.onProperty().set(false);
    }
  }

  /** Whether the window takes the whole screen; can be set. */
  BooleanProperty fullScreenProperty() {
    return fullScreen.onProperty();
  }

  /**
   * Shows the chart with the keyboard, or the first one in sight, as a table, or as a chart again.
   */
  void turnChart() {
    workspace.ifPresent(Workspace::turnChart);
  }

  /** Keeps the present state as what charts and table are compared with. */
  void pinBaseline() {
    context.pending().commit();
    lineup.set(lineup.get().pin(context.document().scenario()));
  }

  void unpinBaseline() {
    lineup.set(lineup.get().unpin());
  }

  void resetLayout() {
    workspace.ifPresent(Workspace::resetLayout);
  }
}
