package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.MapData;
import dev.tunewise.ui.control.Nodes;
import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Mouse and keys on a strategy map, to be laid over its picture: tells what is recommended under
 * the mouse or under a cell that the arrow keys move, and goes there on a click or Enter.
 */
public final class MapCursor extends Pane {
  /** Cells along each side that the arrow keys step through, and with Shift. */
  private static final int CELLS = 40;

  private static final int FINE_CELLS = 160;
  private static final double GAP = 8;

  private final ContentPane picture;
  private final BiConsumer<MapData, MapData.Values> mover;
  private final Region cell = Nodes.styled(new Region(), "tw-map-cursor");
  private final Label card = Nodes.label("", "tw-map-card");
  private boolean shown;
  private double right;
  private double up;

  /**
   * Nothing to see until the mouse or a key comes.
   *
   * @param mover moves the scenario to a point of the map
   */
  public MapCursor(ContentPane picture, BiConsumer<MapData, MapData.Values> mover) {
    this.picture = picture;
    this.mover = mover;
    setMouseTransparent(true);
    cell.setManaged(false);
    card.setManaged(false);
    getChildren().setAll(cell, card);
    hide();
    picture.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    picture.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    picture.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide());
    picture.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    picture.focusedProperty().subscribe((before, now) -> hide());
    picture.shownProperty().subscribe(now -> refresh());
  }

  private boolean hide() {
    boolean was = shown;
    shown = false;
    cell.setVisible(false);
    card.setVisible(false);
    return was;
  }

  private @Nullable MapData map() {
    ChartContent content = picture.shownProperty().getValue();
    return content instanceof MapData map ? map : null;
  }

  private void pressed(KeyEvent event) {
    MapData map = map();
    boolean onMap = event.getTarget() == picture; // and not on its table
    if (map == null || !onMap || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    double step = 1.0 / (event.isShiftDown() ? FINE_CELLS : CELLS);
    boolean used = true;
    switch (event.getCode()) {
      case LEFT, KP_LEFT -> step(map, -step, 0);
      case RIGHT, KP_RIGHT -> step(map, step, 0);
      case UP, KP_UP -> step(map, 0, step);
      case DOWN, KP_DOWN -> step(map, 0, -step);
      case HOME -> show(map, map.nowRight(), map.nowUp());
      case ENTER -> used = go(map);
      case ESCAPE -> used = hide();
      default -> used = false;
    }
    if (used) {
      event.consume();
    }
  }

  /** The first step is from where the scenario stands. */
  private void step(MapData map, double toRight, double toUp) {
    double fromRight = shown ? right : map.nowRight();
    double fromUp = shown ? up : map.nowUp();
    show(map, fromRight + toRight, fromUp + toUp);
    picture.setAccessibleText(card.getText() + ". Enter moves the scenario there.");
  }

  private boolean go(MapData map) {
    if (shown) {
      mover.accept(map, map.valuesAt(right, up));
    }
    return shown;
  }

  private void moved(MouseEvent event) {
    Bounds plot = picture.plot();
    MapData map = map();
    if (map != null && plot.contains(event.getX(), event.getY())) {
      show(
          map,
          (event.getX() - plot.getMinX()) / plot.getWidth(),
          (plot.getMaxY() - event.getY()) / plot.getHeight());
    } else {
      hide();
    }
  }

  private void clicked(MouseEvent event) {
    picture.requestFocus();
    moved(event);
    MapData map = map();
    if (map != null && event.getButton() == MouseButton.PRIMARY) {
      go(map);
    }
  }

  private void refresh() {
    MapData map = map();
    if (map == null) {
      hide();
    } else if (shown) {
      show(map, right, up);
    }
  }

  private void show(MapData map, double toRight, double toUp) {
    shown = true;
    right = Math.clamp(toRight, 0, 1);
    up = Math.clamp(toUp, 0, 1);
    card.setText(map.told(right, up));
    Bounds plot = picture.plot();
    double side = Math.max(GAP, plot.getWidth() / CELLS);
    double x = plot.getMinX() + right * plot.getWidth();
    double y = plot.getMaxY() - up * plot.getHeight();
    cell.resizeRelocate(x - side / 2, y - side / 2, side, side);
    cell.setVisible(true);
    card.setVisible(true);
    card.applyCss();
    card.autosize();
    placeCard(plot, x, y, side / 2 + GAP);
  }

  /** Beside the cell, toward the middle; above or below it where that is too narrow. */
  private void placeCard(Bounds plot, double x, double y, double away) {
    double width = card.getWidth();
    double height = card.getHeight();
    boolean toRight = x < plot.getCenterX();
    double side = toRight ? x + away : x - away - width;
    boolean beside = side >= 0 && side + width <= getWidth();
    boolean below = y < plot.getCenterY();
    double cardX = beside ? side : x - width / 2;
    double cardY = beside ? y - height / 2 : below ? y + away : y - away - height;
    card.relocate(
        Math.clamp(cardX, 0, Math.max(0, getWidth() - width)),
        Math.clamp(cardY, 0, Math.max(0, getHeight() - height)));
  }
}
