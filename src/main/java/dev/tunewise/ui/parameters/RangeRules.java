package dev.tunewise.ui.parameters;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scale;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.control.SliderScale;
import dev.tunewise.ui.control.SliderScale.Step;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which ranges a row offers and keeps: legal ones, low ≤ value ≤ high. */
final class RangeRules {
  private static final double LOG_FACTOR = 1.5;
  private static final double LINEAR_SHARE = 0.1;
  private static final double LOGIT_STEP = 0.4;
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_UP);
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_UP);

  /** The two ends of a range. */
  enum End {
    LOW,
    HIGH
  }

  private RangeRules() {}

  /** Why no range around a value is possible; empty if one is. */
  static String obstacle(Parameter parameter, double value) {
    if (!parameter.canHaveRange()) {
      return "The horizon is a choice, not an unknown";
    } else if (parameter.scale().isOnTau(value)) {
      return "";
    }
    return parameter.scale() == Scale.LOG
        ? "A range needs a value above 0"
        : "A range needs a value above 0 % and below 100 %";
  }

  /**
   * The range a row opens with: a factor of 1.5 either way, a tenth of the slider, or about eight
   * points around 60 %; in round numbers. Null where none is possible.
   */
  static @Nullable Range around(Parameter parameter, double value) {
    if (!obstacle(parameter, value).isEmpty()) {
      return null;
    }
    Scale scale = parameter.scale();
    double step =
        switch (scale) {
          case LOG -> Math.log(LOG_FACTOR);
          case FRACTION -> LOGIT_STEP;
          case LINEAR -> LINEAR_SHARE * (parameter.sliderMax() - parameter.sliderMin());
          case INTEGER ->
              Math.max(
                  1, Math.rint(LINEAR_SHARE * (parameter.sliderMax() - parameter.sliderMin())));
        };
    double low = legal(parameter, scale.ofTau(scale.tau(value) - step));
    double high = legal(parameter, scale.ofTau(scale.tau(value) + step));
    Range round =
        range(
            parameter,
            value,
            round(parameter, low, TWO_DIGITS),
            round(parameter, high, TWO_DIGITS));
    return round == null ? range(parameter, value, low, high) : round;
  }

  private static double legal(Parameter parameter, double end) {
    return Math.clamp(end, parameter.min(), parameter.max());
  }

  private static double round(Parameter parameter, double end, MathContext digits) {
    return switch (parameter.scale()) {
      case LOG -> BigDecimal.valueOf(end).round(digits).doubleValue();
      case INTEGER -> end;
      case LINEAR, FRACTION ->
          BigDecimal.valueOf(end).setScale(3, RoundingMode.HALF_UP).doubleValue();
    };
  }

  /** A scenario with a range whose ends are round, where it moved to ends that nobody would set. */
  static Scenario rounded(Scenario scenario, Parameter parameter) {
    Range range = scenario.range(parameter);
    if (range == null) {
      return scenario;
    }
    double value = scenario.get(parameter);
    double low = Math.min(value, round(parameter, range.low(), THREE_DIGITS));
    double high = Math.max(value, round(parameter, range.high(), THREE_DIGITS));
    Range round = range(parameter, value, low, high);
    return round == null ? scenario : with(scenario, parameter, round);
  }

  private static @Nullable Range range(Parameter parameter, double value, double low, double high) {
    boolean fits = Range.problem(parameter, value, low, high) == null;
    return fits ? new Range(low, high) : null;
  }

  static Scenario with(Scenario scenario, Parameter parameter, @Nullable Range range) {
    Map<Parameter, Range> ranges = new EnumMap<>(Parameter.class);
    ranges.putAll(scenario.ranges());
    if (range == null) {
      ranges.remove(parameter);
    } else {
      ranges.put(parameter, range);
    }
    return scenario.withRanges(ranges);
  }

  /**
   * A scenario with one end of a range moved as far towards a wanted place as its value and the
   * other end let it.
   */
  static Scenario moved(Scenario scenario, Parameter parameter, End end, double wanted) {
    Range range = scenario.range(parameter);
    if (range == null) {
      return scenario;
    }
    SliderScale slider = SliderScale.of(parameter);
    double value = scenario.get(parameter);
    double low = range.low();
    double high = range.high();
    if (end == End.LOW) {
      double least =
          parameter.scale().isOnTau(wanted) ? wanted : slider.stepped(wanted, Step.FINE, true);
      low = Math.min(least, value);
      low = low < high ? low : slider.stepped(value, Step.FINE, false);
    } else {
      double most =
          parameter.scale().isOnTau(wanted) ? wanted : slider.stepped(wanted, Step.FINE, false);
      high = Math.max(most, value);
      high = low < high ? high : slider.stepped(value, Step.FINE, true);
    }
    Range moved = range(parameter, value, low, high);
    return moved == null ? scenario : with(scenario, parameter, moved);
  }
}
