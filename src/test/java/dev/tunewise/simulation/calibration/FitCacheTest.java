package dev.tunewise.simulation.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class FitCacheTest {
  private static FitCache.Key key(double examples, long seed) {
    Measurement row = new Measurement(Strategy.FINE_TUNING, examples, 70, 100);
    return new FitCache.Key(Strategy.FINE_TUNING, List.of(row), seed);
  }

  @Test
  void get_fitsOnce_andAgainForAnotherSeed() {
    FitCache cache = new FitCache();
    FitCache.Key key = key(100, 1);
    assertFalse(cache.holds(key));
    CurveFit fit = cache.get(key);
    assertTrue(cache.holds(key));
    assertSame(fit, cache.get(key(100, 1)));
    CurveFit other = cache.get(key(100, 2));
    assertNotSame(fit, other);
    assertFalse(fit.accuracy(0, 300) == other.accuracy(0, 300), "drawn with another seed");
    assertEquals(
        new CurveFitter(1).fit(Strategy.FINE_TUNING, key.rows()).predict(300), fit.predict(300));
  }

  @Test
  void get_forgetsWhatWasAskedForLongestAgo_beyondSix() {
    FitCache cache = new FitCache();
    for (int i = 1; i <= 6; i++) {
      cache.get(key(i, 1));
    }
    assertTrue(cache.holds(key(1, 1)));
    cache.get(key(1, 1));
    cache.get(key(7, 1));
    assertFalse(cache.holds(key(2, 1)));
    for (int i : new int[] {1, 3, 4, 5, 6, 7}) {
      assertTrue(cache.holds(key(i, 1)), "" + i);
    }
  }

  @Test
  void get_letsOneThreadFit_andTheOthersWait() throws Exception {
    FitCache cache = new FitCache();
    Set<CurveFit> fits = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<CurveFit>> futures = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        futures.add(threads.submit(() -> cache.get(key(50, 3))));
      }
      for (Future<CurveFit> future : futures) {
        fits.add(future.get());
      }
    }
    assertEquals(1, fits.size());
  }

  @Test
  void get_failsAgain_whereAFitFails() {
    FitCache cache = new FitCache();
    FitCache.Key wrong = new FitCache.Key(Strategy.HYBRID, key(10, 1).rows(), 1);
    assertThrows(IllegalArgumentException.class, () -> cache.get(wrong));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertThrows(IllegalArgumentException.class, () -> cache.get(wrong)));
    assertFalse(cache.holds(wrong));
  }
}
