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
    public String key() {
      return chart.key();
    }

    @Override
    public String label() {
      return chart.label();
    }

    @Override
    public String compareLabel() {
      return ChartKind.ofComparisons().anyMatch(chart::equals) ? label() : "";
    }
  }

  /** The slides of sentences and tables. */
  enum Topic implements SlideKind {
    VERDICT("verdict", "Verdict", "How they compare"),
    DECIDES("decides", "What decides it", "What differs"),
    ASSUMPTIONS("assumptions", "Assumptions", "Assumptions");

    private final String key;
    private final String label;
    private final String compareLabel;

    Topic(String key, String label, String compareLabel) {
      this.key = key;
      this.label = label;
      this.compareLabel = compareLabel;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public String label() {
      return label;
    }

    @Override
    public String compareLabel() {
      return compareLabel;
    }
  }

  /** All slides in their order: the verdict, the charts, what they rest on. */
  static List<SlideKind> all() {
    Stream<SlideKind> charts = Stream.of(ChartKind.values()).map(Chart::new);
    return Stream.of(Stream.of(Topic.VERDICT), charts, Stream.of(Topic.DECIDES, Topic.ASSUMPTIONS))
        .<SlideKind>flatMap(slides -> slides)
        .toList();
  }

  /** Those that a deck about a comparison can have. */
  static List<SlideKind> ofComparison() {
    return all().stream().filter(kind -> !kind.compareLabel().isEmpty()).toList();
  }

  static Optional<SlideKind> byKey(String key) {
    return all().stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** Name on the command line. */
  String key();

  /** Name for people. */
  String label();

  /** Name for people in a deck about a comparison; empty if it has no such slide. */
  String compareLabel();
}
