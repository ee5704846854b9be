package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.BASE_ACCURACY;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;
import static dev.tunewise.model.Parameter.TARGET_ACCURACY;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.simulation.calibration.Reach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Finds what the evaluations of a scenario say. */
public final class EvaluationFindings {
  private static final int FEW_SIZES = 3;
  private static final int ROWS_OF_A_START = 3;

  /** A start this far from the measured base accuracy looks like a mistake on a chart. */
  private static final double OTHER_START = 0.03;

  private final Outcome outcome;
  private final Scenario scenario;
  private final Calibration calibration;
  private final List<CurveFit> fits;
  private final List<EvaluationFinding> found = new ArrayList<>();

  private EvaluationFindings(Outcome outcome) {
    this.outcome = outcome;
    scenario = outcome.scenario();
    calibration = Calibration.of(scenario);
    fits = Stream.of(Strategy.values()).map(calibration::fit).flatMap(Optional::stream).toList();
  }

  /**
   * What is expected, then what to be careful about; empty without evaluations. Works through
   * thousands of curves: takes some tens of milliseconds, and longer where fits are not known yet.
   */
  public static List<EvaluationFinding> of(Outcome outcome) {
    return new EvaluationFindings(outcome).find();
  }

  private List<EvaluationFinding> find() {
    fits.forEach(this::addExpected);
    addOvertaking();
    for (Pair pair : Pair.all()) {
      addDifference(pair);
    }
    fits.forEach(this::addDoubts);
    fits.forEach(this::addStart);
    addBase();
    Calibration.unused(scenario).stream()
        .map(Measurement::strategy)
        .distinct()
        .sorted()
        .forEach(strategy -> found.add(new EvaluationFinding.Unused(strategy)));
    if (!fits.isEmpty()) {
      found.add(new EvaluationFinding.Fitted(fits.stream().map(CurveFit::strategy).toList()));
    }
    return List.copyOf(found);
  }

  private void addExpected(CurveFit fit) {
    boolean tuned = fit.strategy().isTuned();
    double labeled = scenario.get(LABELED_EXAMPLES);
    double examples = tuned ? labeled : shots(labeled);
    double target = scenario.get(TARGET_ACCURACY);
    found.add(
        new EvaluationFinding.Expected(
            fit.strategy(),
            examples,
            fit.predict(examples),
            tuned ? Optional.of(reach(fit, (share, n) -> target)) : Optional.empty()));
  }

  private double shots(double labeled) {
    return Math.min(scenario.get(PROMPTING_SHOTS), labeled);
  }

  private Reach reach(CurveFit fit, Reach.Goal goal) {
    double first = ExampleLevel.EXPERIMENT.from() - scenario.get(STACKED_EXAMPLES);
    return Reach.of(fit, Math.max(1, first), StrategyOutcome.MOST_EXAMPLES, goal);
  }

  private void addOvertaking() {
    Optional<CurveFit> prompting = calibration.fit(Strategy.PROMPTING);
    Optional<CurveFit> tuned = calibration.fit(Strategy.FINE_TUNING);
    if (prompting.isEmpty() && tuned.isEmpty()) {
      return;
    }
    List<AccuracyCrossover> central = AccuracyCrossover.of(outcome, Pair.FINE_TUNING_PROMPTING);
    boolean wins = !central.isEmpty() && central.getLast().winner() == Strategy.FINE_TUNING;
    found.add(
        new EvaluationFinding.Overtaking(
            wins ? OptionalDouble.of(central.getLast().examples()) : OptionalDouble.empty(),
            outcome.of(Strategy.FINE_TUNING).accuracyByExamples().last()
                > outcome.of(Strategy.PROMPTING).accuracyByExamples().last(),
            tuned.map(fit -> reach(fit, past(prompting)))));
  }

