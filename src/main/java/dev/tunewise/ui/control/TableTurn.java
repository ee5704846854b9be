package dev.tunewise.ui.control;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * Lets a chart and the table of its numbers take turns in one place. Keys on either change over;
 * Escape goes back to the chart. The table is made only while it is looked at.
 */
public final class TableTurn {
  public static final KeyCombination KEYS = Shortcut.FIGURES.combination();

  private final Node chart;
  private final AccessibleRole role;
  private final StackPane place;
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
  private final DoubleProperty besideTitle = new SimpleDoubleProperty(this, "besideTitle");
  private Supplier<ChartFigures> figures = () -> ChartFigures.NONE;

  /** Null until it is first wanted. */
  private @Nullable ChartTable table;

  /**
   * The chart is shown at first.
   *
   * @param place the chart itself, or what holds it and nothing else
   * @param chart takes the keyboard where no table is shown
   */
  @SuppressWarnings("this-escape") // to the nodes that it belongs to
  public TableTurn(StackPane place, Node chart) {
    this.place = place;
    this.chart = chart;
    role = chart.getAccessibleRole();
    place.getProperties().put(TableTurn.class, this);
    Keys.on(place, KEYS, this::change);
    shown.subscribe((before, now) -> turn());
  }

  /** The turn that a node has a part in; empty for one outside of all charts. */
  public static Optional<TableTurn> of(@Nullable Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.hasProperties()
          && each.getProperties().get(TableTurn.class) instanceof TableTurn t) {
        return Optional.of(t);
      }
    }
    return Optional.empty();
  }

  /** The first one that can be seen; empty where there is none. */
  public static Optional<TableTurn> inSight(Node node) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (node.hasProperties() && node.getProperties().get(TableTurn.class) instanceof TableTurn t) {
      return Optional.of(t);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .map(TableTurn::inSight)
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  /** Whether the table is shown; can be set. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** What stands to the right of the titles takes so much room, in pixels. */
  public DoubleProperty besideTitleProperty() {
    return besideTitle;
  }

  /** Other numbers; they are asked for only where the table is shown. */
  public void show(Supplier<ChartFigures> newFigures) {
    figures = newFigures;
    if (shown.get()) {
      table().show(figures.get());
    }
  }

  private ChartTable table() {
    if (table == null) {
      table = new ChartTable(besideTitle);
      table.setViewOrder(-1);
      table.addEventHandler(MouseEvent.ANY, MouseEvent::consume); // not the chart's
      table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
      place.getChildren().add(table);
    }
    return table;
  }

  /** Nothing is known any more. */
  public void clear() {
    show(() -> ChartFigures.NONE);
  }

  /** Shows the one that is hidden and gives it the keyboard. */
  public void change() {
    shown.set(!shown.get());
    Focus.show(shown.get() ? table().keyboard() : chart);
  }

  private void turn() {
    boolean now = shown.get();
    boolean hadKeyboard = now ? chart.isFocused() : table().isFocusWithin();
    if (now) {
      table().show(figures.get());
    }
    Nodes.showIf(now, table());
    chart.setFocusTraversable(!now);
    // What a picture holds is left out by readers.
    chart.setAccessibleRole(now ? AccessibleRole.PARENT : role);
    if (hadKeyboard) {
      Focus.show(now ? table().keyboard() : chart);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      change();
      event.consume();
    }
  }
}
