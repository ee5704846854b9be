package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fits calculated last. Everything that simulates asks for the same few, most of the time many
 * thousand times in a row. Safe to use from any thread.
 */
final class FitCache {
  /** The fits of two scenarios; a fit holds a few megabytes. */
  private static final int MOST = 2 * Strategy.values().length;

  static final FitCache SHARED = new FitCache();

  private final Map<Key, CurveFit> fits = new LinkedHashMap<>(16, 0.75f, true);
  private final Set<Key> begun = new HashSet<>();
  private @Nullable CurveFitter fitter;
  private long fitterSeed;

  record Key(Strategy strategy, List<Measurement> rows, long seed) {
    Key {
      rows = List.copyOf(rows);
    }
  }

  /** The fits a scenario needs: one for each strategy with a row at more than 0 examples. */
  static List<Key> keys(Scenario scenario) {
    List<Key> keys = new ArrayList<>();
    for (Strategy strategy : Strategy.values()) {
      List<Measurement> rows =
          scenario.measurements().stream().filter(row -> row.strategy() == strategy).toList();
      if (rows.stream().anyMatch(row -> row.examples() > 0)) {
        keys.add(new Key(strategy, rows, scenario.seed()));
      }
    }
    return keys;
  }

  synchronized boolean holds(Key key) {
    return fits.containsKey(key);
  }

  CurveFit get(Key key) {
    CurveFit known = knownOrBegun(key);
    if (known != null) {
      return known;
    }
    try {
      CurveFit fit = fitter(key.seed()).fit(key.strategy(), key.rows());
      fit.median(0); // makes its table here, not in whoever draws it first
      keep(key, fit);
      return fit;
    } finally {
      end(key);
    }
  }

  /** The fit, after waiting for another thread that works it out; null if this one has to. */
  private synchronized @Nullable CurveFit knownOrBegun(Key key) {
    try {
      while (begun.contains(key)) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // then twice is better than never
    }
    CurveFit known = fits.get(key);
    if (known == null) {
      begun.add(key);
    }
    return known;
  }

  private synchronized void end(Key key) {
    begun.remove(key);
    notifyAll();
  }

  private synchronized void keep(Key key, CurveFit fit) {
    fits.put(key, fit);
    if (fits.size() > MOST) {
      fits.remove(fits.keySet().iterator().next());
    }
  }

  /** Makes the first fits with a seed as fast as later ones. */
  void prepare(long seed) {
    for (Strategy strategy : Strategy.values()) {
      fitter(seed).prepare(strategy);
    }
  }

  /** Draws of the prior are kept for the next fit with the same seed. */
  private synchronized CurveFitter fitter(long seed) {
    CurveFitter kept = fitter;
    if (kept == null || fitterSeed != seed) {
      kept = new CurveFitter(seed);
      fitter = kept;
      fitterSeed = seed;
    }
    return kept;
  }
}
