package dev.tunewise.ui.start;

import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The files used last, each with when it was saved. */
final class RecentFiles extends VBox {
  private static final int MOST = 5;

  private final ObjectProperty<Settings> settings;
  private final Consumer<Path> open;
  private final LatestTask looking = new LatestTask("recent-files");

  RecentFiles(ObjectProperty<Settings> settings, Consumer<Path> open) {
    this.settings = settings;
    this.open = open;
    getStyleClass().add("tw-start-recent");
    settings.map(Settings::recentFiles).subscribe(this::show);
  }

  /** A disk that sleeps, or a share that is gone, must not stop the window: ages follow. */
  private void show(List<Path> all) {
    List<Path> files = all.subList(0, Math.min(MOST, all.size()));
    List<Label> ages = new ArrayList<>();
    getChildren().clear();
    for (Path file : files) {
      Label age = Nodes.label("", "tw-start-age");
      age.setMinWidth(Region.USE_PREF_SIZE);
      ages.add(age);
      getChildren().add(row(file, age));
    }
    if (files.isEmpty()) {
      getChildren()
          .add(Nodes.paragraph("Files that you save or open will be here.", "tw-start-none"));
    }
    looking.request(
        () -> files.stream().map(RecentFiles::age).toList(),
        found -> {
          for (int i = 0; i < found.size(); i++) {
            ages.get(i).setText(found.get(i));
          }
        });
  }

  private Button row(Path file, Label age) {
    Label name = Nodes.label(StartText.name(file), "tw-start-file");
    name.setMinWidth(0);
    HBox content = new HBox(8, name, Nodes.gap(), age);
    content.setAlignment(Pos.CENTER_LEFT);
    Button row = new Button("", content);
    row.setOnAction(event -> open.accept(file));
    row.setMaxWidth(Double.MAX_VALUE);
    row.setTooltip(new Tooltip(file.toString()));
    row.setAccessibleText("Open " + file);
    row.getStyleClass().addAll("flat", "tw-start-file-row");
    content.prefWidthProperty().bind(row.widthProperty().subtract(4));
    return row;
  }

  private static String age(Path file) {
    try {
      Instant saved = Files.getLastModifiedTime(file).toInstant();
      return StartText.age(Duration.between(saved, Instant.now()));
    } catch (IOException e) {
      return "not found";
    }
  }

  /** Looks again at how old the files are. */
  void refresh() {
    show(settings.get().recentFiles());
  }

  void close() {
    looking.close();
  }
}
