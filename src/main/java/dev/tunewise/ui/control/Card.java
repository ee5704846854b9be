package dev.tunewise.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A titled part of a view. */
public final class Card extends VBox {
  private final Label heading;

  /** A part; controls stand beside the title. */
  public Card(String title, Node body, Node... controls) {
    heading = Nodes.label(title, "tw-card-title");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    TwoEnds head = Nodes.styled(new TwoEnds(heading, controls), "tw-card-head");
    getChildren().setAll(head, body);
    getStyleClass().add("tw-card");
    VBox.setVgrow(body, Priority.ALWAYS);
  }

  /** Says what the same part shows now. */
  public void setTitle(String title) {
    heading.setText(title);
  }
}
