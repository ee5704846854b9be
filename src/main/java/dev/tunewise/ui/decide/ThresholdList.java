package dev.tunewise.ui.decide;

import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.simulation.search.Threshold;
import dev.tunewise.simulation.search.Thresholds;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.wording.ThresholdText;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What would change our mind, or make a strategy fit: the nearest value first; Enter or a
 * double-click goes there.
 */
final class ThresholdList extends ListView<ThresholdLine> {
  /** Of the line in the dashes of a strategy. */
  private static final double LINE = 22;

  private static final double GAP = 6;

  /** Of a row with one line. */
  private static final double HEIGHT = 30;

  private static final double PAD = 8;

  /** Room of the scroll bar and the edges. */
  private static final double BAR = 22;

  private final Consumer<Threshold> mover;
  private final Label none = Nodes.paragraph(Pieces.WORKING, "tw-decide-empty");

  private final ObjectProperty<Font> takerFont = new SimpleObjectProperty<>(Font.getDefault());

  /** Of the widest of those that take over: names beside it have all other room. */
  private final DoubleBinding takerWidth =
      Bindings.createDoubleBinding(this::widestTaker, getItems(), takerFont);

  ThresholdList(Consumer<Threshold> mover) {
    this.mover = mover;
    setCellFactory(list -> new ThresholdCell());
    setPlaceholder(none);
    getStyleClass().add("tw-flip-list");
    focusedProperty().subscribe(this::selectOne);
    setOnKeyPressed(this::press);
    setOnMouseClicked(this::click);
  }

  /**
   * Shows them.
   *
   * @param known null as long as they are not known, which is not the same as none
   * @param failed whether they will not be known
   */
  void show(@Nullable Thresholds known, boolean failed, Numbers numbers) {
    List<ThresholdLine> lines = known == null ? List.of() : ThresholdLine.of(known, numbers);
    none.setText(known == null ? Pieces.missing(failed) : ThresholdText.none(known.fits()));
    setAccessibleText(
        ThresholdText.title(known == null || known.fits())
            + ", nearest first; Enter moves the scenario there");
    if (!getItems().equals(lines)) {
      getItems().setAll(lines);
      selectOne(isFocused());
    }
  }

  private double widestTaker() {
    return getItems().stream().mapToDouble(this::takerWidth).max().orElse(0);
  }

  private double takerWidth(ThresholdLine item) {
    Text text = new Text(item.taker());
    text.setFont(takerFont.get());
    double width = Math.ceil(text.getLayoutBounds().getWidth()) + 1;
    return item.flip().fits() ? LINE + GAP + width : width;
  }

  /** Whoever comes with the keyboard sees where, and Enter has something to do. */
  private void selectOne(boolean focused) {
    if (focused && getSelectionModel().isEmpty()) {
      getSelectionModel().selectFirst();
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      move();
    }
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      move();
    }
  }

  private void move() {
    ThresholdLine line = getSelectionModel().getSelectedItem();
    if (line != null) {
      mover.accept(line.flip());
    }
  }

  /** A row of the list of flips: parameter, today → value, strategy. */
  private final class ThresholdCell extends ListCell<ThresholdLine> {

    private final Label name = new Label();
    private final Label change = Nodes.label("", "tw-flip-change");
    private final StrategyLine line = new StrategyLine(LINE);
    private final Label strategy = new Label();
    private final HBox row;

    ThresholdCell() {
      name.setMinWidth(60);
      name.setWrapText(true);
      name.setMinHeight(Region.USE_PREF_SIZE);
      change.setMinWidth(Region.USE_PREF_SIZE);
      HBox to = new HBox(GAP, line, strategy);
      to.setAlignment(Pos.CENTER_LEFT);
      to.minWidthProperty().bind(takerWidth);
      to.prefWidthProperty().bind(takerWidth);
      strategy.fontProperty().subscribe(takerFont::set);
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      row = new HBox(8, name, change, to);
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0); // takes the list's width instead of asking for more
    }

    /** A long name takes a second line; a cell by itself counts on one. */
    @Override
    protected double computePrefHeight(double width) {
      if (getGraphic() == null) {
        return HEIGHT;
      }
      double room = width >= 0 ? width : getListView().getWidth() - BAR;
      double beside = snappedLeftInset() + snappedRightInset();
      return Math.max(HEIGHT, row.prefHeight(room - beside) + PAD);
    }

    @Override
    protected void updateItem(ThresholdLine item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        setAccessibleText("");
        return;
      }
      name.setText(item.name());
      change.setText(item.change());
      line.show(item.strategy());
      strategy.setText(item.taker());
      line.setVisible(item.flip().fits());
      line.setManaged(item.flip().fits());
      setAccessibleText(item.spoken());
      setGraphic(row);
    }
  }
}
