package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.draw.ChartTheme;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import org.jspecify.annotations.Nullable;

/** Shows a tornado or a map as large as the pane is; calculated and drawn in the background. */
public final class ContentPane extends PicturePane<ChartContent> {
  private static final double SMALLEST = 60;

  private final ReadOnlyObjectWrapper<@Nullable ChartContent> shown = new ReadOnlyObjectWrapper<>();
  private Bounds plot = new BoundingBox(0, 0, 0, 0);

  private final String subject;

  /**
   * An empty pane whose drawings wait for others of the same painter.
   *
   * @param subject what it shows, at the beginning of a sentence
   */
  public ContentPane(String subject, ChartPainter painter) {
    super(SMALLEST, painter);
    this.subject = subject;
  }

  /** The subject of a chart of the strategies. */
  public static String subject(ChartKind kind) {
    return "The chart “" + kind.label() + "”";
  }

  @Override
  String subject() {
    return subject;
  }

  /**
   * Shows new content as soon as it is drawn; what was asked for before is dropped.
   *
   * @param newContent is called on the drawing thread
   */
  public void show(Supplier<? extends ChartContent> newContent) {
    draw(newContent);
  }

  /**
   * Shows new content as above, for what takes long to calculate.
   *
   * @param newContent is called on the drawing thread; gives nothing once told that it is canceled
   */
  public void show(Function<BooleanSupplier, Optional<? extends ChartContent>> newContent) {
    draw(newContent);
  }

  /**
   * Draws content where nobody sees it, from any thread and before there is a window: classes and
   * fonts are loaded by then.
   */
  public static void prepare(ChartContent content, double width, double height) {
    ChartFrame.drawUnseen(content, width, height);
  }

  /** Ends work under way and shows nothing until something is shown again. */
  public void cancel() {
    forget();
  }

  /** What the picture on screen says; null before the first. */
  public ObservableValue<@Nullable ChartContent> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Where in the pane its axes span. */
  public Bounds plot() {
    return plot;
  }

  @Override
  void shown(ChartContent data, ChartTheme look, Rectangle2D area) {
    plot = new BoundingBox(area.getX(), area.getY(), area.getWidth(), area.getHeight());
    shown.set(data);
  }

  @Override
  void cleared() {
    shown.set(null);
  }
}
