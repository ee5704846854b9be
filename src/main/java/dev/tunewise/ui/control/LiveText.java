package dev.tunewise.ui.control;

import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Words that change while the keyboard is elsewhere. A screen reader reads them as one text, which
 * is always the newest, and is told of a change once it has rested: not at each step of a drag.
 */
public final class LiveText extends VBox {
  /** After the last of several changes in quick succession. */
  public static final Duration SETTLED = Duration.millis(700);

  private final PauseTransition settling;
  private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper(this, "told", "");
  private String text = "";

  /**
   * Says nothing yet.
   *
   * @param rest how long a text must stay the same before it is told; zero to tell it at once
   * @param words the same for the eye, which a reader leaves out
   */
  public LiveText(Duration rest, Node... words) {
    super(words);
    settling = new PauseTransition(rest);
    settling.setOnFinished(event -> tell());
    setAccessibleRole(AccessibleRole.TEXT);
  }

  /** Takes the place of what was said; told once it has rested. */
  public void say(String newText) {
    text = newText;
    if (text.equals(told.get())) {
      settling.stop();
    } else if (settling.getDuration().greaterThan(Duration.ZERO)) {
      settling.playFromStart();
    } else {
      tell();
    }
  }

  private void tell() {
    told.set(text);
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }

  /** What readers were told last. */
  public ReadOnlyStringProperty toldProperty() {
    return told.getReadOnlyProperty();
  }

  /** Leaves a label to those who see it: what it says stands in a live text. */
  public static <N extends Node> N unspoken(N label) {
    label.setAccessibleRole(AccessibleRole.NODE);
    return label;
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.TEXT
        ? text
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}
