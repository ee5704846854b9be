package dev.tunewise.ui.evaluation;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.simulation.EvaluationFindings;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ChartPane;
import dev.tunewise.ui.context.Context;
import dev.tunewise.ui.control.Card;
import dev.tunewise.ui.control.Grids;
import dev.tunewise.ui.control.Nodes;
import dev.tunewise.ui.control.StyleSheets;
import dev.tunewise.ui.control.ViewHeader;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.strategy.StrategyLine;
import dev.tunewise.wording.EvaluationText;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;

/**
 * The team's evaluations, in place of the charts: their table, what they say in words beside it,
 * and the accuracy chart below. Draws and computes only while it is visible.
 */
public final class EvaluationsPane extends BorderPane {
  /** From this width on there is room for the table's buttons and columns beside words. */
  private static final double TWO_COLUMNS = 860;

  /** Heights of one part, and of all one below the other. */
  private static final double LOW = 230;

  private static final double HIGH = 880;

  private final Context context;
  private final Numbers numbers = Numbers.local();
  private final ChartPainter painter;

  /** Words take longer to find than a chart to draw, which must not wait for them. */
  private final LatestTask writing = new LatestTask("evaluation-words");

  private final EvaluationOpener opener;
  private final ChartPane chart;
  private final EvaluationWords words = new EvaluationWords();
  private final TablePart table;
  private final Label state = Nodes.label("Fitting curves…", "tw-evaluation-muted");
  private final GridPane cards = arranged();
  private final Card runs;
  private final Card findings;

  /**
   * A view, invisible at first.
   *
   * @param closer goes back to the charts
   */
  public EvaluationsPane(Context context, Runnable closer) {
    this.context = context;
    painter = new ChartPainter(context.document().replacementsProperty());
    chart = new ChartPane(ChartKind.ACCURACY, painter);
    table =
        new TablePart(new EvaluationEdits(context.document()), numbers, this::choose, this::read);
    opener = new EvaluationOpener(context, numbers, table::say, table::refuse);
    setVisible(false);
    getStyleClass().add("tw-evaluation");
    StyleSheets.add(this, EvaluationsPane.class, "evaluation.css");
    StrategyLine.style(this);
    setTop(new ViewHeader("Evaluations", closer, state));
    runs = new Card("Your test runs", table, table.buttons());
    findings = new Card("What they say", Nodes.scrolling(words));
    chart.getStyleClass().add("tw-evaluation-chart");
    setCenter(cards);
    chart.maximizedProperty().subscribe((before, now) -> arrange());
    widthProperty()
        .map(width -> width.doubleValue() >= TWO_COLUMNS)
        .subscribe((before, now) -> arrange());
    arrange(); // before it is laid out: the table can have the keyboard at once
    visibleProperty().subscribe((before, now) -> show());
    context.document().scenarioProperty().subscribe(now -> showRows());
    context.shown().map(Results::withoutThresholds).subscribe(now -> show());
    context.mode().subscribe(chart::setMode);
    state.visibleProperty().bind(context.fitting());
  }

  private static GridPane arranged() {
    GridPane grid = Nodes.styled(new GridPane(), "tw-view-cards");
    return grid;
  }

  /** The chart alone, or everything: table and words beside each other if there is room. */
  private void arrange() {
    boolean wide = getWidth() >= TWO_COLUMNS;
    boolean alone = chart.maximizedProperty().get();
    if (wide) {
      Grids.columns(cards, 57, 43);
      Grids.rows(cards, 51, 49);
    } else {
      Grids.columns(cards, 100);
      Grids.rows(cards, alone ? new double[] {100} : new double[] {34, 33, 33});
    }
    setMinHeight(alone ? LOW : wide ? 2 * LOW : HIGH);
    GridPane.setConstraints(runs, 0, 0);
    GridPane.setConstraints(findings, wide ? 1 : 0, wide ? 0 : 1);
    GridPane.setConstraints(
        chart, 0, alone ? 0 : wide ? 1 : 2, wide ? 2 : 1, wide && alone ? 2 : 1);
    Nodes.arrange(cards, alone ? List.of(chart) : List.of(runs, findings, chart));
  }

  private void show() {
    if (!isVisible()) {
      return;
    }
    showRows();
    Results now = context.shown().getValue();
    Outcome outcome = now.outcome();
    chart.show(now);
    boolean isOld = !outcome.scenario().measurements().equals(table.rows());
    if (isOld) {
      writing.cancel();
      words.awaitFit();
    } else {
      writing.request(
          () -> EvaluationText.of(outcome, EvaluationFindings.of(outcome), numbers),
          words::show,
          fault -> words.sayFailed());
    }
  }

  private void showRows() {
    if (isVisible()) {
      table.show(Calibration.unused(context.document().scenario()));
    }
  }

  /** Lets the user choose a file, and adds its evaluations. */
  public void choose() {
    context.fileDialogs().open(FileDialogs.EVALUATIONS).ifPresent(this::read);
  }

  /** Adds the evaluations of a file; asks what it cannot say. */
  public void read(Path file) {
    opener.read(file);
  }

  private void read(String text) {
    opener.read(text);
  }

  /** The chart of the view. */
  public ChartPane chart() {
    return chart;
  }

  /** Takes over what is typed but not yet confirmed. */
  public void commitPendingEdit() {
    table.commitPendingEdit();
  }

  /** Puts the selected rows on the clipboard, or all if none is selected. */
  public void copyTable() {
    table.copy();
  }

  @Override
  public void requestFocus() {
    table.requestFocus();
  }

  /** Ends what runs behind the view. */
  public void close() {
    painter.close();
    writing.close();
    opener.close();
  }
}
