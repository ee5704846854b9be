package dev.tunewise.app;

import dev.tunewise.ui.control.ParameterSlider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Uses the open window as people do: starts from a preset, drags a slider, visits every view and
 * the most used dialogs. It works from a thread of its own, by events and never by the mouse
 * pointer, and gives each step some time: one that finds nothing to use is left out.
 */
final class TrainingWindow {
  private static final int DRAG_STEPS = 40;
  private static final int MILLIS_PER_FRAME = 20;

  /** Time for pictures, bands and odds to follow. */
  private static final int MILLIS_PER_STEP = 700;

  private static final int TRIES = 60;

  /** A frame that takes longer has hung. */
  private static final int ANSWER_SECONDS = 30;

  private static final List<String> VIEWS =
      List.of("Shortcut+D", "Shortcut+Shift+E", "Shortcut+K", "Shortcut+4", "Shortcut+2");
  private static final List<String> DIALOGS =
      List.of("Shortcut+E", "Shortcut+M", "Shortcut+I", "F1", "Shortcut+Slash");

  private static final KeyCodeCombination ESCAPE = new KeyCodeCombination(KeyCode.ESCAPE);

  private volatile boolean complete;

  /** Whether the whole way was gone. */
  boolean isComplete() {
    return complete;
  }

  /** Goes the whole way; returns when it is done or when something to begin with never came. */
  void use() throws InterruptedException {
    if (!fire(".tw-start-card")) {
      return;
    }
    pause();
    Optional<ParameterSlider> slider =
        await(() -> find(".parameter-slider", ParameterSlider.class));
    if (slider.isEmpty()) {
      return;
    }
    drag(slider.get());
    pause();
    for (String keys : VIEWS) {
      press(KeyCombination.valueOf(keys));
      pause();
    }
    for (String keys : DIALOGS) {
      press(KeyCombination.valueOf(keys));
      pause();
      closeDialogs();
    }
    complete = await(() -> dialogs().isEmpty() ? Optional.of(true) : Optional.empty()).isPresent();
  }

  private static void pause() throws InterruptedException {
    Thread.sleep(MILLIS_PER_STEP);
  }

  /** One that takes long to open is closed after the next. */
  private static void closeDialogs() throws InterruptedException {
    await(
        () -> {
          List<Window> open = dialogs();
          open.reversed().stream().findFirst().ifPresent(window -> press(window, ESCAPE));
          return open.isEmpty() ? Optional.of(true) : Optional.empty();
        });
  }

  private static List<Window> dialogs() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage stage && stage.getOwner() != null)
        .toList();
  }

  private static boolean fire(String selector) throws InterruptedException {
    Optional<Button> button = await(() -> find(selector, Button.class));
    button.ifPresent(found -> Platform.runLater(found::fire));
    return button.isPresent();
  }

  private static void drag(ParameterSlider slider) throws InterruptedException {
    double from = slider.xOf(slider.value());
    mouse(slider, MouseEvent.MOUSE_PRESSED, from);
    for (int step = 1; step <= DRAG_STEPS; step++) {
      mouse(slider, MouseEvent.MOUSE_DRAGGED, from - 2.0 * step);
      Thread.sleep(MILLIS_PER_FRAME);
    }
    mouse(slider, MouseEvent.MOUSE_RELEASED, from - 2.0 * DRAG_STEPS);
  }

  private static void mouse(Node node, EventType<MouseEvent> type, double x) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    Platform.runLater(
        () -> {
          double y = node.getLayoutBounds().getCenterY();
          var inScene = node.localToScene(x, y);
          // Where the scene is: handlers convert from there.
          MouseEvent event =
              new MouseEvent(
                  node,
                  node,
                  type,
                  inScene.getX(),
                  inScene.getY(),
                  inScene.getX(),
                  inScene.getY(),
                  MouseButton.PRIMARY,
                  1,
                  false,
                  false,
                  false,
                  false,
                  down,
                  false,
                  false,
                  false,
                  false,
                  true,
                  null);
          Event.fireEvent(node, event);
        });
  }

  /** Presses keys in the window in front. */
  private static void press(KeyCombination keys) {
    if (keys instanceof KeyCodeCombination code) {
      Platform.runLater(() -> press(Window.getWindows().getLast(), code));
    }
  }

  private static void press(Window window, KeyCodeCombination keys) {
    Scene scene = window.getScene();
    EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
    boolean shift = keys.getShift() == KeyCombination.ModifierValue.DOWN;
    boolean shortcut = keys.getShortcut() == KeyCombination.ModifierValue.DOWN;
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    Event.fireEvent(
        target,
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            KeyEvent.CHAR_UNDEFINED,
            keys.getCode().getName(),
            keys.getCode(),
            shift,
            shortcut && !mac,
            false,
            shortcut && mac));
  }

  private static Optional<Scene> front() {
    List<Window> windows = new ArrayList<>(Window.getWindows());
    return windows.isEmpty() ? Optional.empty() : Optional.ofNullable(windows.getLast().getScene());
  }

  private static <T extends Node> Optional<T> find(String selector, Class<T> type) {
    return front()
        .flatMap(scene -> Optional.ofNullable(scene.getRoot().lookup(selector)))
        .filter(type::isInstance)
        .map(type::cast);
  }

  /** Asks the FX thread again and again; empty if there is nothing after a while. */
  private static <T> Optional<T> await(Supplier<Optional<T>> wanted) throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
      Platform.runLater(() -> answer.complete(wanted.get()));
      try {
        Optional<T> found = answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        if (found.isPresent()) {
          return found;
        }
      } catch (ExecutionException | TimeoutException e) {
        return Optional.empty();
      }
      pause();
    }
    return Optional.empty();
  }
}
