package dev.tunewise.simulation;

import dev.tunewise.simulation.Guidelines.ExampleLevel;
import dev.tunewise.simulation.Guidelines.GapLevel;

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

  /** The prompt is shorter than the shortest prefix that the provider caches. */
  record PrefixNotCached(double prefixTokens, double minimumTokens) implements Reason {}

  /** When fine-tuning becomes cheaper than prompting. */
  record Payback(BreakEven fineTuning) implements Reason {}

  /** {@link Guidelines#MANY_TOPICS} or more. */
  record ManyTopics(double topics) implements Reason {}

  /** The vendor retires the tuned model within the horizon, after it went live. */
  record Retires(double month) implements Reason {}

  /** The vendor retires the prompted model within the horizon. */
  record PromptRetires(double month) implements Reason {}

  /** The vendor no longer trains the model when fine-tuning is to go live. */
  record TrainingClosed(double lastMonth) implements Reason {}

  /** The vendor ends training within the horizon, after fine-tuning went live. */
  record TrainingCloses(double lastMonth) implements Reason {}

  /**
   * The recommended strategy pays out more than the budget by the end of the horizon.
   *
   * @param spend by the end of the horizon
   * @param month 0…H by whose end more has been paid out than the budget
   */
  record OverBudget(double budget, double spend, int month) implements Reason {
    public double excess() {
      return spend - budget;
    }
  }

  /** A dedicated deployment and token prices are both charged. */
  record HostedAndPerToken(double hostingPricePerHour) implements Reason {}
}
