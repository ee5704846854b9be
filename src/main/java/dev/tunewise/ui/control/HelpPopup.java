package dev.tunewise.ui.control;

import dev.tunewise.ui.zoom.Zoom;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One small card of help for many places: appears beside a place that the mouse rests on or that
 * the keyboard reached, or under it where there is no room, and goes as soon as the user does
 * something, wherever in the window.
 */
public final class HelpPopup {
  private static final Duration DELAY = Duration.millis(700);
  private static final List<EventType<? extends InputEvent>> DEEDS =
      List.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL);
  private static final double WIDTH = 300;
  private static final double GAP = 4;

  /** Room below a place that is surely enough for the card. */
  private static final double ROOM = 160;

  /**
   * What a card says.
   *
   * @param title what it is about
   * @param text one or two sentences
   * @param facts short lines with limits and the like
   */
  public record Help(String title, String text, String facts) {}

  private final Label title = Nodes.paragraph("", "help-title");
  private final Label text = Nodes.paragraph("", "help-text");
  private final Label facts = Nodes.paragraph("", "help-facts");
  private final VBox card = new VBox(title, text, facts);
  private final Popup popup = new Popup();
  private final PauseTransition delay = new PauseTransition(DELAY);

  private @Nullable Node place;
  private @Nullable Supplier<Help> help;

  /** Where something done ends the wait or the card, wherever in it; null while there is none. */
  private @Nullable Scene watched;

  private final EventHandler<Event> end = event -> hide();

  /** A card that is not yet shown. */
  public HelpPopup() {
    StyleSheets.add(card, HelpPopup.class, "control.css");
    card.getStyleClass().add("help-card");
    if (!Popups.canBlend()) {
      card.getStyleClass().add("opaque");
    }
    card.setMinWidth(WIDTH);
    card.setMaxWidth(WIDTH);
    card.setMouseTransparent(true);
    popup.getContent().add(card);
    popup.setHideOnEscape(false);
    delay.setOnFinished(event -> show());
    popup.ownerWindowProperty().flatMap(Window::focusedProperty).subscribe(this::ownerFocused);
  }

  /** A dialog over the window takes the mouse away without an event. */
  private void ownerFocused(@Nullable Boolean focused) {
    if (Boolean.FALSE.equals(focused)) {
      Platform.runLater(this::hide); // later: the popup itself listens to the same change
    }
  }

  /**
   * Offers help for a place.
   *
   * @param focusable the controls of the place that the keyboard can reach
   */
  public void install(Node area, Supplier<Help> content, Node... focusable) {
    area.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> schedule(area, content));
    area.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hide());
    for (Node node : focusable) {
      node.focusVisibleProperty()
          .subscribe(
              (before, visible) -> {
                if (visible) {
                  schedule(area, content);
                } else {
                  hide();
                }
              });
    }
  }

  public void hide() {
    delay.stop();
    popup.hide();
    watch(null);
  }

  private void watch(@Nullable Scene scene) {
    for (EventType<? extends InputEvent> deed : DEEDS) {
      if (watched != null) {
        watched.removeEventFilter(deed, end);
      }
      if (scene != null) {
        scene.addEventFilter(deed, end);
      }
    }
    watched = scene;
  }

  /** Whether a card comes if nothing is done meanwhile. */
  boolean isWaiting() {
    return delay.getStatus() == Animation.Status.RUNNING;
  }

  public boolean isShowing() {
    return popup.isShowing();
  }

  /** The card's text, line by line. */
  public String content() {
    return String.join("\n", title.getText(), text.getText(), facts.getText());
  }

  private void schedule(Node area, Supplier<Help> content) {
    popup.hide();
    place = area;
    help = content;
    watch(area.getScene());
    delay.playFromStart();
  }

  /** Does not wait any longer. */
  void showNow() {
    delay.stop();
    show();
  }

  private void show() {
    Node area = place;
    if (area == null || help == null || area.getScene() == null) {
      return;
    }
    Window window = area.getScene().getWindow();
    Bounds bounds = area.localToScreen(area.getLayoutBounds());
    if (window == null || !window.isFocused() || bounds == null || isMenuOpen()) {
      return;
    }
    fill(help.get());
    if (bounds.getMaxX() + GAP + WIDTH * Zoom.factor() < window.getX() + window.getWidth()) {
      // Beside it, where it covers none of the places that follow.
      popup.setAnchorLocation(AnchorLocation.CONTENT_TOP_LEFT);
      popup.show(area, bounds.getMaxX() + GAP, bounds.getMinY());
      return;
    }
    boolean below = bounds.getMaxY() + ROOM * Zoom.factor() < window.getY() + window.getHeight();
    popup.setAnchorLocation(
        below ? AnchorLocation.CONTENT_TOP_LEFT : AnchorLocation.CONTENT_BOTTOM_LEFT);
    double y = below ? bounds.getMaxY() + GAP : bounds.getMinY() - GAP;
    popup.show(area, bounds.getMinX() + 2 * GAP, y);
  }

  private static boolean isMenuOpen() {
    return Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance);
  }

  private void fill(Help content) {
    title.setText(content.title());
    text.setText(content.text());
    facts.setText(content.facts());
  }
}
