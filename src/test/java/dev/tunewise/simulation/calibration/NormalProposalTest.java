package dev.tunewise.simulation.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.statistics.RandomStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalProposalTest {
  private static final int D = 5;

  /** Points whose numbers depend on each other. */
  private static double[][] points(int count) {
    Random random = new Random(3);
    double[][] points = new double[count][D];
    for (double[] point : points) {
      double common = random.nextGaussian();
      for (int i = 0; i < D; i++) {
        point[i] = 0.2 * i + 0.5 * common + 0.1 * (i + 1) * random.nextGaussian();
      }
    }
    return points;
  }

  private static double[] mean(double[][] points) {
    double[] mean = new double[D];
    for (double[] point : points) {
      for (int i = 0; i < D; i++) {
        mean[i] += point[i] / points.length;
      }
    }
    return mean;
  }

  private static double[][] covariance(double[][] points, double factor) {
    double[] mean = mean(points);
    double[][] covariance = new double[D][D];
    for (double[] point : points) {
      for (int i = 0; i < D; i++) {
        for (int j = 0; j < D; j++) {
          double product = (point[i] - mean[i]) * (point[j] - mean[j]);
          covariance[i][j] += factor * product / (points.length - 1);
        }
      }
    }
    return covariance;
  }

  /** Of the normal distribution, by plain elimination. */
  private static double logDensity(double[] mean, double[][] covariance, double[] x) {
    double[][] a = new double[D][];
    double[] right = new double[D];
    for (int i = 0; i < D; i++) {
      a[i] = covariance[i].clone();
      right[i] = x[i] - mean[i];
    }
    double logDeterminant = 0;
    for (int k = 0; k < D; k++) {
      logDeterminant += Math.log(a[k][k]);
      for (int i = k + 1; i < D; i++) {
        double factor = a[i][k] / a[k][k];
        for (int j = k; j < D; j++) {
          a[i][j] -= factor * a[k][j];
        }
        right[i] -= factor * right[k];
      }
    }
    double[] solved = new double[D];
    double square = 0;
    for (int i = D - 1; i >= 0; i--) {
      double rest = right[i];
      for (int j = i + 1; j < D; j++) {
        rest -= a[i][j] * solved[j];
      }
      solved[i] = rest / a[i][i];
      square += (x[i] - mean[i]) * solved[i];
    }
    return -0.5 * (square + logDeterminant + D * Math.log(2 * Math.PI));
  }

  @Test
  void logDensity_isNormal_withTheInflatedCovarianceOfThePoints() {
    double[][] points = points(50);
    NormalProposal proposal = new NormalProposal(points, 2);
    double[][] covariance = covariance(points, 2);
    for (double[] x : points(8)) {
      assertEquals(logDensity(mean(points), covariance, x), proposal.logDensity(x), 1e-8);
    }
    double[] far = {3, -2, 5, 0, 1};
    assertEquals(logDensity(mean(points), covariance, far), proposal.logDensity(far), 1e-6);
  }

  @Test
  void draw_hasThatMeanAndCovariance_andLeavesEarlierDraws() {
    double[][] points = points(50);
    CurveDraws draws = new CurveDraws(40_003);
    draws.start[2] = 0.125;
    RandomStream stream = new RandomStream(1);
    stream.start(0, RandomStream.PROPOSAL);
    new NormalProposal(points, 2).draw(draws, 3, stream);
    assertEquals(0.125, draws.start[2]);
    double[][] drawn = new double[40_000][];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = draws.point(3 + i);
    }
    double[][] expected = covariance(points, 2);
    double[][] found = covariance(drawn, 1);
    for (int i = 0; i < D; i++) {
      assertEquals(mean(points)[i], mean(drawn)[i], 4 * Math.sqrt(expected[i][i] / drawn.length));
      for (int j = 0; j < D; j++) {
        double size = Math.sqrt(expected[i][i] * expected[j][j]);
        assertEquals(expected[i][j], found[i][j], 0.03 * size);
      }
    }
  }

  /** Points in a plane have no volume, yet a density. */
  @Test
  void logDensity_isFinite_ofPointsInAPlane() {
    double[][] points = points(50);
    for (double[] point : points) {
      point[4] = point[3];
    }
    NormalProposal proposal = new NormalProposal(points, 2);
    assertTrue(Double.isFinite(proposal.logDensity(points[0])));
    double[] beside = points[0].clone();
    beside[4] += 0.01;
    assertTrue(proposal.logDensity(beside) < proposal.logDensity(points[0]));
  }
}
