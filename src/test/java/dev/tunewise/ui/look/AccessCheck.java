package dev.tunewise.ui.look;

import dev.tunewise.ui.zoom.LaidOut;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;

/**
 * Looks at a window as people do who use no mouse, hear it read, or see little: is each control
 * reached by Tab, does it have a name, is it seen which one has the keyboard, is text dark enough?
 * Each method gives what it finds, a line each; none if all is well. To be called on the JavaFX
 * thread.
 */
public final class AccessCheck {
  private static final double TEXT_CONTRAST = 4.5;
  private static final double LARGE_TEXT_CONTRAST = 3;
  private static final double EDGE_CONTRAST = 3;
  private static final double LARGE = 24;
  private static final double LARGE_BOLD = 18.66;

  /** Rounding of colors. */
  private static final double EPSILON = 0.005;

  /** More steps than any window has controls. */
  private static final int MOST_STEPS = 400;

  /** Around a control, where its ring may stand. */
  private static final double RING = 5;

  /** Buttons for the mouse: the row or the chart around them has a key for each. */
  private static final Set<String> HAVE_KEYS =
      Set.of("range-button", "origin-mark", "reset-dot", "table-button", "maximize-button");

  private final String where;
  private final Scene scene;
  private final Set<Node> known;

  /**
   * @param where names the window in what is found
   * @param known controls whose ring was looked at before; those of this one are added
   */
  public AccessCheck(String where, Scene scene, Set<Node> known) {
    this.where = where;
    this.scene = scene;
    this.known = known;
    forgetPictures();
    LaidOut.now(scene.getRoot());
  }

  /** What scrolls keeps an old picture of itself for a moment, also what came to sight since. */
  private void forgetPictures() {
    visible().filter(Node::isCache).forEach(node -> node.setCache(false));
  }

  private String line(Node node, String fault) {
    return where + ": " + describe(node) + " " + fault;
  }

  private static String describe(Node node) {
    String text =
        node instanceof Labeled labeled && labeled.getText() != null
            ? labeled.getText()
            : node instanceof Text words ? words.getText() : "";
    String said = node.getAccessibleText() == null ? "" : node.getAccessibleText();
    String named = text.isEmpty() ? said : text;
    String brief = named.length() > 50 ? named.substring(0, 50) + "…" : named;
    String type = node.getClass().getSimpleName();
    return (type.isEmpty() ? node.getClass().getName() : type)
        + " “"
        + brief.replace("\n", " ")
        + "” "
        + node.getStyleClass();
  }

  /** What carries a style class whose rules the sheets leave out, which makes it look raw. */
  public List<String> unstyled() {
    Set<String> unused = UnusedControls.classes().keySet();
    return visible()
        .filter(node -> node.getStyleClass().stream().anyMatch(unused::contains))
        .map(node -> line(node, "has no rules"))
        .toList();
  }

  /** All nodes that can be seen, in the order in which they are drawn. */
  private Stream<Node> visible() {
    return visible(scene.getRoot());
  }

  private static Stream<Node> visible(Node node) {
    if (!node.isVisible() || node.getOpacity() == 0) {
      return Stream.empty();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(AccessCheck::visible))
        : Stream.of(node);
  }

  private static boolean isControl(Node node) {
    return (node.isFocusTraversable() || node instanceof ButtonBase)
        && !(node.getParent() instanceof ComboBoxBase)
        && !(node instanceof ScrollBar)
        && !node.isDisabled();
  }

  /** Controls that a screen reader has no name for. */
  public List<String> unnamed() {
    return visible()
        .filter(AccessCheck::isControl)
        .filter(node -> name(node).isBlank())
        .map(node -> line(node, "has no name"))
        .toList();
  }

