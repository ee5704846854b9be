package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.Guidelines.GapLevel;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Something that speaks for or against a strategy, with the numbers it rests on. */
public sealed interface Reason {
  /** No strategy meets target, latency budget and the conditions for tuning. */
  record NoneViable() implements Reason {}

  /**
   * How far the prompt is from the target.
   *
   * @param gap target − accuracy of the prompt, −1…1, rounded to nine decimals
   */
  record Gap(double gap) implements Reason {
    public GapLevel level() {
      return GapLevel.of(gap);
    }
  }

  /** How many examples the tuned model has learned from, earlier fine-tunes included. */
  record Examples(double count) implements Reason {
    public ExampleLevel level() {
      return ExampleLevel.of(count);
    }
  }

  /** How much language of its own a task has, 0…1. */
  record Specialization(double share) implements Reason {
    /** Whether it speaks for tuning rather than for prompting. */
    public boolean favorsTuning() {
      return share >= Guidelines.SPECIALIZED;
    }
  }

  /** {@link Guidelines#MANY_CALLS} a month or more. */
  record HighVolume(double monthlyCalls) implements Reason {}

  /**
   * There is a latency budget.
   *
   * @param latencyMillis of the recommended strategy
   */
  record LatencyBound(double latencyMillis, double budgetMillis) implements Reason {}

  /** The prompt is shorter than the shortest prefix that its model caches. */
  record PrefixNotCached(double prefixTokens, double minimumTokens) implements Reason {}

  /** When fine-tuning becomes cheaper than prompting. */
  record Payback(BreakEven fineTuning) implements Reason {}

  /** {@link Guidelines#MANY_TOPICS} or more. */
  record ManyTopics(double topics) implements Reason {}

  /**
   * The vendor retires the tuned model within the horizon, after fine-tuning went live.
   *
   * @param successorCost of tuning its successor, work of moving to it included, not discounted
   * @param beforeHybrid whether hybrid is still to go live then, and begins on the successor
   */
  record Retires(int month, double successorCost, boolean beforeHybrid) implements Reason {}

  /**
   * The vendor retires the prompted model within the horizon.
   *
   * @param migrationCost of moving the prompt to its successor, not discounted
   * @param priceFactor by which token prices change in that month; empty if no change is planned
   * @param borne share of it that the recommended strategy bears, 0…1: a tuned one only as far as
   *     prompting still bridges the wait for it
   */
  record PromptRetires(int month, double migrationCost, OptionalDouble priceFactor, double borne)
      implements Reason {}

  /**
   * The vendor no longer trains the model in the month in which fine-tuning is to go live.
   *
   * @param goLiveMonth of fine-tuning
   * @param hybridGoLiveMonth of hybrid
   * @param hybridCanBeTrained whether hybrid goes live while the model or its successor is trained
   * @param successorFrom the first month within the horizon in which the successor is trained
   */
  record TrainingClosed(
      int lastMonth,
      int goLiveMonth,
      int hybridGoLiveMonth,
      boolean hybridCanBeTrained,
      OptionalInt successorFrom)
      implements Reason {}

  /** The vendor ends training within the horizon, after fine-tuning went live. */
  record TrainingCloses(TrainingEnd end) implements Reason {}

  /**
   * The recommended strategy pays out more than the budget by the end of the horizon.
   *
   * @param spend by the end of the horizon
   * @param month 0…H by whose end more has been paid out than the budget
   * @param within the cheapest of the other viable strategies that stay within it; empty if none do
   */
  record OverBudget(double budget, double spend, int month, Optional<Paid> within)
      implements Reason {
    /** What a strategy pays out by the end of the horizon. */
    public record Paid(Strategy strategy, double spend) {}

    public double excess() {
      return spend - budget;
    }
  }

  /** A dedicated deployment and token prices are both charged. */
  record HostedAndPerToken(double hostingPricePerHour) implements Reason {}
}
