package dev.tunewise.ui.zoom;

import dev.tunewise.ui.settings.TextSize;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Scales whatever is shown as it appears, by whomever: windows, dialogs, menus, lists, tooltips. So
 * nothing in a view has to know how large it is shown.
 */
public final class ZoomedWindows {
  /** A process has one list of windows: only the newest choice scales them. */
  private static Subscription following = Subscription.EMPTY;

  private static final EventHandler<WindowEvent> GIVE_BACK =
      event -> {
        if (event.getSource() instanceof Window window) {
          giveBack(window);
        }
      };

  private ZoomedWindows() {}

  /** Scales all windows from now on, and lets keys change the size in each of them. */
  public static void follow(ObjectProperty<TextSize> size) {
    following.unsubscribe();
    EventHandler<KeyEvent> keys = event -> pressed(event, size);
    ListChangeListener<Window> windows =
        change -> {
          while (change.next()) {
            change.getAddedSubList().forEach(window -> shown(window, keys));
            change.getRemoved().forEach(window -> hidden(window, keys));
          }
        };
    List.copyOf(Window.getWindows()).forEach(window -> shown(window, keys));
    Window.getWindows().addListener(windows);
    Subscription sized = size.subscribe(now -> scale(now.factor()));
    following = sized.and(() -> Window.getWindows().removeListener(windows));
  }

  /** A scene whose content is scaled from the beginning. */
  public static Scene scene(Parent content) {
    return new Scene(new ZoomPane(content));
  }

  /** The main window is as large as the user made it; what stands before it grows with its text. */
  private static void scale(double factor) {
    double before = Zoom.factor();
    Zoom.set(factor);
    for (Window window : List.copyOf(Window.getWindows())) {
      if (window instanceof Stage stage && stage.getOwner() != null && factor != before) {
        WindowSize.scale(stage, factor / before);
      }
    }
  }

  private static void shown(Window window, EventHandler<KeyEvent> keys) {
    Scene scene = window.getScene();
    if (scene == null) {
      return;
    }
    if (window instanceof PopupWindow popup) {
      if (scene.getRoot() instanceof Pane root) {
        List<Node> contents = List.copyOf(root.getChildren());
        root.getChildren().clear(); // a node can only stand in one place
        ObservableDoubleValue factor = Zoom.factorOf(popup);
        root.getChildren().addAll(contents.stream().map(part -> scaled(part, factor)).toList());
      }
      return;
    }
    window.addEventHandler(KeyEvent.KEY_PRESSED, keys);
    if (!(scene.getRoot() instanceof ZoomPane)) {
      Parent content = scene.getRoot();
      @Nullable Node focused = scene.getFocusOwner();
      scene.setRoot(new Pane()); // no node can be the root and stand in one
      content.getStyleClass().remove("root");
      ZoomPane pane = new ZoomPane(content);
      pane.borrowed();
      window.addEventHandler(WindowEvent.WINDOW_HIDDEN, GIVE_BACK);
      scene.setRoot(pane);
      content.requestLayout(); // how large it may be depends on the window
      if (focused != null) {
        focused.requestFocus();
      }
    }
  }

  private static Node scaled(Node content, ObservableDoubleValue factor) {
    return content instanceof Parent parent && !(content instanceof ZoomPane)
        ? new ZoomPane(parent, factor)
        : content;
  }

  private static void hidden(Window window, EventHandler<KeyEvent> keys) {
    window.removeEventHandler(KeyEvent.KEY_PRESSED, keys);
  }

  /**
   * Dialogs of JavaFX make their pane the root each time they are shown, so it is given back once
   * they are hidden. Not while the list of windows tells of it: that hides menus that are open in
   * the pane, which would change the list in the midst of its change.
   */
  private static void giveBack(Window window) {
    Scene scene = window.getScene();
    if (scene != null && scene.getRoot() instanceof ZoomPane pane && pane.isBorrowed()) {
      scene.setRoot(pane.release());
    }
  }

  private static void pressed(KeyEvent event, ObjectProperty<TextSize> size) {
    if (!event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    UnaryOperator<TextSize> change =
        switch (event.getCode()) {
          case PLUS, EQUALS, ADD -> TextSize::larger;
          case MINUS, SUBTRACT -> TextSize::smaller;
          case DIGIT0, NUMPAD0 -> old -> TextSize.USUAL;
          default -> null;
        };
    if (change != null) {
      size.set(change.apply(size.get()));
      event.consume();
    }
  }
}
