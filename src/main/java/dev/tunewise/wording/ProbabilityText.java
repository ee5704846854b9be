package dev.tunewise.wording;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.Choice;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.simulation.uncertainty.Uncertainty.StrategySpread;
import dev.tunewise.statistics.Quantiles;
import dev.tunewise.statistics.Tolerance;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Shares;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How sure the verdict is, in words; no words where nothing is known of it. A choice is right in a
 * run if it fits there and is the cheapest that does.
 */
public final class ProbabilityText {
  /** What the words of {@link #line} mean. */
  public static final String HELP =
      "In how many of the runs, each with other numbers from the ranges and other accuracy curves,"
          + " this holds. The choice is right where it fits and is the cheapest strategy that does."
          + " The lowest number comes first.";

  /** Of what is seldomer than this, nothing is told but that. */
  private static final double RARE = 0.01;

  private final Phrases phrases;
  private final Outcome outcome;
  private final Uncertainty known;
  private final Choice choice;
  private final Strategy chosen;

  private ProbabilityText(Outcome outcome, Uncertainty known, Numbers numbers) {
    this.outcome = outcome;
    this.known = known;
    phrases = new Phrases(outcome, numbers);
    choice = outcome.verdict().choice();
    chosen = choice.strategy();
  }

  /**
   * How sure the verdict is in one line without a stop, such as {@code Right choice in 75 %, meets
   * the target in 85 %, pays back in 99 % of runs}: the lowest number first. Where none fits, how
   * sure that is, and who would fit in the other runs.
   *
   * @param uncertainty null if it is not known or not to be told: nothing
   */
  public static String line(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    return uncertainty == null ? "" : new ProbabilityText(outcome, uncertainty, numbers).line();
  }

  /**
   * The same at length, one sentence each: which one is the right choice, who meets the target, who
   * pays back and when.
   *
   * @param uncertainty null if it is not known or not to be told: no sentences
   */
  public static List<String> sentences(
      Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    return uncertainty == null
        ? List.of()
        : new ProbabilityText(outcome, uncertainty, numbers).sentences();
  }

  /** What to do to know more, as one sentence; empty where numbers have ranges already. */
  public static String advice(Scenario scenario) {
    return scenario.ranges().isEmpty()
        ? "So far only the accuracy curves are uncertain; open a range (±) on each number that you"
            + " do not know exactly."
        : "";
  }

  /** What holds in some share of the runs. */
  private record Part(String what, double share) {}

