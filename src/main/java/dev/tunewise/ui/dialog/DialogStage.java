package dev.tunewise.ui.dialog;

import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Panes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.TextKeys;
import dev.tunewise.ui.zoom.WindowSize;
import dev.tunewise.ui.zoom.Zoom;
import dev.tunewise.ui.zoom.ZoomedWindows;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** A window in front of another one, which waits: in the middle of it and all on the screen. */
public final class DialogStage extends Stage {
  private static final double WIDTH = 1160;
  private static final double HEIGHT = 820;
  private static final double MIN_WIDTH = 720;
  private static final double MIN_HEIGHT = 420;
  private static final double MARGIN = 24;

  private static final double TEXT_WIDTH = 640;
  private static final double TEXT_HEIGHT = 520;
  private static final double TEXT_MIN_WIDTH = 420;
  private static final double TEXT_MIN_HEIGHT = 280;

  private DialogStage(Window owner, Modality modality, String title, Parent root) {
    initOwner(owner);
    initModality(modality);
    setTitle(title);
    setScene(ZoomedWindows.scene(root));
    TextKeys.install(getScene());
    Panes.install(getScene());
    root.getStyleClass().add("tw-dialog");
    StyleSheets.add(root, DialogStage.class, "dialog.css");
    addEventHandler(WindowEvent.WINDOW_SHOWN, event -> Platform.runLater(() -> begin(root)));
  }

  /** Where it was told to, or at the first control: JavaFX begins at the default button. */
  private void begin(Parent root) {
    Node owner = getScene().getFocusOwner();
    boolean atDefault = owner instanceof Button button && button.isDefaultButton();
    if (owner == null || atDefault) {
      Focus.first(root, node -> false).ifPresent(Focus::show);
    } else {
      Focus.show(owner);
    }
  }

  /** A window as large as fits into the one behind; it is not shown yet. */
  public static DialogStage large(Window owner, String title, Parent root) {
    DialogStage stage = new DialogStage(owner, Modality.WINDOW_MODAL, title, root);
    WindowSize.atLeast(stage, owner, MIN_WIDTH, MIN_HEIGHT);
    double by = Zoom.factor();
    WindowSize.of(
        stage,
        owner,
        Math.clamp((owner.getWidth() - 2 * MARGIN) / by, MIN_WIDTH, WIDTH),
        Math.clamp((owner.getHeight() - 2 * MARGIN) / by, MIN_HEIGHT, HEIGHT));
    DialogPlace.centerAtFirst(stage, owner);
    return stage;
  }

  /**
   * A window with a text to read beside the one behind, which stays usable; it is not shown yet.
   * Where the user puts it and how large they make it stays when it is shown again.
   */
  public static DialogStage beside(Window owner, String title, Parent root) {
    DialogStage stage = new DialogStage(owner, Modality.NONE, title, root);
    WindowSize.atLeast(stage, owner, TEXT_MIN_WIDTH, TEXT_MIN_HEIGHT);
    WindowSize.of(stage, owner, TEXT_WIDTH, TEXT_HEIGHT);
    DialogPlace.centerAtFirst(stage, owner);
    return stage;
  }

  /** A window as large as its content, always; it is not shown yet. */
  public static DialogStage fitting(Window owner, String title, Parent root) {
    DialogStage stage = new DialogStage(owner, Modality.WINDOW_MODAL, title, root);
    stage.setResizable(false);
    DialogPlace.centerWhenShown(stage, owner);
    return stage;
  }
}
