package dev.tunewise.model;

import java.util.OptionalDouble;

/**
 * What a month really took. Changes no result.
 *
 * @param month 1…120
 * @param spend paid out up to 10¹⁵, errors not counted, in the scenario's currency
 * @param calls served, if known
 */
public record Actual(int month, double spend, OptionalDouble calls) {
  public static final int MOST_ROWS = 120;
  public static final int MAX_MONTH = 120;
  public static final double MOST = 1e15;

  public Actual {
    if (month < 1 || month > MAX_MONTH) {
      throw new IllegalArgumentException("month must be from 1 to 120, was " + month);
    }
    if (!isAmount(spend) || !isAmount(calls.orElse(0))) {
      throw new IllegalArgumentException(
          "spend and calls must be from 0 to 10^15, were " + spend + " and " + calls);
    }
    spend += 0.0; // −0 reads as 0
    calls = calls.isPresent() ? OptionalDouble.of(calls.getAsDouble() + 0.0) : calls;
  }

  private static boolean isAmount(double number) {
    return number >= 0 && number <= MOST;
  }
}
