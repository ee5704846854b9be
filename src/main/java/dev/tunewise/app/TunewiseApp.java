package dev.tunewise.app;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The window. */
public final class TunewiseApp extends Application {
  @Override
  public void start(Stage stage) {
    stage.setTitle("Tunewise");
    stage.setScene(new Scene(new BorderPane(), 1280, 800));
    stage.show();
  }
}