  /** The accuracy of the prompt: of its fit where it has one. */
  private Reach.Goal past(Optional<CurveFit> prompting) {
    double central = outcome.of(Strategy.PROMPTING).accuracy();
    return prompting
        .<Reach.Goal>map(
            fit ->
                (share, examples) ->
                    fit.accuracy(fit.curveAt(Reach.unrelated(share)), shots(examples)))
        .orElse((share, examples) -> central);
  }

  private void addDifference(Pair pair) {
    Optional<Measurement> one = representative(pair.challenger());
    Optional<Measurement> other = representative(pair.incumbent());
    if (one.isPresent() && other.isPresent()) {
      found.add(new EvaluationFinding.Measured(new MeasuredDifference(one.get(), other.get())));
    }
  }

  /** What comes nearest to the scenario: the shots it uses, the most examples measured. */
  private Optional<Measurement> representative(Strategy strategy) {
    double wanted = strategy.isTuned() ? Measurement.MAX_EXAMPLES : scenario.get(PROMPTING_SHOTS);
    return scenario.measurements().stream()
        .filter(row -> row.strategy() == strategy)
        .min(
            Comparator.comparingDouble((Measurement row) -> Math.abs(row.examples() - wanted))
                .thenComparing(Measurement::evaluated, Comparator.reverseOrder()));
  }

  private void addDoubts(CurveFit fit) {
    if (!fit.isReliable()) {
      found.add(new EvaluationFinding.Unreliable(fit.strategy()));
    }
    if (hasFlatStart(fit.rows())) {
      found.add(new EvaluationFinding.NoGainYet(fit.strategy()));
    }
    long sizes = fit.rows().stream().mapToDouble(Measurement::examples).distinct().count();
    if (sizes < FEW_SIZES) {
      found.add(new EvaluationFinding.FewSizes(fit.strategy(), (int) sizes));
    }
  }

  /**
   * Whether the first three measurements of a strategy show no gain: their range is at most 2 √(p
   * (1 − p) / evaluated), with p their pooled mean and the smallest number of evaluated items. Such
   * a curve may still take off.
   *
   * @param rows of one strategy, in any order
   * @return false where there are fewer than three
   */
  static boolean hasFlatStart(List<Measurement> rows) {
    List<Measurement> first =
        rows.stream()
            .sorted(Comparator.comparingDouble(Measurement::examples))
            .limit(ROWS_OF_A_START)
            .toList();
    if (first.size() < ROWS_OF_A_START) {
      return false;
    }
    double correct = first.stream().mapToDouble(Measurement::correct).sum();
    DoubleSummaryStatistics evaluated =
        first.stream().mapToDouble(Measurement::evaluated).summaryStatistics();
    DoubleSummaryStatistics shares =
        first.stream().mapToDouble(row -> row.correct() / row.evaluated()).summaryStatistics();
    double p = correct / evaluated.getSum();
    return shares.getMax() - shares.getMin() <= 2 * Math.sqrt(p * (1 - p) / evaluated.getMin());
  }

  private void addStart(CurveFit fit) {
    OptionalDouble base = Calibration.measuredBaseAccuracy(scenario);
    double fewest = fit.rows().stream().mapToDouble(Measurement::examples).min().orElse(0);
    double atZero = fit.predict(0).p50();
    if (base.isPresent() && fewest > 0 && Math.abs(atZero - base.getAsDouble()) >= OTHER_START) {
      found.add(
          new EvaluationFinding.OtherStart(fit.strategy(), atZero, base.getAsDouble(), fewest));
    }
  }

  private void addBase() {
    OptionalDouble base = Calibration.measuredBaseAccuracy(scenario);
    if (base.isPresent() && fits.size() < Strategy.values().length) {
      found.add(new EvaluationFinding.MeasuredBase(base.getAsDouble()));
    }
    if (base.isPresent() && scenario.range(BASE_ACCURACY) != null) {
      found.add(new EvaluationFinding.IgnoredBaseRange());
    }
  }
}
