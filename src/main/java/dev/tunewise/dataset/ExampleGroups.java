package dev.tunewise.dataset;

import dev.tunewise.file.ReadException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The examples of a file, of each only whether it equals another one and which label it has: eight
 * bytes an example. Fewer bits than a fingerprint has are enough, since different examples that
 * share them only stay together.
 */
final class ExampleGroups {
  /** Most examples that are held. */
  static final int MAX = 8_000_000;

  static final int LABEL_BITS = 14;
  static final int FINGERPRINT_BITS = Long.SIZE - LABEL_BITS;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> labels = new ArrayList<>(List.of("")); // of what is none, the first
  private final Answers answers = new Answers();
  private long[] keys = new long[1 << 10];
  private int size;

  /**
   * Adds an example.
   *
   * @param label see {@link Answers#label}
   * @throws ReadException if there are too many
   */
  void add(long fingerprint, String label) throws ReadException {
    if (size == MAX) {
      throw new ReadException("holds more than " + MAX + " examples, the most that can be split");
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, Math.min(MAX, 2 * size));
    }
    answers.add(label);
    if (!label.isEmpty() && numbers.size() < Answers.MAX_LABELS && !numbers.containsKey(label)) {
      numbers.put(label, labels.size());
      labels.add(label);
    }
    keys[size++] = key(fingerprint, label);
  }

  /** The number of the label, then as much of the fingerprint as there is room for. */
  private long key(long fingerprint, String label) {
    long number = numbers.getOrDefault(label, 0);
    return (number << FINGERPRINT_BITS) | (fingerprint >>> LABEL_BITS);
  }

  long keyOf(long fingerprint, String label, boolean byLabel) {
    long key = key(fingerprint, label);
    return byLabel ? key : withoutLabel(key);
  }

  int size() {
    return size;
  }

  /** The labels; empty if the answers are no classes. */
  Optional<LabelCounts> classes() {
    return answers.labels().filter(LabelCounts::areClasses);
  }

  /** A label by its number. */
  String label(int number) {
    return labels.get(number);
  }

  /** The keys of all examples, to be kept by the caller. */
  long[] keys(boolean byLabel) {
    long[] all = Arrays.copyOf(keys, size);
    if (!byLabel) {
      Arrays.setAll(all, i -> withoutLabel(all[i]));
    }
    return all;
  }

  private static long withoutLabel(long key) {
    return (key << LABEL_BITS) >>> LABEL_BITS;
  }
}
