package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Effect;
import dev.tunewise.model.Link;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.AccuracyFactors;
import dev.tunewise.simulation.CurveSource;
import dev.tunewise.simulation.ModelRun;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.statistics.RandomStream;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.jspecify.annotations.Nullable;

/**
 * Calculates one draw after the other, through the same formulas as the point run. One instance per
 * thread.
 */
final class DrawWorker {
  private final ModelRun modelRun;
  private final List<RangeSampler> ranges;
  private final double[] normals;
  private final double[] drawn;

  /** As of {@link Link#factor}; empty where ranges are independent. */
  private final double[][] links;

  private final RandomStream stream;
  private final SharedStateContinuousSampler normal;
  private final FactorSampler factorSampler;
  private final boolean sharesTime;

  /** Null where all ranges are drawn. */
  private @Nullable Parameter held;

  private double heldValue;

  /** Keeps so many draws. */
  DrawWorker(Scenario scenario, int draws) {
    modelRun = new ModelRun(scenario, draws);
    ranges =
        Calibration.ranges(scenario).entrySet().stream()
            .map(range -> sampler(scenario, range.getKey(), range.getValue()))
            .toList();
    normals = new double[ranges.size()];
    drawn = new double[ranges.size()];
    links = links(scenario);
    stream = new RandomStream(scenario.seed());
    normal = ZigguratSampler.NormalizedGaussian.of(stream);
    factorSampler = new FactorSampler(stream);
    sharesTime = ranges.stream().noneMatch(range -> range.parameter().affects(Effect.TIME));
  }

  private static RangeSampler sampler(Scenario scenario, Parameter parameter, Range range) {
    return RangeSampler.of(parameter, scenario.get(parameter), range);
  }

  private double[][] links(Scenario scenario) {
    List<Parameter> parameters = ranges.stream().map(RangeSampler::parameter).toList();
    return scenario.links().isEmpty()
        ? new double[0][]
        : Objects.requireNonNull(Link.factor(parameters, scenario.links()));
  }

  /** From now on a ranged parameter has this value in each draw; the others are drawn as before. */
  void hold(Parameter parameter, double value) {
    held = parameter;
    heldValue = value;
  }

  /** Calculates draw number {@code draw}, all but its costs and curves, for which it is kept. */
  void run(int draw, int keptAs) {
    drawRanges(draw, 0, drawn.length);
    for (int r = 0; r < drawn.length; r++) {
      modelRun.set(ranges.get(r).parameter(), drawn[r]);
    }
    if (held != null) {
      modelRun.set(held, heldValue);
    }
    modelRun.prepare(new RandomCurves(draw), keptAs);
  }

  /** Draws the ranges from number {@code first} to {@code end}, and no more. */
  void drawRanges(int draw, int first, int end) {
    stream.start(draw, RandomStream.RANGES);
    for (int r = 0; r < end; r++) {
      normals[r] = normal.sample();
    }
    for (int r = first; r < end; r++) {
      drawn[r] = ranges.get(r).value(links.length == 0 ? normals[r] : linked(r));
    }
  }

  /** What was drawn for a ranged parameter, in their order. */
  double drawn(int range) {
    return drawn[range];
  }

  /** The normal of a range, made of its own and those of the ranges before it. */
  private double linked(int range) {
    double sum = 0;
    for (int r = 0; r <= range; r++) {
      sum += links[range][r] * normals[r];
    }
    return sum;
  }

  /** The curves of a draw. */
  private final class RandomCurves implements CurveSource {
    private final int draw;

    RandomCurves(int draw) {
      this.draw = draw;
    }

    @Override
    public AccuracyFactors factors(AccuracyFactors central) {
      stream.start(draw, RandomStream.FACTORS);
      return factorSampler.sample(central);
    }

    /** The curve at a random share of the weight of all curves of a fit. */
    @Override
    public DoubleUnaryOperator fitted(Strategy strategy, CurveFit fit) {
      stream.start(draw, RandomStream.FITTED_CURVE + strategy.ordinal());
      int curve = fit.curveAt(stream.nextDouble());
      return examples -> fit.accuracy(curve, examples);
    }
  }

  /** Whether all draws share the timelines. */
  boolean sharesTime() {
    return sharesTime;
  }

  ModelRun modelRun() {
    return modelRun;
  }
}
