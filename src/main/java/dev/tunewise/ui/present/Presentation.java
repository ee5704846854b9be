package dev.tunewise.ui.present;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.dialog.ScreenStage;
import dev.tunewise.ui.parameters.SliderPins;
import dev.tunewise.ui.service.Results;
import dev.tunewise.wording.Metric;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * The open scenario for an audience, in a window of its own on the screen that the main window is
 * on, which stays as it is behind it. Works only while it is shown.
 */
public final class Presentation {
  /** Height at which the smallest letters, of 11 pixels, are those of 28 points on 1080 pixels. */
  static final double HEIGHT = 318;

  private final Context context;
  private final ChartPainter painter;
  private final SliderPins pins;
  private final ObjectProperty<Results> results;
  private final ScreenStage stage;
  private final PresentPane pane;

  /**
   * A presentation that is not shown yet.
   *
   * @param baseline whose lines and differences are shown too
   * @param furtherRows of the table, beside the usual ones
   */
  public Presentation(
      Context context,
      ObservableValue<Optional<Outcome>> baseline,
      ObjectProperty<Set<Metric>> furtherRows) {
    this.context = context;
    painter = new ChartPainter(context.document().replacementsProperty());
    pins = new SliderPins(context.settings());
    results = new SimpleObjectProperty<>(context.shown().getValue());
    pane =
        new PresentPane(
            context.document(),
            results,
            context.showUncertainty(),
            baseline,
            furtherRows,
            context.mode(),
            painter,
            pins);
    Magnified magnified = new Magnified(pane, HEIGHT);
    pane.chart().magnificationProperty().bind(magnified.factorProperty());
    stage = new ScreenStage(magnified);
    stage.titleProperty().bind(context.document().scenarioProperty().map(s -> s.name()));
    stage.setOnHidden(event -> context.owner().get().requestFocus());
    context.shown().subscribe(this::follow);
    context.pending().add(pane::finishGestures);
    RestingCursor.install(stage.getScene());
    install(stage.getScene());
  }

  private void install(Scene scene) {
    key(scene, Shortcut.UNDO, () -> step(context.document()::undo));
    key(scene, Shortcut.REDO, () -> step(context.document()::redo));
    key(scene, Shortcut.REDO_TOO, () -> step(context.document()::redo));
    key(scene, Shortcut.END_PRESENTING, stage::hide);
    key(scene, Shortcut.CLOSE, stage::hide);
    key(
        scene,
        Shortcut.PRESENT_UNCERTAINTY,
        () -> context.showUncertainty().set(!context.showUncertainty().get()));
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.hide();
          }
        });
  }

  private void step(Runnable step) {
    context.pending().commit();
    step.run();
  }

  private static void key(Scene scene, Shortcut keys, Runnable action) {
    scene.getAccelerators().put(keys.combination(), action);
  }

  private void follow(Results now) {
    if (stage.isShowing()) {
      results.set(now);
    }
  }

  /** Takes the screen, beginning with a chart. */
  public void show(ChartKind first) {
    context.pending().commit();
    Results now = context.shown().getValue();
    results.set(now);
    pins.begin(now);
    pane.begin(first);
    stage.cover(context.owner().get());
    pane.focusNames();
  }

  /** Ends it until it is shown again. */
  public void hide() {
    stage.hide();
  }

  /** Ends it for good. */
  public void close() {
    stage.hide();
    painter.close();
  }
}
