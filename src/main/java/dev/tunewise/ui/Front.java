package dev.tunewise.ui;

import dev.tunewise.ui.control.LiveText;
import dev.tunewise.ui.control.Nodes;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/**
 * What stands below the menus: the open scenario, the start page, an empty place as long as what
 * there is to show is not known, or why nothing of the scenario can be shown. Only one of them can
 * be seen and reached.
 */
final class Front extends StackPane {
  /** What is read or calculated sooner needs no words. */
  private static final Duration PATIENCE = Duration.millis(400);

  private final ReadOnlyObjectWrapper<Place> place = new ReadOnlyObjectWrapper<>(Place.WAITING);
  private final Label reason = LiveText.unspoken(Nodes.paragraph("", "tw-front-reason"));
  private final LiveText told = new LiveText(Duration.ZERO, reason);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final Node work;
  private final ObservableValue<Boolean> pending;
  private final ObservableValue<String> failure;
  private Place wanted = Place.WAITING;
  private String waitingFor = "";

  enum Place {
    WAITING,
    START,
    WORK,

    /** The scenario is open, but nothing is known of it. */
    FAILED
  }

  /**
   * Waits at first, without a place for the open scenario.
   *
   * @param work shows the open scenario
   * @param start is asked for something else to work on
   * @param pending whether nothing is known of the open scenario yet
   * @param failure why nothing will be known of it as it is; empty if something is, or will be
   */
  Front(Node work, Node start, ObservableValue<Boolean> pending, ObservableValue<String> failure) {
    this.work = work;
    this.pending = pending;
    this.failure = failure;
    getStyleClass().add("tw-front");
    told.setAlignment(Pos.CENTER);
    getChildren().setAll(told, start);
    Stream.of(told, start, work)
        .forEach(each -> each.managedProperty().bind(each.visibleProperty()));
    patience.setOnFinished(event -> say(waitingFor));
    place.subscribe(
        now -> {
          told.setVisible(now == Place.WAITING || now == Place.FAILED);
          start.setVisible(now == Place.START);
          work.setVisible(now == Place.WORK);
        });
    pending.subscribe(now -> update());
    failure.subscribe((before, now) -> update());
  }

  /** Makes a place for the open scenario, which the first picture does without. */
  void complete() {
    getChildren().add(work);
  }

  /** What can be seen now. */
  ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }

  /** Shows below the reason what can be done where nothing else can be shown. */
  void offer(Node waysOut) {
    waysOut.visibleProperty().bind(place.isEqualTo(Place.FAILED));
    waysOut.managedProperty().bind(waysOut.visibleProperty());
    told.getChildren().add(waysOut);
  }

  /** Whether something has been shown or is waited for. */
  boolean isTaken() {
    return wanted != Place.WAITING || !waitingFor.isEmpty();
  }

  /** Shows nothing for now, and after a while what is waited for. */
  void await(String what) {
    waitingFor = what;
    show(Place.WAITING);
  }

  void showStart() {
    show(Place.START);
  }

  /** Shows the open scenario, as soon as its results are known. */
  void showWork() {
    waitingFor = "Fitting curves to your evaluations…";
    show(Place.WORK);
  }

  private void show(Place next) {
    wanted = next;
    update();
  }

  private void say(String words) {
    reason.setText(words);
    told.say(words);
  }

  private void update() {
    boolean failed = wanted == Place.WORK && !failure.getValue().isEmpty();
    boolean notYet = wanted == Place.WORK && pending.getValue() && !failed;
    say(failed ? failure.getValue() : "");
    if (notYet || wanted == Place.WAITING) {
      patience.playFromStart();
    } else {
      patience.stop();
    }
    place.set(failed ? Place.FAILED : notYet ? Place.WAITING : wanted);
  }
}
