package dev.tunewise.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Lists that one of a few things is chosen from, shown by its label. */
public final class Choosers {
  private Choosers() {}

  /**
   * A list; nothing is chosen yet.
   *
   * @param name for those who do not see what it belongs to
   */
  public static <T> ComboBox<T> of(String name, List<T> choices, Function<T, String> label) {
    ComboBox<T> box = new ComboBox<>();
    box.getItems().setAll(choices);
    box.setConverter(labels(label));
    box.setAccessibleText(name);
    return box;
  }

  /** Labels of what is chosen and never typed; nothing chosen is empty. */
  public static <T> StringConverter<T> labels(Function<T, String> label) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T choice) {
        return choice == null ? "" : label.apply(choice);
      }

      @Override
      public @Nullable T fromString(String text) {
        return null;
      }
    };
  }
}
