package dev.tunewise.ui.export;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.CompareItem;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import java.util.List;

/** Several scenarios side by side. Tables come with two more: of figures and of what differs. */
record CompareSource(ScenarioComparison comparison) implements ExportSource {
  @Override
  public List<DeckChart> charts() {
    return ChartKind.ofComparisons().<DeckChart>map(kind -> kind).toList();
  }

  @Override
  public List<SlideKind> slides() {
    return SlideKind.ofComparison();
  }

  @Override
  public String label(SlideKind kind) {
    return kind.names().compareLabel();
  }

  @Override
  public List<Part> parts(ExportChoices choices) {
    return CompareItem.of(choices.format()).stream()
        .filter(
            item ->
                !(item instanceof CompareItem.Chart(ChartKind kind))
                    || choices.charts().contains(kind))
        .map(item -> part(item.key(), choices.format(), () -> bytes(item, choices.request())))
        .toList();
  }

  private byte[] bytes(CompareItem item, ExportRequest request) {
    return new ChartExport(Numbers.local(), ExportSource.today()).bytes(comparison, item, request);
  }

  @Override
  public String name() {
    return comparison.baseline().name();
  }

  @Override
  public String stem() {
    return ExportSource.super.stem() + " compared";
  }

  @Override
  public byte[] chart(DeckChart chart, ExportRequest request) {
    return bytes(new CompareItem.Chart((ChartKind) chart), request);
  }

  @Override
  public byte[] slide(SlideKind kind, ColorMode mode) {
    return ExportSource.decks().preview(comparison, kind, mode);
  }

  @Override
  public byte[] deck(ExportFormat format, DeckRequest request) {
    return ExportSource.decks().bytes(comparison, format, request);
  }
}
