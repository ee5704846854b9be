package dev.tunewise.ui.export;

import dev.tunewise.export.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.ui.control.Nodes;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** How the file will look: drawn by the export itself, off the FX thread; the latest wish wins. */
final class ExportPreview extends StackPane {
  private static final double WIDTH = 560;
  private static final double HEIGHT = 380;
  private static final int TABLE_LINES = 16;
  private static final int LINE_LENGTH = 90;

  /** What is to be drawn. */
  private record Wish(
      ExportChoices choices, Optional<DeckChart> chart, Optional<SlideKind> slide) {}

  private volatile ExportSource source;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("preview").factory());
  private final ImageView picture = new ImageView();
  private final Label text = Nodes.label("", "tw-export-table");
  private final AtomicReference<@Nullable Wish> latest = new AtomicReference<>();

  ExportPreview(ExportSource source) {
    this.source = source;
    picture.setPreserveRatio(true);
    picture.setSmooth(true);
    picture.setFitWidth(WIDTH - 24);
    picture.setFitHeight(HEIGHT - 24);
    picture.getStyleClass().add("tw-export-picture");
    getChildren().setAll(picture, text);
    getStyleClass().add("tw-export-preview");
    setMinSize(WIDTH, HEIGHT);
    setPrefSize(WIDTH, HEIGHT);
    setMaxSize(WIDTH, HEIGHT);
  }

  /** Shows another export from now on. */
  void use(ExportSource newSource) {
    source = newSource;
    Wish wish = latest.get();
    if (wish != null) {
      show(wish);
    }
  }

  void show(ExportChoices choices, DeckChart kind) {
    setAccessibleText("Preview of " + kind.label());
    show(new Wish(choices, Optional.of(kind), Optional.empty()));
  }

  void show(ExportChoices choices, SlideKind kind) {
    setAccessibleText("Preview of the slide " + source.label(kind));
    show(new Wish(choices, Optional.empty(), Optional.of(kind)));
  }

  private void show(Wish wish) {
    latest.set(wish);
    worker.execute(
        () -> {
          if (isLatest(wish)) {
            draw(wish);
          }
        });
  }

  private boolean isLatest(Wish wish) {
    return wish.equals(latest.get());
  }

  private void draw(Wish wish) {
    wish.slide.ifPresent(kind -> drawSlide(wish, kind));
    wish.chart.ifPresent(kind -> drawChart(wish, kind));
  }

  private void drawSlide(Wish wish, SlideKind kind) {
    byte[] png = source.slide(kind, wish.choices.mode());
    Image image = new Image(new ByteArrayInputStream(png));
    answer(wish, () -> showPicture(image));
  }

  private void drawChart(Wish wish, DeckChart kind) {
    if (wish.choices.format() == ExportFormat.CSV) {
      byte[] table = source.chart(wish.choices.request(kind));
      String start =
          new String(table, StandardCharsets.UTF_8)
              .lines()
              .limit(TABLE_LINES)
              .map(l -> l.length() > LINE_LENGTH ? l.substring(0, LINE_LENGTH) + "…" : l)
              .collect(Collectors.joining("\n", "", "\n…"));
      answer(wish, () -> showText(start));
    } else {
      ExportRequest request =
          new ExportRequest(kind, ExportFormat.PNG, wish.choices.size(), 1, wish.choices.mode());
      byte[] png = source.chart(request);
      Image image = new Image(new ByteArrayInputStream(png));
      answer(wish, () -> showPicture(image));
    }
  }

  private void answer(Wish wish, Runnable view) {
    Platform.runLater(
        () -> {
          if (isLatest(wish)) {
            view.run();
          }
        });
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

  /** Ends the drawing. */
  void close() {
    worker.shutdown();
  }
}
