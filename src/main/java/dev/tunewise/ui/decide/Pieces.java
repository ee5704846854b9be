package dev.tunewise.ui.decide;

import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.Tips;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;

/** What all parts of the view are made of. */
final class Pieces {
  /** Room for the names of a pair; longer parameter names end in dots. */
  private static final double MOST_CHOOSER_WIDTH = 200;

  /** In place of what is not known yet. */
  static final String WORKING = "Working it out…";

  /** In place of what will not follow. */
  static final String FAILED = "This could not be calculated.";

  /** What stands where something is not known. */
  static String missing(boolean failed) {
    return failed ? FAILED : WORKING;
  }

  private Pieces() {}

  /**
   * A choice of one.
   *
   * @param name for those who do not see what it belongs to
   */
  static <T> ComboBox<T> chooser(String name, List<T> choices, Function<T, String> label) {
    ComboBox<T> box = Choosers.of(name, choices, label);
    box.setValue(choices.getFirst());
    Tips.say(box, name);
    box.getStyleClass().add("tw-chooser");
    box.setMaxWidth(MOST_CHOOSER_WIDTH);
    box.setMinWidth(80);
    return box;
  }
}