  private String line() {
    if (!choice.fits()) {
      List<String> all = told(split(known.probabilityNoneViable(), "none fits", " fits best"));
      String others = String.join(", ", all.subList(1, all.size()));
      return Words.capitalized(all.getFirst())
          + " of runs"
          + (others.isEmpty() ? "" : "; " + others);
    }
    StrategySpread own = known.of(chosen);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part("right choice", own.probabilityBest()));
    if (hasTarget()) {
      parts.add(new Part("meets the target", own.probabilityMeetsTarget()));
    }
    parts.add(
        chosen.isTuned()
            ? new Part("pays back", known.of(againstPrompting(chosen)).probability())
            : new Part("costs least", own.probabilityCheapest()));
    return Words.capitalized(
        String.join(
                ", ",
                parts.stream()
                    .sorted(Comparator.comparingDouble(Part::share))
                    .map(part -> part.what() + " in " + phrases.likely(part.share()))
                    .toList())
            + " of runs");
  }

  private boolean hasTarget() {
    return phrases.get(Parameter.TARGET_ACCURACY) > 0;
  }

  private static Pair againstPrompting(Strategy tuned) {
    return new Pair(tuned, Strategy.PROMPTING);
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (choice.fits()) {
      sentences.add(own());
      others().ifPresent(sentences::add);
    } else {
      sentences.add(
          Words.capitalized(
              ofRuns(
                  told(
                      split(
                          known.probabilityNoneViable(),
                          "none fits",
                          " fits and is the cheapest that does")))));
    }
    if (hasTarget()) {
      sentences.add(target());
    }
    sentences.add(payback(known.of(outcome.verdict().pair())));
    return sentences;
  }

  /** Whether the choice fits and is the cheapest that does, fits only, or does not. */
  private String own() {
    StrategySpread own = known.of(chosen);
    double best = own.probabilityBest();
    List<Part> parts =
        List.of(
            new Part(chosen.inSentence() + " fits and is the cheapest that does", best),
            new Part(
                "fits but is not the cheapest",
                Tolerance.difference(own.probabilityViable(), best)),
            new Part("does not fit", Tolerance.difference(1, own.probabilityViable())));
    return Words.capitalized(ofRuns(told(parts)));
  }

  /** In the other runs: which strategy is the right choice, or none. Nothing if there are none. */
  private Optional<String> others() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(chosen.inSentence(), known.of(chosen).probabilityBest()));
    for (Strategy other : mostLikelyFirst()) {
      if (other != chosen) {
        String is = parts.size() == 1 ? " is the right choice" : "";
        parts.add(new Part(other.inSentence() + is, known.of(other).probabilityBest()));
      }
    }
    parts.add(new Part("none fits", known.probabilityNoneViable()));
    List<String> told = told(parts);
    return told.size() == 1
        ? Optional.empty()
        : Optional.of("Otherwise " + Words.joined(told.subList(1, told.size())) + ".");
  }

  private List<Strategy> mostLikelyFirst() {
    Comparator<Strategy> byChance = Comparator.comparingDouble(s -> known.of(s).probabilityBest());
    return Stream.of(Strategy.values()).sorted(byChance.reversed()).toList();
  }

  /** None, and which one in the other runs; the first of those says what it does. */
  private List<Part> split(double none, String noneFits, String fits) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(noneFits, none));
    for (Strategy strategy : mostLikelyFirst()) {
      String does = parts.size() == 1 ? fits : "";
      parts.add(new Part(strategy.inSentence() + does, known.of(strategy).probabilityBest()));
    }
    return parts;
  }

  /** Parts of all runs, rounded so that they add up; the first always, of the others what is. */
  private List<String> told(List<Part> parts) {
    List<Integer> percents = Shares.percents(parts.stream().map(Part::share).toList());
    List<String> told = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      double share = parts.get(i).share();
      if (i == 0 || share > 0) {
        boolean rare = share < RARE || share > 1 - RARE;
        told.add(
            parts.get(i).what() + " in " + phrases.likely(rare ? share : percents.get(i) / 100.0));
      }
    }
    return told;
  }

  private String ofRuns(List<String> told) {
    String first = told.getFirst() + " of " + phrases.count(known.draws(), "run");
    return Words.joined(
            Stream.concat(Stream.of(first), told.subList(1, told.size()).stream()).toList())
        + ".";
  }

  private String target() {
    List<String> others = new ArrayList<>();
    for (Strategy other : Strategy.values()) {
      if (other != chosen) {
        others.add(
            Phrases.name(other)
                + " in "
                + phrases.likely(known.of(other).probabilityMeetsTarget()));
      }
    }
    return "%s meets the %s target in %s of the runs; %s."
        .formatted(
            chosen.label(),
            phrases.target(),
            phrases.likely(known.of(chosen).probabilityMeetsTarget()),
            Words.joined(others));
  }

  private String payback(Uncertainty.BreakEvenSpread spread) {
    String lead =
        "%s pays back against prompting within %s in %s"
            .formatted(
                spread.pair().challenger().label(),
                phrases.horizon(),
                phrases.likely(spread.probability()));
    boolean oneMonth = outcome.scenario().horizonMonths() == 1;
    Optional<Quantiles> month =
        spread.month().filter(m -> spread.probability() >= RARE && !oneMonth);
    return lead + month.map(m -> ": " + MonthSpread.full(m, phrases.months())).orElse("") + ".";
  }
}
