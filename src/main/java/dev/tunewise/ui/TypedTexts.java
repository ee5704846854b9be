package dev.tunewise.ui;

import dev.tunewise.history.TypedText;
import dev.tunewise.ui.context.PendingEdits;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.TypedField;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/** Notes what is typed in the fields of a view, and puts it back there after a crash. */
final class TypedTexts {
  private final Parent view;
  private final PendingEdits pending;

  private final Set<Node> followed = Collections.newSetFromMap(new WeakHashMap<>());

  TypedTexts(Parent view, PendingEdits pending) {
    this.view = view;
    this.pending = pending;
  }

  /** Follows the field that has the keyboard, from now on. */
  void follow(@Nullable Node owner) {
    if (owner instanceof TextField field
        && owner instanceof TypedField typed
        && isInside(owner)
        && followed.add(owner)) {
      field.textProperty().subscribe(text -> note(field, typed));
      typed.touchedProperty().subscribe(touched -> note(field, typed));
    }
  }

  private boolean isInside(Node node) {
    return Stream.<@Nullable Node>iterate(
            node, n -> n != null, n -> n == null ? null : n.getParent())
        .anyMatch(view::equals);
  }

  private void note(TextField field, TypedField typed) {
    boolean touched = typed.touchedProperty().getValue();
    pending.note(typed.typedName(), touched ? Optional.of(field.getText()) : Optional.empty());
  }

  /**
   * Puts text back into its field, where it waits to be taken over as if it had just been typed.
   *
   * @return false if the view has no such field on show
   */
  boolean putBack(TypedText text) {
    Optional<TextField> field = find(view, text.field());
    field.ifPresent(
        found -> {
          follow(found);
          Focus.show(found);
          found.setText(text.text());
          found.end();
        });
    return field.isPresent();
  }

  private static Optional<TextField> find(Node node, String name) {
    if (!node.isVisible()) {
      return Optional.empty();
    }
    if (node instanceof TextField field && node instanceof TypedField typed) {
      return Optional.of(field).filter(found -> typed.typedName().equals(name));
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> find(child, name).stream())
            .findFirst()
        : Optional.empty();
  }
}
