package dev.tunewise.ui.table;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.MenuItems;
import dev.tunewise.ui.control.Shortcut;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.TextClipboard;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.ui.table.TableLayout.Column;
import dev.tunewise.ui.table.TableLayout.Density;
import dev.tunewise.ui.table.TableLayout.Needs;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/**
 * The three strategies side by side. Rows of fixed labels rather than a table control: new numbers
 * during a drag change texts and lay out nothing. The keyboard selects a row; Ctrl+C copies it, or
 * the whole table if none is selected.
 */
public final class ComparisonTable extends Region {
  static final int NO_ROW = -1;
  private static final double HEADER_HEIGHT = 36;
  private static final double LOW_HEADER_HEIGHT = 27;
  private static final double MIN_ROW_HEIGHT = 15;
  private static final double STACKED_ROW_HEIGHT = 29;
  private static final double ROW_HEIGHT = 26;
  private static final double MAX_ROW_HEIGHT = 36;
  private static final double MIN_WIDTH = 300;
  private static final double MAX_WIDTH = 720;

  /** Below these sizes letters and gaps are smaller. */
  private static final double ROOMY_WIDTH = 400;

  private static final double ROOMY_HEIGHT = 250;
  private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

  private Numbers numbers;
  private final TableHeader header;
  private final List<TableRow> rows = new ArrayList<>();
  private Consumer<Bounds> onSelect = bounds -> {};
  private final ObservableValue<Optional<Outcome>> baseline;
  private final ObjectProperty<Set<Metric>> further;
  private Comparison comparison;
  private TableLayout layout;
  private int selected = NO_ROW;

