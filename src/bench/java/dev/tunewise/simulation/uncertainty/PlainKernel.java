package dev.tunewise.simulation.uncertainty;

import dev.tunewise.statistics.QuantileSelector;
import java.util.random.RandomGenerator;

/**
 * The core job written by hand for one scenario, with nothing general about it: the default
 * scenario with four ranges, all other numbers as constants. What a program written only for this
 * would take: the limit for the benchmarks. Powers are exponentials of logarithms, draws go to the
 * columns in blocks, and percentiles are selected as the program does it: nothing faster is known
 * for them.
 *
 * <p>It does the work that any such program has to do, no less: all factors of the accuracy curves
 * are drawn, the overfitting penalty among them; each draw has a stream of random numbers of its
 * own, so that draws can be shared out to threads; all three pairs are compared, within the
 * tolerance for equal costs, with the break-even of each draw and by month the number of draws in
 * which the challenger is not more expensive. It does not choose a strategy, and its exponentials
 * may differ in their last digit from machine to machine, which the program does not allow itself.
 */
final class PlainKernel {
  private static final int MONTHS = 24;
  private static final int BLOCK = 32;
  private static final double TOLERANCE = 1e-9;
  private static final double LOG_CALLS_LOW = Math.log(400_000);
  private static final double LOG_CALLS_HIGH = Math.log(2_500_000);
  private static final double LOG_LABEL_LOW = Math.log(0.3);
  private static final double LOG_LABEL_HIGH = Math.log(1.5);
  private static final double LOG_3 = Math.log(3);
  private static final double LOG_20 = Math.log(20);
  private static final double LOG_5 = Math.log(5);
  private static final double LOG_60 = Math.log(60);
  private static final double LOG_150 = Math.log(150);
  private static final double LOG_2000 = Math.log(2000);

  private static final double OVERFITTING_2000 = Math.exp(-2000 / 50.0) - Math.exp(-2000 / 5.0);

  private final int draws;
  private final double[][] columns;
  private final double[][] accuracies;
  private final double[][] breakEven;
  private final int[][] notMoreExpensive;
  private final Stream random = new Stream();

  PlainKernel(int draws) {
    this.draws = draws;
    columns = new double[3 * (MONTHS + 1)][draws];
    accuracies = new double[3][draws];
    breakEven = new double[3][draws];
    notMoreExpensive = new int[3][MONTHS + 1];
  }

  /** Samples, calculates all cumulative costs, and selects P10, P50 and P90 of 75 columns. */
  double run() {
    double[] p = new double[MONTHS + 1];
    double[] f = new double[MONTHS + 1];
    double[] y = new double[MONTHS + 1];
    double[] block = new double[columns.length * BLOCK];
    for (int first = 0; first < draws; first += BLOCK) {
      int size = Math.min(BLOCK, draws - first);
      for (int i = 0; i < size; i++) {
        draw(first + i, p, f, y);
        for (int m = 0; m <= MONTHS; m++) {
          block[m * BLOCK + i] = p[m];
          block[(25 + m) * BLOCK + i] = f[m];
          block[(50 + m) * BLOCK + i] = y[m];
        }
      }
      for (int c = 0; c < columns.length; c++) {
        System.arraycopy(block, c * BLOCK, columns[c], first, size);
      }
    }
    double sum = 0;
    QuantileSelector selector = new QuantileSelector(draws);
    for (double[] column : columns) {
      sum += selector.of(column, draws).p50();
    }
    return sum;
  }

  private double range(double logLow, double logHigh) {
    double spread = (logHigh - logLow) / 2.5631031310892007;
    return Math.exp((logLow + logHigh) / 2 + spread * random.nextGaussian());
  }

  private static double hill(double logHalf, double logCount, double steepness) {
    return 1 / (1 + Math.exp(steepness * (logHalf - logCount)));
  }

