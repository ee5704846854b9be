package dev.tunewise.ui.table;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Comparison;
import dev.tunewise.simulation.Metric;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.StrategyDifferences;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.strategy.StrategyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
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
  private static final double ROW_HEIGHT = 26;
  private static final double MAX_ROW_HEIGHT = 36;
  private static final double MIN_WIDTH = 300;
  private static final double MAX_WIDTH = 720;

  /** Below these sizes letters and gaps are smaller. */
  private static final double ROOMY_WIDTH = 400;

  private static final double ROOMY_HEIGHT = 250;
  private static final PseudoClass DENSE = PseudoClass.getPseudoClass("dense");

  private final Numbers numbers = Numbers.local();
  private final TableHeader header = new TableHeader();
  private final List<TableRow> rows = new ArrayList<>();
  private final TableCopy copy = new TableCopy();
  private final ObservableValue<Optional<Outcome>> baseline;
  private Comparison comparison;
  private int selected = NO_ROW;

  /**
   * A table.
   *
   * @param baseline whose differences are told; none while it is empty
   */
  public ComparisonTable(
      ObservableValue<Outcome> outcome, ObservableValue<Optional<Outcome>> baseline) {
    this.baseline = baseline;
    comparison = Comparison.of(outcome.getValue(), numbers);
    getChildren().add(header);
    for (Metric metric : Metric.values()) {
      TableRow row = new TableRow(metric);
      rows.add(row);
      getChildren().add(row);
    }
    getChildren().forEach(child -> child.setManaged(false));
    getStyleClass().add("tw-comparison");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("table.css")).toExternalForm());
    StrategyLine.style(this);
    setMinSize(MIN_WIDTH, LOW_HEADER_HEIGHT + MIN_ROW_HEIGHT * rows.size());
    setPrefHeight(HEADER_HEIGHT + ROW_HEIGHT * rows.size());
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
    outcome.subscribe(this::show);
    baseline.subscribe(now -> show(outcome.getValue()));
  }

  private void show(Outcome outcome) {
    comparison = Comparison.of(outcome, numbers);
    Optional<StrategyDifferences> differences =
        baseline.getValue().map(before -> StrategyDifferences.of(before, outcome, numbers));
    for (TableRow row : rows) {
      row.show(comparison);
      row.showDifferences(differences);
    }
    header.show(outcome.verdict().strategy());
    speak();
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
    speak();
  }

  /** Puts the whole table on the clipboard. */
  public void copyTable() {
    copy.forSpreadsheet(comparison);
  }

  private void press(KeyEvent event) {
    boolean copies = KeyCombination.keyCombination("Shortcut+C").match(event);
    if (copies && selected == NO_ROW) {
      copyTable();
    } else if (copies) {
      copy.row(comparison.rows().get(selected));
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
    MenuItem table = new MenuItem("Copy Table");
    table.setOnAction(e -> copyTable());
    MenuItem text = new MenuItem("Copy as Plain Text");
    text.setOnAction(e -> copy.asText(comparison));
    ContextMenu menu = new ContextMenu(table, text);
    int row = event.isKeyboardTrigger() ? selected : rowAt(event.getY());
    if (row != NO_ROW) {
      MenuItem one = new MenuItem("Copy “" + comparison.rows().get(row).label() + "”");
      one.setMnemonicParsing(false);
      one.setOnAction(e -> copy.row(comparison.rows().get(row)));
      menu.getItems().addAll(new SeparatorMenuItem(), one);
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

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double width = Math.min(MAX_WIDTH, getWidth() - left - snappedRightInset());
    double top = snappedTopInset();
    boolean low = getHeight() < ROOMY_HEIGHT;
    pseudoClassStateChanged(DENSE, low || getWidth() < ROOMY_WIDTH);
    double heading = low ? LOW_HEADER_HEIGHT : HEADER_HEIGHT;
    double room = getHeight() - top - snappedBottomInset() - heading;
    double rowHeight = Math.clamp(Math.floor(room / rows.size()), MIN_ROW_HEIGHT, MAX_ROW_HEIGHT);
    TableColumns columns = TableColumns.of(width);
    header.place(columns, left, top, width, heading);
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).place(columns, left, top + heading + i * rowHeight, width, rowHeight);
    }
  }

  Strategy recommended() {
    return header.recommended();
  }
}
