package dev.tunewise.ui.export;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.CompareItem;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/**
 * Lets charts be dragged out of the window: as a file of the size and colors of the last export and
 * as a picture, or with Shift as a file of lines and text. A file must be there before it is
 * dragged: it is drawn in the background from the press on, and the drag begins once it is.
 */
public final class ChartDrag {
  /** How far the mouse must go, so that a click with an unsteady hand is a click. */
  private static final double FAR = 8;

  private static final double THUMB_WIDTH = 200;

  private final ObservableValue<Settings> settings;
  private final DragFiles files = new DragFiles();
  private final LatestTask drawing = new LatestTask("drag");

  /** What the mouse would drag; empty until it is drawn. */
  private Optional<Cargo> cargo = Optional.empty();

  private double pressX;
  private double pressY;

  /** Drags whose pictures look as the settings say. */
  public ChartDrag(ObservableValue<Settings> settings) {
    this.settings = settings;
  }

  /** Makes the content of a file in a format; runs in the background. */
  private record Source(String fileName, Supplier<byte[]> bytes) {}

  /** Which source there is at the moment of a press, in a format. */
  @FunctionalInterface
  private interface Sources {
    Optional<Source> of(ExportRequest request);
  }

  private record Cargo(ClipboardContent content, Optional<Image> thumb) {}

  /**
   * Lets a chart of results be dragged.
   *
   * @param view what map and tornado show
   * @param pinned whose lines it shows too
   */
  public void install(
      Node node,
      Supplier<DeckChart> chart,
      ObservableValue<Results> results,
      Supplier<DecisionView> view,
      ObservableValue<Optional<Outcome>> pinned) {
    install(
        node,
        request -> {
          Results now = results.getValue();
          DeckChart which = chart.get();
          ChartExport export =
              new ChartExport(now.numbers(), ExportSource.today(), view.get())
                  .over(pinned.getValue());
          String name =
              ChartExport.fileName(now.outcome().scenario().name(), which.key(), request.format());
          return Optional.of(
              new Source(
                  name, () -> export.bytes(now.outcome(), now.uncertainty(), which, request)));
        });
  }

  /** Lets a chart of the comparison on show be dragged, as soon as there is one. */
  public void install(
      Node node,
      ChartKind chart,
      ObservableValue<Results> results,
      Supplier<Optional<ScenarioComparison>> comparison) {
    install(
        node,
        request ->
            comparison
                .get()
                .map(
                    shown ->
                        new Source(
                            ChartExport.fileName(
                                shown.baseline().name(), chart.key(), request.format()),
                            () ->
                                new ChartExport(results.getValue().numbers(), ExportSource.today())
                                    .bytes(shown, new CompareItem.Chart(chart), request))));
  }

  private void install(Node node, Sources sources) {
    node.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed(event, sources));
    node.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    node.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> forget());
    node.setOnDragDetected(event -> start(node, event));
  }

  private void pressed(MouseEvent event, Sources sources) {
    forget();
    event.setDragDetect(false);
    if (event.getButton() != MouseButton.PRIMARY || isOnButton(event)) {
      return;
    }
    pressX = event.getScreenX();
    pressY = event.getScreenY();
    ExportRequest picture = ExportChoices.ofPicture(settings.getValue());
    ExportRequest request =
        event.isShiftDown()
            ? new ExportRequest(ExportFormat.SVG, picture.size(), 1, picture.mode())
            : picture;
    sources
        .of(request)
        .ifPresent(
            source ->
                drawing.requestCancelable(
                    canceled -> cargo(source, request.format()),
                    ready -> cargo = Optional.of(ready),
                    fault -> forget()));
  }

  private static boolean isOnButton(MouseEvent event) {
    Node node = event.getTarget() instanceof Node target ? target : null;
    while (node != null && !(node instanceof ButtonBase)) {
      node = node.getParent();
    }
    return node != null;
  }

  private void dragged(MouseEvent event) {
    double far = Math.hypot(event.getScreenX() - pressX, event.getScreenY() - pressY);
    event.setDragDetect(cargo.isPresent() && far >= FAR);
  }

  private void start(Node node, MouseEvent event) {
    cargo.ifPresent(
        ready -> {
          Dragboard board = node.startDragAndDrop(TransferMode.COPY);
          board.setContent(ready.content());
          ready.thumb().ifPresent(thumb -> board.setDragView(thumb, 0, 0));
          event.consume();
        });
    forget();
  }

  /** What the mouse would drag; empty until it is drawn. */
  Optional<ClipboardContent> ready() {
    return cargo.map(Cargo::content);
  }

  private void forget() {
    drawing.cancel();
    cargo = Optional.empty();
  }

  /** Nothing where the disk has no room for it: then there is no drag. */
  private Optional<Cargo> cargo(Source source, ExportFormat format) {
    try {
      return Optional.of(made(source, format));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private Cargo made(Source source, ExportFormat format) throws IOException {
    byte[] bytes = source.bytes().get();
    ClipboardContent content = new ClipboardContent();
    Path file = files.write(source.fileName(), bytes);
    content.putFiles(List.of(file.toFile()));
    if (format != ExportFormat.PNG) {
      return new Cargo(content, Optional.empty());
    }
    content.putImage(new Image(new ByteArrayInputStream(bytes)));
    Image thumb = new Image(new ByteArrayInputStream(bytes), THUMB_WIDTH, 0, true, true);
    return new Cargo(content, Optional.of(thumb));
  }

  /** Ends the drawing in the background and removes the files. */
  public void close() {
    drawing.close();
    files.close();
  }
}
