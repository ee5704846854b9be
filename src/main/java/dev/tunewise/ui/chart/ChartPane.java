package dev.tunewise.ui.chart;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.Ghosts;
import dev.tunewise.chart.draw.ChartDrawing;
import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.TableTurn;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.look.FxColors;
import dev.tunewise.ui.service.Results;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/**
 * Shows one chart of the outcome: the picture, a crosshair with the values of all strategies under
 * the mouse or the arrow keys, a button to maximize it, and a switch where charts take turns.
 *
 * <p>The pane only asks to be maximized; making room is up to who listens to {@link
 * #maximizedProperty}.
 */
public final class ChartPane extends PicturePane<ChartContent> {
  private static final double SMALLEST = 20;

  /** Between the title and what stands to its right. */
  private static final double BESIDE_TITLE = 8;

  private final boolean forAudience;
  private final ObjectProperty<ChartKind> kind;
  private final BooleanProperty maximized = new SimpleBooleanProperty(this, "maximized");
  private Optional<Outcome> baseline = Optional.empty();
  private @Nullable Results current;
  private final ChartHover hover = new ChartHover();
  private final MaximizeButton maximizeButton = new MaximizeButton(maximized);
  private final TableButton tableButton = new TableButton(table());

  /** Those of the pane's charts that are read as tables. */
  private final Set<ChartKind> tables = EnumSet.noneOf(ChartKind.class);

  private final HBox buttons = new HBox(4);
  private @Nullable ChartContent shown;

  /**
   * An empty pane.
   *
   * @param host that is shown first; the others of its pane are offered beside it
   * @param painter shared by all panes of a window
   */
  public ChartPane(ChartKind host, ChartPainter painter) {
    this(host, host.guests().toList(), false, painter);
  }