  /** As a screen reader asks for it. */
  private static String name(Node node) {
    boolean holdsText = node instanceof TextInputControl;
    Object said = holdsText ? "" : node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
    Object label = node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY);
    return Objects.toString(node.getAccessibleText(), "")
        + Objects.toString(said, "")
        + (label instanceof Labeled labeled ? labeled.getText() : "");
  }

  /** Controls without a role: a screen reader passes over them. */
  public List<String> roleless() {
    Set<AccessibleRole> none = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT);
    return visible()
        .filter(Node::isFocusTraversable)
        .filter(node -> none.contains(node.getAccessibleRole()))
        .map(node -> line(node, "has no role"))
        .toList();
  }

  /** Goes once round by Tab: what is not reached, where it goes no further, what shows no ring. */
  public List<String> keyboard() {
    List<String> found = new ArrayList<>();
    Map<Node, Shot> pictures = new LinkedHashMap<>();
    Set<Node> reached = new LinkedHashSet<>();
    Node last = null;
    for (int step = 0; step < MOST_STEPS; step++) {
      press(KeyCode.TAB, false);
      Node now = scene.getFocusOwner();
      if (last != null && last.equals(now)) {
        if (reached.size() > 1 || controls().count() > 1) {
          found.add(line(last, "is a trap for Tab"));
        }
        break;
      }
      if (last != null && pictures.containsKey(last)) {
        seeRing(last, pictures.get(last), found);
      }
      if (now == null || !reached.add(now)) {
        break;
      }
      if (!isInSight(now)) {
        found.add(line(now, "takes the keyboard out of sight"));
      } else if (known.add(now)) {
        pictures.put(now, shot(now));
      }
      last = now;
    }
    controls()
        .filter(node -> !reached.contains(node))
        .filter(node -> reached.stream().noneMatch(other -> isBeside(node, other)))
        .map(node -> line(node, "is not reached by Tab"))
        .forEach(found::add);
    back(reached, found);
    arrows(reached, found);
    return found;
  }

  /** The same way back with Shift. */
  private void back(Set<Node> reached, List<String> found) {
    Set<Node> again = new LinkedHashSet<>();
    for (int step = 0; step <= reached.size(); step++) {
      press(KeyCode.TAB, true);
      Node now = scene.getFocusOwner();
      if (now == null || !again.add(now)) {
        break;
      }
    }
    reached.stream()
        .filter(node -> !again.contains(node) && node.isFocusTraversable())
        .filter(node -> again.stream().noneMatch(reachedAgain -> isBeside(reachedAgain, node)))
        .map(node -> line(node, "is not reached by Shift+Tab"))
        .forEach(found::add);
  }

  /** Buttons that Tab passes by: arrows come to them from one beside. */
  private void arrows(Set<Node> reached, List<String> found) {
    Set<Node> wanted = new LinkedHashSet<>();
    visible()
        .filter(node -> node instanceof ButtonBase && !node.isFocusTraversable())
        .filter(node -> node.getStyleClass().stream().noneMatch(HAVE_KEYS::contains))
        .filter(node -> !(node.getParent() instanceof IndexedCell)) // keys of the table
        .filter(node -> !isDisabled(node) && !node.isMouseTransparent() && !isInMenuBar(node))
        .filter(node -> node.getLayoutBounds().getWidth() > 0 && known.add(node))
        .forEach(wanted::add);
    for (Node stop : reached) {
      Parent group = stop.getParent();
      boolean opensList = stop instanceof MenuButton || stop instanceof ComboBoxBase;
      if (group != null
          && !opensList
          && wanted.stream().anyMatch(node -> group.equals(node.getParent()))) {
        wanted.removeAll(reachedByArrows(stop));
      }
    }
    wanted.stream().map(node -> line(node, "is reached by no key")).forEach(found::add);
  }

  private static boolean isInMenuBar(Node node) {
    return node.getParent() != null
        && (node.getParent() instanceof MenuBar || isInMenuBar(node.getParent()));
  }

  private Set<Node> reachedByArrows(Node stop) {
    Set<Node> seen = new LinkedHashSet<>(List.of(stop));
    List<Node> open = new ArrayList<>(seen);
    while (!open.isEmpty()) {
      Node from = open.removeLast();
      for (KeyCode code : List.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN)) {
        from.requestFocus();
        press(code, false);
        Node now = scene.getFocusOwner();
        if (now != null && Objects.equals(now.getParent(), stop.getParent()) && seen.add(now)) {
          open.add(now);
        }
      }
    }
    stop.requestFocus();
    return seen;
  }

  /**
   * Goes round the panes by F6 and back by Shift+F6.
   *
   * @param least how many panes there are at least
   */
  public List<String> panes(int least) {
    List<String> found = new ArrayList<>();
    List<Node> there = round(false, found);
    List<Node> back = round(true, found);
    if (there.size() < least) {
      found.add(where + ": F6 comes to " + there.stream().map(AccessCheck::describe).toList());
    }
    if (!Set.copyOf(there).equals(Set.copyOf(back))) {
      found.add(where + ": Shift+F6 comes to " + back.stream().map(AccessCheck::describe).toList());
    }
    return found;
  }

  private List<Node> round(boolean back, List<String> found) {
    press(KeyCode.F6, back);
    Set<Node> stops = new LinkedHashSet<>();
    for (int step = 0; step < MOST_STEPS; step++) {
      Node now = scene.getFocusOwner();
      if (now == null || !stops.add(now)) {
        break;
      }
      if (!isInSight(now)) {
        found.add(line(now, "takes the keyboard out of sight by F6"));
      }
      press(KeyCode.F6, back);
    }
    return List.copyOf(stops);
  }

  /** Whether arrow keys lead from one to the other. */
  private static boolean isBeside(Node one, Node other) {
    return one instanceof Toggle a
        && other instanceof Toggle b
        && a.getToggleGroup() != null
        && a.getToggleGroup().equals(b.getToggleGroup());
  }

  private Stream<Node> controls() {
    return visible()
        .filter(Node::isFocusTraversable)
        .filter(node -> !node.isDisabled())
        .filter(node -> node.getLayoutBounds().getWidth() > 0);
  }

  private void press(KeyCode code, boolean shift) {
    String character = code == KeyCode.TAB ? "\t" : "";
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Node target = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
      Event.fireEvent(
          target, new KeyEvent(type, character, character, code, shift, false, false, false));
    }
    LaidOut.now(scene.getRoot());
  }

  /**
   * A picture of a control and what is around it.
   *
   * @param area in the scene
   */
  private record Shot(Bounds area, WritableImage image) {}

  private Shot shot(Node node) {
    forgetPictures();
    Bounds all = node.localToScene(node.getLayoutBounds());
    double left = Math.max(0, Math.floor(all.getMinX() - RING));
    double top = Math.max(0, Math.floor(all.getMinY() - RING));
    double right = Math.min(scene.getWidth(), Math.ceil(all.getMaxX() + RING));
    double bottom = Math.min(scene.getHeight(), Math.ceil(all.getMaxY() + RING));
    Bounds area = new BoundingBox(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    SnapshotParameters only = new SnapshotParameters();
    only.setViewport(new Rectangle2D(left, top, area.getWidth(), area.getHeight()));
    return new Shot(area, scene.getRoot().snapshot(only, null));
  }

  private void seeRing(Node node, Shot focused, List<String> found) {
    Shot now = shot(node);
    if (!now.area().equals(focused.area())) {
      return; // scrolled away meanwhile
    }
    int changed = changed(focused.image(), now.image());
    double width = focused.area().getWidth() - 2 * RING;
    double height = focused.area().getHeight() - 2 * RING;
    double wanted = Math.min(width + height, 60);
    if (changed < wanted) {
      found.add(line(node, "shows its focus by %d pixels of %.0f".formatted(changed, wanted)));
    }
  }

  /** Pixels that differ by as much as an edge must. */
  private static int changed(WritableImage one, WritableImage other) {
    PixelReader a = one.getPixelReader();
    PixelReader b = other.getPixelReader();
    int count = 0;
    for (int y = 0; y < Math.min(one.getHeight(), other.getHeight()); y++) {
      for (int x = 0; x < Math.min(one.getWidth(), other.getWidth()); x++) {
        if (a.getArgb(x, y) != b.getArgb(x, y)
            && contrast(a.getColor(x, y), b.getColor(x, y)) >= EDGE_CONTRAST - 0.1) {
          count++;
        }
      }
    }
    return count;
  }

  /** Texts that do not stand out from what is behind them. */
  public List<String> faintTexts() {
    Map<String, String> found = new LinkedHashMap<>();
    visible()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> !text.getText().isBlank() && !isDisabled(text) && isInSight(text))
        .forEach(
            text ->
                contrast(text)
                    .filter(c -> c < needed(text) - EPSILON)
                    .ifPresent(
                        c -> {
                          Node shown = text.getParent() instanceof Labeled l ? l : text;
                          String key = shown.getStyleClass() + ownerStyle(shown);
                          found.putIfAbsent(
                              key, line(shown, "in %s has %.2f".formatted(ownerStyle(shown), c)));
                        }));
    return List.copyOf(found.values());
  }

  /** Not where a pane that scrolls hides it, or the window ends. */
  private boolean isInSight(Node node) {
    Point2D at = middle(node.localToScene(node.getLayoutBounds()));
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.getClip() != null && !each.getClip().contains(each.sceneToLocal(at))) {
        return false;
      }
    }
    return at.getX() >= 0
        && at.getX() <= scene.getWidth()
        && at.getY() >= 0
        && at.getY() <= scene.getHeight();
  }

  private static String ownerStyle(Node node) {
    return node.getParent() == null ? "" : String.valueOf(node.getParent().getStyleClass());
  }

  private static boolean isDisabled(Node node) {
    return node.isDisabled() || (node.getParent() != null && isDisabled(node.getParent()));
  }

  private static double needed(Text text) {
    double size = text.getFont().getSize();
    boolean bold = text.getFont().getStyle().contains("Bold");
    return size >= LARGE || (bold && size >= LARGE_BOLD) ? LARGE_TEXT_CONTRAST : TEXT_CONTRAST;
  }

  private Optional<Double> contrast(Text text) {
    if (!(text.getFill() instanceof Color fill)) {
      return Optional.empty();
    }
    Color ground = behind(text);
    double opacity = fill.getOpacity();
    for (Node node = text; node != null; node = node.getParent()) {
      opacity *= node.getOpacity();
    }
    return Optional.of(contrast(over(ground, fill, opacity), ground));
  }

  /** What a color looks like on another one. */
  private static Color over(Color ground, Color color, double opacity) {
    return new Color(
        mix(ground.getRed(), color.getRed(), opacity),
        mix(ground.getGreen(), color.getGreen(), opacity),
        mix(ground.getBlue(), color.getBlue(), opacity),
        1);
  }

  private static double mix(double ground, double color, double opacity) {
    return ground + (color - ground) * opacity;
  }

  /** The color behind the middle of a node. */
  private Color behind(Node node) {
    Bounds at = node.localToScene(node.getLayoutBounds());
    List<Node> holders = new ArrayList<>();
    for (Node each = node.getParent(); each != null; each = each.getParent()) {
      holders.addFirst(each);
    }
    Color ground = scene.getFill() instanceof Color fill ? fill : Color.WHITE;
    for (Node holder : holders) {
      if (holder instanceof Region region) {
        ground = paint(region, at, ground);
      }
      // What lies below in the same place, such as the card of a stack.
      if (holder instanceof Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
          if (holders.contains(child) || child.equals(node)) {
            break;
          }
          if (child instanceof Region region
              && child.isVisible()
              && child.localToScene(child.getLayoutBounds()).contains(middle(at))) {
            ground = paint(region, at, ground);
          }
        }
      }
    }
    return ground;
  }

  private static Point2D middle(Bounds at) {
    return new Point2D(at.getCenterX(), at.getCenterY());
  }

  private static Color paint(Region region, Bounds at, Color ground) {
    Color now = ground;
    if (region.getBackground() != null) {
      for (BackgroundFill fill : region.getBackground().getFills()) {
        Bounds own = region.localToScene(region.getLayoutBounds());
        boolean covers =
            at.getCenterX() >= own.getMinX() + fill.getInsets().getLeft()
                && at.getCenterX() <= own.getMaxX() - fill.getInsets().getRight()
                && at.getCenterY() >= own.getMinY() + fill.getInsets().getTop()
                && at.getCenterY() <= own.getMaxY() - fill.getInsets().getBottom();
        if (covers && fill.getFill() instanceof Color color) {
          now = over(now, color, color.getOpacity() * region.getOpacity());
        }
      }
    }
    return now;
  }

  /** Fields and boxes whose edges do not stand out. */
  public List<String> faintEdges() {
    Map<String, String> found = new LinkedHashMap<>();
    visible()
        .filter(node -> isInput(node) && !isDisabled(node) && isInSight(node))
        .map(Region.class::cast)
        .forEach(
            region -> {
              Color ground = behind(region);
              double best = edges(region, ground).max(Double::compare).orElse(0.0);
              if (best < EDGE_CONTRAST - EPSILON) {
                found.putIfAbsent(
                    region.getStyleClass() + ownerStyle(region),
                    line(region, "has an edge of %.2f".formatted(best)));
              }
            });
    return List.copyOf(found.values());
  }

  private static boolean isInput(Node node) {
    return node instanceof Region
        && ((node instanceof TextInputControl && node.isFocusTraversable())
            || node instanceof ComboBoxBase
            || (node.getStyleClass().contains("box")
                && node.getParent() != null
                && node.getParent().getStyleClass().contains("check-box"))
            || node.getStyleClass().contains("radio"));
  }

  private static Stream<Double> edges(Region region, Color ground) {
    List<Paint> paints = new ArrayList<>();
    if (region.getBorder() != null) {
      region.getBorder().getStrokes().stream().map(BorderStroke::getTopStroke).forEach(paints::add);
      region.getBorder().getStrokes().stream()
          .map(BorderStroke::getBottomStroke)
          .forEach(paints::add);
    }
    if (region.getBackground() != null) {
      region.getBackground().getFills().stream().map(BackgroundFill::getFill).forEach(paints::add);
    }
    return paints.stream()
        .filter(Color.class::isInstance)
        .map(Color.class::cast)
        .map(color -> contrast(over(ground, color, color.getOpacity()), ground));
  }

  /** The contrast of two colors, 1…21, by WCAG 2. */
  static double contrast(Color one, Color other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
