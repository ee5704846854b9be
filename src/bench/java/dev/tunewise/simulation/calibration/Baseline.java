package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import java.util.List;

/** Plain ways to continue a learning curve, which a fit has to beat. */
enum Baseline {
  /** The accuracy at the most examples, for ever. */
  LAST_VALUE {
    @Override
    double predict(List<Measurement> rows, double examples) {
      return share(rows.getLast());
    }
  },

  /** The error falls as A n^−c: a straight line through ln error over ln n, by least squares. */
  POWER_LAW {
    @Override
    double predict(List<Measurement> rows, double examples) {
      double[] x = rows.stream().mapToDouble(row -> Math.log(row.examples())).toArray();
      double[] y =
          rows.stream().mapToDouble(row -> Math.log(Math.max(1e-3, 1 - share(row)))).toArray();
      double[] line = line(x, y);
      return clip(1 - Math.exp(line[0] + line[1] * Math.log(examples)));
    }
  },

  /** The accuracy rises as a − b n^−c, by least squares over a, b and c from 0.05 to 2. */
  POWER_LAW_WITH_LIMIT {
    @Override
    double predict(List<Measurement> rows, double examples) {
      double[] y = rows.stream().mapToDouble(Baseline::share).toArray();
      double least = Double.POSITIVE_INFINITY;
      double prediction = 0;
      for (int step = 5; step <= 200; step++) {
        double exponent = -step / 100.0;
        double[] x = rows.stream().mapToDouble(r -> Math.pow(r.examples(), exponent)).toArray();
        double[] line = line(x, y);
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
          double miss = y[i] - line[0] - line[1] * x[i];
          squares += miss * miss;
        }
        if (squares < least) {
          least = squares;
          prediction = line[0] + line[1] * Math.pow(examples, exponent);
        }
      }
      return clip(prediction);
    }
  };

  /** Accuracy 0…1 at so many examples, beyond all rows. */
  abstract double predict(List<Measurement> rows, double examples);

  private static double share(Measurement row) {
    return row.correct() / row.evaluated();
  }

  private static double clip(double accuracy) {
    return Math.clamp(accuracy, 0, 1);
  }

  /** Intercept and slope of the least-squares line. */
  private static double[] line(double[] x, double[] y) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      meanX += x[i] / x.length;
      meanY += y[i] / y.length;
    }
    double squares = 0;
    double products = 0;
    for (int i = 0; i < x.length; i++) {
      squares += (x[i] - meanX) * (x[i] - meanX);
      products += (x[i] - meanX) * (y[i] - meanY);
    }
    double slope = products / squares;
    return new double[] {meanY - slope * meanX, slope};
  }
}
