package dev.tunewise.ui.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Short forms for what all views are made of. */
public final class Nodes {
  /** Some lines of the last page stay in sight. */
  private static final double PAGE = 0.9;

  private Nodes() {}

  /** One line of text. */
  public static Label label(String text, String... styleClasses) {
    return styled(new Label(text), styleClasses);
  }

  /** Text that wraps and is never cut. */
  public static Label paragraph(String text, String... styleClasses) {
    Label label = label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  /** A node with style classes. */
  public static <N extends Node> N styled(N node, String... styleClasses) {
    node.getStyleClass().addAll(styleClasses);
    return node;
  }

  /** A button that does something. */
  public static Button button(String text, Runnable action) {
    Button button = new Button(text);
    button.setOnAction(event -> action.run());
    return button;
  }

  /** A button that is explained while the pointer rests on it. */
  public static Button button(String text, String help, Runnable action) {
    Button button = button(text, action);
    Tips.say(button, help);
    return button;
  }

  /** Takes the room that a row has to spare: what follows stands at its end. */
  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }

  /** Scrolls what is as wide as its place, unless it needs more at least, but may be higher. */
  public static ScrollPane scrolling(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    byPages(pane);
    return pane;
  }

  /** Lets the keys for pages move a text by pages; JavaFX moves it by a tenth of all of it. */
  public static void byPages(ScrollPane pane) {
    pane.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean down = event.getCode() == KeyCode.PAGE_DOWN;
          if (event.getTarget().equals(pane) && (down || event.getCode() == KeyCode.PAGE_UP)) {
            double page = pane.getViewportBounds().getHeight();
            double hidden = pane.getContent().getLayoutBounds().getHeight() - page;
            if (hidden > 0) {
              double by = (down ? PAGE : -PAGE) * page / hidden;
              pane.setVvalue(Math.clamp(pane.getVvalue() + by, 0, 1));
            }
            event.consume();
          }
        });
  }

  /** Shows a node, or takes it away with its place. */
  public static void showIf(boolean shown, Node node) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Shows a text; an empty one takes no room. */
  public static void say(Label label, String text) {
    label.setText(text);
    showIf(!text.isEmpty(), label);
  }

  /**
   * Makes these the children of a pane. Those that it has already must stand in the same order;
   * they are left alone, so that none of them loses the keyboard.
   */
  public static void arrange(Pane pane, List<Node> wanted) {
    List<Node> children = pane.getChildren();
    children.removeIf(child -> !wanted.contains(child));
    for (int i = 0; i < wanted.size(); i++) {
      if (i == children.size() || !children.get(i).equals(wanted.get(i))) {
        children.add(i, wanted.get(i));
      }
    }
  }
}
