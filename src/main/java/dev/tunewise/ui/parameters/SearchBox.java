package dev.tunewise.ui.parameters;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The field that finds parameters. Escape clears it; Down and Enter go on to what was found. */
final class SearchBox extends CustomTextField {
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
    Region shape = new Region();
    shape.getStyleClass().add("shape");
    StackPane icon = new StackPane(shape);
    icon.getStyleClass().add(styleClass);
    return icon;
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
