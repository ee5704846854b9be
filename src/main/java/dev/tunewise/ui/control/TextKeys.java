package dev.tunewise.ui.control;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * What keys mean while a text has the focus. Those of undo and redo are for the text as long as it
 * has typing of its own to take back, and for the window otherwise; what Enter took over, or what
 * was there when the focus came, is no typing any more. Tab leaves every text, also one of several
 * lines.
 */
public final class TextKeys {
  private static final KeyCombination UNDO = Shortcut.UNDO.combination();
  private static final KeyCombination REDO = Shortcut.REDO.combination();
  private static final KeyCombination REDO_TOO = Shortcut.REDO_TOO.combination();

  private final Runnable undo;
  private final Runnable redo;

  /** The text as it was when the focus came, or when Enter took it over. */
  private String settled = "";

  /** Whether typing was taken back since then. */
  private boolean tookBack;

  private TextKeys(Runnable undo, Runnable redo) {
    this.undo = undo;
    this.redo = redo;
  }

  /**
   * Installs the rule for all texts of a window.
   *
   * @param undo what the window undoes
   * @param redo what the window does again
   */
  public static void install(Scene scene, Runnable undo, Runnable redo) {
    TextKeys rule = new TextKeys(undo, redo);
    scene.focusOwnerProperty().subscribe(rule::settle);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> rule.pressed(scene.getFocusOwner(), event));
  }

  /** Installs the rule for a window that has nothing to undo but its texts. */
  public static void install(Scene scene) {
    install(scene, () -> {}, () -> {});
  }

  private void settle(@Nullable Node owner) {
    settled = owner instanceof TextInputControl input ? String.valueOf(input.getText()) : "";
    tookBack = false;
  }

  private void pressed(@Nullable Node owner, KeyEvent event) {
    if (!(owner instanceof TextInputControl input)) {
      return;
    }
    if (input instanceof TextArea && isTab(event)) {
      event.consume();
      input.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
    } else if (UNDO.match(event)) {
      event.consume();
      undo(input);
    } else if (REDO.match(event) || REDO_TOO.match(event)) {
      event.consume();
      redo(input);
    } else if (event.getCode() == KeyCode.ENTER && !(input instanceof TextArea)) {
      settle(input);
    }
  }

  private static boolean isTab(KeyEvent event) {
    boolean modified = event.isControlDown() || event.isAltDown() || event.isMetaDown();
    return event.getCode() == KeyCode.TAB && !modified;
  }

  private void undo(TextInputControl input) {
    if (input.isUndoable() && !settled.equals(input.getText())) {
      input.undo();
      tookBack = true;
    } else {
      undo.run();
      settle(input);
    }
  }

  private void redo(TextInputControl input) {
    if (input.isRedoable() && tookBack) {
      input.redo();
    } else {
      redo.run();
      settle(input);
    }
  }
}
