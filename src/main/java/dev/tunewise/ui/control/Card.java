package dev.tunewise.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A titled part of a view. */
public final class Card extends VBox {
  /** A part; controls stand beside the title. */
  public Card(String title, Node body, Node... controls) {
    Label heading = new Label(title);
    heading.getStyleClass().add("tw-card-title");
    heading.setMinWidth(Region.USE_PREF_SIZE);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(heading, gap);
    head.getChildren().addAll(controls);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("tw-card-head");
    getChildren().setAll(head, body);
    getStyleClass().add("tw-card");
    VBox.setVgrow(body, Priority.ALWAYS);
  }

  /** Text that wraps and is never cut. */
  public static Label paragraph(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }
}
