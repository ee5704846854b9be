package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.STACKED_EXAMPLES;

import dev.tunewise.model.Effect;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.AccuracyCurves;
import dev.tunewise.simulation.AccuracyFactors;
import dev.tunewise.simulation.AccuracyModel;
import dev.tunewise.simulation.ExampleGrid;
import dev.tunewise.simulation.FittedCurves;
import dev.tunewise.simulation.Inputs;
import dev.tunewise.simulation.ModelRun;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.statistics.RandomStream;
import java.util.List;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Works out one draw after the other, through the same formulas as the point run. One instance per
 * thread.
 */
final class DrawWorker {
  private final ModelRun evaluation;
  private final List<RangeSampler> ranges;
  private final RandomStream stream;
  private final SharedStateContinuousSampler normal;
  private final FactorSampler factorSampler;
  private final int months;
  private final boolean sharesTime;
  private final boolean sharesGrid;
  private AccuracyCurves curves;

  /** Keeps the amounts of so many draws. */
  DrawWorker(Scenario scenario, int draws) {
    evaluation = new ModelRun(scenario, draws);
    ranges =
        Calibration.ranges(scenario).entrySet().stream()
            .map(range -> RangeSampler.of(range.getKey(), range.getValue()))
            .toList();
    stream = new RandomStream(scenario.seed());
    normal = ZigguratSampler.NormalizedGaussian.of(stream);
    factorSampler = new FactorSampler(stream);
    months = scenario.horizonMonths();
    sharesTime = ranges.stream().noneMatch(range -> range.parameter().affects(Effect.TIME));
    sharesGrid =
        !evaluation.calibration().hasFits()
            && ranges.stream().noneMatch(range -> range.parameter().affects(Effect.EXAMPLES_SEEN));
    Inputs in = evaluation.inputs();
    curves = FittedCurves.central(in, evaluation.calibration());
  }

  /**
   * Works out draw number {@code draw}, all but its costs, whose amounts are kept; the getters then
   * speak of it.
   */
  void run(int draw, int keptAs) {
    stream.start(draw, RandomStream.RANGES);
    for (RangeSampler range : ranges) {
      evaluation.set(range.parameter(), range.value(normal.sample()));
    }
    stream.start(draw, RandomStream.FACTORS);
    Calibration calibration = evaluation.calibration();
    Inputs in = FittedCurves.measured(evaluation.inputs(), calibration);
    AccuracyCurves generic =
        new AccuracyModel(in, factorSampler.sample(AccuracyFactors.central(in)));
    curves =
        FittedCurves.over(generic, in, calibration, (strategy, fit) -> fitted(draw, strategy, fit));
    evaluation.prepare(curves, keptAs);
  }

  /** The curve at a random share of the weight of all curves of a fit. */
  private FittedCurves.FittedCurve fitted(int draw, Strategy strategy, CurveFit fit) {
    stream.start(draw, RandomStream.FITTED_CURVE + strategy.ordinal());
    int curve = fit.curveAt(stream.nextDouble());
    return examples -> fit.accuracy(curve, examples);
  }

  /** Whether curves of many draws can be worked out by a {@link CurveBlock}. */
  boolean sharesGrid() {
    return sharesGrid;
  }

  /** Value of a ranged parameter, in their order. */
  double value(int range) {
    Parameter parameter = ranges.get(range).parameter();
    return evaluation.inputs().get(parameter);
  }

  /** H. */
  int months() {
    return months;
  }

  /** Whether all draws share the timelines. */
  boolean sharesTime() {
    return sharesTime;
  }

  ModelRun evaluation() {
    return evaluation;
  }

  AccuracyCurves curves() {
    return curves;
  }

  ExampleGrid grid() {
    return ExampleGrid.of(evaluation.inputs().get(STACKED_EXAMPLES));
  }
}
