package dev.tunewise.file.input;

import dev.tunewise.file.ReadException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the pieces of a file, or at many files, on several threads: the calling thread cuts the
 * file and takes the results in the order of the pieces, so that they are the same whatever the
 * number of threads. Only a few are begun ahead of that: memory does not depend on how many there
 * are.
 *
 * @param <P> piece of a file
 * @param <R> result for a batch of pieces
 */
public final class OrderedWork<P, R> {
  private static final int BATCH_BYTES = 1 << 18;
  private static final int BATCH_PIECES = 1_000;
  private static final int MAX_THREADS = 4; // each may hold one piece of the greatest length

  private final ToIntFunction<P> bytes;
  private final Function<List<P>, R> work;

  /** Gives the pieces of a file one after the other. */
  @FunctionalInterface
  public interface Pieces<P> {
    /** The next piece; null at the end. */
    @Nullable P next() throws ReadException, StoppedException;
  }

  /** Takes the results in the order of the pieces, on the calling thread. */
  @FunctionalInterface
  public interface Results<R, E extends Exception> {
    void accept(R result) throws E;
  }

  /**
   * @param bytes size of a piece, about
   * @param work is done on several threads at once, on a batch of pieces in their order
   */
  public OrderedWork(ToIntFunction<P> bytes, Function<List<P>, R> work) {
    this.bytes = bytes;
    this.work = work;
  }

  /** Work on pieces that are much work each. */
  public static <P, R> OrderedWork<P, R> ofEach(Function<P, R> work) {
    return new OrderedWork<>(piece -> BATCH_BYTES, batch -> work.apply(batch.getFirst()));
  }

  /** Works through all pieces, on as many threads as there are processors, within bounds. */
  public <E extends Exception> void run(Pieces<P> pieces, Results<R, E> results)
      throws ReadException, StoppedException, E {
    run(pieces, threads(), results);
  }

  /** As many threads as there are processors, within bounds. */
  public static int threads() {
    return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS);
  }

  /** As {@link #run(Pieces, Results)}, on so many threads. */
  public <E extends Exception> void run(Pieces<P> pieces, int threads, Results<R, E> results)
      throws ReadException, StoppedException, E {
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("ordered work ", 1).factory());
    try {
      run(pieces, threads, pool, results);
    } finally {
      pool.shutdownNow();
    }
  }

  private <E extends Exception> void run(
      Pieces<P> pieces, int threads, ExecutorService pool, Results<R, E> results)
      throws ReadException, StoppedException, E {
    Queue<Future<R>> running = new ArrayDeque<>();
    List<P> batch = batch(pieces);
    while (!batch.isEmpty() || !running.isEmpty()) {
      if (!batch.isEmpty()) {
        List<P> pending = batch;
        running.add(pool.submit(() -> work.apply(pending)));
        batch = batch(pieces);
      }
      if (running.size() > threads || batch.isEmpty()) {
        results.accept(result(running.remove()));
      }
    }
  }

  private List<P> batch(Pieces<P> pieces) throws ReadException, StoppedException {
    List<P> batch = new ArrayList<>();
    int size = 0;
    while (size < BATCH_BYTES && batch.size() < BATCH_PIECES) {
      P piece = pieces.next();
      if (piece == null) {
        break;
      }
      batch.add(piece);
      size += bytes.applyAsInt(piece);
    }
    return batch;
  }

  private static <R> R result(Future<R> work) throws ReadException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadException("cannot be read: reading was interrupted");
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException fault -> throw fault;
        case Error fault -> throw fault;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }
}
