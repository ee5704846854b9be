package dev.tunewise.ui.export;

import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What is exported: one scenario, or several side by side. Safe to ask from any thread. */
interface ExportSource {
  /** A part that is written to a file of its own. */
  record Part(String fileName, ExportFile.Content content) {}

  List<DeckChart> charts();

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

  /** A slide as a PNG. */
  byte[] slide(SlideKind kind, ColorMode mode);

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

  /** An export of today in the reader's language. */
  static DeckExport decks() {
    return new DeckExport(Numbers.local(), today());
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }
}
