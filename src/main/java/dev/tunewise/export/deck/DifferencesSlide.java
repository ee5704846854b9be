package dev.tunewise.export.deck;

import dev.tunewise.export.deck.Block.Cell;
import dev.tunewise.export.deck.Block.Points;
import dev.tunewise.export.deck.Block.Table;
import dev.tunewise.export.deck.Slide.Column;
import dev.tunewise.simulation.compare.Attribution;
import dev.tunewise.simulation.compare.ScenarioComparison.Alternative;
import dev.tunewise.wording.EffectText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * In what exactly each scenario differs, and how much of the difference each change makes. What
 * matters least is summed up, so that it all fits on about two slides.
 */
final class DifferencesSlide {
  private static final List<Cell> HEAD =
      List.of(
          Cell.words("Change"),
          Cell.number("Baseline → here"),
          Cell.number("Adds to total"),
          Cell.number("Share"));

  /** Rows of two slides, and those of each scenario that are no changes. */
  private static final int ROWS = 32;

  private static final int OTHER_ROWS = 5;

  private static final int MOST_IDLE = 6;

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
    EffectText text = text(alternative);
    EffectText.Line first = text.of(attribution.effects().getFirst());
    if (attribution.effects().getFirst().money() == 0) {
      return "What differs has no effect on the total";
    }
    return first.name()
        + " makes the most difference: "
        + first.amount()
        + " of "
        + text.difference();
  }

  private EffectText text(Alternative alternative) {
    return new EffectText(frame.comparison(), alternative, frame.numbers());
  }

  /** Those that matter in a table, the others in a sentence. */
  private List<Block> blocks(Alternative alternative, String name) {
    Attribution attribution = alternative.attribution();
    List<Attribution.Effect> effects = attribution.effects();
    EffectText text = text(alternative);
    List<EffectText.Line> idle =
        effects.stream().filter(e -> e.money() == 0).map(text::of).toList();
    List<List<Cell>> rows = rows(effects.stream().filter(e -> e.money() != 0).toList(), text);
    List<Block> blocks = new ArrayList<>();
    if (!rows.isEmpty()) {
      rows.add(total(text));
      blocks.add(Table.filled(name, HEAD, rows));
    }
    if (!idle.isEmpty() || rows.isEmpty()) {
      String heading = rows.isEmpty() ? name : "";
      blocks.add(new Points(heading, List.of(idle(idle)), 1));
    }
    return blocks;
  }

  /** The largest changes, the sum of the others, and what changes do only together. */
  private List<List<Cell>> rows(List<Attribution.Effect> effects, EffectText text) {
    int most = ROWS / frame.comparison().alternatives().size() - OTHER_ROWS;
    int shown = shown(effects.size(), most);
    List<List<Cell>> rows = new ArrayList<>();
    effects.subList(0, shown).forEach(effect -> rows.add(row(text.of(effect))));
    List<Attribution.Effect> others = effects.subList(shown, effects.size());
    if (!others.isEmpty()) {
      double money = others.stream().mapToDouble(Attribution.Effect::money).sum();
      String name = others.size() + " smaller ones, listed in the workbook";
      rows.add(row(text.sum(name, money)));
    }
    if (effects.size() > 1) {
      rows.add(row(text.together()));
    }
    return rows;
  }

  /** A single one is shown rather than counted. */
  private static int shown(int all, int most) {
    return all <= most + 1 ? all : most;
  }

  private static String idle(List<EffectText.Line> texts) {
    if (texts.isEmpty()) {
      return "Nothing differs.";
    }
    int shown = shown(texts.size(), MOST_IDLE);
    String more = shown == texts.size() ? "" : "; and " + (texts.size() - shown) + " more";
    return texts.stream()
        .limit(shown)
        .map(text -> text.name() + ' ' + text.change())
        .collect(Collectors.joining("; ", "Without effect on the total: ", more));
  }

  private static List<Cell> total(EffectText text) {
    return List.of(
        new Cell("Total difference", true, false, null),
        Cell.number(""),
        new Cell(text.difference(), true, true, null),
        Cell.number(""));
  }

  private static List<Cell> row(EffectText.Line text) {
    return List.of(
        Cell.words(text.name()),
        Cell.number(text.change()),
        Cell.number(text.amount()),
        Cell.number(text.share()));
  }
}
