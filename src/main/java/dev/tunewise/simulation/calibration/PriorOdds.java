package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Strategy;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 1 + (κ/n)^d of all draws of a prior, remembered for numbers of examples that come up again and
 * again: where many curves are fitted, most are measured at the same few. Safe to use from any
 * thread.
 */
final class PriorOdds {
  /** What is remembered at most: 2.4 MB each. */
  private static final int MOST = 24;

  /** So many numbers of examples are watched for whether they come up again. */
  private static final int WATCHED = 1_000;

  private static final double[] UNKNOWN = {};

  private record Key(Strategy strategy, double examples) {}

  private final Map<Key, double[]> odds = recent(MOST);
  private final Map<Key, Boolean> seen = recent(WATCHED);

  private static <T> Map<Key, T> recent(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Key, T> eldest) {
        return size() > most;
      }
    };
  }

  /** By draw; empty if this number of examples was not asked for before. */
  double[] at(Strategy strategy, double examples, CurveDraws draws) {
    Key key = new Key(strategy, examples);
    synchronized (this) {
      double[] known = odds.get(key);
      if (known != null) {
        return known;
      }
      if (seen.putIfAbsent(key, true) == null) {
        return UNKNOWN;
      }
    }
    // Nobody waits for it: worked out twice by two threads it is the same twice.
    double log = StrictMath.log(examples);
    double[] made = new double[draws.size()];
    for (int i = 0; i < made.length; i++) {
      made[i] = draws.odds(i, log);
    }
    synchronized (this) {
      odds.put(key, made);
    }
    return made;
  }
}
