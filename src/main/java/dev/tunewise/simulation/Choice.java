package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a set of inputs leads to.
 *
 * @param strategy the recommended one; where none fits, the one that comes closest
 * @param fits whether it meets every condition; if not, no strategy does
 */
public record Choice(Strategy strategy, boolean fits) {
  private static final List<Choice> ALL =
      Stream.of(true, false)
          .flatMap(fits -> Stream.of(Strategy.values()).map(s -> new Choice(s, fits)))
          .toList();

  /** Each strategy as one that fits, then each as the closest where none does. */
  public static List<Choice> all() {
    return ALL;
  }

  /** One of {@link #all}, for loops that make none. */
  static Choice of(Strategy strategy, boolean fits) {
    return ALL.get((fits ? 0 : Strategy.values().length) + strategy.ordinal());
  }

  /** Its place among {@link #all}. */
  public int index() {
    return (fits ? 0 : Strategy.values().length) + strategy.ordinal();
  }

  /** Whether both say the same: to take one strategy, or that none fits, whatever is closest. */
  public boolean isSameAdviceAs(Choice other) {
    return fits == other.fits && (!fits || strategy == other.strategy);
  }
}
