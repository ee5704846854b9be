package dev.tunewise.ui.compare;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ContentPane;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.Choosers;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.Tips;
import dev.tunewise.ui.control.ViewHeader;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.service.Results;
import dev.tunewise.wording.ComparisonText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Scenarios side by side, in place of the charts: the open one follows its parameters, the others
 * stay. Works only while it is visible; everything slow is done in the background.
 */
public final class ComparePane extends BorderPane {
  private final Context context;
  private final ObjectProperty<Lineup> lineup;
  private final LatestTask comparing = new LatestTask("compare");
  private final ChartPainter painter;
  private final CompareCards cards;
  private final VBox warnings = new VBox();
  private final ScenarioChips chips;
  private final AddMenu adder;
  private final Button exports =
      Nodes.button("Export…", "Slides, a report, a workbook, charts or tables", this::export);
  private Consumer<ScenarioComparison> exporter = comparison -> {};
  private final ViewHeader header;
  private final Node invitation;
  private final Node failure =
      Nodes.styled(
          new StackPane(Nodes.paragraph("These scenarios could not be compared.")),
          "tw-compare-empty");

  /** Null until the first answer. */
  private @Nullable ScenarioComparison shown;

  /**
   * A view, invisible at first.
   *
   * @param closer goes back to the charts
   */
  public ComparePane(
      Context context, ObjectProperty<Lineup> lineup, List<Scenario> presets, Runnable closer) {
    this.context = context;
    this.lineup = lineup;
    painter = new ChartPainter(context.document().replacementsProperty());
    cards = new CompareCards(painter);
    chips = new ScenarioChips(lineup);
    adder = new AddMenu(context, lineup, presets);
    setVisible(false);
    getStyleClass().add("tw-compare");
    StyleSheets.add(this, ComparePane.class, "compare.css");
    exports.setMinWidth(USE_PREF_SIZE);
    header = new ViewHeader("Compare scenarios", closer, chooser(), adder.button(), exports);
    VBox top = Nodes.styled(new VBox(header, chips, warnings), "tw-compare-top");
    warnings.getStyleClass().add("tw-compare-warnings");
    setTop(top);
    invitation = invitation();
    visibleProperty().subscribe((before, now) -> ask());
    context.document().scenarioProperty().subscribe(now -> ask());
    lineup.subscribe(now -> ask());
    context.mode().subscribe(this::setMode);
    context.results().map(Results::numbers).subscribe(now -> ask());
  }

  /** Whose curves and figures are compared. */
  private ComboBox<StrategyChoice> chooser() {
    ComboBox<StrategyChoice> chooser =
        Choosers.of("Strategy that is compared", StrategyChoice.all(), StrategyChoice::label);
    Tips.say(chooser, "Which strategy of each scenario is compared");
    chooser.setMinWidth(USE_PREF_SIZE);
    lineup.subscribe(now -> chooser.setValue(now.choice()));
    chooser.setOnAction(event -> lineup.set(lineup.get().withChoice(chooser.getValue())));
    return chooser;
  }

  /** What the view says while there is nothing to compare with. */
  private Node invitation() {
    HBox buttons =
        new HBox(
            10,
            Nodes.button("Add from File…", adder::chooseFile),
            Nodes.button("Pin as Baseline", this::pin));
    buttons.setAlignment(Pos.CENTER);
    VBox invitation =
        new VBox(
            Nodes.paragraph(
                "Put up to four scenarios beside a baseline: their curves on one chart, each figure"
                    + " with its difference, and how much of the difference each changed parameter"
                    + " is responsible for."),
            Nodes.paragraph(
                "Add a scenario file or a preset, drop a scenario or an exported file here, or pin"
                    + " the present state and move the sliders.",
                "tw-compare-muted"),
            buttons);
    invitation.setAlignment(Pos.CENTER);
    return Nodes.styled(invitation, "tw-compare-empty");
  }

  /** Says what exports the comparison on show. */
  public void onExport(Consumer<ScenarioComparison> newExporter) {
    exporter = newExporter;
  }

  private void export() {
    if (shown != null) {
      exporter.accept(shown);
    }
  }

  /** Puts a scenario file beside the others, or says why it cannot be. */
  public void add(Path file) {
    adder.add(file);
  }

  /** What copies a chart of the comparison on show. */
  public void onCopy(BiConsumer<ScenarioComparison, ChartKind> copy) {
    cards.onCopy(
        item -> {
          if (shown != null) {
            copy.accept(shown, item);
          }
        });
  }

  /** The panes of the charts. */
  public Map<ChartKind, ContentPane> pictures() {
    return cards.pictures();
  }

  /** The comparison on show; empty before the first. */
  public Optional<ScenarioComparison> shownComparison() {
    return Optional.ofNullable(shown);
  }

  private void pin() {
    lineup.set(lineup.get().pin(context.document().scenario()));
  }

  private void setMode(ColorMode mode) {
    cards.setMode(mode);
    ask();
  }

  private void ask() {
    if (!isVisible()) {
      return;
    }
    Lineup now = lineup.get();
    adder.button().setDisable(!now.hasRoom());
    List<Lineup.Entry> entries = now.entries(context.document().scenario());
    boolean several = entries.size() > 1;
    exports.setDisable(!several);
    if (!failure.equals(getCenter()) || !several) {
      setCenter(several ? cards : invitation);
    }
    List<Scenario> scenarios = entries.stream().map(Lineup.Entry::named).toList();
    comparing.request(() -> compared(scenarios, now.choice()), this::answered, fault -> failed());
  }

  private static ScenarioComparison compared(List<Scenario> scenarios, StrategyChoice choice) {
    return ScenarioComparison.of(
        scenarios.stream().map(new Simulator()::simulate).toList(), choice);
  }

  private void answered(ScenarioComparison comparison) {
    List<Lineup.Entry> entries = lineup.get().entries(context.document().scenario());
    if (!isVisible() || entries.size() != comparison.sides().size()) {
      return; // a newer answer is on its way
    }
    shown = comparison;
    ColorMode mode = context.mode().getValue();
    List<String> names = comparison.sides().stream().map(ScenarioComparison.Side::name).toList();
    chips.show(entries, names, mode);
    warnings
        .getChildren()
        .setAll(
            ComparisonText.warnings(comparison).stream()
                .map(text -> Nodes.paragraph("⚠ " + text, "tw-compare-warning"))
                .toList());
    if (entries.size() > 1) {
      setCenter(cards);
      cards.show(comparison, context.results().getValue().numbers(), mode);
    }
  }

  /** Nothing of the comparison before is left, which was one of other scenarios. */
  private void failed() {
    shown = null;
    exports.setDisable(true);
    warnings.getChildren().clear();
    setCenter(failure);
  }

  /** What is compared now; null before the first answer and where it could not be compared. */
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
    comparing.close();
    adder.close();
  }
}
