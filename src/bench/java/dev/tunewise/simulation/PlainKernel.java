package dev.tunewise.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The core job written by hand for one scenario, with nothing general about it: the default
 * scenario with four ranges, all other numbers as constants. What a program written only for this
 * would take: the limit for the benchmarks.
 */
final class PlainKernel {
  private static final int MONTHS = 24;

  private final int draws;
  private final double[][] columns;
  private final double[][] accuracies;
  private final double[] breakEven;
  private final SplittableRandom random = new SplittableRandom(42);

  PlainKernel(int draws) {
    this.draws = draws;
    columns = new double[3 * (MONTHS + 1)][draws];
    accuracies = new double[3][draws];
    breakEven = new double[draws];
  }

  /** Samples, works out all cumulative costs, and selects P10, P50 and P90 of 75 columns. */
  double run() {
    double[] p = new double[MONTHS + 1];
    double[] f = new double[MONTHS + 1];
    double[] y = new double[MONTHS + 1];
    for (int i = 0; i < draws; i++) {
      draw(i, p, f, y);
      for (int m = 0; m <= MONTHS; m++) {
        columns[m][i] = p[m];
        columns[25 + m][i] = f[m];
        columns[50 + m][i] = y[m];
      }
    }
    double sum = 0;
    double[] copy = new double[draws];
    for (double[] column : columns) {
      sum += select(column, copy);
    }
    return sum;
  }

  private double range(double logLow, double logHigh) {
    double spread = (logHigh - logLow) / 2.5631031310892007;
    return Math.exp((logLow + logHigh) / 2 + spread * random.nextGaussian());
  }

  private static double hill(double half, double n, double steepness) {
    return 1 / (1 + Math.pow(half / n, steepness));
  }

  private void draw(int i, double[] p, double[] f, double[] y) {
    double calls = range(Math.log(400_000), Math.log(2_500_000));
    double input = range(0, Math.log(3));
    double label = range(Math.log(0.3), Math.log(1.5));
    double output = range(Math.log(5), Math.log(20));
    double promptShare = beta(0.23, 8);
    double tuningShare = beta(0.572, 6);
    double found = 1 - beta(0.19, 8);
    double z = random.nextGaussian();
    double tuned = random.nextGaussian();
    double steep = random.nextGaussian();
    double promptHill = hill(5 * Math.exp(0.9 * z), 5, Math.exp(0.30 * random.nextGaussian()));
    double tuningHill = hill(150 * Math.exp(1.3 * tuned), 2000, 1.1 * Math.exp(0.35 * steep));
    double hybridHill = hill(60 * Math.exp(1.4 * tuned), 2000, 0.9 * Math.exp(0.40 * steep));
    double accuracyP = 0.68 + 0.32 * promptShare * promptHill;
    double accuracyF = 0.68 + 0.32 * tuningShare * tuningHill;
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
    double before = f[0] - p[0];
    double month = before <= 0 ? 0 : Double.NaN;
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
      double after = f[m] - p[m];
      if (before > 0 && after <= 0) {
        month = m - 1 + before / (before - after);
      }
      before = after;
      kept = m == 1 || retrains ? 1 : kept * 0.99;
      calls *= 1.03;
    }
    breakEven[i] = before <= 0 ? month : Double.NaN;
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
      if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
        return d * v;
      }
    }
  }

  /** P10 + P50 + P90 by quickselect on a copy. */
  private double select(double[] column, double[] copy) {
    System.arraycopy(column, 0, copy, 0, draws);
    int low = quickselect(copy, 0, draws - 1, draws / 10);
    int middle = quickselect(copy, low, draws - 1, draws / 2);
    int high = quickselect(copy, middle, draws - 1, draws * 9 / 10);
    return copy[low] + copy[middle] + copy[high];
  }

  private static int quickselect(double[] a, int from, int to, int rank) {
    int low = from;
    int high = to;
    while (high - low > 32) {
      double pivot = a[(low + high) >>> 1];
      int i = low;
      int j = high;
      while (i <= j) {
        while (a[i] < pivot) {
          i++;
        }
        while (a[j] > pivot) {
          j--;
        }
        if (i <= j) {
          double t = a[i];
          a[i++] = a[j];
          a[j--] = t;
        }
      }
      if (rank <= j) {
        high = j;
      } else if (rank >= i) {
        low = i;
      } else {
        return rank;
      }
    }
    Arrays.sort(a, low, high + 1);
    return rank;
  }
}
