package dev.tunewise.ui.compare;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.ScenarioChart;
import dev.tunewise.export.CompareItem;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.FigureTable;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.Dialogs;
import dev.tunewise.ui.FileDialogs;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.control.Card;
import dev.tunewise.ui.control.ViewHeader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios side by side, in place of the charts: the open one follows its parameters, the others
 * stay. Works only while it is visible; everything slow is done in the background.
 */
public final class ComparePane extends BorderPane {
  private final Sources sources;
  private final Numbers numbers = Numbers.local();
  private final CompareRun run = new CompareRun(this::answered);
  private final ChartPainter painter = new ChartPainter();
  private final ContentPane cost = new ContentPane(painter);
  private final ContentPane accuracy = new ContentPane(painter);
  private final FigureGrid figures = new FigureGrid();
  private final ListView<ChangeLine> changes = new ListView<>();
  private final Label rule = Card.paragraph("");
  private final VBox warnings = new VBox();
  private final ScenarioChips chips;
  private final AddMenu adder;
  private final Button exports = new Button("Export…");
  private Consumer<ScenarioComparison> exporter = comparison -> {};
  private final ViewHeader header;
  private final GridPane cards = new GridPane();
  private final VBox empty = new VBox();

  /** Null until the first answer. */
  private @Nullable ScenarioComparison shown;

  /** What the view shows and asks. */
  public record Sources(
      ObservableValue<Scenario> open,
      ObjectProperty<Lineup> lineup,
      List<Scenario> presets,
      FileDialogs fileDialogs,
      Dialogs dialogs,
      ObservableValue<ColorMode> mode) {
    public Sources {
      presets = List.copyOf(presets);
    }
  }

  /**
   * A view, invisible at first.
   *
   * @param closer goes back to the charts
   */
  public ComparePane(Sources sources, Runnable closer) {
    this.sources = sources;
    chips = new ScenarioChips(sources.lineup());
    adder = new AddMenu(sources, run);
    setVisible(false);
    getStyleClass().add("tw-compare");
    getStylesheets()
        .add(Objects.requireNonNull(getClass().getResource("compare.css")).toExternalForm());
    buildExport();
    StrategyChooser chooser = new StrategyChooser(sources.lineup());
    header = new ViewHeader("Compare scenarios", closer, chooser, adder.button(), exports);
    VBox top = new VBox(header, chips, warnings);
    top.getStyleClass().add("tw-compare-top");
    warnings.getStyleClass().add("tw-compare-warnings");
    setTop(top);
    arrange();
    buildEmpty();
    visibleProperty().subscribe(this::ask);
    sources.open().subscribe(now -> ask());
    sources.lineup().subscribe(now -> ask());
    sources.mode().subscribe(this::setMode);
  }

  private void arrange() {
    changes.setCellFactory(list -> new ChangeCell());
    changes.getStyleClass().add("tw-compare-list");
    changes.setAccessibleText("What differs, and what each difference adds to the total");
    rule.getStyleClass().add("tw-compare-muted");
    ScrollPane figureScroll = new ScrollPane(figures);
    figureScroll.setFitToHeight(false);
    VBox changeBody = new VBox(4, changes, rule);
    VBox.setVgrow(changes, Priority.ALWAYS);
    cards.add(cost, 0, 0);
    cards.add(accuracy, 1, 0);
    cards.add(new Card("Figures", figureScroll), 0, 1);
    cards.add(new Card("What differs", changeBody), 1, 1);
    for (int i = 0; i < 2; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(50);
      cards.getColumnConstraints().add(column);
      RowConstraints row = new RowConstraints();
      row.setPercentHeight(50);
      cards.getRowConstraints().add(row);
    }
    cards.getStyleClass().add("tw-view-cards");
  }

