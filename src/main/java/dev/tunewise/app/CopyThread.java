package dev.tunewise.app;

import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.RecoveryStore;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.history.UnsavedWork;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings the copy on the disk up to date on a thread of its own, which waits for nothing else: the
 * newest work a moment after it changed, and at most once a second while it goes on changing. The
 * thread is there only while there is something to do; the process does not end before it.
 */
final class CopyThread {
  /** One edit comes in several changes. */
  private static final long AFTER_A_CHANGE = TimeUnit.MILLISECONDS.toNanos(200);

  private static final long BETWEEN_COPIES = TimeUnit.SECONDS.toNanos(1);

  /** Room on the disk is not made within a second. */
  private static final long UNTIL_NEXT_TRY = TimeUnit.SECONDS.toNanos(10);

  private static final long IDLE = TimeUnit.SECONDS.toNanos(5);

  private final RecoveryStore store;
  private final Consumer<String> obstacle;

  /** Copies of others that this program's own takes the place of. */
  private final List<Copy> replaced = new ArrayList<>();

  private Optional<UnsavedWork> wanted = Optional.empty();

  /** Whether the disk may hold something else than what is wanted. */
  private boolean pending;

  /** When it is to be brought up to date, on the clock of {@link System#nanoTime}. */
  private long due;

  /** When it was brought up to date last. */
  private long done = System.nanoTime() - BETWEEN_COPIES;

  private boolean used;
  private boolean closed;

  /** Null while there is nothing to do. */
  private @Nullable Thread running;

  /**
   * A thread for one store.
   *
   * @param obstacle told on the thread why there is no copy, and by an empty text that there is
   */
  CopyThread(RecoveryStore store, Consumer<String> obstacle) {
    this.store = store;
    this.obstacle = obstacle;
  }

  /**
   * Wants this work to be on the disk, or nothing; returns at once.
   *
   * @param work empty if nothing is unsaved
   */
  synchronized void keep(Optional<UnsavedWork> work) {
    wanted = work;
    if (work.isPresent() || used) {
      makeDue(Math.max(System.nanoTime() + AFTER_A_CHANGE, done + BETWEEN_COPIES));
    }
  }

  /** The same at once, after which a copy that another program left is not needed any more. */
  synchronized void keepInsteadOf(Copy left, Optional<UnsavedWork> work) {
    wanted = work;
    replaced.add(left);
    makeDue(System.nanoTime());
  }

  /** Removes the copy: nothing is unsaved any more, or no longer wanted. */
  synchronized void close() {
    closed = true;
    if (used) {
      wake();
    }
  }

  private void makeDue(long when) {
    if (closed) {
      return;
    }
    due = pending && due - when < 0 ? due : when;
    pending = true;
    wake();
  }

  private void wake() {
    used = true;
    if (running == null) {
      Thread thread = Thread.ofPlatform().name("recovery").unstarted(this::run);
      running = thread;
      thread.start();
    }
    notifyAll();
  }

  private void run() {
    try {
      while (awaitWork()) {
        update();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // by nobody of this program
    } finally {
      ended();
    }
  }

  private synchronized void ended() {
    running = null;
    if (closed) {
      store.close();
    } else if (pending) {
      wake(); // something came after this thread had found nothing to do
    }
  }

  /** Waits until something is due; false if the thread can end. */
  private synchronized boolean awaitWork() throws InterruptedException {
    long since = System.nanoTime();
    while (!closed) {
      long left = pending ? due - System.nanoTime() : since + IDLE - System.nanoTime();
      if (left <= 0) {
        return pending;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    return false;
  }

  private void update() {
    Optional<UnsavedWork> work;
    List<Copy> left;
    synchronized (this) {
      work = wanted;
      left = List.copyOf(replaced);
      pending = false;
    }
    try {
      if (work.isPresent()) {
        store.save(work.get());
      } else {
        store.clear();
      }
      left.forEach(store::discard);
      done(left);
      obstacle.accept("");
    } catch (IOException | RuntimeException e) {
      tryAgain();
      obstacle.accept(WriteException.why(e));
    }
  }

  private synchronized void done(List<Copy> left) {
    replaced.removeAll(left);
    done = System.nanoTime();
  }

  /** A full disk must not stop the work. The next change tries again, and so does time. */
  private synchronized void tryAgain() {
    done = System.nanoTime();
    if (!pending) {
      due = done + UNTIL_NEXT_TRY;
      pending = true;
    }
  }
}
