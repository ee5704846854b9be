package dev.tunewise.ui.export;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One scenario.
 *
 * @param uncertainty of the outcome, exported too; null for none
 * @param view what map and tornado show
 */
record OutcomeSource(Outcome outcome, @Nullable Uncertainty uncertainty, DecisionView view)
    implements ExportSource {
  @Override
  public List<DeckChart> charts() {
    return DeckChart.all();
  }

  @Override
  public List<SlideKind> slides() {
    return SlideKind.all();
  }

  @Override
  public String label(SlideKind kind) {
    return kind.names().label();
  }

  @Override
  public List<Part> parts(ExportChoices choices) {
    return choices.charts().stream()
        .map(kind -> part(kind.key(), choices.format(), () -> chart(kind, choices.request())))
        .toList();
  }

  @Override
  public String name() {
    return outcome.scenario().name();
  }

  @Override
  public byte[] chart(DeckChart chart, ExportRequest request) {
    return new ChartExport(Numbers.local(), ExportSource.today(), view)
        .bytes(outcome, uncertainty, chart, request);
  }

  @Override
  public byte[] slide(SlideKind kind, ColorMode mode) {
    return ExportSource.decks().preview(subject(), kind, mode);
  }

  @Override
  public byte[] deck(ExportFormat format, DeckRequest request) {
    return ExportSource.decks().bytes(List.of(subject()), format, request);
  }

  private Subject subject() {
    return new Subject(outcome, uncertainty);
  }
}