  private void buildEmpty() {
    Label what =
        Card.paragraph(
            "Put up to four scenarios beside a baseline: their curves on one chart, each figure"
                + " with its difference, and how much of the difference each changed parameter is"
                + " responsible for.");
    Label how =
        Card.paragraph(
            "Add a scenario file or a preset, drop a file or an exported picture here, or pin the"
                + " present state and move the sliders.");
    how.getStyleClass().add("tw-compare-muted");
    Button file = new Button("Add from File…");
    file.setOnAction(event -> adder.chooseFile());
    Button pin = new Button("Pin as Baseline");
    pin.setOnAction(
        event -> sources.lineup().set(sources.lineup().get().pin(sources.open().getValue())));
    HBox buttons = new HBox(10, file, pin);
    buttons.setAlignment(Pos.CENTER);
    empty.getChildren().setAll(what, how, buttons);
    empty.setAlignment(Pos.CENTER);
    empty.getStyleClass().add("tw-compare-empty");
  }

  /** Says what exports the comparison on show. */
  public void onExport(Consumer<ScenarioComparison> newExporter) {
    exporter = newExporter;
  }

  private void buildExport() {
    exports.setTooltip(new Tooltip("Slides, a report, a workbook, charts or tables"));
    exports.setMinWidth(Region.USE_PREF_SIZE);
    exports.setOnAction(
        event -> {
          if (shown != null) {
            exporter.accept(shown);
          }
        });
  }

  /** Puts a scenario file beside the others, or says why it cannot be. */
  public void add(Path file) {
    adder.add(file);
  }

  /** What copies a chart of the comparison on show. */
  public void onCopy(BiConsumer<ScenarioComparison, CompareItem> copy) {
    cost.onCopy(() -> copyShown(CompareItem.COST, copy));
    accuracy.onCopy(() -> copyShown(CompareItem.ACCURACY, copy));
  }

  private void copyShown(CompareItem item, BiConsumer<ScenarioComparison, CompareItem> copy) {
    ScenarioComparison now = shown;
    if (now != null) {
      copy.accept(now, item);
    }
  }

  private void setMode(ColorMode mode) {
    cost.setMode(mode);
    accuracy.setMode(mode);
    ask();
  }

  private void ask() {
    if (!isVisible()) {
      return;
    }
    Lineup lineup = sources.lineup().get();
    adder.button().setDisable(!lineup.hasRoom());
    List<Lineup.Entry> entries = lineup.entries(sources.open().getValue());
    boolean several = entries.size() > 1;
    exports.setDisable(!several);
    setCenter(several ? cards : empty);
    run.request(entries.stream().map(Lineup.Entry::named).toList(), lineup.choice());
  }

  private void answered(ScenarioComparison comparison) {
    List<Lineup.Entry> entries = sources.lineup().get().entries(sources.open().getValue());
    if (!isVisible() || entries.size() != comparison.sides().size()) {
      return; // a newer answer is on its way
    }
    shown = comparison;
    ColorMode mode = sources.mode().getValue();
    List<String> names = comparison.sides().stream().map(ScenarioComparison.Side::name).toList();
    chips.show(entries, names, mode);
    warnings
        .getChildren()
        .setAll(comparison.warnings().stream().map(ComparePane::warning).toList());
    if (entries.size() > 1) {
      cost.show(() -> ScenarioChart.cost(comparison, numbers));
      accuracy.show(() -> ScenarioChart.accuracy(comparison, numbers));
      figures.show(FigureTable.of(comparison, numbers), mode);
      changes.getItems().setAll(ChangeLine.of(comparison, numbers));
      rule.setText(rule(comparison.choice()));
    }
  }

  private static Label warning(String text) {
    Label label = Card.paragraph("⚠ " + text);
    label.getStyleClass().add("tw-compare-warning");
    return label;
  }

  private static String rule(StrategyChoice choice) {
    return "Each line: the baseline with only that one changed, total of "
        + choice.inSentence()
        + " minus the baseline's. What changes do only together is left over.";
  }

  /** What is compared now; null before the first answer. */
  @Nullable ScenarioComparison shown() {
    return shown;
  }

  @Override
  public void requestFocus() {
    header.requestFocus();
  }

  /** Ends what runs behind the view. */
  public void close() {
    painter.close();
    run.close();
  }
}
