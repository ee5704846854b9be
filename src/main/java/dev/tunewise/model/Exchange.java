package dev.tunewise.model;

import java.time.LocalDate;

/**
 * At which rate dollar prices were taken into a scenario of another currency. Changes no result.
 *
 * @param perDollar units of the scenario's currency for a dollar, above 0
 * @param asOf the day of the rate
 */
public record Exchange(double perDollar, LocalDate asOf) {
  public static final double MOST = 1e6;

  public Exchange {
    if (!(perDollar > 0 && perDollar <= MOST)) {
      throw new IllegalArgumentException(
          "perDollar must be above 0 and at most 1000000, was " + perDollar);
    }
  }
}
