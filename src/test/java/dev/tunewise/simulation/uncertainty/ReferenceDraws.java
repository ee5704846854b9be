package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.ReferenceSimulation;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * The uncertainty once more, slow and plain: other random numbers, other samplers, sorted
 * percentiles, costs month by month. Only for scenarios without price changes, batch, cache,
 * hosting and retirement, which {@link ReferenceSimulation} covers.
 */
final class ReferenceDraws {
  private final Scenario scenario;
  private final SplittableRandom random;
  private final double[] values;

  final double[][] totals;
  final double[][] accuracies;
  final double[][] curveAt100;
  final double[][] costAtMonth6;

  /** Break-even month of fine-tuning against prompting; NaN if it never pays back. */
  final double[] months;

  ReferenceDraws(Scenario scenario, int draws, long seed) {
    this.scenario = scenario;
    random = new SplittableRandom(seed);
    values = scenario.values().toArray();
    totals = new double[3][draws];
    accuracies = new double[3][draws];
    curveAt100 = new double[3][draws];
    costAtMonth6 = new double[3][draws];
    months = new double[draws];
    for (int i = 0; i < draws; i++) {
      draw(i);
    }
  }

  static double quantile(double[] draws, double level) {
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, level);
  }

  static double ofSorted(double[] sorted, double level) {
    double rank = level * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }

  private double p(Parameter parameter) {
    return values[parameter.ordinal()];
  }

  private double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1 / 3.0;
    while (true) { // Marsaglia and Tsang 2000
      double x = random.nextGaussian();
      double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  private double beta(double mean, double concentration) {
    double a = gamma(mean * concentration);
    return a / (a + gamma((1 - mean) * concentration));
  }

  private void draw(int i) {
    for (Map.Entry<Parameter, Range> range : scenario.ranges().entrySet()) {
      Parameter parameter = range.getKey();
      double low = parameter.scale().tau(range.getValue().low());
      double high = parameter.scale().tau(range.getValue().high());
      double tau = (low + high) / 2 + (high - low) / 2.5631031310892007 * random.nextGaussian();
      double value = parameter.scale().ofTau(tau);
      values[parameter.ordinal()] = Math.min(parameter.max(), Math.max(parameter.min(), value));
    }
    double sigma = p(Parameter.SPECIALIZATION);
    double topics = p(Parameter.DISTINCT_TOPICS);
    double fp = beta(0.35 - 0.20 * sigma, 8);
    double ff = beta(0.38 + 0.32 * sigma, 6);
    double fr = beta(0.10 + 0.30 * p(Parameter.KNOWLEDGE_SHARE), 8);
    double z = random.nextGaussian();
    double zSteep = random.nextGaussian();
    double tuned = random.nextGaussian();
    double tunedSteep = random.nextGaussian();
    double[] half = {
      Math.max(p(Parameter.PROMPTING_HALF_SHOTS), 0.8 * topics) * Math.exp(0.9 * z),
      Math.max(p(Parameter.FINE_TUNING_HALF_EXAMPLES), 3.5 * topics) * Math.exp(1.3 * tuned),
      Math.max(p(Parameter.HYBRID_HALF_EXAMPLES), 1.4 * topics) * Math.exp(1.4 * tuned)
    };
    double[] steep = {
      Math.exp(0.30 * zSteep), 1.1 * Math.exp(0.35 * tunedSteep), 0.9 * Math.exp(0.40 * tunedSteep)
    };
    double penalty =
        -Math.log(1 - random.nextDouble()) * p(Parameter.FINE_TUNING_OVERFITTING_PENALTY);
    double examples = p(Parameter.LABELED_EXAMPLES);
    double[] fresh = accuracies(examples, fp, ff, fr, half, steep, penalty);
    double[] at100 = accuracies(100, fp, ff, fr, half, steep, penalty);
    double floorOfHybrid = accuracies(examples, fp, 0, fr, half, steep, penalty)[2];
    double[][] costs = new double[3][];
    for (int s = 0; s < 3; s++) {
      accuracies[s][i] = fresh[s];
      curveAt100[s][i] = at100[s];
      double floor = s == 1 ? p(Parameter.BASE_ACCURACY) : s == 2 ? floorOfHybrid : fresh[0];
      costs[s] = costs(s, fresh[s], floor, fresh[0]);
      totals[s][i] = costs[s][costs[s].length - 1];
      costAtMonth6[s][i] = costs[s][6];
    }
    months[i] = lastDown(costs[1], costs[0]);
  }

  private double[] accuracies(
      double examples, double fp, double ff, double fr, double[] half, double[] steep, double dip) {
    double base = p(Parameter.BASE_ACCURACY);
    double room = 1 - base; // ceiling 1
    double shots = Math.min(p(Parameter.PROMPTING_SHOTS), examples);
    double promptHill = shots == 0 ? 0 : 1 / (1 + Math.pow(half[0] / shots, steep[0]));
    double tuningHill = examples == 0 ? 0 : 1 / (1 + Math.pow(half[1] / examples, steep[1]));
    double hybridHill = examples == 0 ? 0 : 1 / (1 + Math.pow(half[2] / examples, steep[2]));
    double overfit = dip * (Math.exp(-examples / 50) - Math.exp(-examples / 5));
    double prompting = base + room * fp * promptHill;
    double tuning = base + room * ff * tuningHill - overfit;
    double hybrid = 1 - (1 - base - room * ff * hybridHill) * (1 - fp * 0.5) * (1 - fr);
    return new double[] {prompting, Math.clamp(tuning, 0, 1), Math.clamp(hybrid, 0, 1)};
  }

  private double[] costs(int s, double fresh, double floor, double prompted) {
    int horizon = scenario.horizonMonths();
    double[] leadDays = {
      0, p(Parameter.FINE_TUNING_LEAD_TIME_DAYS), p(Parameter.HYBRID_LEAD_TIME_DAYS)
    };
    double lead = leadDays[s] / 30.4375;
    int goLive = (int) Math.ceil(lead);
    double rate = p(Parameter.HOURLY_RATE);
    double label = p(Parameter.FINE_TUNING_LABEL_COST);
    double examples = p(Parameter.LABELED_EXAMPLES);
    double job =
        examples
            * p(Parameter.EXAMPLE_TOKENS)
            * p(Parameter.FINE_TUNING_EPOCHS)
            / 1e6
            * p(Parameter.FINE_TUNING_TRAINING_PRICE);
    double build = p(Parameter.RETRIEVAL_SETUP_COST) + p(Parameter.RETRIEVAL_SETUP_HOURS) * rate;
    double setup = p(Parameter.PROMPTING_SETUP_HOURS) * rate; // also the bridge's
    if (s > 0) {
      setup += Math.max(0, examples - p(Parameter.ALREADY_LABELED)) * label;
      setup += p(Parameter.FINE_TUNING_TRAINING_RUNS) * job;
      setup += p(Parameter.FINE_TUNING_SETUP_HOURS) * rate;
    }
    if (s == 2) {
      setup += p(Parameter.HYBRID_SETUP_HOURS) * rate + build;
    }
    double retrain =
        job
            + p(Parameter.FINE_TUNING_REFRESH_EXAMPLES) * label
            + p(Parameter.FINE_TUNING_RETRAIN_HOURS) * rate;
    double[] costs = new double[horizon + 1];
    costs[0] = setup;
    double kept = 1;
    boolean retrainedBefore = true;
    double calls = p(Parameter.MONTHLY_CALLS);
    int every = (int) p(Parameter.FINE_TUNING_RETRAIN_EVERY_MONTHS);
    for (int m = 1; m <= horizon; m++) {
      double live = Math.min(1, Math.max(0, m - lead));
      boolean retrains = s > 0 && m > goLive && every > 0 && (m - goLive) % every == 0;
      if (m - 1 > goLive) {
        kept = retrainedBefore ? 1 : kept * (1 - p(Parameter.MONTHLY_DRIFT));
      }
      double own = fresh <= floor ? fresh : floor + (fresh - floor) * kept;
      double delivered = live * own + (1 - live) * prompted;
      double running = live * running(s, calls) + (1 - live) * running(0, calls);
      costs[m] =
          costs[m - 1]
              + running
              + (retrains ? retrain : 0)
              + calls * (1 - delivered) * p(Parameter.COST_PER_ERROR);
      retrainedBefore = retrains;
      calls *= 1 + p(Parameter.MONTHLY_GROWTH);
    }
    return costs;
  }

  private double running(int s, double calls) {
    double input = p(s == 0 ? Parameter.PROMPTING_INPUT_PRICE : Parameter.FINE_TUNING_INPUT_PRICE);
    double output =
        p(s == 0 ? Parameter.PROMPTING_OUTPUT_PRICE : Parameter.FINE_TUNING_OUTPUT_PRICE);
    double shots = Math.min(p(Parameter.PROMPTING_SHOTS), p(Parameter.LABELED_EXAMPLES));
    double[] prefix = {
      p(Parameter.PROMPTING_INSTRUCTION_TOKENS) + shots * p(Parameter.EXAMPLE_TOKENS),
      p(Parameter.FINE_TUNING_INSTRUCTION_TOKENS),
      p(Parameter.HYBRID_INSTRUCTION_TOKENS) + p(Parameter.HYBRID_RETRIEVED_TOKENS)
    };
    double[] hours = {
      p(Parameter.PROMPTING_MONTHLY_HOURS),
      p(Parameter.FINE_TUNING_MONTHLY_HOURS),
      p(Parameter.HYBRID_MONTHLY_HOURS)
    };
    double tokens =
        ((prefix[s] + p(Parameter.INPUT_TOKENS)) * input + p(Parameter.OUTPUT_TOKENS) * output)
            / 1e6;
    double outside = s == 2 ? p(Parameter.RETRIEVAL_COST_PER_THOUSAND_CALLS) / 1000 : 0;
    double fee = s == 2 ? p(Parameter.RETRIEVAL_MONTHLY_COST) : 0;
    return calls * (tokens + outside) + hours[s] * p(Parameter.HOURLY_RATE) + fee;
  }

  private static double lastDown(double[] challenger, double[] incumbent) {
    int last = challenger.length - 1;
    if (challenger[last] > incumbent[last]) {
      return Double.NaN;
    }
    for (int m = last; m > 0; m--) {
      double before = challenger[m - 1] - incumbent[m - 1];
      if (before > 0) {
        return m - 1 + before / (before - (challenger[m] - incumbent[m]));
      }
    }
    return 0;
  }
}
