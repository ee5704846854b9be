package dev.tunewise.ui.export;

import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.PrintSheet;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.print.PaperSize;
import dev.tunewise.export.print.PrintOrder;
import dev.tunewise.export.print.Printer;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.dialog.AnswerButtons;
import dev.tunewise.ui.dialog.DialogBar;
import dev.tunewise.ui.dialog.DialogStage;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Prints a chart, all charts or the report. The program's own dialog, since that of the system
 * would have to be asked for on the thread that draws windows; printers are looked for in the
 * background. Escape cancels what is being printed, else it closes the dialog.
 */
public final class PrintDialog {
  private static final String PAPER = "print.paper";
  private static final String UPRIGHT = "print.upright";
  private static final String NO_PRINTER =
      "No printer was found: set one up in the system, or export a PDF.";

  private final ObjectProperty<Settings> settings;
  private final ExportSource source;
  private final Supplier<List<Printer>> finder;
  private final Runnable exporter;
  private final LatestTask looking = new LatestTask("printers");
  private final DialogStage stage;
  private final RadioButton one = new RadioButton("_Chart");
  private final RadioButton all = new RadioButton("_All charts");
  private final RadioButton report = new RadioButton("_Report");
  private final ComboBox<DeckChart> chart;
  private final ComboBox<Printer> printers = Choosers.of("Printer", List.of(), Printer::name);
  private final ComboBox<PaperSize> paper =
      Choosers.of("Paper", List.of(PaperSize.values()), PaperSize::label);
  private final ComboBox<Boolean> landscape =
      Choosers.of("Orientation", List.of(true, false), wide -> wide ? "Landscape" : "Portrait");
  private final ComboBox<Integer> copies =
      Choosers.of(
          "Copies",
          IntStream.rangeClosed(1, PrintOrder.MOST_COPIES).boxed().toList(),
          String::valueOf);
  private final Label note = Nodes.paragraph("", "tw-print-note");
  private final GridPane form = new GridPane();
  private final Button print = new Button("Print");
  private final Button close = new Button("Close");
  private final Button export = new Button("Export…");
  private final DialogBar bar = new DialogBar(export, new AnswerButtons(print, close));

  /** Null if none runs. */
  private @Nullable PrintRun run;

  /**
   * A dialog for the results as they are now.
   *
   * @param view what map and tornado show
   * @param pinned whose lines charts show too
   * @param front the chart that is offered first
   * @param finder looks for printers, which may take seconds
   * @param exporter exports instead, where nothing can be printed
   */
  public PrintDialog(
      Context context,
      DecisionView view,
      Optional<Outcome> pinned,
      DeckChart front,
      Supplier<List<Printer>> finder,
      Runnable exporter) {
    this(context, outcomes(context.results().getValue(), view, pinned), front, finder, exporter);
  }

  /** A dialog for scenarios side by side. */
  public PrintDialog(
      Context context,
      ScenarioComparison comparison,
      Supplier<List<Printer>> finder,
      Runnable exporter) {
    this(
        context,
        new ExportSource.CompareSource(comparison, context.results().getValue().numbers()),
        finder,
        exporter);
  }

  private PrintDialog(
      Context context, ExportSource source, Supplier<List<Printer>> finder, Runnable exporter) {
    this(context, source, source.charts().getFirst(), finder, exporter);
  }

  private PrintDialog(
      Context context,
      ExportSource source,
      DeckChart front,
      Supplier<List<Printer>> finder,
      Runnable exporter) {
    settings = context.settings();
    this.source = source;
    this.finder = finder;
    this.exporter = exporter;
    chart = Choosers.of("Chart", source.charts(), DeckChart::label);
    chart.setValue(front);
    build();
    VBox root = Nodes.styled(new VBox(form, bar), "tw-print");
    StyleSheets.add(root, PrintDialog.class, "export.css");
    stage = DialogStage.fitting(context.owner().get(), "Print", root);
    stage.setOnHidden(event -> end());
  }

  private static ExportSource outcomes(
      Results results, DecisionView view, Optional<Outcome> pinned) {
    return new ExportSource.OutcomeSource(
        results.outcome(), results.uncertainty(), view, pinned, results.numbers());
  }

