package dev.tunewise.ui.parameters;

import atlantafx.base.controls.CustomTextField;
import dev.tunewise.simulation.ExampleValues;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.wording.OwnText;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What decides which rows are on show: the searched text, whether only rows with a range, whether
 * only example values; and how many numbers are no examples any more.
 */
final class FindBar extends VBox {
  private final SearchBox search;
  private final ToggleButton ranges = new ToggleButton();
  private final ToggleButton examples = new ToggleButton("Examples");
  private final Label own = Nodes.label("", "own-count");

  FindBar(Runnable onGoDown) {
    search = new SearchBox(onGoDown);
    HBox.setHgrow(search, Priority.ALWAYS);
    search.setMaxWidth(Double.MAX_VALUE);
    ranges.getStyleClass().add("ranges-toggle");
    ranges.setMinWidth(USE_PREF_SIZE);
    Tips.say(ranges, "My ranges: show only what has a low and a high");
    examples.getStyleClass().addAll("ranges-toggle", "examples-toggle");
    examples.setGraphic(Nodes.styled(new Region(), "example-ring"));
    examples.setMinWidth(USE_PREF_SIZE);
    Tips.say(examples, "Show only example values: numbers that you have neither set nor confirmed");
    examples.setAccessibleText("Show only example values");
    HBox first = Nodes.styled(new HBox(search, ranges), "search-bar");
    HBox second = Nodes.styled(new HBox(own, Nodes.gap(), examples), "own-bar");
    getChildren().addAll(first, second);
    showCount(0);
  }

  ReadOnlyStringProperty textProperty() {
    return search.textProperty();
  }

  BooleanProperty rangesOnlyProperty() {
    return ranges.selectedProperty();
  }

  boolean isRangesOnly() {
    return ranges.isSelected();
  }

  /** Shows how many parameters have a range. */
  void showCount(int count) {
    String text =
        switch (count) {
          case 0 -> "± Ranges";
          case 1 -> "± 1 range";
          default -> "± " + count + " ranges";
        };
    if (!text.equals(ranges.getText())) {
      ranges.setText(text);
      ranges.setAccessibleText("Show only my ranges, " + count);
    }
  }

  BooleanProperty examplesOnlyProperty() {
    return examples.selectedProperty();
  }

  boolean isExamplesOnly() {
    return examples.isSelected();
  }

  /** Says how many numbers are the team's own. */
  void showOwn(ExampleValues values, Numbers numbers) {
    String text = OwnText.yours(values, numbers);
    if (!text.equals(own.getText())) {
      own.setText(text);
    }
  }

  /** Brings all rows back. */
  void clear() {
    search.clear();
    ranges.setSelected(false);
    examples.setSelected(false);
  }

  void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  void focusRanges() {
    Focus.show(ranges);
  }

  /** The field that finds parameters. Escape clears it; Down and Enter go on to what was found. */
  private static final class SearchBox extends CustomTextField {
    private final StackPane clear = icon("clear-icon");
    private final Runnable onGoDown;

    SearchBox(Runnable onGoDown) {
      this.onGoDown = onGoDown;
      getStyleClass().add("parameter-search");
      setPromptText("Find a parameter…");
      setAccessibleText("Find a parameter");
      setAccessibleHelp("Finds parameters by name, unit, file path or help text. Escape clears.");
      setLeft(icon("search-icon"));
      setRight(clear);
      clear.setOnMouseClicked(event -> clear());
      textProperty().subscribe(text -> clear.setVisible(!text.isEmpty()));
      addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private static StackPane icon(String styleClass) {
      return Nodes.styled(new StackPane(Nodes.styled(new Region(), "shape")), styleClass);
    }

    private void keyPressed(KeyEvent event) {
      switch (event.getCode()) {
        case ESCAPE -> {
          if (!getText().isEmpty()) {
            clear();
            event.consume();
          }
        }
        case DOWN, ENTER -> {
          onGoDown.run();
          event.consume();
        }
        default -> {}
      }
    }
  }
}
