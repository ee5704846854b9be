package dev.tunewise.ui;

import dev.tunewise.ui.control.Nodes;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;

/** A long text under headings, each of which can be gone to. */
final class HelpText extends ScrollPane {
  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

  private final VBox box;

  /** The heading to stand at the top; empty where the reader has moved the text. */
  private String wanted = "";

  HelpText(VBox box) {
    this.box = box;
    box.getStyleClass().add("tw-help-text");
    setContent(box);
    setFitToWidth(true);
    setFocusTraversable(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("tw-help-scroll");
    setAccessibleText("Text to read; arrows and page keys move it");
    Nodes.byPages(this);
    addEventFilter(InputEvent.ANY, this::moved);
  }

  private void moved(InputEvent event) {
    if (event.getEventType() == ScrollEvent.SCROLL
        || event.getEventType() == MouseEvent.MOUSE_PRESSED
        || event.getEventType() == KeyEvent.KEY_PRESSED) {
      wanted = "";
    }
  }

  /** Blocks between blank lines; a block's first line is its heading. */
  static HelpText of(String text) {
    VBox box = new VBox(4);
    for (String block : BLANK_LINE.splitAsStream(text.strip()).toList()) {
      List<String> lines = block.lines().toList();
      Label heading = Nodes.paragraph(lines.getFirst(), "tw-help-heading");
      VBox.setMargin(heading, new Insets(box.getChildren().isEmpty() ? 0 : 10, 0, 0, 0));
      box.getChildren().add(heading);
      box.getChildren().add(Nodes.paragraph(String.join(" ", lines.subList(1, lines.size()))));
    }
    return new HelpText(box);
  }

  /**
   * Puts a heading at the top, as far as the text below it reaches, and keeps it there until the
   * reader moves the text: a window gets its size only after it is shown.
   */
  void goTo(String heading) {
    wanted = heading;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (!wanted.isEmpty()) {
      box.layout();
      place();
    }
  }

  private void place() {
    for (Node part : box.getChildren()) {
      if (part instanceof Label label && label.getText().equals(wanted)) {
        double hidden = box.getHeight() - getViewportBounds().getHeight();
        double above = part.getBoundsInParent().getMinY() - box.getPadding().getTop();
        setVvalue(hidden <= 0 ? 0 : Math.clamp(above / hidden, 0, 1));
      }
    }
  }
}
