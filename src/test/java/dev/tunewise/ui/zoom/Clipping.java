package dev.tunewise.ui.zoom;

import dev.tunewise.ui.settings.TextSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.DialogPane;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** What of the text in a scene cannot be read: cut, outside of the window, or under other text. */
public final class Clipping {
  private static final double TOLERANCE = 2;

  /** Cut on purpose, with the whole text in a tooltip or a field beside. */
  private static final Set<String> MAY_BE_CUT = Set.of("tw-start-card-notes");

  private record Word(Labeled label, Text text, Bounds place, List<Node> scrollers) {
    boolean covers(Word other) {
      double across =
          Math.min(place.getMaxX(), other.place.getMaxX())
              - Math.max(place.getMinX(), other.place.getMinX());
      double down =
          Math.min(place.getMaxY(), other.place.getMaxY())
              - Math.max(place.getMinY(), other.place.getMinY());
      return across > TOLERANCE && down > 2 * TOLERANCE && scrollers.equals(other.scrollers);
    }
  }

  private final List<String> faults = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();

  private Clipping() {}

  /** All faults of a scene that is laid out; empty if there are none. */
  public static List<String> of(Scene scene) {
    Clipping all = new Clipping();
    all.collect(scene.getRoot(), List.of());
    all.words.forEach(word -> all.judge(word, scene));
    for (int i = 0; i < all.words.size(); i++) {
      for (int j = 0; j < i; j++) {
        Word one = all.words.get(i);
        Word other = all.words.get(j);
        if (one.covers(other) && !isIn(one.text, other.label) && !isIn(other.text, one.label)) {
          all.faults.add("'" + one.text.getText() + "' lies on '" + other.text.getText() + "'");
        }
      }
    }
    return all.faults;
  }

  /**
   * All faults of the scene of a dialog with text of another size, on a screen of a size. Nothing
   * else in the program is laid out meanwhile.
   */
  public static List<String> of(Scene scene, TextSize text, int width, int height) {
    Parent root = scene.getRoot();
    Window window = scene.getWindow();
    double wide = window.getWidth();
    double high = window.getHeight();
    double usual = scene.getHeight();
    double before = Zoom.factor();
    double by = text.factor() / before;
    double contentWidth = Math.min(scene.getWidth() * by, width - WindowSize.FRAME_WIDTH);
    Zoom.set(text.factor()); // a window with a least size grows with it
    boolean fits = root.getChildrenUnmodifiable().getFirst() instanceof DialogPane;
    double wanted = fits ? root.prefHeight(contentWidth) : usual * by;
    double contentHeight = Math.min(wanted, height - WindowSize.FRAME_HEIGHT);
    root.resize(contentWidth, contentHeight);
    lay(root);
    List<String> faults =
        of(scene).stream()
            .map(fault -> width + "x" + height + " " + text.label() + ": " + fault)
            .toList();
    Zoom.set(before);
    window.setWidth(wide);
    window.setHeight(high);
    root.resize(scene.getWidth(), scene.getHeight());
    lay(root);
    return faults;
  }

  private static void lay(Parent root) {
    for (int pass = 0; pass < 3; pass++) {
      LaidOut.now(root);
    }
  }

  private void collect(Node node, List<Node> scrollers) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return;
    }
    List<Node> inner = scrollers;
    if (node instanceof ScrollPane
        || node instanceof TableView
        || node.getStyleClass().contains("virtual-flow")) {
      inner = new ArrayList<>(scrollers);
      inner.add(node);
    }
    if (node instanceof Labeled label
        && label.getText() != null
        && !label.getText().isBlank()
        && label.lookup(".text") instanceof Text text) {
      words.add(new Word(label, text, text.localToScene(text.getLayoutBounds()), inner));
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        collect(child, inner);
      }
    }
  }

  private static boolean isIn(Node node, Node holder) {
    return node.equals(holder) || (node.getParent() != null && isIn(node.getParent(), holder));
  }

  private void judge(Word word, Scene scene) {
    String shown = word.text.getText();
    String whole =
        word.label.isMnemonicParsing()
            ? word.label.getText().replace("_", "")
            : word.label.getText();
    boolean may = word.label.getStyleClass().stream().anyMatch(MAY_BE_CUT::contains);
    if (!shown.equals(whole) && !may && !(word.label instanceof IndexedCell)) {
      faults.add("cut: '" + shown + "' of '" + whole + "' " + word.label.getStyleClass());
    }
    boolean scrolls =
        !word.scrollers.isEmpty()
            || (scene.getRoot() instanceof ZoomPane pane && pane.isScrolling());
    Bounds window =
        new BoundingBox(
            -TOLERANCE,
            -TOLERANCE,
            scene.getRoot().getLayoutBounds().getWidth() + 2 * TOLERANCE,
            scene.getRoot().getLayoutBounds().getHeight() + 2 * TOLERANCE);
    if (!scrolls && !window.contains(word.place)) {
      faults.add("outside: '" + whole + "' " + word.place);
    }
  }
}
