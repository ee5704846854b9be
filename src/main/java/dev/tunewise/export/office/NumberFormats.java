package dev.tunewise.export.office;

import dev.tunewise.chart.Quantity;
import dev.tunewise.text.Numbers;
import java.util.Locale;

/** Number formats of Office files that show values as the window writes them. */
final class NumberFormats {
  private static final Numbers NEUTRAL = Numbers.in(Locale.ROOT);
  private static final String PERCENT = "0\"" + Numbers.NO_BREAK_SPACE + "\"%";
  private static final double BELOW = 0.999;
  private static final String[] SUFFIXES = {"", "k", "M", "B", "T"};

  private NumberFormats() {}

  /**
   * Every tick of an axis in one unit, with the decimals that the step takes: that of the largest
   * value, which the last tick may exceed by reaching the next unit.
   */
  static String axis(Quantity quantity, double largest, double step) {
    return switch (quantity.kind()) {
      case MONTH -> "[=0]\"Set-up\";0";
      case PERCENT -> PERCENT;
      case COUNT -> scaled("", largest, step);
      case MILLIS -> {
        String seconds = format(1, decimals(step / 1000), Numbers.NO_BREAK_SPACE + "s");
        yield "[>=1000]" + seconds + ";" + format(0, 0, Numbers.NO_BREAK_SPACE + "ms");
      }
      case MONEY -> {
        String symbol = symbol(quantity);
        String format = scaled(symbol, largest, step);
        yield "[=0]" + symbol + "0;[<0]\u2212" + format + ";" + format;
      }
    };
  }

  /** Powers of ten, each in its own unit. */
  static String powers(Quantity quantity, double largest) {
    String symbol = quantity.kind() == Quantity.Kind.MONEY ? symbol(quantity) : "";
    return largest >= 1e9
        ? "[>=1000000000]%1$s0,,,\"B\";[>=1000000]%1$s0,,\"M\";%1$s0,\"k\"".formatted(symbol)
        : "[>=1000000]%1$s0,,\"M\";[>=1000]%1$s0,\"k\";%1$sGeneral".formatted(symbol);
  }

  /** Powers of ten up to a hundred thousand after a stand-in for 0. */
  static String fromZero() {
    return "[<1]\"0\";[>=1000]0,\"k\";0";
  }

  /** One value with the digits that the window shows. */
  static String brief(Quantity quantity, double value) {
    if (quantity.kind() == Quantity.Kind.PERCENT) {
      return PERCENT;
    }
    boolean money = quantity.kind() == Quantity.Kind.MONEY;
    String text = money ? NEUTRAL.money(value, quantity.currency()) : NEUTRAL.number(value);
    int point = text.indexOf('.');
    String digits = text.replaceAll("\\D+$", "");
    int decimals = point < 0 ? 0 : digits.length() - point - 1;
    return (money ? symbol(quantity) : "") + format(group(value), decimals);
  }

  private static String symbol(Quantity quantity) {
    return '"' + Numbers.symbol(quantity.currency()) + '"';
  }

  private static String scaled(String symbol, double largest, double step) {
    int group = group(largest * BELOW);
    return symbol + format(group, decimals(step / Math.pow(1000, group)));
  }

  /** As many as it takes to write multiples of a step. */
  private static int decimals(double step) {
    double inUnits = step;
    int decimals = 0;
    while (decimals < 6 && Math.abs(inUnits - Math.rint(inUnits)) > 1e-6 * inUnits) {
      inUnits *= 10;
      decimals++;
    }
    return decimals;
  }

  private static int group(double value) {
    double size = Math.abs(value);
    int group = 0;
    while (group < SUFFIXES.length - 1 && size >= 999.5) {
      size /= 1000;
      group++;
    }
    return group;
  }

  private static String format(int group, int decimals) {
    return format(group, decimals, SUFFIXES[group]);
  }

  /** A format in thousands, millions, … that ends in a suffix. */
  private static String format(int group, int decimals, String word) {
    String suffix = word.isEmpty() ? "" : '"' + word + '"';
    return (decimals == 0 ? "0" : "0." + "0".repeat(decimals)) + ",".repeat(group) + suffix;
  }
}
