package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartData;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ChartTheme;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Uncertainty;
import dev.tunewise.text.Numbers;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Shows one chart of the outcome: the picture, a crosshair with the values of all strategies under
 * the mouse or the arrow keys, and a button to maximize it.
 *
 * <p>The pane only asks to be maximized; making room is up to who listens to {@link
 * #maximizedProperty}.
 */
public final class ChartPane extends StackPane {
  private static final double SMALLEST = 20;

  private final ChartKind kind;
  private final ChartPainter painter;
  private final Numbers numbers;
  private final BooleanProperty maximized = new SimpleBooleanProperty(this, "maximized");
  private final ImageView picture = new ImageView();
  private final ChartHover hover = new ChartHover();
  private final MaximizeButton maximizeButton = new MaximizeButton(maximized);
  private final ContextMenu menu = new ContextMenu();
  private final ObservableValue<Number> pixelScale;

  /** Three, so that one can be drawn while one is shown and one is still on its way. */
  private final @Nullable ChartFrame[] frames = new @Nullable ChartFrame[3];

  private int nextFrame;
  private ChartTheme theme = ChartTheme.LIGHT;
  private @Nullable Outcome outcome;
  private @Nullable Uncertainty uncertainty;
  private @Nullable ChartData shown;

  /**
   * An empty pane.
   *
   * @param painter shared by all panes of a window
   */
  public ChartPane(ChartKind kind, ChartPainter painter, Numbers numbers) {
    this.kind = kind;
    this.painter = painter;
    this.numbers = numbers;
    getStyleClass().add("chart-pane");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(kind.label());
    setFocusTraversable(true);
    setMinSize(SMALLEST, SMALLEST);
    setAlignment(Pos.TOP_LEFT);
    picture.setManaged(false);
    getChildren().addAll(picture, hover.canvas(), hover.card(), maximizeButton);
    setAlignment(maximizeButton, Pos.TOP_RIGHT);
    pixelScale =
        sceneProperty()
            .flatMap(Scene::windowProperty)
            .flatMap(Window::renderScaleXProperty)
            .orElse(1.0);
    pixelScale.addListener((property, before, now) -> redraw());
    visibleProperty().addListener((property, before, now) -> redraw());
    listen();
  }

  private void listen() {
    MenuItem toggle = new MenuItem();
    toggle.textProperty().bind(maximized.map(big -> big ? "Restore" : "Maximize"));
    toggle.setOnAction(event -> toggleMaximized());
    menu.getItems().add(toggle);
    setOnContextMenuRequested(
        event -> {
          menu.show(this, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.hide());
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    focusedProperty().addListener((property, before, now) -> hover.hide());
  }

  /** The chart this pane shows. */
  public ChartKind kind() {
    return kind;
  }

  /** The menu of a right-click; whoever can export or copy adds an item. */
  public ContextMenu menu() {
    return menu;
  }

  /** Whether the user wants this chart to fill the window. */
  public BooleanProperty maximizedProperty() {
    return maximized;
  }

  /** Shows an outcome, as soon as it is drawn; its uncertainty too, unless that is null. */
  public void show(Outcome newOutcome, @Nullable Uncertainty newUncertainty) {
    outcome = newOutcome;
    uncertainty = newUncertainty;
    redraw();
  }

  /** Switches between light and dark. */
  public void setMode(ColorMode mode) {
    theme = ChartTheme.of(mode);
    maximizeButton.paint(theme);
    redraw();
  }

  /** What the picture on screen says, or null before the first. */
  @Nullable ChartData shown() {
    return shown;
  }

  ChartHover hover() {
    return hover;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    picture.relocate(0, 0);
    if (hover.canvas().getWidth() != getWidth() || hover.canvas().getHeight() != getHeight()) {
      hover.resize(getWidth(), getHeight());
      redraw();
    }
  }

  private void redraw() {
    Outcome current = outcome;
    if (current == null || !isVisible() || getWidth() < SMALLEST || getHeight() < SMALLEST) {
      return;
    }
    double width = getWidth();
    double height = getHeight();
    double scale = pixelScale.getValue().doubleValue();
    ChartTheme look = theme.scaled(letterScale(width, height));
    Uncertainty spread = uncertainty;
    painter.request(
        this, () -> draw(kind.data(current, spread, numbers), look, width, height, scale));
  }

  /** A maximized chart has larger letters, but not as much larger as its area. */
  private static double letterScale(double width, double height) {
    return Math.clamp(Math.sqrt(Math.min(width / 640, height / 360)), 1, 1.6);
  }

  /** Runs on the painter's thread. */
  private Runnable draw(
      ChartData data, ChartTheme look, double width, double height, double scale) {
    ChartFrame frame = nextFrame((int) Math.round(width * scale), (int) Math.round(height * scale));
    frame.draw(data, look, width, height);
    String summary = data.summary();
    return () -> {
      shown = data;
      picture.setImage(frame.updatedImage());
      picture.setFitWidth(width);
      picture.setFitHeight(height);
      setAccessibleText(summary);
      hover.update(data, look, frame.plotArea());
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

  private void toggleMaximized() {
    maximized.set(!maximized.get());
  }

  private void clicked(MouseEvent event) {
    requestFocus();
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      toggleMaximized();
    }
  }

  private void keyPressed(KeyEvent event) {
    boolean used =
        switch (event.getCode()) {
          case LEFT -> hover.step(-1);
          case RIGHT -> hover.step(1);
          case ENTER -> {
            toggleMaximized();
            yield true;
          }
          case ESCAPE -> hover.hide() || restore();
          default -> false;
        };
    if (used) {
      hover.text().ifPresent(this::setAccessibleText);
      event.consume();
    }
  }

  private boolean restore() {
    boolean was = maximized.get();
    maximized.set(false);
    return was;
  }
}
