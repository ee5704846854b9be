package dev.tunewise.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Sums, differences, products, quotients and parentheses, as they are typed into a field: {@code
 * =400*12}, {@code 3 * (2.5k + 500)}. Products and quotients come first, and equals from left to
 * right.
 */
final class Arithmetic {
  /** An operator behind a number or a parenthesis; the sign of a power of ten is none. */
  private static final Pattern OPERATOR =
      Pattern.compile(
          "[\\d.,%kKmMbBtT)][\\s\u00a0\u202f]*(?<![\\d.,][eE])[+\\-\u2212*×/÷]|[*×/÷()]");

  private final String text;
  private final Function<String, Optional<BigDecimal>> operands;
  private int at;

  private Arithmetic(String text, Function<String, Optional<BigDecimal>> operands) {
    this.text = text;
    this.operands = operands;
  }

  /** Whether a text is arithmetic rather than a number: it begins with = or has an operator. */
  static boolean isIn(String text) {
    return text.startsWith("=") || OPERATOR.matcher(text).find();
  }

  /**
   * What it comes to.
   *
   * @param operands reads one number
   * @return empty for anything that is not whole arithmetic, and for a division by 0
   */
  static Optional<BigDecimal> result(String text, Function<String, Optional<BigDecimal>> operands) {
    Arithmetic arithmetic =
        new Arithmetic(text.startsWith("=") ? text.substring(1) : text, operands);
    try {
      BigDecimal sum = arithmetic.sum();
      return arithmetic.next() == END ? Optional.of(sum) : Optional.empty();
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static final char END = '\0';

  private BigDecimal sum() {
    BigDecimal sum = product();
    for (char operator = next(); operator == '+' || operator == '-'; operator = next()) {
      at++;
      BigDecimal other = product();
      sum =
          operator == '+'
              ? sum.add(other, MathContext.DECIMAL128)
              : sum.subtract(other, MathContext.DECIMAL128);
    }
    return sum;
  }

  private BigDecimal product() {
    BigDecimal product = factor();
    for (char operator = next(); operator == '*' || operator == '/'; operator = next()) {
      at++;
      BigDecimal other = factor();
      product =
          operator == '*'
              ? product.multiply(other, MathContext.DECIMAL128)
              : product.divide(other, MathContext.DECIMAL128);
    }
    return product;
  }

  private BigDecimal factor() {
    char first = next();
    if (first == '-' || first == '+') {
      at++;
      return first == '-' ? factor().negate() : factor();
    }
    if (first != '(') {
      return operand();
    }
    at++;
    BigDecimal inside = sum();
    if (next() != ')') {
      throw new ArithmeticException("a parenthesis is not closed");
    }
    at++;
    return inside;
  }

  private BigDecimal operand() {
    int start = at;
    while (at < text.length() && (isInside(text.charAt(at)) || isSignOfPower())) {
      at++;
    }
    return operands
        .apply(text.substring(start, at).strip())
        .orElseThrow(() -> new ArithmeticException("not a number"));
  }

  private static boolean isInside(char c) {
    return "+-*/()".indexOf(plain(c)) < 0;
  }

  private boolean isSignOfPower() {
    return at >= 2
        && "+-".indexOf(plain(text.charAt(at))) >= 0
        && Character.toLowerCase(text.charAt(at - 1)) == 'e'
        && Character.isDigit(text.charAt(at - 2));
  }

  /** The next character that is no space, an operator in its plain form. */
  private char next() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? plain(text.charAt(at)) : END;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2212' -> '-';
      case '×' -> '*';
      case '÷' -> '/';
      default -> c;
    };
  }
}
