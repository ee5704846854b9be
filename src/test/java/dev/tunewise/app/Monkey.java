package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.control.NumberField;
import dev.tunewise.ui.control.ParameterSlider;
import dev.tunewise.ui.zoom.LaidOut;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** Uses the window at random: keys, fields, sliders, buttons, menus, files, sizes. */
final class Monkey {
  static final double WIDTH = 980;
  static final double HEIGHT = 700;

  /** Items that end the program, and the one that this platform has nothing to do for. */
  private static final Set<String> LEFT_ALONE = Set.of("Exit", "Print…");

  /** What brings the window back to how it usually looks. */
  private static final Set<String> USUAL =
      Set.of("Light", "Show All Charts", "Reset Layout", "Unpin Baseline");

  private static final int REMEMBERED = 12;
  private static final int MOST_WINDOWS = 4;
  private static final int TRIES = 20;
  private static final int QUIET_ROUNDS = 10;
  private static final int QUIET_MILLIS = 40;
  private static final int PULSES = 3;

  private final Stage stage;
  private final Program program;
  private final List<Path> scenarios;
  private Random random;
  private final Deque<String> history = new ArrayDeque<>();

  Monkey(Stage stage, Program program, List<Path> scenarios, Random random) {
    this.stage = stage;
    this.program = program;
    this.scenarios = List.copyOf(scenarios);
    this.random = random;
  }

  /** From now on it does the same as any other with such random numbers. */
  void use(Random numbers) {
    random = numbers;
  }

  /** What it did last, the newest at the end. */
  String history() {
    return String.join(", ", history);
  }

  private void note(String what) {
    history.addLast(what);
    if (history.size() > REMEMBERED) {
      history.removeFirst();
    }
  }

  /** What people do, and how often of a hundred times. */
  private enum Deed {
    SLIDE(16),
    TYPE(12),
    UNDO(8),
    REDO(5),
    OPEN(4),
    VIEW(10),
    MENU(12),
    PRESS(16),
    ESCAPE(5),
    TAB(3),
    EXPORT(1),
    RESIZE(5),
    SAVE(3);

    private final int weight;

    Deed(int weight) {
      this.weight = weight;
    }

    private static Deed of(Collection<Deed> deeds, Random random) {
      int pick = random.nextInt(deeds.stream().mapToInt(deed -> deed.weight).sum());
      for (Deed deed : deeds) {
        pick -= deed.weight;
        if (pick < 0) {
          return deed;
        }
      }
      throw new IllegalStateException("weights do not add up");
    }
  }

  /** Does anything and waits until the window has taken it in. */
  void step() throws Exception {
    step(EnumSet.allOf(Deed.class));
  }

  /** Changes a number, or takes that back. */
  void edit() throws Exception {
    step(EnumSet.range(Deed.SLIDE, Deed.REDO));
  }

  private void step(Set<Deed> deeds) throws Exception {
    Deed deed = Deed.of(deeds, random);
    // It may open a dialog that waits for its answer, so nobody waits for it.
    Platform.runLater(() -> run(deed));
    layOut();
    limitWindows();
  }

  private void run(Deed deed) {
    note(deed.name());
    Window front = front();
    switch (deed) {
      case SLIDE -> any(front, ParameterSlider.class).ifPresent(this::slide);
      case TYPE -> any(front, NumberField.class).ifPresent(this::type);
      case UNDO -> press(front, KeyCode.Z, true, false);
      case REDO -> press(front, KeyCode.Y, true, false);
      // As another window asks for it: refused while a dialog waits, which keeps everybody else
      // out.
      case OPEN -> program.open(scenarios.get(random.nextInt(scenarios.size())));
      case VIEW -> view(front);
      case MENU -> menu();
      case PRESS -> any(front, ButtonBase.class).ifPresent(this::fire);
      case ESCAPE -> press(front, KeyCode.ESCAPE, false, false);
      case TAB -> press(front, KeyCode.TAB, false, random.nextBoolean());
      case EXPORT -> press(stage, KeyCode.E, true, false);
      case RESIZE -> {
        stage.setWidth(700 + random.nextInt(290));
        stage.setHeight(500 + random.nextInt(400));
      }
      case SAVE -> program.session().save();
    }
  }

  private void view(Window front) {
    KeyCode[] keys = {
      KeyCode.D, KeyCode.K, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4,
      KeyCode.B, KeyCode.U, KeyCode.PLUS, KeyCode.MINUS, KeyCode.DIGIT0, KeyCode.E
    };
    KeyCode key = keys[random.nextInt(keys.length)];
    note(key.name());
    press(front, key, true, key == KeyCode.E);
  }

  private void slide(ParameterSlider slider) {
    slider.requestFocus();
    KeyCode key = random.nextBoolean() ? KeyCode.RIGHT : KeyCode.LEFT;
    for (int i = random.nextInt(5); i >= 0; i--) {
      key(slider, KeyEvent.KEY_PRESSED, key, false, false);
    }
    key(slider, KeyEvent.KEY_RELEASED, key, false, false);
  }

  private void type(NumberField field) {
    String[] texts = {"1", "2", "10", "0.5", "80", "3,000", "1e9", "x", ""};
    field.requestFocus();
    field.setText(texts[random.nextInt(texts.length)]);
    key(field, KeyEvent.KEY_PRESSED, KeyCode.ENTER, false, false);
  }

  private void fire(ButtonBase button) {
    note(button.getText());
    button.fire();
  }