  /**
   * A table.
   *
   * @param baseline whose differences are told; none while it is empty
   * @param further rows beside the usual ones, as the user chooses them
   */
  public ComparisonTable(
      ObservableValue<Results> results,
      ObservableValue<Optional<Outcome>> baseline,
      ObjectProperty<Set<Metric>> further) {
    this.baseline = baseline;
    this.further = further;
    header = new TableHeader(RowItems.of(further));
    Results now = results.getValue();
    numbers = now.numbers();
    comparison = Comparison.of(now.outcome(), now.uncertainty(), further.get(), numbers);
    header.setManaged(false);
    showRows();
    layout = layoutFor(MAX_WIDTH);
    getStyleClass().add("tw-comparison");
    StyleSheets.add(this, ComparisonTable.class, "table.css");
    StrategyLine.style(this);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT);
    setOnKeyPressed(this::press);
    setOnMousePressed(
        event -> {
          requestFocus();
          if (event.getButton() == MouseButton.PRIMARY) {
            int row = rowAt(event.getY());
            select(row == selected ? NO_ROW : row);
          }
        });
    setOnContextMenuRequested(this::showMenu);
    results.subscribe(this::show);
    for (ObservableValue<?> cause : List.of(baseline, further)) {
      cause.subscribe(
          (was, is) -> {
            show(results.getValue());
            requestLayout();
          });
    }
  }

  /** A row for each one of the comparison; those that are there already are used again. */
  private void showRows() {
    List<Metric> metrics = comparison.rows().stream().map(Comparison.Row::metric).toList();
    if (!rows.isEmpty() && metrics.equals(rows.stream().map(TableRow::metric).toList())) {
      return;
    }
    rows.clear();
    rows.addAll(metrics.stream().map(TableRow::new).toList());
    rows.forEach(row -> row.setManaged(false));
    selected = NO_ROW;
    getChildren().setAll(header);
    getChildren().addAll(rows);
    requestLayout();
    if (getParent() != null) {
      getParent().requestLayout(); // its least height has changed
    }
  }

  private void show(Results results) {
    Outcome outcome = results.outcome();
    numbers = results.numbers();
    comparison = Comparison.of(outcome, results.uncertainty(), further.get(), numbers);
    Optional<Comparison> before =
        baseline.getValue().map(o -> Comparison.of(o, null, further.get(), numbers));
    showRows();
    for (TableRow row : rows) {
      row.show(comparison);
      row.showDifferences(comparison, before, numbers);
    }
    header.show(outcome.verdict().choice());
    speak();
    if (!layout.holds(needs(layout.density()))) {
      requestLayout();
    }
  }

  private void speak() {
    setAccessibleText(
        selected == NO_ROW
            ? "Comparison of the strategies; arrow keys read row by row"
            : comparison.rows().get(selected).spoken());
  }

  private void select(int row) {
    selected = row;
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setSelected(i == row);
    }
    if (row != NO_ROW) {
      onSelect.accept(rows.get(row).getBoundsInParent());
    }
    speak();
  }

  /** Takes the place of each row that is selected. */
  void onSelect(Consumer<Bounds> action) {
    onSelect = action;
  }

  /** Puts the whole table on the clipboard. */
  public void copyTable() {
    copy(comparison);
  }

  /** Every digit, cells divided by tabs, as the user's spreadsheet reads numbers. */
  private void copy(Comparison rows) {
    TextClipboard.put(rows.toTsv(numbers.decimalSeparator()));
  }

  private void press(KeyEvent event) {
    boolean copies = Shortcut.COPY_TABLE.combination().match(event);
    if (copies && selected == NO_ROW) {
      copyTable();
    } else if (copies) {
      copy(new Comparison(List.of(comparison.rows().get(selected))));
    } else if (event.getCode() == KeyCode.DOWN) {
      select(Math.min(rows.size() - 1, selected + 1));
    } else if (event.getCode() == KeyCode.UP) {
      select(selected == NO_ROW ? rows.size() - 1 : Math.max(0, selected - 1));
    } else if (event.getCode() == KeyCode.ESCAPE && selected != NO_ROW) {
      select(NO_ROW);
    } else {
      return;
    }
    event.consume();
  }

  private void showMenu(ContextMenuEvent event) {
    int row = event.isKeyboardTrigger() ? selected : rowAt(event.getY());
    ContextMenu menu =
        new ContextMenu(
            MenuItems.item("Copy Table", this::copyTable),
            MenuItems.item("Copy as Plain Text", () -> TextClipboard.put(comparison.toText())));
    if (row != NO_ROW) {
      Comparison.Row one = comparison.rows().get(row);
      MenuItem item =
          MenuItems.item("Copy “" + one.label() + "”", () -> copy(new Comparison(List.of(one))));
      menu.getItems().addAll(MenuItems.separator(), MenuItems.literal(item));
    }
    menu.show(this, event.getScreenX(), event.getScreenY());
    event.consume();
  }

  private int rowAt(double y) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).getBoundsInParent().contains(rows.get(i).getLayoutX(), y)) {
        return i;
      }
    }
    return NO_ROW;
  }

  private Needs needs(Density density) {
    double labels = rows.stream().mapToDouble(row -> row.labelRoom(density)).max().orElse(0);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < Strategy.values().length; i++) {
      double value = 0;
      double difference = 0;
      for (TableRow row : rows) {
        value = Math.max(value, row.valueRoom(i, density));
        difference = Math.max(difference, row.differenceRoom(i));
      }
      columns.add(new Column(header.room(i, density), value, difference));
    }
    return new Needs(labels, columns);
  }

  private TableLayout layoutFor(double width) {
    boolean small = width < ROOMY_WIDTH || getHeight() < ROOMY_HEIGHT;
    return TableLayout.of(inside(width), small, this::needs);
  }

  private double inside(double width) {
    return Math.min(MAX_WIDTH, width - snappedLeftInset() - snappedRightInset());
  }

  private static double leastRowHeight(TableLayout layout) {
    return layout.stacked() ? STACKED_ROW_HEIGHT : MIN_ROW_HEIGHT;
  }

  /** The height follows from the width: differences go under the figures where it is small. */
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    double insets = snappedLeftInset() + snappedRightInset();
    return Math.max(MIN_WIDTH, Math.ceil(needs(Density.DENSE).width(true) + insets));
  }

  @Override
  protected double computeMinHeight(double width) {
    double insets = snappedTopInset() + snappedBottomInset();
    TableLayout there = layoutFor(width < 0 ? getWidth() : width);
    return LOW_HEADER_HEIGHT + leastRowHeight(there) * rows.size() + insets;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(computeMinHeight(width), HEADER_HEIGHT + ROW_HEIGHT * rows.size());
  }

  @Override
  protected void layoutChildren() {
    layout = layoutFor(getWidth());
    double left = snappedLeftInset();
    double width = Math.max(inside(getWidth()), layout.width());
    double top = snappedTopInset();
    pseudoClassStateChanged(DENSE, layout.density() == Density.DENSE);
    boolean low = getHeight() < ROOMY_HEIGHT || layout.stacked();
    double heading = low ? LOW_HEADER_HEIGHT : HEADER_HEIGHT;
    double room = getHeight() - top - snappedBottomInset() - heading;
    double rowHeight =
        Math.clamp(Math.floor(room / rows.size()), leastRowHeight(layout), MAX_ROW_HEIGHT);
    header.place(layout, left, top, width, heading);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).place(layout, left, top + heading + i * rowHeight, width, rowHeight);
    }
  }

  Optional<Strategy> recommended() {
    return header.recommended();
  }
}
