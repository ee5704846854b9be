package dev.tunewise.usage;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * What entries of exports add up to. A mean or share is that of the entries which say it; where
 * none does, it is absent.
 */
public final class UsageTally {
  static final UsageTally NONE = new UsageTally();

  /** What is added up. A sum "of" others is that of the entries which say what stands in front. */
  private enum Sum {
    /** Entries that say calls or tokens. */
    ENTRIES,
    CALL_ENTRIES,
    CALLS,
    FAILED_ENTRIES,
    FAILED,
    INPUT_ENTRIES,
    INPUT,
    CALLS_OF_INPUT,
    INPUT_OF_CALLS,
    OUTPUT_ENTRIES,
    CALLS_OF_OUTPUT,
    OUTPUT_OF_CALLS,
    REASONING_ENTRIES,
    CALLS_OF_REASONING,
    REASONING_OF_CALLS,
    CACHED_ENTRIES,
    CACHED,
    INPUT_OF_CACHED,
    /** Where no cached tokens may be left out. */
    NO_CACHED_ENTRIES,
    INPUT_OF_NO_CACHED,
    NO_REASONING_ENTRIES,
    CALLS_OF_NO_REASONING,
    BATCH_ENTRIES,
    BATCH,
    CALLS_OF_BATCH
  }

  private static final int SUMS = Sum.values().length;

  private final double[] sums = new double[SUMS];
  private final Map<String, Double> costs = new TreeMap<>();

  UsageTally() {}

  /**
   * Adds an entry.
   *
   * @param part of it that lies where this tally counts, 0…1
   */
  void add(UsageEntry entry, double part) {
    boolean calls = !Double.isNaN(entry.calls);
    if (entry.saysUsage()) {
      add(Sum.ENTRIES, part);
    }
    if (calls) {
      add(Sum.CALL_ENTRIES, part);
      add(Sum.CALLS, entry.calls * part);
    }
    if (!Double.isNaN(entry.failed)) {
      add(Sum.FAILED_ENTRIES, part);
      add(Sum.FAILED, entry.failed * part);
    }
    if (!Double.isNaN(entry.input)) {
      add(Sum.INPUT_ENTRIES, part);
      add(Sum.INPUT, entry.input * part);
      if (calls) {
        add(Sum.CALLS_OF_INPUT, entry.calls * part);
        add(Sum.INPUT_OF_CALLS, entry.input * part);
      }
      if (!Double.isNaN(entry.cached)) {
        add(Sum.CACHED_ENTRIES, part);
        add(Sum.CACHED, entry.cached * part);
        add(Sum.INPUT_OF_CACHED, entry.input * part);
      } else if (entry.leavesOutNone) {
        add(Sum.NO_CACHED_ENTRIES, part);
        add(Sum.INPUT_OF_NO_CACHED, entry.input * part);
      }
    }
    if (!Double.isNaN(entry.output)) {
      add(Sum.OUTPUT_ENTRIES, part);
      if (calls) {
        add(Sum.CALLS_OF_OUTPUT, entry.calls * part);
        add(Sum.OUTPUT_OF_CALLS, entry.output * part);
      }
    }
    if (!Double.isNaN(entry.reasoning)) {
      add(Sum.REASONING_ENTRIES, part);
      if (calls) {
        add(Sum.CALLS_OF_REASONING, entry.calls * part);
        add(Sum.REASONING_OF_CALLS, entry.reasoning * part);
      }
    }
    if (Double.isNaN(entry.reasoning) && entry.leavesOutNone && calls && entry.saysTokens()) {
      add(Sum.NO_REASONING_ENTRIES, part);
      add(Sum.CALLS_OF_NO_REASONING, entry.calls * part);
    }
    if (entry.batch != null) {
      add(Sum.BATCH_ENTRIES, part);
      if (calls) {
        add(Sum.CALLS_OF_BATCH, entry.calls * part);
        add(Sum.BATCH, entry.batch ? entry.calls * part : 0);
      }
    }
    if (entry.saysCost()) {
      costs.merge(entry.currency, entry.cost * part, Double::sum);
    }
  }

  void add(UsageTally other) {
    for (int i = 0; i < SUMS; i++) {
      sums[i] += other.sums[i];
    }
    other.costs.forEach((currency, cost) -> costs.merge(currency, cost, Double::sum));
  }

  private void add(Sum sum, double value) {
    sums[sum.ordinal()] += value;
  }

  private double get(Sum sum) {
    return sums[sum.ordinal()];
  }

