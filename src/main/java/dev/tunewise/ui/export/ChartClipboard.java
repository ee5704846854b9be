package dev.tunewise.ui.export;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ChartClip;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.service.LatestTask;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.wording.FaultText;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * Puts charts on the clipboard: as a picture of the size and colors of the last export, and as the
 * table of its numbers. Draws in the background.
 */
public final class ChartClipboard {
  private final ObservableValue<Settings> settings;
  private final Dialogs dialogs;
  private final LatestTask drawing = new LatestTask("copy");

  /** A clipboard whose pictures look as the settings say. */
  public ChartClipboard(ObservableValue<Settings> settings, Dialogs dialogs) {
    this.settings = settings;
    this.dialogs = dialogs;
  }

  /**
   * Copies a chart of results.
   *
   * @param view what map and tornado show
   * @param pinned whose lines it shows too
   */
  public void copy(DeckChart chart, Results results, DecisionView view, Optional<Outcome> pinned) {
    ExportRequest request = ExportChoices.ofPicture(settings.getValue());
    Numbers numbers = results.numbers();
    ChartExport export = new ChartExport(numbers, ExportSource.today(), view).over(pinned);
    put(
        () ->
            export.clip(
                results.outcome(),
                results.uncertainty(),
                chart,
                request,
                numbers.decimalSeparator()));
  }

  /**
   * Copies a chart of a comparison, of which there must be one.
   *
   * @param numbers how numbers and months are written
   */
  public void copy(ScenarioComparison comparison, ChartKind chart, Numbers numbers) {
    ExportRequest request = ExportChoices.ofPicture(settings.getValue());
    ChartExport export = new ChartExport(numbers, ExportSource.today());
    put(() -> export.clip(comparison, chart, request, numbers.decimalSeparator()));
  }

  private void put(Supplier<ChartClip> clip) {
    drawing.request(
        () -> content(clip.get()),
        Clipboard.getSystemClipboard()::setContent,
        fault ->
            dialogs.problem(
                "The chart was not copied.",
                List.of(Words.capitalized(FaultText.why(fault)) + ".")));
  }

  private static ClipboardContent content(ChartClip clip) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(new Image(new ByteArrayInputStream(clip.png())));
    content.putString(clip.text());
    if (!clip.html().isEmpty()) {
      content.putHtml(clip.html());
    }
    return content;
  }

  /** Ends the drawing in the background. */
  public void close() {
    drawing.close();
  }
}
