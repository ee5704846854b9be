package dev.tunewise.ui;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.zoom.ZoomedWindows;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/**
 * The window before anything stands in it: where it was, as large as it was, in the background of
 * its theme. It is on the screen while its content is made, and content comes into the same scene,
 * so that nothing flashes.
 *
 * @param scene of the stage
 * @param root to be filled
 */
public record WindowFrame(Stage stage, Scene scene, VBox root, Look look) {
  private static final int LAYOUT_PASSES = 2;

  /** Puts a frame around a stage that is not shown yet. */
  public static WindowFrame around(Stage stage, ObjectProperty<Settings> settings) {
    Look look = new Look(settings.map(Settings::theme));
    VBox root = Nodes.styled(new VBox(), "tw-window");
    Scene scene = ZoomedWindows.scene(root);
    look.follow(scene);
    stage.setScene(scene);
    stage.setTitle(WindowTitle.PROGRAM);
    WindowPlacement.restore(stage, settings);
    return new WindowFrame(stage, scene, root, look);
  }

  /**
   * Gives everything its place before it is seen. What wraps, or stands beside or below another by
   * the width there is, finds its height only the second time: it would jump on the screen, and
   * charts would be drawn for a place that they do not keep.
   */
  public void layOut() {
    for (int pass = 0; pass < LAYOUT_PASSES; pass++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }
}
