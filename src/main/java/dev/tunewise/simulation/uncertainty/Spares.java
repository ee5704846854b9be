package dev.tunewise.simulation.uncertainty;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Things that take work to make and that one task after the other uses, on any thread. They end
 * with their owner. A {@link ThreadLocal} of an owner that comes and goes is no place for them: the
 * threads of a pool live on, and hold what belonged to an owner long gone until they happen to need
 * the room.
 */
final class Spares<T> {
  private final Supplier<T> make;
  private final Queue<T> free = new ConcurrentLinkedQueue<>();

  /** Makes one whenever none is free: as many as there are tasks at once. */
  Spares(Supplier<T> make) {
    this.make = make;
  }

  /** Lends one to a task; the next task finds it as this one leaves it. */
  <R> R lend(Function<T, R> task) {
    T taken = free.poll();
    T lent = taken == null ? make.get() : taken;
    R result = task.apply(lent);
    free.add(lent);
    return result;
  }

  /** The same for a task without a result. */
  void use(Consumer<T> task) {
    lend(
        lent -> {
          task.accept(lent);
          return true;
        });
  }
}