  private ChartPane(
      ChartKind host, List<ChartKind> guests, boolean forAudience, ChartPainter painter) {
    super(SMALLEST, painter);
    this.forAudience = forAudience;
    kind = new SimpleObjectProperty<>(this, "kind", host);
    getStyleClass().add("chart-pane");
    setAccessibleText(host.label());
    setAlignment(Pos.TOP_LEFT);
    if (guests.size() > 1) {
      buttons.getChildren().add(new ChartSwitch(guests, kind));
    }
    buttons.getChildren().addAll(tableButton, maximizeButton);
    buttons.setVisible(!forAudience);
    buttons.setViewOrder(-2); // above the table
    buttons.setAlignment(Pos.CENTER_RIGHT);
    buttons.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    buttons.setPickOnBounds(false);
    buttons.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume); // not the chart's
    getChildren().addAll(hover.crosshair(), hover.card(), buttons);
    setAlignment(buttons, Pos.TOP_RIGHT);
    table().besideTitleProperty().bind(buttons.widthProperty().add(BESIDE_TITLE));
    listen();
  }

  /**
   * A pane that shows any chart and nothing else: no buttons, no menu, and it is never maximized.
   */
  public static ChartPane forAudience(ChartPainter painter) {
    ChartPane pane = new ChartPane(ChartKind.COST, List.of(), true, painter);
    pane.menu().getItems().clear();
    pane.maximized.subscribe(now -> pane.maximized.set(false));
    return pane;
  }

  private void listen() {
    MenuItem toggle = new MenuItem();
    toggle.textProperty().bind(maximized.map(big -> big ? "Restore" : "Maximize"));
    toggle.setOnAction(event -> toggleMaximized());
    menu().getItems().addFirst(toggle);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.hide());
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    focusedProperty().addListener((property, before, now) -> hover.hide());
    kind.addListener((property, before, now) -> kindChosen(now));
    table()
        .shownProperty()
        .subscribe(
            (before, now) -> {
              tables.remove(kind());
              if (now) {
                tables.add(kind());
              }
            });
  }

  @Override
  String subject() {
    return ContentPane.subject(kind());
  }

  private void kindChosen(ChartKind now) {
    hover.hide();
    table().shownProperty().set(tables.contains(now));
    redraw();
  }

  /** The chart this pane shows. */
  public ChartKind kind() {
    return kind.get();
  }

  /** The chart this pane shows: the host or one that takes turns with it. */
  public ObjectProperty<ChartKind> kindProperty() {
    return kind;
  }

  /** Whether the user wants this chart to fill the window. */
  public BooleanProperty maximizedProperty() {
    return maximized;
  }

  /** Shows results, as soon as they are drawn. */
  public void show(Results results) {
    current = results;
    redraw();
  }

  /** Shows the lines of a baseline behind the others, too; none if empty. */
  public void setBaseline(Optional<Outcome> newBaseline) {
    baseline = newBaseline;
    redraw();
  }

  private void redraw() {
    Results now = current;
    Optional<Outcome> before = baseline;
    ChartKind which = kind.get();
    if (now != null) {
      draw(
          () -> {
            ChartContent content = which.content(now.outcome(), now.uncertainty(), now.numbers());
            return before
                .map(outcome -> Ghosts.over(content, which.content(outcome, null, now.numbers())))
                .orElse(content);
          });
    }
  }

  @Override
  Drawing drawing() {
    if (forAudience) {
      return ChartDrawing::forAudience;
    }
    double beside = buttons.prefWidth(-1) + BESIDE_TITLE;
    return (data, look, width, height) -> ChartDrawing.onScreen(data, look, width, height, beside);
  }

  @Override
  public void setMode(ColorMode mode) {
    super.setMode(mode);
    maximizeButton.paint(theme());
    tableButton.paint(theme());
  }

  /** What the picture on screen says, or null before the first. */
  @Nullable ChartContent shown() {
    return shown;
  }

  @Override
  void shown(ChartContent data, ChartTheme look, Rectangle2D plotArea) {
    shown = data;
    hover.update(data, look, plotArea);
  }

  @Override
  void cleared() {
    shown = null;
    hover.clear();
  }

  ChartHover hover() {
    return hover;
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    view().relocate(0, 0);
    if (hover.crosshair().getWidth() != getWidth()
        || hover.crosshair().getHeight() != getHeight()) {
      hover.resize(getWidth(), getHeight());
    }
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
    if (event.getTarget() != this) {
      return; // a button's
    }
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

  /** A small drawing that the mouse presses; the pane itself answers keys. */
  private static class FrameButton extends Button {
    private final SVGPath icon = new SVGPath();

    FrameButton(ObservableValue<Boolean> on, String path, String pathOn, String style) {
      icon.contentProperty().bind(on.map(now -> now ? pathOn : path));
      icon.setFillRule(FillRule.EVEN_ODD);
      paint(ChartTheme.LIGHT);
      setGraphic(icon);
      getStyleClass().addAll("flat", "button-icon", style);
      setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
      setFocusTraversable(false);
    }

    final void paint(ChartTheme theme) {
      icon.setFill(FxColors.of(theme.palette().muted()));
    }

    /** Says what a press does, to the eye with the key that does it too. */
    final void explain(
        ObservableValue<String> action, Shortcut keys, ObservableValue<String> spoken) {
      action.subscribe(words -> Tips.say(this, keys.after(words)));
      accessibleTextProperty().bind(spoken);
    }
  }

  /** Makes a chart as large as the window, and small again. */
  private static final class MaximizeButton extends FrameButton {
    private static final String GROW = "M1 1h5v1.5H2.5V6H1zM11 11H6V9.5h3.5V6H11z";
    private static final String SHRINK = "M6 6H1V4.5h3.5V1H6zM6.5 6.5h5V8H8v3.5H6.5z";

    MaximizeButton(BooleanProperty maximized) {
      super(maximized, GROW, SHRINK, "maximize-button");
      ObservableValue<String> action = maximized.map(big -> big ? "Restore" : "Maximize");
      explain(action, Shortcut.MAXIMIZE, action.map(verb -> verb + " chart"));
      setOnAction(event -> maximized.set(!maximized.get()));
    }
  }

  /** Shows the numbers of a chart as a table, and the chart again. */
  private static final class TableButton extends FrameButton {
    private static final String GRID =
        "M0 0h12v12H0ZM1.5 4.2v2.3h3.7V4.2ZM6.7 4.2v2.3h3.8V4.2ZM1.5 8v2.5h3.7V8ZM6.7 8v2.5h3.8V8Z";
    private static final String LINES =
        "M0 0h1.5v10.5H12V12H0ZM3 7.6 6 4.8l2 1.6 3-4 1.1.8-3.9 5.2-2.1-1.7-2 1.9Z";

    TableButton(TableTurn table) {
      super(table.shownProperty(), GRID, LINES, "table-button");
      ObservableValue<String> action =
          table.shownProperty().map(on -> on ? "Show as chart" : "Show as table");
      explain(action, Shortcut.FIGURES, action);
      setOnAction(event -> table.change());
    }
  }
}
