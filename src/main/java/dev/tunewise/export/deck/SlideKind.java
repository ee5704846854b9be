package dev.tunewise.export.deck;

import dev.tunewise.chart.ChartKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A slide that a deck can have. */
public sealed interface SlideKind {
  /** One chart with what it points out. */
  record Chart(ChartKind chart) implements SlideKind {
    @Override
    public Names names() {
      boolean compares = ChartKind.ofComparisons().anyMatch(chart::equals);
      return new Names(chart.key(), chart.label(), compares ? chart.label() : "");
    }
  }

  /** The slides of sentences and tables. */
  enum Topic implements SlideKind {
    VERDICT(new Names("verdict", "Verdict", "How they compare")),
    DECIDES(new Names("decides", "What decides it", "What differs")),
    ASSUMPTIONS(new Names("assumptions", "Assumptions", "Assumptions"));

    private final Names names;

    Topic(Names names) {
      this.names = names;
    }

    @Override
    public Names names() {
      return names;
    }
  }

  /**
   * What a slide is called.
   *
   * @param key on the command line
   * @param label for people
   * @param compareLabel for people in a deck about a comparison; empty if it has no such slide
   */
  record Names(String key, String label, String compareLabel) {}

  /** All slides in their order: the verdict, the charts, what they rest on. */
  static List<SlideKind> all() {
    Stream<SlideKind> charts = Stream.of(ChartKind.values()).map(Chart::new);
    return Stream.of(Stream.of(Topic.VERDICT), charts, Stream.of(Topic.DECIDES, Topic.ASSUMPTIONS))
        .<SlideKind>flatMap(slides -> slides)
        .toList();
  }

  /** What a deck holds unless someone chooses: spend says little where nobody set a budget. */
  static List<SlideKind> usual() {
    return all().stream().filter(kind -> !kind.equals(new Chart(ChartKind.SPEND))).toList();
  }

  /** Those that a deck about a comparison can have. */
  static List<SlideKind> ofComparison() {
    return all().stream().filter(kind -> !kind.names().compareLabel().isEmpty()).toList();
  }

  static Optional<SlideKind> byKey(String key) {
    return all().stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  Names names();

  default String key() {
    return names().key();
  }
}
