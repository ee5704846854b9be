package dev.tunewise.ui.export;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.CompareItem;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.PrintSheet;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.export.report.DeckPreview;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is exported: one scenario, or several side by side. Safe to ask from any thread. */
sealed interface ExportSource {
  /** A part that is written to a file of its own. */
  record Part(String fileName, ExportFile.Content content) {}

  List<DeckChart> charts();

  /** How numbers and months are written. */
  Numbers numbers();

  List<SlideKind> slides();

  String label(SlideKind kind);

  /** The parts that choices of a format of charts stand for. */
  List<Part> parts(ExportChoices choices);

  /** Of the scenario that files are named after. */
  String name();

  /** Name of a deck's file, without its ending. */
  default String stem() {
    return ChartExport.stem(name());
  }

  default Part part(String key, ExportFormat format, ExportFile.Content content) {
    return new Part(ChartExport.fileName(name(), key, format), content);
  }

  byte[] chart(DeckChart chart, ExportRequest request);

  /** A chart on paper. */
  PrintSheet printed(DeckChart chart);

  /** How slides will look. */
  DeckPreview preview(List<SlideKind> slides);

  byte[] deck(ExportFormat format, DeckRequest request);

  /** The choices without what there is none of here; all of a kind where nothing is left. */
  default ExportChoices fitting(ExportChoices last) {
    List<DeckChart> charts = last.charts().stream().filter(charts()::contains).toList();
    List<SlideKind> slides = last.slides().stream().filter(slides()::contains).toList();
    return last.withCharts(charts.isEmpty() ? charts() : charts)
        .withSlides(slides.isEmpty() ? slides() : slides);
  }

  /** What to remember of choices, without forgetting what there is none of here. */
  default ExportChoices remembered(ExportChoices chosen, ExportChoices last) {
    boolean all = charts().size() == DeckChart.all().size();
    return all ? chosen : chosen.withCharts(last.charts()).withSlides(last.slides());
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /**
   * One scenario.
   *
   * @param uncertainty of the outcome, exported too; null for none
   * @param view what map and tornado show
   * @param pinned whose lines charts show too
   */
  record OutcomeSource(
      Outcome outcome,
      @Nullable Uncertainty uncertainty,
      DecisionView view,
      Optional<Outcome> pinned,
      Numbers numbers)
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
      return new ChartExport(numbers, today(), view)
          .over(pinned)
          .bytes(outcome, uncertainty, chart, request);
    }

    @Override
    public PrintSheet printed(DeckChart chart) {
      return new ChartExport(numbers, today(), view)
          .over(pinned)
          .sheet(outcome, uncertainty, chart);
    }

    @Override
    public DeckPreview preview(List<SlideKind> slides) {
      return decks().preview(subject(), slides);
    }

    @Override
    public byte[] deck(ExportFormat format, DeckRequest request) {
      return decks().bytes(List.of(subject()), format, request);
    }

    private DeckExport decks() {
      return new DeckExport(numbers, today(), view);
    }

    private Subject subject() {
      return new Subject(outcome, uncertainty);
    }
  }

  /** Several scenarios side by side. Tables come with two more: of figures and of what differs. */
  record CompareSource(ScenarioComparison comparison, Numbers numbers) implements ExportSource {
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
      return new ChartExport(numbers, today()).bytes(comparison, item, request);
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
    public PrintSheet printed(DeckChart chart) {
      return new ChartExport(numbers, today()).sheet(comparison, (ChartKind) chart);
    }

    @Override
    public DeckPreview preview(List<SlideKind> slides) {
      return decks().preview(comparison, slides);
    }

    @Override
    public byte[] deck(ExportFormat format, DeckRequest request) {
      return decks().bytes(comparison, format, request);
    }

    private DeckExport decks() {
      return new DeckExport(numbers, today());
    }
  }
}
