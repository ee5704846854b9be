package dev.tunewise.wording;

import dev.tunewise.statistics.Tolerance;

/** What the comparison table compares; one row each, in this order. */
public enum Metric {
  // format:off — one row per metric reads as a table
  SETUP_COST("Set-up cost", Better.LOWER,
      "Month 0: labels, training, engineering hours, retrieval build and the prompt that bridges the wait"),
  COST_PER_THOUSAND_CALLS("Cost per 1,000 calls", Better.LOWER,
      "In month 1 as if live: tokens, hosting and upkeep, without the cost of errors"),
  TOTAL_COST("Total cost", Better.LOWER,
      "Set-up, running cost and cost of errors over the horizon, discounted"),
  ERROR_COST("Cost of errors", Better.LOWER,
      "What of the total wrong answers cost, at the cost per error"),
  COST_PER_RIGHT_ANSWER("Cost per right answer", Better.LOWER,
      "Total cost divided by the right answers of the horizon, both discounted"),
  ACCURACY("Accuracy", Better.HIGHER,
      "Expected share of right answers of the fresh model"),
  DELIVERED_ACCURACY("Delivered accuracy", Better.HIGHER,
      "Mean over all calls of the horizon, with the wait for the tuned model and its drift"),
  MEETS_TARGET("Meets target", Better.NONE,
      "Whether the accuracy of the fresh model reaches the target"),
  EXAMPLES_TO_TARGET("Examples to target", Better.LOWER,
      "Fewest labeled examples from which on the target is met"),
  LATENCY("Latency", Better.LOWER,
      "Time for a full answer"),
  LEAD_TIME("Lead time", Better.LOWER,
      "Until the strategy serves; prompting takes hours and serves meanwhile");
  // format:on

  /** Which value of a row is the best. */
  enum Better {
    LOWER,
    HIGHER,
    NONE
  }

  private final String label;
  private final Better better;
  private final String help;

  Metric(String label, Better better, String help) {
    this.label = label;
    this.better = better;
    this.help = help;
  }

  /** Short name for people. */
  public String label() {
    return label;
  }

  /** One sentence that explains the number. */
  public String help() {
    return help;
  }

  /** Whether a is better than b, ties within the tolerance of all comparisons excluded. */
  boolean isBetter(double a, double b) {
    double tolerance = Tolerance.EPSILON * Math.max(Math.abs(a), Math.abs(b));
    double advantage = better == Better.LOWER ? b - a : a - b;
    return better != Better.NONE && advantage > tolerance;
  }

  /** Whether the values are amounts of the scenario's currency. */
  public boolean isMoney() {
    return switch (this) {
      case SETUP_COST, COST_PER_THOUSAND_CALLS, TOTAL_COST, ERROR_COST, COST_PER_RIGHT_ANSWER ->
          true;
      default -> false;
    };
  }

  boolean hasBest() {
    return better != Better.NONE;
  }
}
