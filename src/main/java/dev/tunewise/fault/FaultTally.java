package dev.tunewise.fault;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each fault came since the program was started. A fault of painting comes back with
 * every frame, so only kinds are kept, and of these a bounded number. May be used by all threads.
 */
public final class FaultTally {
  private static final int MAX_KINDS = 50;

  /** What comes again sooner after it was put away is still the same one going on. */
  private static final Duration GOING_ON = Duration.ofSeconds(10);

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  /** All that came of one fault. */
  private static final class Kind {
    private final Fault fault;
    private long times;
    private long shownTimes;
    private long lastNanos;
    private boolean putAway;

    Kind(Fault fault) {
      this.fault = fault;
    }
  }

  /**
   * What there is to say.
   *
   * @param code of the fault that came first
   * @param times how often it came
   * @param others how many other faults came
   */
  public record News(String code, long times, int others) {}

  /**
   * Counts a fault in.
   *
   * @param nanos a clock's time
   * @return how often it came until now; 0 if there are so many others that it is not counted
   */
  public synchronized long add(Fault fault, long nanos) {
    if (kinds.size() == MAX_KINDS && !kinds.containsKey(fault.code())) {
      return 0;
    }
    Kind kind = kinds.computeIfAbsent(fault.code(), code -> new Kind(fault));
    if (kind.putAway && nanos - kind.lastNanos > GOING_ON.toNanos()) {
      kind.putAway = false;
      kind.shownTimes = 0;
    }
    kind.lastNanos = nanos;
    kind.times++;
    kind.shownTimes++;
    return kind.times;
  }

  /** What there is to say; empty if nothing came or all was put away. */
  public synchronized Optional<News> news() {
    return kinds.values().stream()
        .filter(kind -> !kind.putAway)
        .findFirst()
        .map(
            kind -> {
              long all = kinds.values().stream().filter(other -> !other.putAway).count();
              return new News(kind.fault.code(), kind.shownTimes, (int) all - 1);
            });
  }

  /** Says no more of what came until now, unless it comes back after a while. */
  public synchronized void putAway() {
    kinds.values().forEach(kind -> kind.putAway = true);
  }

  /** The reports of all that is not put away, for whoever mends it. */
  public synchronized String details() {
    StringBuilder details = new StringBuilder();
    for (Kind kind : kinds.values()) {
      if (!kind.putAway) {
        details.append(kind.fault.report());
        details.append("Times: ").append(kind.times).append("\n\n");
      }
    }
    return details.toString();
  }
}
