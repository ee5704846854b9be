package dev.tunewise.ui.prices;

import dev.tunewise.catalog.ImportReport;
import dev.tunewise.catalog.ImportResult;
import dev.tunewise.catalog.ImportResult.Cancelled;
import dev.tunewise.catalog.ImportResult.Read;
import dev.tunewise.catalog.ImportResult.Refused;
import dev.tunewise.catalog.PriceListReader;
import dev.tunewise.text.Numbers;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Reads a price list in the background, shows what was read and what was skipped, and adds the
 * chosen models to the user's catalog. Closing it stops the reading.
 */
final class ImportDialog {
  private static final Duration PATIENCE = Duration.seconds(1);
  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  private final PriceStage stage;
  private final PriceLists lists;
  private final Path file;
  private final Numbers numbers = Numbers.local();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Label reading = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final StackPane center = new StackPane();
  private final Label status = new Label();
  private final Button add = new Button("Import");
  private final Button close = new Button("Cancel");

  ImportDialog(Window owner, PriceLists lists, Path file) {
    this.lists = lists;
    this.file = file;
    VBox root = new VBox();
    stage = new PriceStage(owner, "Import Price List", root);
    build(root);
    stage.setOnHidden(event -> stopped.set(true));
  }

  /** Shows the dialog and begins to read. */
  void show() {
    stage.show();
    patience.playFromStart();
    Thread.ofPlatform().daemon().name("price list").start(this::read);
  }

  private void build(VBox root) {
    reading.setText("Reading " + file.getFileName() + "…");
    progress.setPrefWidth(320);
    progress.setVisible(false);
    progress.setAccessibleText("Share read");
    patience.setOnFinished(event -> progress.setVisible(true));
    VBox waiting = new VBox(12, reading, progress);
    waiting.setAlignment(Pos.CENTER);
    center.getChildren().setAll(waiting);
    VBox.setVgrow(center, Priority.ALWAYS);
    root.getChildren().setAll(center, buttons());
  }

  private HBox buttons() {
    status.getStyleClass().add("tw-import-status");
    status.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(status, Priority.ALWAYS);
    add.setDefaultButton(true);
    add.setDisable(true);
    close.setCancelButton(true);
    close.setOnAction(event -> stage.close());
    HBox buttons = new HBox(status, add, close);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("tw-price-buttons");
    return buttons;
  }

  private void read() {
    ImportResult result = PriceListReader.read(file, lists.today(), new Progress());
    Platform.runLater(() -> show(result));
  }

  /** Reports each percent, and stops once the dialog is closed. */
  private final class Progress implements PriceListReader.Watch {
    private double reported;

    @Override
    public boolean goOn(double share) {
      if (share >= reported + 0.01) {
        reported = share;
        Platform.runLater(() -> progress.setProgress(share));
      }
      return !stopped.get();
    }
  }

  private void show(ImportResult result) {
    patience.stop();
    switch (result) {
      case Read(ImportReport report) -> show(report);
      case Refused(var problem) -> refuse(problem.message());
      case Cancelled() -> {}
    }
  }

  private void refuse(String reason) {
    Label heading = new Label(file.getFileName() + " cannot be imported.");
    heading.getStyleClass().add("tw-import-heading");
    Label why = new Label(reason);
    why.setWrapText(true);
    why.setMaxWidth(640);
    VBox lines = new VBox(8, heading, why);
    lines.setAlignment(Pos.CENTER);
    showNode(lines);
    add.setVisible(false);
    close.setText("Close");
  }

  private void showNode(Node node) {
    center.getChildren().setAll(node);
  }

  private void show(ImportReport report) {
    ImportReportPane pane = new ImportReportPane(report, lists, numbers);
    showNode(pane);
    add.setOnAction(event -> add(pane));
    pane.onChosen(
        count -> {
          add.setDisable(count == 0);
          add.setText(count == 0 ? "Import" : "Import " + plural(count));
        });
    (add.isDisabled() ? close : add).requestFocus();
  }

  private String plural(int count) {
    return count == 1 ? "1 Model" : numbers.count(count) + " Models";
  }

  private void add(ImportReportPane pane) {
    add.setDisable(true);
    int count = pane.chosen().size();
    say("Importing…", false);
    lists.add(
        pane.chosen(),
        () -> {
          say(
              "Added " + plural(count).toLowerCase(Locale.ROOT) + " to your own price list.",
              false);
          close.setText("Close");
          close.requestFocus();
        },
        reason -> {
          say(reason, true);
          add.setDisable(false);
        });
  }

  private void say(String text, boolean fault) {
    status.setText(text);
    status.pseudoClassStateChanged(FAULT, fault);
  }
}
