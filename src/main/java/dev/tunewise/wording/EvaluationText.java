package dev.tunewise.wording;

import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;
import static dev.tunewise.model.Parameter.TARGET_ACCURACY;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.AccuracyCrossover;
import dev.tunewise.simulation.BreakEven;
import dev.tunewise.simulation.ExamplesToTarget;
import dev.tunewise.simulation.MeasuredDifference;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.simulation.calibration.Reach;
import dev.tunewise.statistics.Quantiles;
import dev.tunewise.text.Numbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a team's evaluations say, in words. Works through thousands of curves: takes some tens of
 * milliseconds, and longer where fits are not known yet.
 */
public final class EvaluationText {
  /** Another fit's curves are taken in an order of their own: the golden ratio spreads evenly. */
  private static final double GOLDEN = 0.6180339887498949;

  /** Chances below it are not worth words. */
  private static final double RARE = 0.005;

  private final Outcome outcome;
  private final Phrases phrases;
  private final Numbers numbers;
  private final Calibration calibration;

  private EvaluationText(Outcome outcome, Numbers numbers) {
    this.outcome = outcome;
    this.numbers = numbers;
    phrases = new Phrases(outcome, numbers);
    calibration = Calibration.of(outcome.scenario());
  }

  /** How a sentence is meant. */
  public enum Kind {
    FINDING,
    WARNING,
    NOTE
  }

  /** One sentence or two. */
  public record Line(Kind kind, String text) {}

