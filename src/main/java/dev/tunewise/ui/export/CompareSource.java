package dev.tunewise.ui.export;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.CompareExport;
import dev.tunewise.export.CompareItem;
import dev.tunewise.export.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.text.Numbers;
import java.util.List;
import java.util.stream.Stream;

/** Several scenarios side by side. Tables come with two more: of figures and of what differs. */
record CompareSource(ScenarioComparison comparison) implements ExportSource {
  @Override
  public List<DeckChart> charts() {
    return Stream.of(DeckChart.values()).filter(c -> CompareItem.of(c).isPresent()).toList();
  }

  @Override
  public List<SlideKind> slides() {
    return SlideKind.ofComparison();
  }

  @Override
  public String label(SlideKind kind) {
    return kind.compareLabel();
  }

  @Override
  public List<Part> parts(ExportChoices choices) {
    List<CompareItem> charts =
        choices.charts().stream().flatMap(chart -> CompareItem.of(chart).stream()).toList();
    return CompareItem.of(choices.format()).stream()
        .filter(item -> !item.isChart() || charts.contains(item))
        .map(item -> part(item, choices))
        .toList();
  }

  private Part part(CompareItem item, ExportChoices choices) {
    String name = CompareExport.fileName(comparison.baseline().name(), item, choices.format());
    return new Part(
        name, () -> bytes(item, choices.format(), choices.request(choices.charts().getFirst())));
  }

  private byte[] bytes(CompareItem item, ExportFormat format, ExportRequest look) {
    return new CompareExport(Numbers.local(), ExportSource.today())
        .bytes(comparison, item, format, look.size(), look.scale(), look.mode());
  }

  @Override
  public String stem() {
    return ChartExport.stem(comparison.baseline().name()) + " compared";
  }

  @Override
  public byte[] chart(ExportRequest request) {
    return bytes(CompareItem.of(request.kind()).orElseThrow(), request.format(), request);
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
