package dev.tunewise.export;

import dev.tunewise.file.ProgramVersion;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a reader must know to judge a comparison, as {@link Caption} has it for one scenario. */
final class CompareCaption {
  private static final int LONGEST_NAME = 60;

  private CompareCaption() {}

  /** Where it comes from; what to beware of; where the prices come from. */
  static List<String> of(ScenarioComparison comparison, LocalDate date) {
    List<String> caption = new ArrayList<>();
    caption.add(origin(comparison.sides(), date));
    caption.addAll(comparison.warnings());
    String prices = prices(comparison.sides());
    if (!prices.isEmpty()) {
      caption.add("Prices: " + prices);
    }
    return caption;
  }

  /** Which scenarios, when, by which program and random numbers. */
  private static String origin(List<Side> sides, LocalDate date) {
    String names =
        sides.stream()
            .map(CompareCaption::name)
            .collect(Collectors.joining(" · ", "Baseline: ", ""));
    List<String> seeds =
        sides.stream().map(s -> String.valueOf(s.outcome().scenario().seed())).distinct().toList();
    return names
        + " · "
        + Caption.day(date)
        + " · Tunewise "
        + ProgramVersion.TEXT
        + (seeds.size() == 1 ? " · seed " : " · seeds ")
        + String.join(", ", seeds);
  }

  /** Once where they are all the same, else by scenario. */
  private static String prices(List<Side> sides) {
    List<String> sources = sides.stream().map(CompareCaption::prices).toList();
    if (sources.stream().distinct().count() == 1) {
      return sources.getFirst();
    }
    List<String> named = new ArrayList<>();
    for (int i = 0; i < sides.size(); i++) {
      if (!sources.get(i).isEmpty()) {
        named.add(name(sides.get(i)) + ": " + sources.get(i));
      }
    }
    return String.join(" · ", named);
  }

  private static String prices(Side side) {
    return String.join("; ", Caption.prices(side.outcome().scenario()));
  }

  private static String name(Side side) {
    return Caption.line(side.name(), LONGEST_NAME);
  }
}
