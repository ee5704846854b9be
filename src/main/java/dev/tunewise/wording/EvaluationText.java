package dev.tunewise.wording;

import static dev.tunewise.model.Parameter.BASE_ACCURACY;
import static dev.tunewise.model.Parameter.HYBRID_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.EvaluationFinding;
import dev.tunewise.simulation.EvaluationFinding.Expected;
import dev.tunewise.simulation.EvaluationFinding.FewSizes;
import dev.tunewise.simulation.EvaluationFinding.Fitted;
import dev.tunewise.simulation.EvaluationFinding.IgnoredBaseRange;
import dev.tunewise.simulation.EvaluationFinding.Measured;
import dev.tunewise.simulation.EvaluationFinding.MeasuredBase;
import dev.tunewise.simulation.EvaluationFinding.NoGainYet;
import dev.tunewise.simulation.EvaluationFinding.OtherStart;
import dev.tunewise.simulation.EvaluationFinding.Overtaking;
import dev.tunewise.simulation.EvaluationFinding.Unreliable;
import dev.tunewise.simulation.EvaluationFinding.Unused;
import dev.tunewise.simulation.MeasuredDifference;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.Reach;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What a team's evaluations say, in words. */
public final class EvaluationText {
  /** Chances below it are not worth words. */
  private static final double RARE = 0.005;

  private final Outcome outcome;
  private final Phrases phrases;
  private final Numbers numbers;

  private EvaluationText(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    this.numbers = numbers;
    phrases = new Phrases(outcome, numbers);
  }

  /** How a sentence is meant. */
  public enum Kind {
    FINDING,
    WARNING,
    NOTE
  }

  /** One sentence or two. */
  public record Line(Kind kind, String text) {}

  /** A line for each finding. */
  public static List<Line> of(Outcome outcome, List<EvaluationFinding> findings, Numbers numbers) {
    EvaluationText text = new EvaluationText(outcome, numbers);
    return findings.stream()
        .map(finding -> new Line(kind(finding), text.sentence(finding)))
        .toList();
  }