  /** Findings, then warnings, then notes; empty without evaluations. */
  public static List<Line> of(Outcome outcome, Numbers numbers) {
    EvaluationText text = new EvaluationText(outcome, numbers);
    List<Line> lines = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      text.calibration.fit(strategy).ifPresent(fit -> text.addFindings(lines, fit));
    }
    text.addOvertaking(lines);
    for (BreakEven.Pair pair : BreakEven.Pair.values()) {
      text.addDifference(lines, pair);
    }
    lines.addAll(new EvaluationNotes(outcome, text.calibration, text.phrases).lines());
    return lines;
  }

  /** On what the accuracies rest, in one sentence; empty where nothing is fitted. */
  public static String basis(Scenario scenario) {
    Calibration calibration = Calibration.of(scenario);
    List<String> fitted = new ArrayList<>();
    List<String> generic = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      boolean fits = calibration.fit(strategy).isPresent();
      (fits ? fitted : generic).add(Phrases.name(strategy));
    }
    if (fitted.isEmpty()) {
      return "";
    }
    String rest =
        generic.isEmpty() ? "" : ", that of " + Phrases.joined(generic) + " on published curves";
    return "The accuracy of %s rests on your own evaluations%s"
        .formatted(Phrases.joined(fitted), rest);
  }

  private static Line finding(String text) {
    return new Line(Kind.FINDING, text);
  }

  private void addFindings(List<Line> lines, CurveFit fit) {
    double labeled = phrases.get(LABELED_EXAMPLES);
    Quantiles now = fit.predict(fit.strategy().isTuned() ? labeled : shots(labeled));
    String with =
        fit.strategy().isTuned()
            ? phrases.count(labeled, "example")
            : phrases.count(shots(labeled), "shot");
    String sentence =
        "%s with %s is right in %s (80\u00a0%%: %s to %s)."
            .formatted(
                fit.strategy().label(),
                with,
                phrases.percent(now.p50()),
                phrases.percent(now.p10()),
                phrases.percent(now.p90()));
    lines.add(finding(sentence + (fit.strategy().isTuned() ? " " + toTarget(fit) : "")));
  }

  private double shots(double labeled) {
    return Math.min(phrases.get(PROMPTING_SHOTS), labeled);
  }

  /** {@code It needs about 1,900 examples for 85 % (80 %: 900 to 6,000; 12 % that …).} */
  private String toTarget(CurveFit fit) {
    double target = phrases.get(TARGET_ACCURACY);
    Reach reach = reach(fit, (share, examples) -> target);
    boolean expected = outcome.of(fit.strategy()).examplesToTarget().isPresent();
    if (!expected) {
      return "It is not expected to reach %s: %s that it never gets there%s."
          .formatted(phrases.target(), phrases.likely(reach.never()), otherwise(reach));
    }
    double needed = outcome.of(fit.strategy()).examplesToTarget().getAsInt();
    return "It needs about %s examples for %s (%s)."
        .formatted(numbers.about(needed), phrases.target(), spread(reach, "gets there"));
  }

  private Reach reach(CurveFit fit, Reach.Goal goal) {
    double first = ExamplesToTarget.FEWEST_FOR_TUNING - phrases.get(STACKED_EXAMPLES);
    return Reach.of(fit, Math.max(1, first), ExamplesToTarget.MOST_EXAMPLES, goal);
  }

  private String otherwise(Reach reach) {
    return Double.isNaN(reach.p10())
        ? ""
        : "; where it does, with %s to %s examples (80\u00a0%%)"
            .formatted(numbers.about(reach.p10()), numbers.about(reach.p90()));
  }

  private String spread(Reach reach, String event) {
    String never = phrases.likely(reach.never()) + " that it never " + event;
    if (Double.isNaN(reach.p10())) {
      return never;
    }
    String low = numbers.about(reach.p10());
    String high = numbers.about(reach.p90());
    String range = "80\u00a0%: " + (low.equals(high) ? low : low + " to " + high);
    return reach.never() < RARE ? range : range + "; " + never;
  }

  /** From how many examples on fine-tuning is more accurate than the prompt. */
  private void addOvertaking(List<Line> lines) {
    Optional<CurveFit> prompting = calibration.fit(Strategy.PROMPTING);
    Optional<CurveFit> tuned = calibration.fit(Strategy.FINE_TUNING);
    if (prompting.isEmpty() && tuned.isEmpty()) {
      return;
    }
    List<AccuracyCrossover> central =
        AccuracyCrossover.of(outcome, BreakEven.Pair.FINE_TUNING_PROMPTING);
    boolean wins = !central.isEmpty() && central.getLast().winner() == Strategy.FINE_TUNING;
    String odds = tuned.map(fit -> odds(fit, prompting)).orElse("");
    if (wins) {
      String at = numbers.about(central.getLast().examples());
      lines.add(
          finding("Fine-tuning overtakes prompting at about " + at + " examples" + odds + "."));
    } else {
      boolean ahead =
          outcome.of(Strategy.FINE_TUNING).accuracyByExamples().last()
              > outcome.of(Strategy.PROMPTING).accuracyByExamples().last();
      String claim =
          ahead
              ? "Fine-tuning is expected to be ahead of prompting at any number of examples"
              : "Fine-tuning is not expected to overtake prompting";
      lines.add(finding(claim + odds + "."));
    }
  }

  private String odds(CurveFit tuned, Optional<CurveFit> prompting) {
    double central = outcome.of(Strategy.PROMPTING).accuracy();
    Reach.Goal goal =
        prompting
            .<Reach.Goal>map(fit -> (share, examples) -> of(fit, share, examples))
            .orElse((share, examples) -> central);
    return " (" + spread(reach(tuned, goal), "does") + ")";
  }

  private double of(CurveFit prompting, double share, double examples) {
    double other = (share * 4_000 * GOLDEN) % 1;
    return prompting.accuracy(prompting.curveAt(other), shots(examples));
  }

  private void addDifference(List<Line> lines, BreakEven.Pair pair) {
    Optional<Measurement> one = representative(pair.challenger());
    Optional<Measurement> other = representative(pair.incumbent());
    if (one.isPresent() && other.isPresent()) {
      lines.add(finding(difference(new MeasuredDifference(one.get(), other.get()))));
    }
  }

  /** What comes nearest to the scenario: the shots it uses, the most examples measured. */
  private Optional<Measurement> representative(Strategy strategy) {
    double wanted = strategy.isTuned() ? Measurement.MAX_EXAMPLES : phrases.get(PROMPTING_SHOTS);
    return outcome.scenario().measurements().stream()
        .filter(row -> row.strategy() == strategy)
        .min(
            Comparator.comparingDouble((Measurement row) -> Math.abs(row.examples() - wanted))
                .thenComparing(Measurement::evaluated, Comparator.reverseOrder()));
  }

  private String difference(MeasuredDifference difference) {
    String lead =
        Phrases.capitalized(measured(difference.one())) + " and " + measured(difference.other());
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
}
