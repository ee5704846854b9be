package dev.tunewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class CommandRunTest {
  private static List<Integer> items(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 100, 5_000})
  void results_comeInTheOrderOfTheItems(int count) {
    List<Integer> results = new ArrayList<>();
    CommandRun.<Integer, Integer>inOrder(
        items(count).iterator(),
        item -> {
          if (item % 7 == 0) {
            LockSupport.parkNanos(100_000);
          }
          return 2 * item;
        },
        results::add);
    assertEquals(items(count).stream().map(item -> 2 * item).toList(), results);
  }

  @Test
  void items_areBegunOnlyAFewAhead() {
    AtomicInteger handedOn = new AtomicInteger();
    AtomicInteger furthest = new AtomicInteger();
    CommandRun.<Integer, Integer>inOrder(
        items(2_000).iterator(),
        item -> {
          furthest.accumulateAndGet(item - handedOn.get(), Math::max);
          return item;
        },
        result -> handedOn.incrementAndGet());
    int most = 4 * Runtime.getRuntime().availableProcessors();
    assertTrue(furthest.get() <= most, furthest + " ahead of " + most);
  }

  @Test
  void severalItems_areWorkedOnAtOnce() {
    if (Runtime.getRuntime().availableProcessors() == 1) {
      return;
    }
    CountDownLatch both = new CountDownLatch(2);
    List<Boolean> met = new ArrayList<>();
    CommandRun.<Integer, Boolean>inOrder(
        items(2).iterator(),
        item -> {
          both.countDown();
          try {
            return both.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        },
        met::add);
    assertEquals(List.of(true, true), met);
  }

  @Test
  void fault_endsTheWork_afterWhatCameBefore() {
    List<Integer> results = new ArrayList<>();
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            CommandRun.<Integer, Integer>inOrder(
                items(100).iterator(),
                item -> {
                  if (item == 30) {
                    throw new UnsupportedOperationException();
                  }
                  return item;
                },
                results::add));
    assertEquals(items(30), results);
  }
}