  /** On what the accuracies rest, in one sentence; empty where nothing is fitted. */
  public static String basis(Scenario scenario) {
    List<Strategy> all = Calibration.fitted(scenario);
    List<String> fitted = new ArrayList<>();
    List<String> generic = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      (all.contains(strategy) ? fitted : generic).add(Phrases.name(strategy));
    }
    if (fitted.isEmpty()) {
      return "";
    }
    String rest =
        generic.isEmpty() ? "" : ", that of " + Words.joined(generic) + " on published curves";
    return "The accuracy of %s rests on your own evaluations%s"
        .formatted(Words.joined(fitted), rest);
  }

  private static Kind kind(EvaluationFinding finding) {
    return switch (finding) {
      case Expected _, Overtaking _, Measured _ -> Kind.FINDING;
      case Unreliable _, NoGainYet _, FewSizes _, IgnoredBaseRange _, Unused _ -> Kind.WARNING;
      case OtherStart _, MeasuredBase _, Fitted _ -> Kind.NOTE;
    };
  }

  private String sentence(EvaluationFinding finding) {
    return switch (finding) {
      case Expected expected -> expected(expected);
      case Overtaking overtaking -> overtaking(overtaking);
      case Measured measured -> difference(measured.difference());
      case Unreliable(Strategy strategy) ->
          strategy.label()
              + ": hardly any curve explains these evaluations together. Check the rows; do not rely"
              + " on the fit.";
      case NoGainYet(Strategy strategy) ->
          strategy.label()
              + ": the first three sizes show no gain yet. The curve may still take off; only larger"
              + " sizes can tell.";
      case FewSizes(Strategy strategy, int sizes) ->
          ("%s: fitted to %s, so the curve owes most to published ones. Evaluate three sizes or"
                  + " more, each about twice the one before.")
              .formatted(strategy.label(), phrases.count(sizes, "size"));
      case OtherStart start -> start(start);
      case MeasuredBase(double accuracy) -> base(accuracy);
      case IgnoredBaseRange() -> "The range on base accuracy is ignored now that it is measured.";
      case Unused(Strategy strategy) ->
          "%s at 0 examples is shown but not used: %s. A row with examples would fit the curve."
              .formatted(
                  strategy.label(),
                  strategy == Strategy.PROMPTING
                      ? "prompting retrieves documents, so it measures more than the base model"
                      : "its generic curve starts from the tuned model's prompt, not from this");
      case Fitted(List<Strategy> strategies) ->
          "The accuracy of %s follows your evaluations alone: %s no longer move it."
              .formatted(
                  Words.joined(strategies.stream().map(Phrases::name).toList()),
                  Words.joined(idle()));
    };
  }

  private String expected(Expected expected) {
    boolean tuned = expected.strategy().isTuned();
    String sentence =
        "%s with %s is right in %s, in 8 of 10 runs between %s and %s."
            .formatted(
                expected.strategy().label(),
                phrases.count(expected.examples(), tuned ? "example" : "shot"),
                phrases.percent(expected.accuracy().p50()),
                phrases.percent(expected.accuracy().p10()),
                phrases.percent(expected.accuracy().p90()));
    return sentence
        + expected
            .toTarget()
            .map(reach -> " " + toTarget(outcome.of(expected.strategy()).examplesToTarget(), reach))
            .orElse("");
  }

  /** {@code It needs about 1,900 examples for 85 % (in 8 of 10 runs 900 to 6,000; 12 % that …).} */
  private String toTarget(OptionalInt needed, Reach reach) {
    return needed.isPresent()
        ? "It needs about %s examples for %s (%s)."
            .formatted(
                numbers.about(needed.getAsInt()), phrases.target(), spread(reach, "gets there"))
        : "It is not expected to reach %s: %s that it never gets there%s."
            .formatted(phrases.target(), phrases.likely(reach.never()), otherwise(reach));
  }

  private String otherwise(Reach reach) {
    return Double.isNaN(reach.p10())
        ? ""
        : "; where it does, with %s to %s examples in 8 of 10 runs"
            .formatted(numbers.about(reach.p10()), numbers.about(reach.p90()));
  }

  private String spread(Reach reach, String event) {
    String never = phrases.likely(reach.never()) + " that it never " + event;
    if (Double.isNaN(reach.p10())) {
      return never;
    }
    String low = numbers.about(reach.p10());
    String high = numbers.about(reach.p90());
    String range = "in 8 of 10 runs " + (low.equals(high) ? low : low + " to " + high);
    return reach.never() < RARE ? range : range + "; " + never;
  }

  private String overtaking(Overtaking overtaking) {
    String claim =
        overtaking.examples().isPresent()
            ? "Fine-tuning overtakes prompting at about "
                + numbers.about(overtaking.examples().getAsDouble())
                + " examples"
            : overtaking.ahead()
                ? "Fine-tuning is expected to be ahead of prompting at any number of examples"
                : "Fine-tuning is not expected to overtake prompting";
    String spread = overtaking.spread().map(s -> " (" + spread(s, "does") + ")").orElse("");
    return claim + spread + ".";
  }

  private String difference(MeasuredDifference difference) {
    String lead =
        Words.capitalized(measured(difference.one())) + " and " + measured(difference.other());
    double items = difference.requiredSampleSize();
    if (Double.isInfinite(items)) {
      return lead + " were equally accurate: these evaluations do not tell them apart.";
    }
    String points = phrases.points(Math.abs(difference.points()));
    String needed = "about " + numbers.about(Math.ceil(items)) + " items each";
    if (!difference.isSignificant()) {
      return ("%s differ by %s, which may be chance: to tell them apart takes %s (fewer if both"
              + " answer the same items).")
          .formatted(lead, points, needed);
    }
    return difference.fewestItems() < items
        ? "%s differ by %s, just enough to tell them apart; %s would make it sure."
            .formatted(lead, points, needed)
        : "%s differ by %s, clearly more than chance: %s would do.".formatted(lead, points, needed);
  }

  private String measured(Measurement row) {
    return "%s with %s (%s of %s)"
        .formatted(
            Phrases.name(row.strategy()),
            phrases.count(row.examples(), row.strategy().isTuned() ? "example" : "shot"),
            numbers.full(row.correct(), 1),
            numbers.count(row.evaluated()));
  }

  /** Why a curve begins elsewhere than a point on the same axis. */
  private String start(OtherStart start) {
    return "%s's curve begins at %s, not at the %s of the base model: it rests on its own rows, from %s on, and left of them on the shape of published curves. A row at 0 examples would hold it."
        .formatted(
            start.strategy().label(),
            phrases.percent(start.atZero()),
            phrases.percent(start.measured()),
            phrases.count(start.fewest(), start.strategy().isTuned() ? "example" : "shot"));
  }

  private String base(double accuracy) {
    String measured = numbers.percent(accuracy, 1);
    String entered = numbers.percent(phrases.get(BASE_ACCURACY), 1);
    return "Base accuracy is %s, as measured at 0 examples%s: curves that are not fitted start there."
        .formatted(
            measured, measured.equals(entered) ? "" : ", in place of the parameter's " + entered);
  }

  /** What no longer moves a fitted accuracy. */
  private List<String> idle() {
    List<String> idle =
        new ArrayList<>(
            List.of("specialization", "topics", "the ceiling", "examples for half the gain"));
    if (phrases.get(STACKED_EXAMPLES) > 0) {
      idle.add("examples of earlier tuning");
    }
    if (phrases.get(PROMPTING_RETRIEVED_TOKENS) > 0 || phrases.get(HYBRID_RETRIEVED_TOKENS) > 0) {
      idle.add("retrieval");
    }
    return idle;
  }
}
