package dev.tunewise.ui.decide;

import dev.tunewise.chart.AxisScale;
import dev.tunewise.chart.ChartAxis;
import dev.tunewise.chart.Quantity;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Doubles;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.parameters.ParameterNames;
import java.util.stream.IntStream;

/** A parameter along one side of the map: over its slider's range, in even steps of its scale. */
record MapAxis(Parameter parameter, ChartAxis axis, Doubles values) {
  /** Where the logarithm starts for a slider that starts at 0, by the slider's end. */
  private static final double LOG_SPAN = 1e-4;

  /**
   * An axis.
   *
   * @param most cells; fewer where the parameter has fewer values
   */
  static MapAxis of(Parameter parameter, Scenario scenario, int most, Numbers numbers) {
    boolean log = parameter.scale() == Scale.LOG;
    boolean whole = parameter.scale() == Scale.INTEGER;
    double low = parameter.sliderMin();
    double high = parameter.sliderMax();
    ChartAxis axis =
        new ChartAxis(
            ParameterNames.name(parameter),
            log ? AxisScale.LOG : AxisScale.LINEAR,
            whole ? low - 0.5 : log && low <= 0 ? high * LOG_SPAN : low,
            whole ? high + 0.5 : high,
            quantity(parameter, scenario, numbers));
    int cells = whole ? Math.min(most, (int) (high - low) + 1) : most;
    double[] values =
        IntStream.range(0, cells)
            .mapToDouble(i -> axis.at((i + 0.5) / cells))
            .map(value -> whole ? Math.rint(value) : value)
            .map(value -> Math.clamp(value, parameter.min(), parameter.max()))
            .toArray();
    return new MapAxis(parameter, axis, Doubles.of(values));
  }

  private static Quantity quantity(Parameter parameter, Scenario scenario, Numbers numbers) {
    Quantity.Kind kind =
        ParameterNames.isPercent(parameter)
            ? Quantity.Kind.PERCENT
            : ParameterNames.isMoney(parameter) ? Quantity.Kind.MONEY : Quantity.Kind.COUNT;
    return new Quantity(kind, scenario.currency(), numbers);
  }
}
