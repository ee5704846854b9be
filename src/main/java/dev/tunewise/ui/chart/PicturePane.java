package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.draw.ChartDrawing;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.ui.control.ChartFigures;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Keys;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.TableTurn;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.zoom.Zoom;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jfree.chart.JFreeChart;
import org.jspecify.annotations.Nullable;

/**
 * A pane that a chart, or the table of its numbers, fills, with a menu and a key that copy it. The
 * picture is calculated and drawn in the background, and drawn anew when the content, the look, the
 * size or the pixels of the screen change. A picture never stays where it is about something else:
 * not when another scenario is opened, and not when the next one could not be drawn; then a quiet
 * line stands in its place. The first one is not shown in another size than it was drawn for.
 */
abstract class PicturePane<T extends ChartContent> extends StackPane {
  private static final KeyCombination COPY = Shortcut.COPY_CHART.combination();

  private static final String CALCULATING = "Calculating…";

  /** What is drawn sooner needs no words. */
  private static final Duration PATIENCE = Duration.millis(300);

  private final double smallest;
  private final LatestTask drawing;
  private final ImageView view = new ImageView();
  private final Label note = Nodes.paragraph("", "tw-picture-note");
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final ObservableValue<Number> pixelScale;
  private final DoubleProperty magnification = new SimpleDoubleProperty(1);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final ContextMenu menu = new ContextMenu();
  private final TableTurn table;

  /** Three, so that one can be drawn while one is shown and one is still on its way. */
  private final @Nullable ChartFrame[] frames = new @Nullable ChartFrame[3];

  private int nextFrame;
  private ChartTheme theme = ChartTheme.LIGHT;
  private @Nullable Content<T> content;

  /** Asks for the content; the painter is called with it on the drawing thread. */
  private interface Content<T> {
    void ask(Function<T, Runnable> painter);
  }

