package dev.tunewise.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money below or beside each other, with as many decimals where they count alike. */
public final class Amounts {
  /** From here on a third decimal place would be a fifth digit. */
  private static final double HUNDRED = 100;

  private static final int MOST_DECIMALS = 2;

  private static final Pattern SHORT = Pattern.compile("\\D*[\\d.,]+([kMBT]?)");

  private Amounts() {}

  /**
   * Brings short amounts into line: {@code $2.5M} beside {@code $2.85M} is {@code $2.50M}. Amounts
   * counted in thousands have nothing to do with those counted in millions, and amounts below one
   * keep all their digits.
   *
   * @param texts as they stand alone, such as {@code $2.5M}
   * @param amounts the same as numbers
   */
  public static List<String> aligned(
      List<String> texts, double[] amounts, String currency, Numbers numbers) {
    List<String> aligned = new ArrayList<>(texts);
    for (String suffix : List.of("", "k", "M", "B", "T")) {
      List<Integer> alike = new ArrayList<>();
      for (int i = 0; i < amounts.length; i++) {
        if (suffix(texts.get(i)).equals(suffix)) {
          alike.add(i);
        }
      }
      align(aligned, amounts, alike, suffix, currency, numbers);
    }
    return aligned;
  }

  private static String suffix(String text) {
    Matcher matcher = SHORT.matcher(text);
    return matcher.matches() ? matcher.group(1) : "none";
  }

  private static void align(
      List<String> texts,
      double[] amounts,
      List<Integer> alike,
      String suffix,
      String currency,
      Numbers numbers) {
    double unit = Math.pow(1_000, "kMBT".indexOf(suffix) + (suffix.isEmpty() ? 0 : 1));
    int decimals = 0;
    for (int i : alike) {
      double size = Math.abs(amounts[i]) / unit;
      if (size > 0 && size < 1 - 0.5 / HUNDRED) {
        return;
      }
      decimals = Math.max(decimals, decimals(texts.get(i), numbers));
    }
    boolean large = alike.stream().anyMatch(i -> Math.abs(amounts[i]) / unit >= HUNDRED);
    if (decimals == 0 || decimals > MOST_DECIMALS) {
      return;
    }
    for (int i : alike) {
      String amount = numbers.fixed(Math.abs(amounts[i]) / unit, large ? 1 : decimals);
      String sign = amounts[i] < 0 ? String.valueOf(NumberReader.MINUS) : "";
      texts.set(i, sign + Numbers.symbol(currency) + amount + suffix);
    }
  }

  private static int decimals(String text, Numbers numbers) {
    int separator = text.indexOf(numbers.decimalSeparator());
    return separator < 0
        ? 0
        : (int) text.substring(separator + 1).chars().takeWhile(Character::isDigit).count();
  }
}
