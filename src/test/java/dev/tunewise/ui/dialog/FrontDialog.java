package dev.tunewise.ui.dialog;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

/** What stands in the dialog that was opened last. */
public final class FrontDialog {
  private FrontDialog() {}

  /** All dialogs on show, the one opened last at the end. */
  public static List<Window> all() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof DialogStage && window.isShowing())
        .toList();
  }

  public static Parent root() {
    return all().getLast().getScene().getRoot();
  }

  /** All that is said and not hidden. */
  public static String words() {
    return root().lookupAll("*").stream()
        .filter(node -> node instanceof Labeled && isShown(node))
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null && !text.isEmpty())
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** Whether neither it nor what holds it is hidden. */
  public static boolean isShown(Node node) {
    return node == null || (node.isVisible() && isShown(node.getParent()));
  }

  /** The first control of a type whose text begins so. */
  public static <T extends Labeled> T control(Class<T> type, String start) {
    return root().lookupAll("*").stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(c -> c.getText() != null && c.getText().replace("_", "").startsWith(start))
        .findFirst()
        .orElseThrow();
  }
}
