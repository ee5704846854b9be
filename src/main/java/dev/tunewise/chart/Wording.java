package dev.tunewise.chart;

import dev.tunewise.text.Numbers;

/** Small pieces of text that several charts share. */
final class Wording {
  private Wording() {}

  static String callsAMonth(double calls, Numbers numbers) {
    return numbers.number(calls) + (calls == 1 ? " call a month" : " calls a month");
  }

  static String months(int months) {
    return months == 1 ? "1 month" : months + " months";
  }
}
