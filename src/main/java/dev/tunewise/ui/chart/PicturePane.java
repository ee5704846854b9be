package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.ui.control.MenuItems;
import java.awt.geom.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** A pane that a chart fills, with a menu and a key that copy it. */
abstract class PicturePane<T extends ChartContent> extends StackPane {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");

  private final ChartPicture<T> picture;
  private final ContextMenu menu = new ContextMenu();

  /**
   * An empty pane whose drawings wait for others of the same painter.
   *
   * @param smallest side that is worth a picture
   */
  PicturePane(double smallest, ChartPainter painter) {
    setMinSize(smallest, smallest);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    picture = new ChartPicture<>(this, smallest, painter, this::shown);
    getChildren().add(picture.view());
    setOnContextMenuRequested(
        event -> {
          if (!menu.getItems().isEmpty()) {
            menu.show(this, event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
  }

  final ChartPicture<T> picture() {
    return picture;
  }

  /** Told what is on the screen from now on, and where in the pane its axes span. */
  abstract void shown(T content, ChartTheme look, Rectangle2D plotArea);

  /** The menu of a right-click; whoever can export adds an item. */
  public final ContextMenu menu() {
    return menu;
  }

  /** What Ctrl+C and an item of the menu do. */
  public final void onCopy(Runnable copy) {
    MenuItem item = MenuItems.item("Copy Chart", copy);
    item.setAccelerator(COPY); // shown only: the key works on a chart that has the focus
    menu.getItems().add(item);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (COPY.match(event)) {
            copy.run();
            event.consume();
          }
        });
  }

  /** Switches between light and dark. */
  public void setMode(ColorMode mode) {
    picture.setMode(mode);
  }
}
