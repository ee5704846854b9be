package dev.tunewise.ui.dialog;

import dev.tunewise.ui.control.StyleSheets;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window in front of another one, which waits: in the middle of it and all on the screen. */
public final class DialogStage extends Stage {
  private static final double WIDTH = 1160;
  private static final double HEIGHT = 820;
  private static final double MIN_WIDTH = 720;
  private static final double MIN_HEIGHT = 420;
  private static final double MARGIN = 24;

  private DialogStage(Window owner, String title, Parent root) {
    initOwner(owner);
    initModality(Modality.WINDOW_MODAL);
    setTitle(title);
    setScene(new Scene(root));
    root.getStyleClass().add("tw-dialog");
    StyleSheets.add(root, DialogStage.class, "dialog.css");
  }

  /** A window as large as fits into the one behind; it is not shown yet. */
  public static DialogStage large(Window owner, String title, Parent root) {
    DialogStage stage = new DialogStage(owner, title, root);
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setWidth(Math.clamp(owner.getWidth() - 2 * MARGIN, MIN_WIDTH, WIDTH));
    stage.setHeight(Math.clamp(owner.getHeight() - 2 * MARGIN, MIN_HEIGHT, HEIGHT));
    DialogPlace.center(stage, owner);
    return stage;
  }

  /** A window as large as its content, always; it is not shown yet. */
  public static DialogStage fitting(Window owner, String title, Parent root) {
    DialogStage stage = new DialogStage(owner, title, root);
    stage.setResizable(false);
    DialogPlace.centerWhenShown(stage, owner);
    return stage;
  }
}
