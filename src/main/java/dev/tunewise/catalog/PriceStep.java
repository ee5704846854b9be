package dev.tunewise.catalog;

import dev.tunewise.model.PriceChange;
import java.time.LocalDate;

/**
 * A change of a model's token prices that its provider has announced.
 *
 * @param date from which on it holds
 * @param factor by which all of them are multiplied
 */
public record PriceStep(LocalDate date, double factor) {
  public PriceStep {
    if (!(factor > 0 && factor <= PriceChange.MAX_FACTOR)) {
      throw new IllegalArgumentException("factor must be above 0, at most 1000, was " + factor);
    }
  }
}
