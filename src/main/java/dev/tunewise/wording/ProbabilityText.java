package dev.tunewise.wording;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.statistics.Quantiles;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How sure the verdict is, in words; no words where nothing is known of it. */
public final class ProbabilityText {
  /** Of what is seldomer than this, nothing is told but that. */
  private static final double RARE = 0.01;

  private final Phrases phrases;
  private final Outcome outcome;
  private final @Nullable Uncertainty uncertainty;

  ProbabilityText(Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    this.outcome = outcome;
    this.uncertainty = uncertainty;
    phrases = new Phrases(outcome, numbers);
  }

  /** What follows a claim about a break-even: {@code " (78 % likely within 24 months)"}. */
  String breakEven(BreakEven breakEven) {
    if (uncertainty == null) {
      return "";
    }
    String chance = phrases.likely(uncertainty.of(breakEven.pair()).probability());
    return switch (breakEven.status()) {
      case ALWAYS -> " (" + chance + " likely to pay back within " + phrases.horizon() + ")";
      case PAYS_BACK -> " (" + chance + " likely within " + phrases.horizon() + ")";
      case NEVER -> " (chance that it does: " + chance + ")";
      case FALLS_BACK -> " (chance that it pays back: " + chance + ")";
    };
  }

  /**
   * How sure the verdict is, one sentence each: which one is the choice, who meets the target, who
   * pays back and when.
   *
   * @param uncertainty null if it is not known or not to be told: no sentences
   */
  public static List<String> sentences(
      Outcome outcome, @Nullable Uncertainty uncertainty, Numbers numbers) {
    return uncertainty == null
        ? List.of()
        : new ProbabilityText(outcome, uncertainty, numbers).sentences(uncertainty);
  }

  private List<String> sentences(Uncertainty uncertainty) {
    Strategy chosen = outcome.verdict().strategy();
    List<String> sentences = new ArrayList<>();
    sentences.add(choice(chosen, uncertainty));
    sentences.add(target(chosen, uncertainty));
    sentences.add(payback(uncertainty.of(outcome.verdict().pair())));
    if (outcome.scenario().ranges().isEmpty()) {
      sentences.add(
          "So far only the accuracy curves are uncertain; open a range (±) on each number that you"
              + " do not know exactly.");
    }
    return sentences;
  }

  private String choice(Strategy chosen, Uncertainty known) {
    List<String> others = new ArrayList<>();
    for (Strategy other : Strategy.values()) {
      double probability = known.of(other).probabilityRecommended();
      if (other != chosen && probability > 0) {
        others.add(Phrases.name(other) + " in " + phrases.likely(probability));
      }
    }
    double probability = known.of(chosen).probabilityRecommended();
    String lead = "%s is the choice in %s of %s draws";
    String sentence =
        lead.formatted(chosen.label(), phrases.likely(probability), phrases.count(known.draws()));
    return sentence + (others.isEmpty() ? "" : "; " + Words.joined(others)) + ".";
  }

  private String target(Strategy chosen, Uncertainty known) {
    List<String> others = new ArrayList<>();
    for (Strategy other : Strategy.values()) {
      if (other != chosen) {
        others.add(
            Phrases.name(other)
                + " in "
                + phrases.likely(known.of(other).probabilityMeetsTarget()));
      }
    }
    return "%s meets the %s target in %s of them; %s."
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
    Optional<Quantiles> month = spread.month().filter(m -> spread.probability() >= RARE);
    return lead + month.map(m -> ": " + MonthSpread.full(m, phrases.months())).orElse("") + ".";
  }
}
