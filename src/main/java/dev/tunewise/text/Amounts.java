package dev.tunewise.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts of money below or beside each other, with as many decimals where they count alike. */
public final class Amounts {
  /** Amounts from here on have no room for two decimals. */
  private static final double HUNDRED = 100;

  private static final int MOST_DECIMALS = 2;
  private static final int DIGITS = 3;

  private static final Pattern SHORT = Pattern.compile("\\D*[\\d.,]+([kMBT]?)");

  private Amounts() {}

  /**
   * Brings short amounts into line: {@code $2.5M} beside {@code $2.85M} is {@code $2.50M}. Amounts
   * counted in thousands have nothing to do with those counted in millions, and none loses the
   * digits that tell it.
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
    double[] sizes = alike.stream().mapToDouble(i -> Math.abs(amounts[i]) / unit).toArray();
    double largest = Arrays.stream(sizes).max().orElse(0);
    double smallest = Arrays.stream(sizes).filter(size -> size > 0).min().orElse(0);
    int needed = alike.stream().mapToInt(i -> decimals(texts.get(i), numbers)).max().orElse(0);
    if (needed == 0) {
      return;
    }
    int enough = largest >= 1 ? needed : DIGITS - 1 - (int) Math.floor(Math.log10(largest));
    int decimals = Math.min(needed, enough);
    int most = largest >= HUNDRED ? MOST_DECIMALS - 1 : MOST_DECIMALS;
    // What lies far below the others would lose its digits.
    boolean keepsDigits = smallest >= (largest >= 1 ? 1 : 10 * Math.pow(10, -decimals));
    if (!keepsDigits || (largest >= 1 && needed > most)) {
      return;
    }
    List<String> alone = alike.stream().map(texts::get).toList();
    List<String> inLine = new ArrayList<>();
    for (int i : alike) {
      String amount = numbers.fixed(Math.abs(amounts[i]) / unit, decimals);
      String sign = amounts[i] < 0 ? String.valueOf(NumberReader.MINUS) : "";
      inLine.add(sign + Numbers.symbol(currency) + amount + suffix);
    }
    boolean toldApart = Set.copyOf(inLine).size() >= Set.copyOf(alone).size();
    for (int i = 0; toldApart && i < inLine.size(); i++) {
      texts.set(alike.get(i), inLine.get(i));
    }
  }

  private static int decimals(String text, Numbers numbers) {
    int separator = text.indexOf(numbers.decimalSeparator());
    return separator < 0
        ? 0
        : (int) text.substring(separator + 1).chars().takeWhile(Character::isDigit).count();
  }
}