  /**
   * An empty pane whose drawings wait for others of the same painter.
   *
   * @param smallest side that is worth a picture
   */
  PicturePane(double smallest, ChartPainter painter) {
    this.smallest = smallest;
    drawing = painter.task();
    setMinSize(smallest, smallest);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
    view.setManaged(false);
    // Until it is drawn anew a picture is stretched rather than over what stands beside it.
    view.fitWidthProperty().bind(widthProperty());
    view.fitHeightProperty().bind(heightProperty());
    note.setMouseTransparent(true);
    note.setAlignment(Pos.CENTER);
    setAlignment(note, Pos.CENTER); // wherever a pane has its other parts
    note.setTextAlignment(TextAlignment.CENTER);
    getChildren().addAll(view, note, Focus.ring());
    getStyleClass().add("tw-picture");
    table = new TableTurn(this, this);
    menu.getItems().add(tableItem());
    patience.setOnFinished(event -> note.setText(CALCULATING));
    painter.subject().subscribe((before, now) -> startOver());
    pixelScale =
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty)
            .orElse(1.0);
    zoom.bind(Zoom.factorProperty());
    for (ObservableValue<?> cause :
        List.of(
            pixelScale,
            magnification,
            zoom,
            visibleProperty(),
            widthProperty(),
            heightProperty())) {
      cause.addListener((property, before, now) -> redraw());
    }
    setOnContextMenuRequested(
        event -> {
          if (!menu.getItems().isEmpty()) {
            menu.show(this, event.getScreenX(), event.getScreenY());
          }
          event.consume();
        });
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> menu.hide());
  }

  private MenuItem tableItem() {
    MenuItem item = MenuItems.item("", table::change);
    item.textProperty()
        .bind(table.shownProperty().map(now -> now ? "Show as Chart" : "Show as Table"));
    item.setAccelerator(TableTurn.KEYS); // shown only: the key works on a chart with the focus
    return item;
  }

  /** By how much a parent draws this pane larger than its size says; the picture stays sharp. */
  public final DoubleProperty magnificationProperty() {
    return magnification;
  }

  /** Told what is on the screen from now on, and where in the pane its axes span. */
  abstract void shown(T content, ChartTheme look, Rectangle2D plotArea);

  /** Told that nothing is on the screen any more. */
  abstract void cleared();

  /** How a chart is drawn from now on, on any thread. */
  Drawing drawing() {
    return (data, look, width, height) -> ChartDrawing.onScreen(data, look, width, height, 0);
  }

  /** Makes a chart of what it says, in the units of the theme's scale. */
  interface Drawing {
    JFreeChart of(ChartContent data, ChartTheme look, double width, double height);
  }

  /** The menu of a right-click; whoever can export adds an item. */
  public final ContextMenu menu() {
    return menu;
  }

  /** What Ctrl+C and an item of the menu do. */
  public final void onCopy(Runnable copy) {
    MenuItem item = MenuItems.item("Copy Chart", copy);
    item.setAccelerator(COPY); // shown only: the key works on a chart that has the focus
    menu.getItems().add(item);
    Keys.on(this, COPY, copy);
  }

  /** The table of the chart's numbers, which takes turns with it. */
  public final TableTurn table() {
    return table;
  }

  final ImageView view() {
    return view;
  }

  final ChartTheme theme() {
    return theme;
  }

  /**
   * Shows new content as soon as it is drawn; what was asked for before is dropped.
   *
   * @param newContent is called on the drawing thread
   */
  final void draw(Supplier<? extends T> newContent) {
    content =
        paint ->
            drawing.request(
                () -> paint.apply(newContent.get()), Runnable::run, fault -> clear(failure()));
    redraw();
  }

  /** As above, for what takes long; see {@link LatestTask#requestCancelable}. */
  final void draw(Function<BooleanSupplier, Optional<? extends T>> newContent) {
    content =
        paint ->
            drawing.requestCancelable(
                canceled -> newContent.apply(canceled).map(paint),
                Runnable::run,
                fault -> clear(failure()));
    redraw();
  }

  /** Takes a picture of something else away at once; the next one follows. */
  public final void startOver() {
    drawing.cancel();
    clear("");
    if (content != null) {
      patience.playFromStart();
      redraw();
    }
  }

  /** What it shows, at the beginning of a sentence. */
  abstract String subject();

  private String failure() {
    return subject() + " could not be drawn.";
  }

  private void clear(String words) {
    patience.stop();
    note.setText(words);
    setAccessibleText(words.isEmpty() ? CALCULATING : words); // no longer what the picture said
    view.setImage(null);
    table.clear();
    cleared();
  }

  /** Forgets content and picture. */
  final void forget() {
    content = null;
    drawing.cancel();
    clear("");
  }

  /** Switches between light and dark. */
  public void setMode(ColorMode mode) {
    theme = ChartTheme.of(mode);
    redraw();
  }

  private void redraw() {
    Content<T> current = content;
    double width = getWidth();
    double height = getHeight();
    if (current == null || !isVisible() || width < smallest || height < smallest) {
      return;
    }
    ChartTheme look = theme.scaled(letterScale(width, height));
    double scale = pixelScale.getValue().doubleValue() * magnification.get() * zoom.get();
    Drawing how = drawing();
    current.ask(data -> draw(data, look, width, height, how, scale));
  }

  /** A large chart has larger letters, but not as much larger as its area. */
  private static double letterScale(double width, double height) {
    return Math.clamp(Math.sqrt(Math.min(width / 640, height / 360)), 1, 1.6);
  }

  /** Runs on the painter's thread. */
  private Runnable draw(
      T data, ChartTheme look, double width, double height, Drawing how, double scale) {
    ChartFrame frame = nextFrame((int) Math.round(width * scale), (int) Math.round(height * scale));
    frame.draw(how.of(data, look, width, height), width, height);
    String summary = data.summary();
    return () -> {
      boolean fits = width == getWidth() && height == getHeight();
      if (view.getImage() == null && !fits) {
        return; // the pane found its size meanwhile: the picture of that size follows
      }
      patience.stop();
      note.setText("");
      view.setImage(frame.updatedImage());
      setAccessibleText(summary);
      table.show(() -> ChartFigures.of(data));
      shown(data, look, frame.plotArea());
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
