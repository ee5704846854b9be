package dev.tunewise.statistics;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The random numbers of one draw: a SplitMix64 sequence whose start is derived from the seed and
 * the draw's number, so that draws can be calculated in any order, on any thread, with the same
 * result. Plain random numbers rather than a quasi-random sequence: a draw needs a varying number
 * of them (rejection sampling), and its stream must not depend on how many parameters have a range.
 */
public final class RandomStream implements UniformRandomProvider {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  /** Purpose: parameters with a range. */
  public static final int RANGES = 1;

  /** Purpose: factors of the generic accuracy curves. */
  public static final int FACTORS = 2;

  /** Purpose: curves from the prior of a strategy, in place of the draw. */
  public static final int PRIOR = 3;

  /** Purpose: more curves like the likely ones of a strategy, in place of the draw. */
  public static final int PROPOSAL = 4;

  /** Purpose: how far fitted curves may be off beyond the data of a strategy. */
  public static final int DISCREPANCY = 5;

  /** Purpose: which fitted curve a draw takes; one more for each strategy. */
  public static final int FITTED_CURVE = 6;

  private final long seed;
  private long state;

  public RandomStream(long seed) {
    this.seed = mix(seed + GOLDEN_GAMMA);
  }

  /** Starts the stream of a draw for one purpose; streams of different purposes are independent. */
  public void start(long draw, int purpose) {
    state = mix(seed ^ mix(draw * GOLDEN_GAMMA + purpose));
  }

  @Override
  public long nextLong() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014; constants by Stafford). */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