  private void build() {
    ToggleGroup group = new ToggleGroup();
    Stream.of(one, all, report).forEach(each -> each.setToggleGroup(group));
    one.setSelected(true);
    one.setMinWidth(Region.USE_PREF_SIZE);
    chart.disableProperty().bind(one.selectedProperty().not());
    HBox oneChart = new HBox(8, one, chart);
    oneChart.setAlignment(Pos.CENTER_LEFT);
    form.getStyleClass().add("tw-print-form");
    row("Print", new VBox(6, oneChart, all, report));
    row("Printer", new VBox(6, printers, note));
    row("Paper", new HBox(8, paper, landscape));
    row("Copies", copies);
    printers.setMaxWidth(Double.MAX_VALUE);
    printers.setPromptText("Looking for printers…");
    printers.valueProperty().subscribe(this::showPapers);
    landscape.setValue(!settings.get().choices().getOrDefault(UPRIGHT, "").equals("true"));
    copies.setValue(1);
    print.setDisable(true);
    print.setOnAction(event -> start());
    close.setOnAction(event -> cancelOrClose());
    export.setOnAction(
        event -> {
          stage.close();
          exporter.run();
        });
    Nodes.showIf(false, export);
    Nodes.say(note, "");
  }

  private void row(String name, Node field) {
    Label label = new Label(name);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(field);
    GridPane.setValignment(label, VPos.TOP);
    form.addRow(form.getRowCount(), label, field);
  }

  /** Shows the dialog; the window behind waits. */
  public void show() {
    looking.request(finder, this::found, fault -> found(List.of()));
    stage.show();
    Platform.runLater(one::requestFocus);
  }

  private void found(List<Printer> there) {
    printers.getItems().setAll(there);
    if (there.isEmpty()) {
      printers.setPromptText("No printer");
      printers.setDisable(true);
      Nodes.showIf(true, export);
      Nodes.say(note, NO_PRINTER);
      stage.sizeToScene();
    } else {
      printers.setValue(there.getFirst());
      print.setDisable(false);
    }
  }

  private void showPapers(@Nullable Printer printer) {
    List<PaperSize> taken = printer == null ? List.of(PaperSize.values()) : printer.papers();
    PaperSize wanted = paper.getValue() == null ? remembered() : paper.getValue();
    paper.getItems().setAll(taken);
    paper.setValue(taken.contains(wanted) ? wanted : taken.getFirst());
  }

  /** Anything unreadable is as if never chosen. */
  private PaperSize remembered() {
    String last = settings.get().choices().getOrDefault(PAPER, "");
    return Stream.of(PaperSize.values())
        .filter(size -> size.name().equals(last))
        .findFirst()
        .orElse(PaperSize.usual(Locale.getDefault()));
  }

  private void start() {
    boolean wide = landscape.getValue();
    settings.set(
        settings
            .get()
            .withChoice(PAPER, paper.getValue().name())
            .withChoice(UPRIGHT, String.valueOf(!wide)));
    working(true);
    bar.say("Making the pages…");
    run =
        PrintRun.start(
            printers.getValue(),
            sheets(),
            new PrintOrder(source.name(), paper.getValue(), wide, copies.getValue()),
            new Told());
  }

  /** Makes what is chosen now; called in the background. */
  private Supplier<List<PrintSheet>> sheets() {
    if (report.isSelected()) {
      List<SlideKind> slides = source.fitting(ExportChoices.from(settings.get())).slides();
      return () -> source.preview(slides).printed();
    }
    List<DeckChart> charts = one.isSelected() ? List.of(chart.getValue()) : source.charts();
    return () -> charts.stream().map(source::printed).toList();
  }

  private void working(boolean now) {
    form.setDisable(now);
    print.setDisable(now);
    close.setText(now ? "Cancel" : "Close");
    if (!now) {
      run = null;
    }
  }

  private void cancelOrClose() {
    if (run == null) {
      stage.close();
    } else {
      run.cancel();
      working(false);
      bar.say("Canceled. Pages that were on their way may still be printed.");
    }
  }

  private void end() {
    looking.close();
    if (run != null) {
      run.cancel();
    }
  }

  private final class Told implements PrintRun.Listener {
    @Override
    public void printing(int number, int count) {
      bar.say(count == 1 ? "Printing…" : "Printing page " + number + " of " + count);
    }

    @Override
    public void printed(int count) {
      working(false);
      bar.say(
          count == 1
              ? "1 page was sent to the printer."
              : count + " pages were sent to the printer.");
    }

    @Override
    public void failed(String reason) {
      working(false);
      bar.refuse(reason);
    }
  }
}
