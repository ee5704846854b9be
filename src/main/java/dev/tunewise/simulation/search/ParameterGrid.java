package dev.tunewise.simulation.search;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scale;
import dev.tunewise.statistics.Bisection;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values of a parameter to try one after the other: even steps of its scale, whole where it is. */
final class ParameterGrid {
  /** As many as a slider has pixels. */
  private static final int STEPS = 400;

  /** Smallest positive value of a logarithmic grid that starts at 0, by its largest. */
  private static final double LOG_SPAN = 1e-6;

  private ParameterGrid() {}

  /** Over the slider's range, both ends included, rising. */
  static double[] slider(Parameter parameter) {
    return between(parameter.scale(), parameter.sliderMin(), parameter.sliderMax());
  }

  /**
   * Over the slider's range, rising by {@link #rank}: where a number stands for no limit, the way
   * there leads over the legal values beyond the slider.
   */
  static double[] ranked(Parameter parameter) {
    double[] slider = slider(parameter);
    if (!parameter.isNoLimit(slider[0])) {
      return slider;
    }
    double[] limits = Arrays.copyOfRange(slider, 1, slider.length);
    Scale steps = parameter.scale() == Scale.INTEGER ? Scale.INTEGER : Scale.LOG;
    double[] beyond = between(steps, parameter.sliderMax(), parameter.max());
    return Stream.of(limits, beyond, new double[] {slider[0]})
        .flatMapToDouble(DoubleStream::of)
        .distinct()
        .toArray();
  }

  /** The value, or infinity where it stands for no limit. */
  static double rank(Parameter parameter, double value) {
    return parameter.isNoLimit(value) ? Double.POSITIVE_INFINITY : value;
  }

  /** Over the whole legal range, denser inside the slider's, rising. */
  static double[] legal(Parameter parameter) {
    boolean whole = parameter.scale() == Scale.INTEGER;
    Scale steps = whole ? Scale.LINEAR : parameter.scale();
    DoubleUnaryOperator rounding = whole ? Math::rint : DoubleUnaryOperator.identity();
    return DoubleStream.concat(
            DoubleStream.of(slider(parameter)),
            DoubleStream.of(between(steps, parameter.min(), parameter.max())).map(rounding))
        .sorted()
        .distinct()
        .toArray();
  }

  /** How a change between two values of a parameter is narrowed down. */
  static Bisection bisection(Parameter parameter) {
    return parameter.scale() == Scale.INTEGER ? Bisection.WHOLE : Bisection.REAL;
  }

  private static double[] between(Scale scale, double low, double high) {
    if (scale == Scale.INTEGER) {
      return IntStream.rangeClosed((int) low, (int) high).asDoubleStream().toArray();
    }
    double[] grid = new double[STEPS + 1];
    double least = low > 0 ? low : high * LOG_SPAN;
    for (int i = 0; i <= STEPS; i++) {
      double share = i / (double) STEPS;
      grid[i] =
          scale == Scale.LOG
              ? least * StrictMath.pow(high / least, share)
              : low + share * (high - low);
    }
    grid[0] = low;
    grid[STEPS] = high;
    return grid;
  }
}
