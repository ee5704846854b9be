package dev.tunewise.ui.chart;

import dev.tunewise.chart.draw.ChartTheme;
import dev.tunewise.chart.draw.Palette;
import dev.tunewise.model.Strategy;
import dev.tunewise.ui.look.FxColors;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Border;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.BorderStrokeStyle;
import javafx.scene.layout.BorderWidths;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.GridPane;
import javafx.scene.shape.Line;

/** The values of all strategies beside the crosshair. */
final class HoverCard extends GridPane {
  private static final double SWATCH = 26;
  private static final double GAP = 12;

  /** Shares of the chart's area and width that it may take. */
  private static final double MOST_SHARE = 0.25;

  private static final double MOST_WIDTH = 0.42;
  private static final CornerRadii CORNERS = new CornerRadii(5);

  private final Label heading = new Label();
  private final Label rangeHeading = new Label("8 of 10 runs");
  private final Label notes = new Label();

  /** In the order of the strategies. */
  private final List<Cells> cells = Stream.of(Strategy.values()).map(Cells::new).toList();

  private record Cells(Strategy strategy, Line swatch, Label name, Label value, Label range) {
    Cells(Strategy strategy) {
      this(
          strategy,
          new Line(0, 0, SWATCH, 0),
          new Label(strategy.label()),
          new Label(),
          new Label());
      Stream.of(swatch, name, value)
          .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
    }

    void setVisible(boolean visible) {
      Stream.of(swatch, name, value, range).forEach(node -> node.setVisible(visible));
    }
  }

  HoverCard() {
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    setHgap(8);
    setVgap(2);
    setPadding(new Insets(7, 10, 8, 10));
    getStyleClass().add("hover-card");
    heading.setStyle("-fx-font-weight: bold");
    add(heading, 0, 0, 3, 1);
    addRange(rangeHeading, 0);
    for (Cells row : cells) {
      row.value.setStyle("-fx-font-weight: bold");
      setHalignment(row.value, HPos.RIGHT);
      addRow(getRowCount(), row.swatch, row.name, row.value);
      addRange(row.range, getRowCount() - 1);
    }
    add(notes, 0, getRowCount(), 4, 1);
    notes.managedProperty().bind(notes.visibleProperty());
    notes.setWrapText(true);
  }

  private void addRange(Label label, int row) {
    add(label, 3, row);
    setHalignment(label, HPos.RIGHT);
    label.managedProperty().bind(label.visibleProperty());
  }

  /**
   * The line of one strategy.
   *
   * @param range percentiles; empty if they are not known
   */
  record Row(Strategy strategy, String value, String range) {}

  /**
   * Shows values.
   *
   * @param rows of the strategies it is about
   * @param remarks below the values, one a line
   */
  void show(ChartTheme theme, String title, List<Row> rows, List<String> remarks) {
    paint(theme);
    heading.setText(title);
    notes.setText(String.join("\n", remarks));
    notes.setVisible(!remarks.isEmpty());
    rangeHeading.setVisible(rows.stream().anyMatch(row -> !row.range().isEmpty()));
    cells.forEach(one -> one.setVisible(false));
    for (Row row : rows) {
      Cells shown = cells.get(row.strategy().ordinal());
      shown.setVisible(true);
      shown.value.setText(row.value());
      shown.range.setText(row.range());
      shown.range.setVisible(!row.range().isEmpty());
    }
    setVisible(true);
  }

  private void paint(ChartTheme theme) {
    Palette palette = theme.palette();
    setBackground(
        new Background(new BackgroundFill(FxColors.of(palette.background()), CORNERS, null)));
    setBorder(
        new Border(
            new BorderStroke(
                FxColors.of(palette.axis()),
                BorderStrokeStyle.SOLID,
                CORNERS,
                new BorderWidths(1))));
    heading.setTextFill(FxColors.of(palette.ink()));
    notes.setTextFill(FxColors.of(palette.muted()));
    rangeHeading.setTextFill(FxColors.of(palette.muted()));
    for (Cells row : cells) {
      Strategy strategy = row.strategy;
      Line swatch = row.swatch;
      swatch.setStroke(FxColors.of(palette.line(strategy)));
      swatch.setStrokeWidth(theme.line(strategy).getLineWidth());
      swatch.getStrokeDashArray().clear();
      float[] dashes = theme.line(strategy).getDashArray();
      for (int i = 0; dashes != null && i < dashes.length; i++) {
        swatch.getStrokeDashArray().add((double) dashes[i]);
      }
      row.name.setTextFill(FxColors.of(palette.ink()));
      row.value.setTextFill(FxColors.of(palette.text(strategy)));
      row.range.setTextFill(FxColors.of(palette.muted()));
    }
  }

  /**
   * Beside a place, where it hides neither the place nor more than a quarter of the chart: what
   * does not fit into that is left out, the percentiles first.
   *
   * @param y of the mouse; of the middle of the area if it is not there
   */
  void placeBeside(double x, double y, Rectangle2D area, double paneWidth, double paneHeight) {
    notes.setMaxWidth(MOST_WIDTH * paneWidth);
    double most = MOST_SHARE * paneWidth * paneHeight;
    fit();
    if (getWidth() * getHeight() > most) {
      rangeHeading.setVisible(false);
      cells.forEach(row -> row.range.setVisible(false));
      fit();
    }
    if (getWidth() * getHeight() > most) {
      notes.setVisible(false);
      fit();
    }
    double right = x + GAP;
    double left = x - GAP - getWidth();
    double middle = (area.getMinY() + area.getMaxY()) / 2;
    if (right + getWidth() <= paneWidth || left >= 0) {
      double top = y > middle ? area.getMinY() + GAP : Math.max(y + GAP, area.getMinY() + GAP);
      move(right + getWidth() <= paneWidth ? right : left, top, paneWidth, paneHeight);
    } else {
      double top = y > middle ? y - GAP - getHeight() : y + GAP;
      move(x - getWidth() / 2, top, paneWidth, paneHeight);
    }
  }

  private void fit() {
    applyCss();
    double width = prefWidth(-1);
    resize(width, prefHeight(width));
    layout();
  }

  private void move(double left, double top, double paneWidth, double paneHeight) {
    relocate(
        Math.rint(Math.clamp(left, 0, Math.max(0, paneWidth - getWidth()))),
        Math.rint(Math.clamp(top, 0, Math.max(0, paneHeight - getHeight()))));
  }
}
