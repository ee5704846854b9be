package dev.tunewise.export.print;

/**
 * How something is to be printed.
 *
 * @param title of the job, as lists of the system name it
 * @param copies at least 1
 */
public record PrintOrder(String title, PaperSize paper, boolean landscape, int copies) {
  public static final int MOST_COPIES = 99;

  public PrintOrder {
    if (copies < 1 || copies > MOST_COPIES) {
      throw new IllegalArgumentException(
          "copies must be from 1 to %d, were %d".formatted(MOST_COPIES, copies));
    }
  }
}
