package dev.tunewise.ui.decide;

import dev.tunewise.chart.FlipLine;
import dev.tunewise.simulation.Flip;
import dev.tunewise.ui.control.Card;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** What would change our mind: the nearest flip first; Enter or a double-click goes there. */
final class FlipList extends ListView<FlipLine> {
  private final Consumer<Flip> mover;

  FlipList(Consumer<Flip> mover) {
    this.mover = mover;
    setCellFactory(list -> new FlipCell());
    Label none = Card.paragraph(FlipLine.NONE);
    none.getStyleClass().add("tw-decide-empty");
    setPlaceholder(none);
    getStyleClass().add("tw-flip-list");
    setAccessibleText("What would change our mind, nearest first; Enter moves the scenario there");
    setOnKeyPressed(this::press);
    setOnMouseClicked(this::click);
  }

  void show(List<FlipLine> lines) {
    if (!getItems().equals(lines)) {
      getItems().setAll(lines);
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
    FlipLine line = getSelectionModel().getSelectedItem();
    if (line != null) {
      mover.accept(line.flip());
    }
  }
}
