package dev.tunewise.ui.context;

import dev.tunewise.history.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is typed but not yet confirmed, anywhere in a window. */
public final class PendingEdits {
  private final List<Runnable> committers = new ArrayList<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final ReadOnlyObjectWrapper<List<TypedText>> typed =
      new ReadOnlyObjectWrapper<>(List.of());

  /** Lets a view take over what is typed in it. */
  public void add(Runnable committer) {
    committers.add(committer);
  }

  /** Takes everything over; to be called before undo, save, export and close. */
  public void commit() {
    committers.forEach(Runnable::run);
  }

  /**
   * Notes what is typed in a field, letter by letter, so that a crash does not lose it.
   *
   * @param field by its name in the window
   * @param text empty once it is taken over or dropped
   */
  public void note(String field, Optional<String> text) {
    Optional<String> before = Optional.ofNullable(texts.get(field));
    if (!text.equals(before)) {
      text.ifPresentOrElse(now -> texts.put(field, now), () -> texts.remove(field));
      typed.set(
          texts.entrySet().stream()
              .map(each -> new TypedText(each.getKey(), each.getValue()))
              .toList());
    }
  }

  /** All that is typed now, as it was noted. */
  public ReadOnlyObjectProperty<List<TypedText>> typedProperty() {
    return typed.getReadOnlyProperty();
  }
}
