package dev.tunewise.chart;

/** Small pieces of text that several charts share. */
final class Wording {
  private Wording() {}

  static String months(int months) {
    return months == 1 ? "1 month" : months + " months";
  }
}
