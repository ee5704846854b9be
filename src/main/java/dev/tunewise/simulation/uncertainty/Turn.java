package dev.tunewise.simulation.uncertainty;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;

/**
 * Runs of many draws take turns, so that several at a time need no more memory than one. Each uses
 * all cores by itself; while one waits in a pool, another thread of the pool works in its place.
 */
final class Turn implements ForkJoinPool.ManagedBlocker, AutoCloseable {
  private static final Semaphore ONE = new Semaphore(1, true);

  private boolean taken;

  private Turn() {}

  /** Waits for the run before, to be closed after this one. */
  static Turn take() {
    Turn turn = new Turn();
    try {
      ForkJoinPool.managedBlock(turn);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nothing here waits interruptibly", e);
    }
    return turn;
  }

  @Override
  public boolean block() {
    ONE.acquireUninterruptibly();
    taken = true;
    return true;
  }

  @Override
  public boolean isReleasable() {
    taken = taken || ONE.tryAcquire();
    return taken;
  }

  @Override
  public void close() {
    ONE.release();
  }
}
