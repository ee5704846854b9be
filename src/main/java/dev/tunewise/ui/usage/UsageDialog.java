package dev.tunewise.ui.usage;

import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.file.input.Watch;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.control.BackgroundRead;
import dev.tunewise.ui.control.Focus;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.Refusal;
import dev.tunewise.ui.control.RoundTicks;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.usage.ColumnMapping;
import dev.tunewise.usage.UsageReader;
import dev.tunewise.usage.UsageReport;
import dev.tunewise.usage.UsageResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/**
 * Reads exports in the background, asks what their columns are where they do not say it, shows what
 * they hold and applies what is chosen as one undo step. Closing it stops the reading.
 */
public final class UsageDialog {
  private final DialogStage stage;
  private final Scenario scenario;
  private final ObjectProperty<Settings> settings;
  private final Consumer<UnaryOperator<Scenario>> taker;
  private final UsageWords words = new UsageWords(Numbers.local());
  private final StackPane center = new StackPane();
  private final Button apply = new Button("Apply");
  private final Button close = new Button("Cancel");
  private final Button columns = new Button("_Name Columns Again");

  /** Headers of tables whose columns were named by the user; written in the background. */
  private final Set<List<String>> named = ConcurrentHashMap.newKeySet();

  private final DialogBar bar = new DialogBar(columns, new AnswerButtons(apply, close));
  private List<Path> files = List.of();
  private BackgroundRead reading;

  /**
   * A dialog about a scenario; it is not shown yet.
   *
   * @param settings remember what columns hold
   * @param taker gets the change that is chosen
   */
  public UsageDialog(
      Window owner,
      Scenario scenario,
      ObjectProperty<Settings> settings,
      Consumer<UnaryOperator<Scenario>> taker) {
    this.scenario = scenario;
    this.settings = settings;
    this.taker = taker;
    reading = new BackgroundRead("", share -> "");
    VBox root = new VBox();
    stage = DialogStage.large(owner, "Start from Usage", root);
    StyleSheets.add(root, UsageDialog.class, "usage.css");
    StyleSheets.add(root, RoundTicks.class, "histogram.css");
    stage.setOnHidden(event -> reading.stop());
    VBox.setVgrow(center, Priority.ALWAYS);
    close.setOnAction(event -> stage.close());
    columns.setMnemonicParsing(true);
    columns.setOnAction(event -> nameAgain());
    root.getChildren().setAll(center, bar);
  }

  /** Shows the dialog and begins to read these files, one at least. */
  public void show(List<Path> exports) {
    files = List.copyOf(exports);
    stage.show();
    Focus.show(close);
    read();
  }

  private void read() {
    Settings known = settings.get();
    reading = new BackgroundRead("Reading " + names() + "…", words.numbers()::percent);
    showOnly(reading);
    reading.start(
        watch -> read(known, watch),
        why -> new UsageResult.Refused(List.of(new Problem(names(), why))),
        this::show);
  }

  private UsageResult read(Settings known, Watch watch) {
    return UsageReader.read(files, (header, rows) -> remembered(known, header), watch);
  }

  private Optional<ColumnMapping> remembered(Settings known, List<String> header) {
    Optional<ColumnMapping> mapping = RememberedColumns.of(known, header);
    mapping.ifPresent(m -> named.add(header));
    return mapping;
  }

  /** Asks again what was once answered. */
  private void nameAgain() {
    Settings known = settings.get();
    for (List<String> header : named) {
      known = RememberedColumns.without(known, header);
    }
    named.clear();
    settings.set(known);
    read();
  }

  private String names() {
    return files.size() == 1
        ? OneLine.of(String.valueOf(files.getFirst().getFileName()))
        : words.numbers().count(files.size(), "file");
  }

  private void showOnly(Node node) {
    center.getChildren().setAll(node);
    Nodes.showIf(false, apply);
    columns.setVisible(false);
    bar.say("");
  }

  private void show(UsageResult result) {
    switch (result) {
      case UsageResult.Read(UsageReport report) -> show(report);
      case UsageResult.AskColumns question -> ask(question);
      case UsageResult.Refused(List<Problem> problems) -> refuse(problems);
      case UsageResult.Cancelled() -> stage.close();
    }
  }

  private void refuse(List<Problem> problems) {
    String reasons = problems.stream().map(Problem::line).collect(Collectors.joining("\n"));
    showOnly(new Refusal(names() + " cannot be read as usage.", reasons));
    close.setText("Close");
    Focus.show(close);
  }

  private void ask(UsageResult.AskColumns question) {
    ColumnsPane asked = new ColumnsPane(question);
    showOnly(asked);
    apply.setText("Read");
    Nodes.showIf(true, apply);
    asked.beginAtFirst();
    apply.setOnAction(
        event -> {
          settings.set(RememberedColumns.with(settings.get(), question.header(), asked.mapping()));
          read();
        });
    asked.onChange(() -> apply.setDisable(asked.missing().isPresent()));
  }

  private void show(UsageReport report) {
    UsagePane pane = new UsagePane(report, scenario, words);
    showOnly(pane);
    OffersPane offers = pane.offers();
    columns.setVisible(!named.isEmpty());
    Nodes.showIf(true, apply);
    apply.setOnAction(
        event -> {
          stage.close();
          taker.accept(offers::applyTo);
        });
    Runnable update =
        () -> {
          int count = offers.count();
          apply.setDisable(count == 0);
          apply.setText(count == 0 ? "Apply" : "Apply " + words.numbers().count(count, "Value"));
          bar.say(offers.hasChanges() && count == 0 ? "No value is chosen." : "");
        };
    offers.onChange(update);
    update.run();
    Focus.show(apply.isDisabled() ? close : apply);
  }
}
