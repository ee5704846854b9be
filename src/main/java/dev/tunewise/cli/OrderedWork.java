package dev.tunewise.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on many items with all cores: results are handed on in the order of the items, each as soon
 * as those before it are, and only a few items are begun ahead of that, so that memory does not
 * depend on how many there are.
 */
final class OrderedWork {
  /** Items begun and not yet handed on, for each core: enough that a long one stops no core. */
  private static final int AHEAD = 4;

  private OrderedWork() {}

  /**
   * Does the work, and hands each result on from the calling thread. What either throws ends it at
   * that item; items begun meanwhile are given up.
   */
  static <T, R> void each(
      Iterator<? extends T> items,
      Function<? super T, ? extends R> work,
      Consumer<? super R> next) {
    if (!items.hasNext()) {
      return;
    }
    T first = items.next();
    if (!items.hasNext()) {
      next.accept(work.apply(first));
      return;
    }
    // A pool of its own: what an item itself spreads over cores goes to the same threads.
    int cores = Runtime.getRuntime().availableProcessors();
    ForkJoinPool pool = new ForkJoinPool(cores);
    try {
      Queue<ForkJoinTask<? extends R>> begun = new ArrayDeque<>();
      begun.add(begin(pool, work, first));
      while (!begun.isEmpty()) {
        while (items.hasNext() && begun.size() < AHEAD * cores) {
          begun.add(begin(pool, work, items.next()));
        }
        next.accept(begun.remove().join());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T, R> ForkJoinTask<R> begin(
      ForkJoinPool pool, Function<? super T, R> work, T item) {
    return pool.submit(ForkJoinTask.adapt(() -> work.apply(item)));
  }
}
