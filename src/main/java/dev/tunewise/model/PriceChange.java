package dev.tunewise.model;

/**
 * A dated step of one model's token prices: from {@code month} on they are multiplied by {@code
 * factor}, on top of earlier steps.
 */
public record PriceChange(int month, ServedModel model, double factor, String note) {
  public static final int MAX_MONTH = 120;
  public static final double MAX_FACTOR = 1000;

  public PriceChange {
    if (month < 1 || month > MAX_MONTH) {
      throw new IllegalArgumentException("month must be from 1 to 120, was " + month);
    }
    if (!(factor >= 0 && factor <= MAX_FACTOR)) {
      throw new IllegalArgumentException("factor must be from 0 to 1000, was " + factor);
    }
    factor += 0.0; // −0 reads as 0
  }
}
