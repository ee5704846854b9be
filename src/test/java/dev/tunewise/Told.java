package dev.tunewise;

import dev.tunewise.chart.ChartContent;
import dev.tunewise.chart.ChartKind;
import dev.tunewise.export.deck.Block;
import dev.tunewise.export.deck.Slide;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.GuideText;
import dev.tunewise.wording.Metric;
import dev.tunewise.wording.ProbabilityText;
import dev.tunewise.wording.ReasonText;
import dev.tunewise.wording.VerdictText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whatever the product says of one outcome, in any of its views. */
final class Told {
  final Outcome outcome;
  final Numbers numbers;
  final String headline;
  final String alternatives;
  final List<String> reasons;
  final GuideText guide;
  final Comparison table;
  final Map<ChartKind, ChartContent> charts = new EnumMap<>(ChartKind.class);
  final List<String> odds;

  Told(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    this.outcome = outcome;
    this.numbers = numbers;
    headline = VerdictText.headline(outcome, numbers);
    alternatives = VerdictText.alternatives(outcome, numbers);
    reasons = ReasonText.all(outcome, numbers);
    guide = new GuideText(outcome, numbers);
    table = Comparison.of(outcome, uncertainty, EnumSet.allOf(Metric.class), numbers);
    for (ChartKind kind : ChartKind.values()) {
      charts.put(kind, kind.content(outcome, uncertainty, numbers));
    }
    odds = new ArrayList<>(ProbabilityText.sentences(outcome, uncertainty, numbers));
    odds.add(ProbabilityText.line(outcome, uncertainty, numbers));
  }

  ChartContent chart(ChartKind kind) {
    ChartContent chart = charts.get(kind);
    if (chart == null) {
      throw new IllegalStateException("no chart " + kind);
    }
    return chart;
  }

  /** Every sentence, title and label. */
  List<String> sentences() {
    List<String> all = new ArrayList<>(List.of(headline, alternatives, guide.conclusion()));
    all.addAll(reasons);
    all.addAll(odds);
    guide.questions().forEach(question -> all.addAll(List.of(question.text(), question.because())));
    guide.notes().forEach(note -> all.add(note.text()));
    charts.values().forEach(chart -> all.addAll(List.of(chart.title(), chart.summary())));
    table.rows().forEach(row -> all.add(row.spoken()));
    return all;
  }

  /** Every text of a slide. */
  static List<String> of(Slide slide) {
    List<String> all = new ArrayList<>(List.of(slide.title(), slide.subtitle()));
    all.addAll(slide.notes());
    slide.columns().stream()
        .flatMap(column -> column.blocks().stream())
        .flatMap(Told::of)
        .forEach(all::add);
    return all;
  }

  private static Stream<String> of(Block block) {
    return switch (block) {
      case Block.Figure(ChartContent chart) -> Stream.of(chart.title(), chart.summary());
      case Block.Points(String heading, List<String> sentences, _) ->
          Stream.concat(Stream.of(heading), sentences.stream());
      case Block.Remarks(List<String> sentences) -> sentences.stream();
      case Block.Table(String heading, List<Block.Cell> head, List<List<Block.Cell>> rows) ->
          Stream.concat(
              Stream.of(heading),
              Stream.concat(head.stream(), rows.stream().flatMap(List::stream))
                  .map(Block.Cell::text));
    };
  }
}
