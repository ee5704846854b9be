package dev.tunewise.ui.verdict;

import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Shows a panel over the rest of the window, below an anchor. It is part of the scene and not a
 * window of its own: sliders stay usable beside it, and the panel follows them live.
 */
final class PanelOverlay {
  private static final double GAP = 6;
  private static final double MARGIN = 12;
  private static final double MAX_WIDTH = 890;

  private final Region anchor;
  private final Region panel;
  private final EventHandler<KeyEvent> escape = this::closeOnEscape;
  private final Runnable closer;
  private Subscription placing = Subscription.EMPTY;

  PanelOverlay(Region anchor, Region panel, Runnable closer) {
    this.anchor = anchor;
    this.panel = panel;
    this.closer = closer;
    panel.setManaged(false);
  }

  boolean isOpen() {
    return panel.getParent() != null;
  }

  void open() {
    Pane root = outermost();
    if (isOpen() || anchor.getScene() == null || root == null) {
      return;
    }
    root.getChildren().add(panel);
    root.addEventHandler(KeyEvent.KEY_PRESSED, escape);
    placing =
        Subscription.combine(
            root.widthProperty().subscribe((before, now) -> place()),
            root.heightProperty().subscribe((before, now) -> place()),
            anchor.localToSceneTransformProperty().subscribe((before, now) -> place()));
    place();
    panel.requestFocus();
  }

  /** What holds all of the window's content. */
  private @Nullable Pane outermost() {
    Pane outermost = null;
    for (Parent each = anchor.getParent(); each != null; each = each.getParent()) {
      if (each instanceof Pane pane) {
        outermost = pane;
      }
    }
    return outermost;
  }

  void close() {
    placing.unsubscribe();
    if (panel.getParent() instanceof Pane root) {
      root.removeEventHandler(KeyEvent.KEY_PRESSED, escape);
      root.getChildren().remove(panel);
    }
  }

  /** Below the anchor, to its right; never beyond the window. */
  void place() {
    if (!(panel.getParent() instanceof Pane root)) {
      return;
    }
    Bounds above = root.sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
    double top = above.getMaxY() + GAP;
    double width = Math.min(MAX_WIDTH, root.getWidth() - 2 * MARGIN);
    double height = Math.min(panel.prefHeight(width), root.getHeight() - top - MARGIN);
    double left = Math.max(MARGIN, above.getMaxX() - width);
    panel.resizeRelocate(Math.rint(left), Math.rint(top), Math.rint(width), Math.rint(height));
  }

  private void closeOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      closer.run();
    }
  }
}
