package dev.tunewise.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number, or arithmetic with numbers, and refuses anything around it. {@code
 * NumberFormat} is no help here: it stops silently at the first character it does not know and
 * takes digit groups of any length.
 *
 * <p>Separators of any country are taken where they can mean only one thing. Where they could mean
 * two, the locale decides, and a text that means nothing in it is refused.
 */
final class NumberReader {
  /** Longer texts hold no number a person typed; it also bounds the work on pasted text. */
  private static final int LONGEST = 100;

  static final char MINUS = '\u2212';

  private static final String SPACES = " \u00a0\u202f\u2009";
  private static final String APOSTROPHES = "'\u2019";
  private static final List<String> GROUPINGS = List.of(".", ",", SPACES, APOSTROPHES);
  private static final List<String> DECIMALS = List.of(".", ",");

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<sign>[+\\-\u2212])?(?<digits>[\\d.,"
              + SPACES
              + APOSTROPHES
              + "]*[\\d.,])"
              + "(?:[eE](?<power>[+\\-\u2212]?\\d{1,4})|["
              + SPACES
              + "]?(?<suffix>[kKmMbBtT]))?"
              + "(?<percent>["
              + SPACES
              + "]?%)?");

  /** Numbers written with one pair of separators. */
  private record Notation(String grouping, String decimal, Pattern pattern) {
    static Notation of(String grouping, String decimal) {
      String group = "[" + Pattern.quote(grouping) + "]";
      return new Notation(
          grouping,
          decimal,
          Pattern.compile(
              "(?<whole>[1-9]\\d{0,2}(?:%s\\d{3})+|\\d+)?(?:[%s](?<part>\\d*))?"
                  .formatted(group, Pattern.quote(decimal))));
    }

    Optional<BigDecimal> read(String digits) {
      Matcher matcher = pattern.matcher(digits);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String whole = orEmpty(matcher.group("whole")).replaceAll("\\D", "");
      String part = orEmpty(matcher.group("part"));
      return (whole + part).isEmpty()
          ? Optional.empty()
          : Optional.of(new BigDecimal(whole + part).movePointLeft(part.length()));
    }
  }

  private static final List<Notation> NOTATIONS =
      GROUPINGS.stream()
          .flatMap(
              grouping ->
                  DECIMALS.stream()
                      .filter(decimal -> !decimal.equals(grouping))
                      .map(decimal -> Notation.of(grouping, decimal)))
          .toList();

  private final Notation own;
  private final char decimalSeparator;
  private final char groupingSeparator;

  NumberReader(char decimalSeparator, char groupingSeparator) {
    this.decimalSeparator = decimalSeparator;
    this.groupingSeparator = groupingSeparator;
    own = Notation.of(alternatives(groupingSeparator), String.valueOf(decimalSeparator));
  }

  private static String alternatives(char separator) {
    return GROUPINGS.stream()
        .filter(all -> all.indexOf(separator) >= 0)
        .findFirst()
        .orElse(String.valueOf(separator));
  }

  OptionalDouble read(String text, boolean alwaysPercent) {
    String latin = inLatin(text.strip());
    if (latin.length() > LONGEST) {
      return OptionalDouble.empty();
    }
    Optional<BigDecimal> number =
        Arithmetic.isIn(latin) ? Arithmetic.result(latin, this::number) : number(latin);
    boolean percent = alwaysPercent && latin.indexOf('%') < 0;
    return number
        .map(value -> finite(percent ? value.movePointLeft(2) : value))
        .orElseGet(OptionalDouble::empty);
  }

  /** What a text may mean that is refused for meaning two things, or for what stands around it. */
  List<BigDecimal> meanings(String text) {
    String latin = inLatin(text.strip());
    if (latin.length() > LONGEST) {
      return List.of();
    }
    IntPredicate belongs = c -> Character.isDigit(c) || ".,%+-\u2212'\u2019".indexOf(c) >= 0;
    int[] core = latin.codePoints().filter(belongs).toArray();
    Matcher matcher = PARTS.matcher(new String(core, 0, core.length));
    return matcher.matches() ? meanings(matcher) : List.of();
  }

  private Optional<BigDecimal> number(String latin) {
    Matcher matcher = PARTS.matcher(latin);
    if (!matcher.matches()
        || (matcher.group("percent") != null && matcher.group("suffix") != null)) {
      return Optional.empty();
    }
    Optional<BigDecimal> local = own.read(orEmpty(matcher.group("digits")));
    if (local.isPresent()) {
      return local.map(size -> value(matcher, size));
    }
    List<BigDecimal> meanings = meanings(matcher);
    return meanings.size() == 1 ? Optional.of(meanings.getFirst()) : Optional.empty();
  }

  private static List<BigDecimal> meanings(Matcher matcher) {
    List<BigDecimal> meanings = new ArrayList<>();
    for (Notation notation : NOTATIONS) {
      notation
          .read(orEmpty(matcher.group("digits")))
          .map(size -> value(matcher, size))
          .filter(value -> meanings.stream().noneMatch(other -> other.compareTo(value) == 0))
          .ifPresent(meanings::add);
    }
    return meanings;
  }

  private static BigDecimal value(Matcher matcher, BigDecimal size) {
    String power = orEmpty(matcher.group("power")).replace(MINUS, '-');
    int exponent = power.isEmpty() ? 0 : Integer.parseInt(power);
    int percent = matcher.group("percent") == null ? 0 : -2;
    BigDecimal scaled =
        size.scaleByPowerOfTen(exponent + suffixPower(orEmpty(matcher.group("suffix"))) + percent);
    String sign = orEmpty(matcher.group("sign"));
    return sign.isEmpty() || sign.equals("+") ? scaled : scaled.negate();
  }

  private String inLatin(String text) {
    StringBuilder latin = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      latin.append(inLatin(text.charAt(i)));
    }
    return latin.toString();
  }

  /** Digits of any script, and the separators of Arabic, which stand for nothing else. */
  private char inLatin(char c) {
    return switch (c) {
      case '\u066b' -> decimalSeparator;
      case '\u066c' -> groupingSeparator;
      case '\u066a' -> '%';
      default -> Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c;
    };
  }

  private static int suffixPower(String suffix) {
    return switch (suffix.toLowerCase(Locale.ROOT)) {
      case "k" -> 3;
      case "m" -> 6;
      case "b" -> 9;
      case "t" -> 12;
      default -> 0;
    };
  }

  private static OptionalDouble finite(BigDecimal number) {
    double value = number.doubleValue();
    return Double.isFinite(value) ? OptionalDouble.of(value + 0.0) : OptionalDouble.empty();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
