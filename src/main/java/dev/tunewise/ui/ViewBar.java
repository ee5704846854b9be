package dev.tunewise.ui;

import dev.tunewise.ui.control.Keys;
import dev.tunewise.ui.control.Roving;
import dev.tunewise.ui.control.Tips;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** One button a view; pressing that of the shown one goes back to the charts. */
final class ViewBar extends HBox {
  ViewBar(Views views) {
    getStyleClass().add("tw-view-bar");
    setAlignment(Pos.CENTER_RIGHT);
    setMinWidth(USE_PREF_SIZE);
    getChildren()
        .setAll(
            charts(views),
            view(
                "What decides it?",
                Keys.ofMenu(
                    "What moves the difference, what to measure next, what would flip the choice",
                    "Shortcut+D"),
                "center-pill",
                views.decidesProperty()),
            view(
                "Evaluations",
                Keys.ofMenu(
                    "Your own test runs: curves fitted to them take the place of published ones",
                    "Shortcut+Shift+E"),
                "center-pill",
                views.evaluatesProperty()),
            view(
                "Compare",
                Keys.ofMenu(
                    "Up to four scenarios beside a baseline: curves, figures, what differs",
                    "Shortcut+K"),
                "right-pill",
                views.comparesProperty()));
    Roving.install(this);
  }

  private static ToggleButton charts(Views views) {
    ToggleButton button =
        button("Charts", "Cost, accuracy and volume of this scenario, and its table", "left-pill");
    views.shownProperty().subscribe(now -> button.setSelected(now == Views.View.CHARTS));
    button.setOnAction(
        event -> {
          button.setSelected(true); // a second click must not release it
          views.showCharts();
        });
    return button;
  }

  private static ToggleButton view(String text, String help, String place, BooleanProperty on) {
    ToggleButton button = button(text, help, place);
    button.selectedProperty().bindBidirectional(on);
    return button;
  }

  private static ToggleButton button(String text, String help, String place) {
    ToggleButton button = new ToggleButton(text);
    button.getStyleClass().add(place);
    button.setMinWidth(USE_PREF_SIZE);
    Tips.say(button, help);
    return button;
  }
}