  private void draw(int i, double[] p, double[] f, double[] y) {
    random.start(i);
    double calls = range(LOG_CALLS_LOW, LOG_CALLS_HIGH);
    double input = range(0, LOG_3);
    double label = range(LOG_LABEL_LOW, LOG_LABEL_HIGH);
    double output = range(LOG_5, LOG_20);
    double promptShare = beta(0.23, 8);
    double tuningShare = beta(0.572, 6);
    double found = 1 - beta(0.19, 8);
    double z = random.nextGaussian();
    double tuned = random.nextGaussian();
    double steep = random.nextGaussian();
    double promptHill = hill(LOG_5 + 0.9 * z, LOG_5, Math.exp(0.30 * random.nextGaussian()));
    double tuningHill = hill(LOG_150 + 1.3 * tuned, LOG_2000, 1.1 * Math.exp(0.35 * steep));
    double hybridHill = hill(LOG_60 + 1.4 * tuned, LOG_2000, 0.9 * Math.exp(0.40 * steep));
    double accuracyP = 0.68 + 0.32 * promptShare * promptHill;
    double penalty = 0.06 * random.nextExponential() * OVERFITTING_2000;
    double accuracyF = clamp(0.68 + 0.32 * tuningShare * tuningHill - penalty);
    double missed = (1 - promptShare / 2) * found;
    double accuracyY = 1 - (0.32 - 0.32 * tuningShare * hybridHill) * missed;
    double floorY = 1 - 0.32 * missed;
    accuracies[0][i] = accuracyP;
    accuracies[1][i] = accuracyF;
    accuracies[2][i] = accuracyY;
    double perP = (1300 * Math.min(input, 0.8 * 0.2 + 0.2 * 2.5) + 120 * input + output * 10) / 1e6;
    double perF = (40 * 0.8 + 120 * 0.8 + output * 3.2) / 1e6;
    double perY = (150 * 0.8 + 820 * 0.8 + output * 3.2) / 1e6 + 0.00005;
    double upkeepP = 4 * 95;
    double labels = 1500 * label;
    double retrain = 5.4 + 200 * label + 12 * 95;
    p[0] = 24 * 95;
    f[0] = labels + 21.6 + 80 * 95 + 24 * 95;
    y[0] = labels + 21.6 + 96 * 95 + 50 + 48 * 95 + 24 * 95;
    double kept = 1;
    for (int m = 1; m <= MONTHS; m++) {
      boolean retrains = m > 1 && (m - 1) % 6 == 0;
      double errorsP = (1 - accuracyP) * 0.02;
      double liveF = m == 1 ? 1 - 21 / 30.4375 : 1;
      double liveY = m == 1 ? 1 - 30 / 30.4375 : 1;
      double runP = calls * (perP + errorsP) + upkeepP;
      double ownF = calls * (perF + (1 - 0.68 - (accuracyF - 0.68) * kept) * 0.02) + 6 * 95;
      double ownY =
          calls * (perY + (1 - floorY - (accuracyY - floorY) * kept) * 0.02) + 10 * 95 + 70;
      p[m] = p[m - 1] + runP;
      f[m] = f[m - 1] + liveF * ownF + (1 - liveF) * runP + (retrains ? retrain : 0);
      y[m] = y[m - 1] + liveY * ownY + (1 - liveY) * runP + (retrains ? retrain : 0);
      kept = m == 1 || retrains ? 1 : kept * 0.99;
      calls *= 1.03;
    }
    breakEven[0][i] = breakEven(f, p, notMoreExpensive[0]);
    breakEven[1][i] = breakEven(y, p, notMoreExpensive[1]);
    breakEven[2][i] = breakEven(y, f, notMoreExpensive[2]);
  }

  private static double breakEven(double[] challenger, double[] incumbent, int[] notMoreExpensive) {
    double month = 0;
    double before = 0;
    for (int m = 0; m <= MONTHS; m++) {
      double after = challenger[m] - incumbent[m];
      after = Math.abs(after) <= TOLERANCE * challenger[m] ? 0 : after;
      if (after <= 0) {
        notMoreExpensive[m]++;
        if (before > 0) {
          month = m - 1 + before / (before - after);
        }
      }
      before = after;
    }
    return before <= 0 ? month : Double.NaN;
  }

  private static double clamp(double accuracy) {
    return Math.max(0, Math.min(1, accuracy));
  }

  /** SplitMix64, started anew for each draw. */
  private static final class Stream implements RandomGenerator {
    private static final long GAMMA = 0x9e3779b97f4a7c15L;
    private long state;

    void start(int draw) {
      state = mix(42 ^ mix(draw * GAMMA + 1));
    }

    @Override
    public long nextLong() {
      state += GAMMA;
      return mix(state);
    }

    private static long mix(long value) {
      long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
      z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
      return z ^ (z >>> 31);
    }
  }

  private double beta(double mean, double concentration) {
    double a = gamma(mean * concentration);
    return a / (a + gamma((1 - mean) * concentration));
  }

  private double gamma(double shape) {
    double d = shape - 1 / 3.0;
    double c = 1 / Math.sqrt(9 * d);
    while (true) { // Marsaglia and Tsang 2000; shapes are above 1 here
      double x = random.nextGaussian();
      double root = 1 + c * x;
      double v = root * root * root;
      if (v <= 0) {
        continue;
      }
      double u = random.nextDouble();
      double square = x * x;
      if (u < 1 - 0.0331 * square * square
          || Math.log(u) < 0.5 * square + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }
}
