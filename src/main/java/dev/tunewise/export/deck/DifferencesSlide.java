package dev.tunewise.export.deck;

import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.simulation.MetricDifference;
import dev.tunewise.simulation.compare.Attribution;
import dev.tunewise.simulation.compare.EffectText;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** In what exactly each scenario differs, and how much of the difference each change makes. */
final class DifferencesSlide {
  private static final List<Cell> HEAD =
      List.of(
          Cell.words("Change"),
          Cell.number("Baseline → here"),
          Cell.number("Adds to total"),
          Cell.number("Share"));

  private final ComparisonFrame frame;

  private DifferencesSlide(ComparisonFrame frame) {
    this.frame = frame;
  }

  static Slide of(ComparisonFrame frame) {
    return new DifferencesSlide(frame).slide();
  }

  private Slide slide() {
    List<Alternative> alternatives = frame.comparison().alternatives();
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      blocks.addAll(blocks(alternatives.get(i), frame.names().get(i + 1)));
    }
    return frame.slide(
        alternatives.size() == 1
            ? title(alternatives.getFirst())
            : "What differs from " + frame.names().getFirst(),
        "Each line: the baseline with only that one changed, its total minus the baseline's",
        List.of(new Column(1, blocks)),
        List.of());
  }

  /** What matters most. */
  private String title(Alternative alternative) {
    Attribution attribution = alternative.attribution();
    if (attribution.effects().isEmpty()) {
      return "Nothing differs from " + frame.names().getFirst();
    }
    EffectText first = text(attribution.effects().getFirst(), alternative);
    if (attribution.effects().getFirst().money() == 0) {
      return "What differs has no effect on the total";
    }
    return first.name()
        + " makes the most difference: "
        + first.amount()
        + " of "
        + all(alternative);
  }

  private String all(Alternative alternative) {
    double difference = alternative.attribution().difference();
    return MetricDifference.money(difference, frame.comparison().currency(), frame.numbers());
  }

  private EffectText text(Attribution.Effect effect, Alternative alternative) {
    return EffectText.of(effect, frame.comparison(), alternative, frame.numbers());
  }

  /** Those that matter in a table, the others in a sentence. */
  private List<Block> blocks(Alternative alternative, String name) {
    Attribution attribution = alternative.attribution();
    List<EffectText> idle = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (Attribution.Effect effect : attribution.effects()) {
      EffectText text = text(effect, alternative);
      if (effect.money() == 0) {
        idle.add(text);
      } else {
        rows.add(row(text));
      }
    }
    if (rows.size() > 1) {
      rows.add(row(EffectText.together(frame.comparison(), alternative, frame.numbers())));
    }
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) {
      rows.add(total(alternative));
      blocks.add(new Table(name, HEAD, rows));
    }
    if (!idle.isEmpty() || rows.isEmpty()) {
      String heading = rows.isEmpty() ? name : "";
      blocks.add(new Points(heading, List.of(idle(idle)), 1));
    }
    return blocks;
  }

  private static String idle(List<EffectText> texts) {
    return texts.isEmpty()
        ? "Nothing differs."
        : texts.stream()
            .map(text -> text.name() + ' ' + text.change())
            .collect(Collectors.joining("; ", "Without effect on the total: ", ""));
  }

  private List<Cell> total(Alternative alternative) {
    return List.of(
        new Cell("Total difference", true, false, null),
        Cell.number(""),
        new Cell(all(alternative), true, true, null),
        Cell.number(""));
  }

  private static List<Cell> row(EffectText text) {
    return List.of(
        Cell.words(text.name()),
        Cell.number(text.change()),
        Cell.number(text.amount()),
        Cell.number(text.share()));
  }
}
