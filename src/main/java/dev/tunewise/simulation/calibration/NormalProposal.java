package dev.tunewise.simulation.calibration;

import dev.tunewise.statistics.RandomStream;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** A normal distribution around the most likely curves, to draw more curves like them. */
final class NormalProposal {
  private static final int DIMENSIONS = 5;

  /** Keeps the covariance of points that lie in a plane invertible. */
  private static final double RIDGE = 1e-12;

  private final double[] mean = new double[DIMENSIONS];

  /** Lower triangle L with L Lᵀ = the covariance. */
  private final double[][] root;

  private final double logScale;

  /** With the mean of the points, and so many times their covariance. */
  NormalProposal(double[][] points, double inflation) {
    for (double[] point : points) {
      for (int i = 0; i < DIMENSIONS; i++) {
        mean[i] += point[i] / points.length;
      }
    }
    root = root(covariance(points, inflation));
    double sum = -0.5 * DIMENSIONS * StrictMath.log(2 * StrictMath.PI);
    for (int i = 0; i < DIMENSIONS; i++) {
      sum -= StrictMath.log(root[i][i]);
    }
    logScale = sum;
  }

  private double[][] covariance(double[][] points, double inflation) {
    double[][] covariance = new double[DIMENSIONS][DIMENSIONS];
    for (double[] point : points) {
      for (int i = 0; i < DIMENSIONS; i++) {
        for (int j = 0; j < DIMENSIONS; j++) {
          double product = (point[i] - mean[i]) * (point[j] - mean[j]);
          covariance[i][j] += inflation * product / (points.length - 1);
        }
      }
    }
    return covariance;
  }

  private static double[][] root(double[][] matrix) {
    double[][] root = new double[DIMENSIONS][DIMENSIONS];
    for (int i = 0; i < DIMENSIONS; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= root[i][k] * root[j][k];
        }
        root[i][j] = i == j ? Math.sqrt(Math.max(rest, RIDGE)) : rest / root[j][j];
      }
    }
    return root;
  }

  /** Writes draws from the number {@code first} on. */
  void draw(CurveDraws draws, int first, RandomStream stream) {
    SharedStateContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(stream);
    double[] z = new double[DIMENSIONS];
    double[] point = new double[DIMENSIONS];
    for (int draw = first; draw < draws.size(); draw++) {
      for (int i = 0; i < DIMENSIONS; i++) {
        z[i] = normal.sample();
        point[i] = mean[i];
        for (int k = 0; k <= i; k++) {
          point[i] += root[i][k] * z[k];
        }
      }
      draws.setPoint(draw, point);
    }
  }

  double logDensity(double[] point) {
    double[] z = new double[DIMENSIONS];
    double squares = 0;
    for (int i = 0; i < DIMENSIONS; i++) {
      double rest = point[i] - mean[i];
      for (int k = 0; k < i; k++) {
        rest -= root[i][k] * z[k];
      }
      z[i] = rest / root[i][i];
      squares += z[i] * z[i];
    }
    return logScale - 0.5 * squares;
  }
}
