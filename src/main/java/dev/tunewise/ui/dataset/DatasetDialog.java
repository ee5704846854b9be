package dev.tunewise.ui.dataset;

import dev.tunewise.dataset.DatasetReader;
import dev.tunewise.dataset.DatasetReport;
import dev.tunewise.dataset.DatasetResult;
import dev.tunewise.dataset.DatasetText;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.Problem;
import dev.tunewise.file.input.Watch;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.BackgroundRead;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Refusal;
import dev.tunewise.ui.control.RoundTicks;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.TextClipboard;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.dataset.DatasetReportPane.Findings;
import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.ui.prices.PriceLists;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Reads a training file in the background, reports on it and applies what is chosen to the scenario
 * as one undo step. Closing it stops the reading.
 */
final class DatasetDialog {
  private static final String EDIT = "Training File";

  private final DialogStage stage;
  private final FileWork work;
  private final ScenarioDocument document;
  private final PriceLists lists;
  private final Path file;
  private final DatasetText text = new DatasetText(Numbers.local());
  private final BackgroundRead reading;
  private final StackPane center = new StackPane();
  private final Button copy = new Button("_Copy Report");
  private final Button split = new Button("_Split…");
  private final Button convert = new Button("Con_vert…");
  private final Button labelCost = new Button("_Label Cost…");
  private final Button apply = new Button("Apply");
  private final Button close = new Button("Cancel");
  private final DialogBar bar =
      new DialogBar(copy, split, convert, labelCost, new AnswerButtons(apply, close));

  /** Of the file; negative until it is known. */
  private volatile long bytes = -1;

  DatasetDialog(Window owner, FileWork work, Path file) {
    this.work = work;
    document = work.context().document();
    lists = work.lists();
    this.file = file;
    reading = new BackgroundRead("Reading " + file.getFileName() + "…", this::progress);
    VBox root = new VBox();
    stage = DialogStage.large(owner, "Training File", root);
    StyleSheets.add(root, DatasetDialog.class, "dataset.css");
    StyleSheets.add(root, RoundTicks.class, "histogram.css");
    stage.setOnHidden(event -> reading.stop());
    center.getChildren().setAll(reading);
    VBox.setVgrow(center, Priority.ALWAYS);
    setUpButtons();
    root.getChildren().setAll(center, bar);
  }

  private String progress(double share) {
    return bytes < 0 ? "" : text.size(Math.round(share * bytes)) + " of " + text.size(bytes);
  }

  private void setUpButtons() {
    List.of(copy, split, convert, labelCost, apply).forEach(button -> button.setVisible(false));
    close.setOnAction(event -> stage.close());
  }

  /** Shows the dialog and begins to read. */
  void show() {
    stage.show();
    Focus.show(close);
    reading.start(
        this::read,
        why -> new DatasetResult.Refused(new Problem(file.toString(), why)),
        this::show);
  }

  private DatasetResult read(Watch watch) {
    bytes = file.toFile().length();
    return DatasetReader.read(file, lists.catalogProperty().get(), watch);
  }

  private void show(DatasetResult result) {
    switch (result) {
      case DatasetResult.Read(DatasetReport report) -> show(report);
      case DatasetResult.Refused(var problem) -> refuse(problem.message());
      case DatasetResult.Cancelled() -> stage.close();
    }
  }

  private void refuse(String reason) {
    String headline = file.getFileName() + " cannot be used as a training file.";
    center.getChildren().setAll(new Refusal(headline, "It " + reason + "."));
    close.setText("Close");
  }

  private void show(DatasetReport report) {
    ApplyPane choices = new ApplyPane(report, document.scenario(), text);
    Findings findings = Findings.of(report, document.scenario(), lists);
    center.getChildren().setAll(new DatasetReportPane(findings, text, choices));
    copy.setOnAction(event -> copy(text.all(report, findings.providers(), findings.plan())));
    split.setOnAction(event -> work.split(stage, file));
    Tips.say(split, "Write a part to train on and one to evaluate with");
    convert.setOnAction(event -> work.convert(stage, file));
    Tips.say(convert, "Write the file in the form of a provider");
    labelCost.setOnAction(event -> work.labelCost(stage, report));
    Tips.say(labelCost, "Work out what such labels cost from a teacher model");
    for (Button button : List.of(copy, split, convert, labelCost)) {
      button.setMnemonicParsing(true);
      button.setVisible(true);
    }
    apply.setVisible(true);
    apply.setOnAction(event -> apply(choices));
    choices.onChange(
        () -> {
          int count = choices.changes();
          apply.setDisable(count == 0);
          apply.setText(count == 0 ? "Apply" : "Apply " + text.numbers().count(count, "Value"));
          bar.say(choices.status());
        });
    Focus.show(apply.isDisabled() ? close : apply);
  }

  private void copy(String words) {
    TextClipboard.put(words);
    bar.say("The report is on the clipboard.");
  }

  private void apply(ApplyPane choices) {
    document.edit(EDIT, choices::applyTo);
    stage.close();
  }
}