  /** Requests, failed ones included. */
  public OptionalDouble calls() {
    return get(Sum.CALL_ENTRIES) > 0 ? OptionalDouble.of(whole(Sum.CALLS)) : OptionalDouble.empty();
  }

  /** Requests among {@link #calls} that brought no answer. */
  public OptionalDouble failedCalls() {
    return get(Sum.FAILED_ENTRIES) > 0
        ? OptionalDouble.of(whole(Sum.FAILED))
        : OptionalDouble.empty();
  }

  /** What is spread over days adds up to whole numbers again. */
  private double whole(Sum sum) {
    return Math.rint(get(sum) * 1e6) / 1e6;
  }

  /** Tokens in all, those from the cache included. */
  public OptionalDouble totalInputTokens() {
    return get(Sum.INPUT_ENTRIES) > 0
        ? OptionalDouble.of(whole(Sum.INPUT))
        : OptionalDouble.empty();
  }

  /** Mean per call, tokens from the cache included. */
  public OptionalDouble inputTokens() {
    return ratio(Sum.INPUT_OF_CALLS, Sum.CALLS_OF_INPUT);
  }

  /** Mean per call, reasoning included. */
  public OptionalDouble outputTokens() {
    return ratio(Sum.OUTPUT_OF_CALLS, Sum.CALLS_OF_OUTPUT);
  }

  /** Mean per call, a part of {@link #outputTokens}. */
  public OptionalDouble reasoningTokens() {
    return ratio(Sum.REASONING_OF_CALLS, Sum.CALLS_OF_REASONING, Sum.CALLS_OF_NO_REASONING);
  }

  /** Share of the input tokens that came from the cache, 0…1. */
  public OptionalDouble cachedInputShare() {
    return ratio(Sum.CACHED, Sum.INPUT_OF_CACHED, Sum.INPUT_OF_NO_CACHED);
  }

  /** Share of the calls that went through a batch API, 0…1. */
  public OptionalDouble batchShare() {
    return ratio(Sum.BATCH, Sum.CALLS_OF_BATCH);
  }

  /** As below, of more than that, once some of it is there. */
  private OptionalDouble ratio(Sum part, Sum whole, Sum more) {
    return get(whole) > 0
        ? OptionalDouble.of(get(part) / (get(whole) + get(more)))
        : OptionalDouble.empty();
  }

  private OptionalDouble ratio(Sum part, Sum whole) {
    return get(whole) > 0 ? OptionalDouble.of(get(part) / get(whole)) : OptionalDouble.empty();
  }

  /** Paid, by currency; nothing where no entry says it. */
  public Map<String, Double> costs() {
    return Collections.unmodifiableMap(costs);
  }

  /** Paid, in {@link #currency}; absent too where it was paid in several currencies. */
  public OptionalDouble cost() {
    return costs.size() == 1
        ? OptionalDouble.of(costs.values().iterator().next())
        : OptionalDouble.empty();
  }

  /** Of {@link #cost}; empty where there is none. */
  public String currency() {
    return costs.size() == 1 ? costs.keySet().iterator().next() : "";
  }

  /** Whether some entries say what others leave open, so that a figure is not that of all calls. */
  boolean isPartlySaid(Part part) {
    double said =
        switch (part) {
          case CALLS -> get(Sum.CALL_ENTRIES);
          case INPUT -> get(Sum.INPUT_ENTRIES);
          case OUTPUT -> get(Sum.OUTPUT_ENTRIES);
          case REASONING -> with(Sum.REASONING_ENTRIES, Sum.NO_REASONING_ENTRIES);
          case CACHED -> with(Sum.CACHED_ENTRIES, Sum.NO_CACHED_ENTRIES);
          case BATCH -> get(Sum.BATCH_ENTRIES);
        };
    return said > 0 && said < get(Sum.ENTRIES) * (1 - 1e-9);
  }

  private double with(Sum said, Sum leftOut) {
    return get(said) > 0 ? get(said) + get(leftOut) : 0;
  }

  /** Whether spans without cached or reasoning tokens are taken for such that had none. */
  boolean takesLeftOutForNone() {
    return (get(Sum.CACHED_ENTRIES) > 0 && get(Sum.NO_CACHED_ENTRIES) > 0)
        || (get(Sum.REASONING_ENTRIES) > 0 && get(Sum.NO_REASONING_ENTRIES) > 0);
  }

  /** What an entry may leave open. */
  enum Part {
    CALLS("calls"),
    INPUT("input tokens"),
    OUTPUT("output tokens"),
    REASONING("reasoning tokens"),
    CACHED("cached input"),
    BATCH("batch or not");

    final String label;

    Part(String label) {
      this.label = label;
    }
  }
}
