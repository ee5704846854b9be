package dev.tunewise.simulation.calibration;

import java.util.Arrays;

/** Curves drawn from a prior or a proposal: one array per number of a curve, one entry per draw. */
final class CurveDraws {
  /** What of the error the best curve removes: 0.005 of it always remains. */
  private static final double MOST_GAIN = 0.995;

  /** a₀. */
  final double[] start;

  /** φ. */
  final double[] gain;

  /** ln κ. */
  final double[] logHalf;

  /** d. */
  final double[] steepness;

  /** ς. */
  final double[] spread;

  CurveDraws(int size) {
    this(new double[size], new double[size], new double[size], new double[size], new double[size]);
  }

  private CurveDraws(
      double[] start, double[] gain, double[] logHalf, double[] steepness, double[] spread) {
    this.start = start;
    this.gain = gain;
    this.logHalf = logHalf;
    this.steepness = steepness;
    this.spread = spread;
  }

  int size() {
    return start.length;
  }

  /** a∞ of a curve that starts at a₀ and gains the share φ. */
  double end(int draw) {
    return start[draw] + (1 - start[draw]) * MOST_GAIN * gain[draw];
  }

  /** 1 + (κ/n)^d at so many examples. */
  double odds(int draw, double logExamples) {
    return 1 + StrictMath.exp(steepness[draw] * (logHalf[draw] - logExamples));
  }

  /** The draw in the coordinates (logit a₀, logit φ, ln κ, ln d, ln ς). */
  double[] point(int draw) {
    return new double[] {
      Logs.logit(start[draw]),
      Logs.logit(gain[draw]),
      logHalf[draw],
      StrictMath.log(steepness[draw]),
      StrictMath.log(spread[draw])
    };
  }

  void setPoint(int draw, double[] point) {
    start[draw] = Logs.logistic(point[0]);
    gain[draw] = Logs.logistic(point[1]);
    logHalf[draw] = point[2];
    steepness[draw] = StrictMath.exp(point[3]);
    spread[draw] = StrictMath.exp(point[4]);
  }

  /** These draws, then so many more, all zero. */
  CurveDraws withRoomFor(int more) {
    int size = size() + more;
    return new CurveDraws(
        Arrays.copyOf(start, size),
        Arrays.copyOf(gain, size),
        Arrays.copyOf(logHalf, size),
        Arrays.copyOf(steepness, size),
        Arrays.copyOf(spread, size));
  }
}
