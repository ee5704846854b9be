package dev.tunewise.file;

import java.util.Arrays;

/**
 * What was seen, as a set of 64-bit fingerprints in flat arrays, of bounded size. Two different
 * things out of ten million share one with a probability of 3 in a million.
 */
public final class Fingerprints {
  /** Most fingerprints that are kept, in about 14 bytes each. */
  public static final int MAX = 8_000_000;

  private static final int PARTS = 256; // growing one part at a time needs little extra memory
  private static final int FIRST_LENGTH = 16;

  private final long[][] parts = new long[PARTS][];
  private final int[] sizes = new int[PARTS];
  private final int max;
  private int size;

  public Fingerprints() {
    this(MAX);
  }

  public Fingerprints(int max) {
    this.max = max;
    Arrays.setAll(parts, i -> new long[FIRST_LENGTH]);
  }

  /** Whether new ones are no longer kept. */
  public boolean isFull() {
    return size == max;
  }

  /** True if it was not there; a full set takes no more. */
  public boolean add(long fingerprint) {
    long value = fingerprint == 0 ? 1 : fingerprint; // 0 marks a free place
    int part = (int) (value >>> 56);
    int place = place(parts[part], value);
    if (parts[part][place] == value) {
      return false;
    }
    if (!isFull()) {
      parts[part][place] = value;
      size++;
      sizes[part]++;
      grow(part);
    }
    return true;
  }

  private static int place(long[] part, long value) {
    int place = (int) value & part.length - 1;
    while (part[place] != 0 && part[place] != value) {
      place = place + 1 & part.length - 1;
    }
    return place;
  }

  private void grow(int part) {
    long[] old = parts[part];
    if (sizes[part] > old.length / 4 * 3) {
      long[] grown = new long[2 * old.length];
      for (long value : old) {
        if (value != 0) {
          grown[place(grown, value)] = value;
        }
      }
      parts[part] = grown;
    }
  }
}
