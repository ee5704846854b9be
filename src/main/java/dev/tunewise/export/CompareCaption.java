package dev.tunewise.export;

import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.ScenarioComparison.Side;
import dev.tunewise.wording.ComparisonText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a reader must know to judge a comparison, as {@link Caption} has it for one scenario. */
public final class CompareCaption {
  private static final int LONGEST_NAME = 60;

  private CompareCaption() {}

  /** Where it comes from; what to beware of; where the prices come from. */
  static List<String> of(ScenarioComparison comparison, LocalDate date) {
    List<String> caption = new ArrayList<>();
    caption.add(origin(comparison.sides(), date));
    caption.addAll(ComparisonText.warnings(comparison));
    String prices = prices(comparison.sides());
    if (!prices.isEmpty()) {
      caption.add("Prices: " + prices);
    }
    return caption;
  }

  /** All scenarios with that caption. */
  public static Provenance provenance(ScenarioComparison comparison, LocalDate date) {
    return new Provenance(
        comparison.sides().stream().map(side -> side.outcome().scenario()).toList(),
        of(comparison, date),
        date);
  }

  /** Which scenarios, when, by which program and random numbers. */
  private static String origin(List<Side> sides, LocalDate date) {
    String names =
        sides.stream()
            .map(CompareCaption::name)
            .collect(Collectors.joining(" · ", "Baseline: ", ""));
    return names + " · " + made(sides, date);
  }

  private static String made(List<Side> sides, LocalDate date) {
    return Caption.made(sides.stream().map(side -> side.outcome().scenario()).toList(), date);
  }

  /** The same for a footer: what may be cut, the names, comes last. */
  public static List<String> footer(ScenarioComparison comparison, LocalDate date) {
    List<Side> sides = comparison.sides();
    List<String> footer = new ArrayList<>();
    footer.add(
        made(sides, date) + " · baseline: " + String.join(" · ", names(comparison, LONGEST_NAME)));
    String prices = prices(sides);
    if (!prices.isEmpty()) {
      footer.add("Prices: " + prices);
    }
    return footer;
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

  /**
   * The names of all scenarios, the baseline first, cut where they are long; never two alike, not
   * even for a program that does not tell upper from lower case.
   *
   * @param most letters of each, without the number of equal ones
   */
  public static List<String> names(ScenarioComparison comparison, int most) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (Side side : comparison.sides()) {
      String name = Caption.line(side.name(), most);
      String unique = name;
      for (int n = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); n++) {
        unique = name + " (" + n + ")";
      }
      names.add(unique);
    }
    return names;
  }
}
