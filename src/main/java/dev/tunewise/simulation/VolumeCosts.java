package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.Arrays;

/**
 * Total cost of the horizon as a function of the calls of month 1, all else fixed: a straight line
 * per strategy, plus hosting where the number of instances follows the calls. Immutable.
 */
public final class VolumeCosts {
  /** By ordinal of the strategy. */
  private final double[] constants;

  private final double[] slopes;

  /** By ordinal, then month; empty without steps. */
  private final double[][] hosting;

  private final Instances instances;

  /**
   * The costs of a simulation.
   *
   * @param terms of each strategy in their order, as {@code timelines}
   */
  VolumeCosts(CostTerms[] terms, Timeline[] timelines, Instances instances) {
    this.instances = instances;
    constants = new double[terms.length];
    slopes = new double[terms.length];
    hosting = new double[terms.length][0];
    for (int s = 0; s < constants.length; s++) {
      Timeline time = timelines[s];
      int last = time.lastMonth();
      constants[s] = terms[s].fixed(time, last, 0);
      slopes[s] = terms[s].perCall(time, last, 0);
      double ofMonth = terms[s].hosting(0);
      if (isStepped()) {
        hosting[s] = Arrays.stream(time.hostedMonth).map(share -> share * ofMonth).toArray();
      }
    }
  }

  /** Total cost if month 1 has so many calls. */
  public double total(Strategy strategy, double monthlyCalls) {
    int s = strategy.ordinal();
    double total = constants[s] + slopes[s] * monthlyCalls;
    return isStepped() && strategy.isTuned() ? total + hostingCost(s, monthlyCalls) : total;
  }

  private double hostingCost(int s, double monthlyCalls) {
    double cost = 0;
    for (int m = 1; m < hosting[s].length; m++) {
      cost += hosting[s][m] * instances.in(m, monthlyCalls);
    }
    return cost;
  }

  /** Whether totals rise in steps of hosting, so that they are no straight lines. */
  public boolean isStepped() {
    return instances.isStepped();
  }

  /** Total cost at no calls; with the slope the whole line where there are no steps. */
  double constant(Strategy strategy) {
    return constants[strategy.ordinal()];
  }

  double slope(Strategy strategy) {
    return slopes[strategy.ordinal()];
  }
}