  private void menu() {
    List<MenuItem> items = items();
    if (!items.isEmpty()) {
      choose(items.get(random.nextInt(items.size())));
    }
  }

  private void choose(MenuItem item) {
    note(item.getText());
    item.fire();
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    if (stage.getScene().getRoot().lookup(".menu-bar") instanceof MenuBar menus) {
      menus.getMenus().forEach(menu -> collect(menu, items));
    }
    return items;
  }

  private static void collect(MenuItem item, List<MenuItem> items) {
    if (item instanceof Menu menu) {
      menu.getItems().forEach(child -> collect(child, items));
    } else if (!(item instanceof SeparatorMenuItem)
        && !item.isDisable()
        && item.getText() != null
        && !LEFT_ALONE.contains(text(item))) {
      items.add(item);
    }
  }

  private static String text(MenuItem item) {
    return item.getText().replace("_", "");
  }

  private static Window front() {
    return Window.getWindows().getLast();
  }

  private <T extends Node> Optional<T> any(Window window, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (window.getScene() != null && window.getScene().getRoot() != null) {
      collect(window.getScene().getRoot(), type, found);
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(found.get(random.nextInt(found.size())));
  }

  private static <T extends Node> void collect(Node node, Class<T> type, List<T> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (type.isInstance(node)) {
      found.add(type.cast(node));
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, type, found));
    }
  }

  private static void press(Window window, KeyCode code, boolean control, boolean shift) {
    Scene scene = window.getScene();
    if (scene != null) {
      EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
      key(target, KeyEvent.KEY_PRESSED, code, control, shift);
    }
  }

  private static void key(
      EventTarget target, EventType<KeyEvent> type, KeyCode code, boolean control, boolean shift) {
    Event.fireEvent(
        target,
        new KeyEvent(
            type, KeyEvent.CHAR_UNDEFINED, code.getName(), code, shift, control, false, false));
  }

  /**
   * Waits until all windows are laid out. They are drawn less often, by the clock of JavaFX: its
   * platform without a display copies pixel by pixel, which takes longer than all the rest.
   */
  private static void layOut() throws Exception {
    OnFx.ask(
        () -> {
          for (Window window : List.copyOf(Window.getWindows())) {
            Scene scene = window.getScene();
            if (scene != null && scene.getRoot() != null) {
              LaidOut.now(scene.getRoot());
            }
          }
          return true;
        });
  }

  private void limitWindows() throws Exception {
    for (int i = 0; i < TRIES && OnFx.ask(() -> Window.getWindows().size() > MOST_WINDOWS); i++) {
      closeFront();
    }
  }

  private void closeOthers() throws Exception {
    for (int i = 0; i < TRIES && OnFx.ask(() -> Window.getWindows().size() > 1); i++) {
      closeFront();
    }
    OnFx.ask(
        () -> {
          Window.getWindows().stream()
              .filter(window -> !window.equals(stage))
              .toList()
              .forEach(Window::hide);
          return true;
        });
  }

  private void closeFront() throws Exception {
    Platform.runLater(
        () -> {
          Window front = front();
          if (!stage.equals(front)) {
            press(front, KeyCode.ESCAPE, false, false);
            if (front.isShowing() && front instanceof PopupWindow) {
              front.hide();
            }
          }
        });
    layOut();
  }

  /** Closes what is open, and lets the window come to rest as it was at the beginning. */
  void rest(ExecutorService worker) throws Exception {
    closeOthers();
    OnFx.ask(
        () -> {
          stage.setFullScreen(false);
          program.session().open(scenarios.getFirst());
          stage.setWidth(WIDTH);
          stage.setHeight(HEIGHT);
          press(stage, KeyCode.DIGIT0, true, false);
          return true;
        });
    settle(worker);
    // Only a window that shows a scenario has all of these.
    OnFx.ask(
        () -> {
          items().stream().filter(item -> USUAL.contains(text(item))).forEach(this::choose);
          return true;
        });
    settle(worker);
    pulses(PULSES);
  }

  /**
   * Waits until nothing has gone on in the background for a while. Windows and dialogs have threads
   * of their own for that, so what counts is what threads are at, not one pool's queue.
   */
  static void settle(ExecutorService worker) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(OnFx.ANSWER_SECONDS);
    for (int quiet = 0; quiet < QUIET_ROUNDS; quiet = isAtWork() ? 0 : quiet + 1) {
      assertTrue(System.nanoTime() < end, "does not come to rest");
      worker.submit(() -> {}).get();
      layOut();
      Thread.sleep(QUIET_MILLIS);
    }
  }

  /** Waits for pulses: what was closed is let go by the platform when it next draws. */
  private static void pulses(int number) throws Exception {
    CountDownLatch pulses = new CountDownLatch(number);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.countDown();
          }
        };
    OnFx.ask(
        () -> {
          timer.start();
          return true;
        });
    assertTrue(pulses.await(OnFx.ANSWER_SECONDS, TimeUnit.SECONDS), "no pulse");
    OnFx.ask(
        () -> {
          timer.stop();
          return true;
        });
  }

  /** Whether any other thread runs something of the program. */
  private static boolean isAtWork() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> !thread.getKey().equals(Thread.currentThread()))
        .filter(thread -> thread.getKey().getState() == Thread.State.RUNNABLE)
        .flatMap(thread -> Stream.of(thread.getValue()))
        .anyMatch(frame -> frame.getClassName().startsWith(Growth.OURS));
  }
}
