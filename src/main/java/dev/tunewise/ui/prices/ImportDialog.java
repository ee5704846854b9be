package dev.tunewise.ui.prices;

import dev.tunewise.catalog.ImportReport;
import dev.tunewise.catalog.PriceListReader;
import dev.tunewise.catalog.PriceListReader.Cancelled;
import dev.tunewise.catalog.PriceListReader.Read;
import dev.tunewise.catalog.PriceListReader.Refused;
import dev.tunewise.file.Problem;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.BackgroundRead;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Refusal;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import dev.tunewise.ui.dialog.DialogStage;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Reads a price list in the background, shows what was read and what was skipped, and adds the
 * chosen models to the user's catalog. Closing it stops the reading.
 */
final class ImportDialog {
  private final DialogStage stage;
  private final PriceLists lists;
  private final Path file;
  private final Numbers numbers = Numbers.local();
  private final BackgroundRead reading;
  private final StackPane center = new StackPane();
  private final Button add = new Button("Import");
  private final Button close = new Button("Cancel");
  private final DialogBar bar = new DialogBar(new AnswerButtons(add, close));

  ImportDialog(Window owner, PriceLists lists, Path file) {
    this.lists = lists;
    this.file = file;
    reading = new BackgroundRead("Reading " + file.getFileName() + "…", share -> "");
    VBox root = new VBox();
    stage = DialogStage.large(owner, "Import Price List", root);
    StyleSheets.add(root, ImportDialog.class, "prices.css");
    build(root);
    stage.setOnHidden(event -> reading.stop());
  }

  /** Shows the dialog and begins to read. */
  void show() {
    stage.show();
    reading.start(
        watch -> PriceListReader.read(file, lists.today(), watch),
        why -> new Refused(new Problem(file.toString(), why)),
        this::show);
  }

  private void build(VBox root) {
    center.getChildren().setAll(reading);
    VBox.setVgrow(center, Priority.ALWAYS);
    setUpButtons();
    root.getChildren().setAll(center, bar);
  }

  private void setUpButtons() {
    add.setDisable(true);
    close.setOnAction(event -> stage.close());
  }

  private void show(PriceListReader.Result result) {
    switch (result) {
      case Read(ImportReport report) -> show(report);
      case Refused(var problem) -> refuse(problem.message());
      case Cancelled() -> {}
    }
  }

  private void refuse(String reason) {
    showNode(new Refusal(file.getFileName() + " cannot be imported.", reason));
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
          add.setText(count == 0 ? "Import" : "Import " + numbers.count(count, "Model"));
        });
    Focus.show(add.isDisabled() ? close : add);
  }

  private void add(ImportReportPane pane) {
    add.setDisable(true);
    int count = pane.chosen().size();
    bar.say("Importing…");
    lists.add(
        pane.chosen(),
        () -> {
          bar.say("Added " + numbers.count(count, "model") + " to your own price list.");
          close.setText("Close");
          Focus.show(close);
        },
        reason -> {
          bar.refuse(reason);
          add.setDisable(false);
        });
  }
}
