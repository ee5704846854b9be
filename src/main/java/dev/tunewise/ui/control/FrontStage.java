package dev.tunewise.ui.control;

import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window in front of another one, as large as fits into it. */
public final class FrontStage extends Stage {
  private static final double WIDTH = 1160;
  private static final double HEIGHT = 820;
  private static final double MIN_WIDTH = 720;
  private static final double MIN_HEIGHT = 420;
  private static final double MARGIN = 24;

  /** A window with a title; it is not shown yet. */
  public FrontStage(Window owner, String title, Parent root) {
    initOwner(owner);
    initModality(Modality.WINDOW_MODAL);
    setTitle(title);
    root.getStyleClass().add("tw-front");
    root.getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("front.css")).toExternalForm());
    setScene(new Scene(root));
    setMinWidth(MIN_WIDTH);
    setMinHeight(MIN_HEIGHT);
    setWidth(Math.clamp(owner.getWidth() - 2 * MARGIN, MIN_WIDTH, WIDTH));
    setHeight(Math.clamp(owner.getHeight() - 2 * MARGIN, MIN_HEIGHT, HEIGHT));
    setX(owner.getX() + (owner.getWidth() - getWidth()) / 2);
    setY(owner.getY() + (owner.getHeight() - getHeight()) / 2);
  }
}
