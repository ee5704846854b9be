package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartTheme;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.MapData;
import java.awt.geom.Rectangle2D;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Shows a tornado or a map as large as the pane is; worked out and drawn in the background. */
public final class ContentPane extends Region {
  private static final double SMALLEST = 60;

  private final ChartPainter painter;
  private final ImageView picture = new ImageView();
  private final ChartFrame[] frames = new ChartFrame[3];
  private final ObservableValue<Number> pixelScale;
  private int nextFrame;
  private ChartTheme theme = ChartTheme.LIGHT;
  private @Nullable Supplier<? extends ChartContent> content;
  private @Nullable ChartContent shown;
  private Rectangle2D plotArea = new Rectangle2D.Double();

  /** An empty pane whose drawings wait for others of the same painter. */
  public ContentPane(ChartPainter painter) {
    this.painter = painter;
    setMinSize(SMALLEST, SMALLEST);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    picture.setManaged(false);
    getChildren().add(picture);
    pixelScale =
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty)
            .orElse(1.0);
    pixelScale.addListener((property, before, now) -> redraw());
    widthProperty().addListener((property, before, now) -> redraw());
    heightProperty().addListener((property, before, now) -> redraw());
  }

  /**
   * Shows new content as soon as it is drawn; what was asked for before is dropped.
   *
   * @param newContent is called on the drawing thread
   */
  public void show(Supplier<? extends ChartContent> newContent) {
    content = newContent;
    redraw();
  }

  public void setMode(ColorMode mode) {
    theme = ChartTheme.of(mode);
    redraw();
  }

  /** Tells what lies under a place of this pane; nothing beside a map. */
  public void onMapAt(double x, double y, BiConsumer<MapData, MapData.Values> told) {
    if (shown instanceof MapData map && plotArea.contains(x, y)) {
      told.accept(map, map.valuesAt(plotArea, x, y));
    }
  }

  private void redraw() {
    Supplier<? extends ChartContent> current = content;
    double width = getWidth();
    double height = getHeight();
    if (current == null || width < SMALLEST || height < SMALLEST) {
      return;
    }
    ChartTheme look = theme;
    double scale = pixelScale.getValue().doubleValue();
    painter.request(this, () -> draw(current.get(), look, width, height, scale));
  }

  /** Runs on the painter's thread. */
  private Runnable draw(
      ChartContent data, ChartTheme look, double width, double height, double scale) {
    ChartFrame frame = nextFrame((int) Math.round(width * scale), (int) Math.round(height * scale));
    frame.draw(data, look, width, height);
    String summary = data.summary();
    return () -> {
      shown = data;
      plotArea = frame.plotArea();
      picture.setImage(frame.updatedImage());
      picture.setFitWidth(width);
      picture.setFitHeight(height);
      setAccessibleText(summary);
    };
  }

  private ChartFrame nextFrame(int width, int height) {
    nextFrame = (nextFrame + 1) % frames.length;
    ChartFrame frame = frames[nextFrame];
    if (frame == null || !frame.fits(width, height)) {
      frame = new ChartFrame(width, height);
      frames[nextFrame] = frame;
    }
    return frame;
  }
}
