package dev.tunewise.ui.export;

import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.service.LatestTask;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** How the file will look: drawn by the export itself, off the FX thread; the latest wish wins. */
final class ExportPreview extends StackPane {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 380;
  private static final int TABLE_LINES = 16;
  private static final int LINE_LENGTH = 90;

  private final LatestTask drawing = new LatestTask("preview");
  private final ExportSource source;
  private final ImageView picture = Nodes.styled(new ImageView(), "tw-export-picture");
  private final Label text = Nodes.label("", "tw-export-table");

  ExportPreview(ExportSource source) {
    this.source = source;
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    picture.setFitWidth(WIDTH - 24);
    picture.setFitHeight(HEIGHT - 24);
    getChildren().setAll(picture, text);
    getStyleClass().add("tw-export-preview");
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
  }

  void show(ExportChoices choices, DeckChart kind) {
    show("Preview of " + kind.label(), () -> drawn(choices, kind));
  }

  void show(ExportChoices choices, SlideKind kind) {
    show(
        "Preview of the slide " + source.label(kind),
        () -> picture(source.slide(kind, choices.mode())));
  }

  /** Calculates what is to be seen in the background; what comes back shows it. */
  private void show(String name, Supplier<Runnable> content) {
    setAccessibleText(name);
    drawing.requestCancelable(canceled -> Optional.of(content.get()), Runnable::run);
  }

  private Runnable drawn(ExportChoices choices, DeckChart kind) {
    if (choices.format() == ExportFormat.CSV) {
      String start =
          new String(source.chart(kind, choices.request()), StandardCharsets.UTF_8)
              .lines()
              .limit(TABLE_LINES)
              .map(l -> l.length() > LINE_LENGTH ? l.substring(0, LINE_LENGTH) + "…" : l)
              .collect(Collectors.joining("\n", "", "\n…"));
      return () -> showText(start);
    }
    return picture(
        source.chart(kind, new ExportRequest(ExportFormat.PNG, choices.size(), 1, choices.mode())));
  }

  private Runnable picture(byte[] png) {
    Image image = new Image(new ByteArrayInputStream(png));
    return () -> showPicture(image);
  }

  private void showText(String start) {
    text.setText(start);
    text.setVisible(true);
    picture.setVisible(false);
  }

  private void showPicture(Image image) {
    picture.setImage(image);
    picture.setVisible(true);
    text.setVisible(false);
  }

  void close() {
    drawing.close();
  }
}
