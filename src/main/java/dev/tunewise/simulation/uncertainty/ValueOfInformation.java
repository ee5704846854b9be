package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What knowing more would save: EVPI = min_s E[C_s] − E[min_s C_s]; of one parameter the same with
 * draws sorted by it into ten bins, inside which the strategy with the lowest mean is chosen.
 */
final class ValueOfInformation {
  private static final int BINS = 10;
  private static final int FEWEST_DRAWS = 1_000;

  private ValueOfInformation() {}

  static InformationValue of(DrawRun draws, List<Parameter> parameters) {
    double best = lowestMean(draws);
    double sum = 0;
    for (int i = 0; i < draws.count; i++) {
      sum += lowest(draws, i);
    }
    boolean few = draws.count < FEWEST_DRAWS;
    double[] worth = new double[parameters.size()];
    draws.each(
        few ? 0 : worth.length, r -> worth[r] = Math.max(0, best - binned(draws, draws.ranged[r])));
    Map<Parameter, OptionalDouble> perParameter = new LinkedHashMap<>();
    for (int r = 0; r < worth.length; r++) {
      perParameter.put(
          parameters.get(r), few ? OptionalDouble.empty() : OptionalDouble.of(worth[r]));
    }
    return new InformationValue(Math.max(0, best - sum / draws.count), perParameter);
  }

  private static double lowest(DrawRun draws, int i) {
    double lowest = Double.POSITIVE_INFINITY;
    for (double[] totals : draws.totals) {
      lowest = Math.min(lowest, totals[i]);
    }
    return lowest;
  }

  private static double lowestMean(DrawRun draws) {
    double lowest = Double.POSITIVE_INFINITY;
    for (double[] totals : draws.totals) {
      lowest = Math.min(lowest, Arrays.stream(totals).sum() / draws.count);
    }
    return lowest;
  }

  /** Expected total if the parameter's bin were known before choosing. */
  private static double binned(DrawRun draws, double[] values) {
    int[] order = DrawOrder.by(values);
    double expected = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int from = (int) ((long) bin * draws.count / BINS);
      int to = (int) ((long) (bin + 1) * draws.count / BINS);
      double lowest = Double.POSITIVE_INFINITY;
      for (double[] totals : draws.totals) {
        double sum = 0;
        for (int rank = from; rank < to; rank++) {
          sum += totals[order[rank]];
        }
        lowest = Math.min(lowest, sum);
      }
      expected += lowest / draws.count;
    }
    return expected;
  }
}
