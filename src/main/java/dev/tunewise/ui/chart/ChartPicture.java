package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.ui.service.LatestTask;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The picture that fills a pane. It is calculated and drawn in the background, and drawn anew when
 * the content, the look, the size or the pixels of the screen change.
 */
final class ChartPicture<T extends ChartContent> {
  private final Region pane;
  private final double smallest;
  private final LatestTask drawing;
  private final Listener<T> listener;
  private final ImageView view = new ImageView();
  private final ObservableValue<Number> pixelScale;

  /** Three, so that one can be drawn while one is shown and one is still on its way. */
  private final @Nullable ChartFrame[] frames = new @Nullable ChartFrame[3];

  private int nextFrame;
  private ChartTheme theme = ChartTheme.LIGHT;
  private @Nullable Content<T> content;

  /** Asks for the content; the painter is called with it on the drawing thread. */
  private interface Content<T> {
    void ask(Function<T, Runnable> painter);
  }

  /** Told, on the JavaFX thread, what is on the screen from now on. */
  @FunctionalInterface
  interface Listener<T> {
    void shown(T content, ChartTheme look, Rectangle2D plotArea);
  }

  /**
   * Nothing to see yet.
   *
   * @param pane whose size the picture takes
   * @param smallest side of a pane that is worth a picture
   */
  ChartPicture(Region pane, double smallest, ChartPainter painter, Listener<T> listener) {
    this.pane = pane;
    this.smallest = smallest;
    drawing = painter.task();
    this.listener = listener;
    view.setManaged(false);
    pixelScale =
        pane.sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty)
            .orElse(1.0);
    pixelScale.addListener((property, before, now) -> redraw());
    pane.visibleProperty().addListener((property, before, now) -> redraw());
    pane.widthProperty().addListener((property, before, now) -> redraw());
    pane.heightProperty().addListener((property, before, now) -> redraw());
  }

  /** What to put into the pane. */
  ImageView view() {
    return view;
  }

  ChartTheme theme() {
    return theme;
  }

  /**
   * Shows new content as soon as it is drawn; what was asked for before is dropped.
   *
   * @param newContent is called on the drawing thread
   */
  void show(Supplier<? extends T> newContent) {
    content = paint -> drawing.request(() -> paint.apply(newContent.get()), Runnable::run);
    redraw();
  }

  /** As above, for what takes long; see {@link LatestTask#requestCancelable}. */
  void show(Function<BooleanSupplier, Optional<? extends T>> newContent) {
    content =
        paint ->
            drawing.requestCancelable(
                canceled -> newContent.apply(canceled).map(paint), Runnable::run);
    redraw();
  }

  /** Forgets the content; the picture stays as it is. */
  void cancel() {
    content = null;
    drawing.cancel();
  }

  void setMode(ColorMode mode) {
    theme = ChartTheme.of(mode);
    redraw();
  }

  private void redraw() {
    Content<T> current = content;
    double width = pane.getWidth();
    double height = pane.getHeight();
    if (current == null || !pane.isVisible() || width < smallest || height < smallest) {
      return;
    }
    ChartTheme look = theme.scaled(letterScale(width, height));
    double scale = pixelScale.getValue().doubleValue();
    current.ask(data -> draw(data, look, width, height, scale));
  }

  /** A large chart has larger letters, but not as much larger as its area. */
  private static double letterScale(double width, double height) {
    return Math.clamp(Math.sqrt(Math.min(width / 640, height / 360)), 1, 1.6);
  }

  /** Runs on the painter's thread. */
  private Runnable draw(T data, ChartTheme look, double width, double height, double scale) {
    ChartFrame frame = nextFrame((int) Math.round(width * scale), (int) Math.round(height * scale));
    frame.draw(data, look, width, height);
    String summary = data.summary();
    return () -> {
      view.setImage(frame.updatedImage());
      view.setFitWidth(width);
      view.setFitHeight(height);
      pane.setAccessibleText(summary);
      listener.shown(data, look, frame.plotArea());
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
