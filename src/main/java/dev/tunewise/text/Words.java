package dev.tunewise.text;

import java.util.List;
import java.util.Locale;

/** Words put together, whatever they are about. */
public final class Words {
  private Words() {}

  /** With a capital first letter, to start a sentence. */
  public static String capitalized(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** With a small first letter, for the middle of a sentence. */
  public static String uncapitalized(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  /** As in a list: {@code a, b and c}; empty for nothing. */
  public static String joined(List<String> words) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /** With its indefinite article: {@code a budget}, {@code an hourly rate}. */
  public static String article(String noun) {
    boolean vowel = "aeio".indexOf(noun.charAt(0)) >= 0 || noun.startsWith("hour");
    return (vowel ? "an " : "a ") + noun;
  }

  /** So many of a thing: {@code 1 month}, {@code 3 months}. */
  public static String count(long count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }

  /** So many of a thing whose number is written already: {@code 1 call}, {@code 1.2k calls}. */
  public static String count(String number, String one) {
    return number + " " + one + (number.equals("1") ? "" : "s");
  }

  /** All lines in one: whatever makes no mark of its own is a space. */
  public static String onOneLine(String text) {
    return text.replaceAll("[\\p{C}\\s]+", " ").strip();
  }

  /** At most so many letters, cut at the end. */
  public static String brief(String text, int letters) {
    int all = text.codePointCount(0, text.length());
    return all <= letters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, letters - 1)).strip() + "…";
  }
}
