package dev.tunewise.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What an unknown key may have been meant to be. */
final class Suggestion {
  private static final int MAX_LENGTH = 60;

  private Suggestion() {}

  /**
   * The nearest of the allowed keys, if any is near, and what is allowed.
   *
   * @param inWords what is allowed, for people
   */
  static String among(Collection<String> allowed, String inWords, String key) {
    String all = "allowed here: " + inWords;
    int dot = key.indexOf('.');
    if (dot > 0 && allowed.contains(key.substring(0, dot))) {
      return "put what follows the dot into the object " + key.substring(0, dot) + "; " + all;
    }
    return nearest(allowed, key).map(k -> "did you mean " + k + "? " + all).orElse(all);
  }

  private static Optional<String> nearest(Collection<String> allowed, String key) {
    if (key.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    return allowed.stream()
        .filter(candidate -> distance(candidate, key) <= Math.min(3, candidate.length() / 2))
        .min(Comparator.comparingInt(candidate -> distance(candidate, key)));
  }

  /**
   * Levenshtein distance, letters large or small: how many characters to insert, delete or replace.
   */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
