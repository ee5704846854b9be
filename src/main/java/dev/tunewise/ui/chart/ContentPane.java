package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartTheme;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.MapData;
import java.awt.geom.Rectangle2D;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Shows a tornado or a map as large as the pane is; worked out and drawn in the background. */
public final class ContentPane extends Region {
  private static final double SMALLEST = 60;

  private final ChartPicture<ChartContent> picture;
  private @Nullable ChartContent shown;
  private Rectangle2D plotArea = new Rectangle2D.Double();

  /** An empty pane whose drawings wait for others of the same painter. */
  public ContentPane(ChartPainter painter) {
    setMinSize(SMALLEST, SMALLEST);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    picture = new ChartPicture<>(this, SMALLEST, painter, this::shown);
    getChildren().add(picture.view());
  }

  /**
   * Shows new content as soon as it is drawn; what was asked for before is dropped.
   *
   * @param newContent is called on the drawing thread
   */
  public void show(Supplier<? extends ChartContent> newContent) {
    picture.show(newContent);
  }

  public void setMode(ColorMode mode) {
    picture.setMode(mode);
  }

  /** Tells what lies under a place of this pane; nothing beside a map. */
  public void onMapAt(double x, double y, BiConsumer<MapData, MapData.Values> told) {
    if (shown instanceof MapData map && plotArea.contains(x, y)) {
      told.accept(map, map.valuesAt(plotArea, x, y));
    }
  }

  private void shown(ChartContent data, ChartTheme look, Rectangle2D newPlotArea) {
    shown = data;
    plotArea = newPlotArea;
  }
}
