package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Parameter;
import java.util.OptionalDouble;

/**
 * How far one ranged parameter moves something, all else at its value.
 *
 * @param low what is moved with the parameter at its low end; empty for a break-even that never
 *     comes
 * @param high the same at its high end
 * @param base the same at its value
 */
public record Swing(
    Parameter parameter, OptionalDouble low, OptionalDouble high, OptionalDouble base) {
  static Swing of(Parameter parameter, double low, double high, double base) {
    return new Swing(
        parameter, OptionalDouble.of(low), OptionalDouble.of(high), OptionalDouble.of(base));
  }

  /** How far apart the ends are, where one that never comes counts as {@code never}. */
  public double width(double never) {
    return Math.abs(high.orElse(never) - low.orElse(never));
  }
}
