package dev.tunewise.chart;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scale;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.ParameterText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.IntStream;

/** Axes along which a parameter varies as on its slider. */
final class ParameterAxis {
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private ParameterAxis() {}

  /** From end to end of the slider, and as far as the value that must be on it. */
  static ChartAxis of(Parameter parameter, double value, String currency, Numbers numbers) {
    double low = Math.min(parameter.sliderMin(), value);
    double high = Math.max(parameter.sliderMax(), value);
    Quantity quantity = Quantity.of(parameter, currency, numbers);
    String label = ParameterText.name(parameter);
    if (parameter.scale() != Scale.LOG) {
      return new ChartAxis(label, AxisScale.LINEAR, low, high, quantity);
    }
    return low > 0
        ? new ChartAxis(label, AxisScale.LOG, low, high, quantity)
        : new ChartAxis(label, AxisScale.ZERO_LOG, 0, high, quantity, parameter.smallest(), 0);
  }

  /** Legal values in the middle of cells of even size, never falling. */
  static Doubles values(Parameter parameter, ChartAxis axis, int cells) {
    return Doubles.of(
        IntStream.range(0, cells)
            .mapToDouble(i -> legal(parameter, axis.at((i + 0.5) / cells)))
            .toArray());
  }

  private static double legal(Parameter parameter, double value) {
    double inside = Math.clamp(value, parameter.min(), parameter.max());
    if (parameter.scale() == Scale.INTEGER) {
      return Math.rint(inside);
    }
    boolean zero = parameter.min() == 0 && parameter.scale() == Scale.LOG;
    double smallest = parameter.smallest();
    return !zero || inside >= smallest ? inside : inside < smallest / 2 ? 0 : smallest;
  }

  /**
   * A legal value near by that is fit to be read: two digits, whole where only that makes sense.
   */
  static double rounded(Parameter parameter, double value) {
    double inside = legal(parameter, value);
    double brief =
        switch (parameter.scale()) {
          case INTEGER -> inside;
          case LOG -> BigDecimal.valueOf(inside).round(TWO_DIGITS).doubleValue();
          case LINEAR, FRACTION -> {
            double span = parameter.sliderMax() - parameter.sliderMin();
            double step = Math.pow(10, Math.floor(Math.log10(span)) - 2);
            yield BigDecimal.valueOf(Math.rint(inside / step))
                .multiply(BigDecimal.valueOf(step))
                .doubleValue();
          }
        };
    double whole = parameter.unit().isCount() ? Math.rint(brief) : brief;
    return Math.clamp(whole, parameter.min(), parameter.max());
  }
}
