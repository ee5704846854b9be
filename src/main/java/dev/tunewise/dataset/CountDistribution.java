package dev.tunewise.dataset;

import java.util.Arrays;

/**
 * Distribution of counts in bounded memory: exact up to 65,535, above that to within 1 in 1024. The
 * sum and the extremes are always exact.
 */
final class CountDistribution {
  private static final int EXACT_BITS = 16;
  private static final int STEP_BITS = 10;

  private long[] occurrences = new long[1 << 10];
  private long size;
  private long sum;
  private long max;

  void add(long count) {
    int bin = bin(count);
    if (bin >= occurrences.length) {
      int length = Math.max(bin + 1, 2 * occurrences.length);
      occurrences = Arrays.copyOf(occurrences, length);
    }
    occurrences[bin]++;
    size++;
    sum += count;
    max = Math.max(max, count);
  }

  private static int bin(long count) {
    int bits = 64 - Long.numberOfLeadingZeros(count);
    if (bits <= EXACT_BITS) {
      return (int) count;
    }
    int shift = bits - 1 - STEP_BITS;
    int octave = bits - EXACT_BITS - 1;
    int step = (int) (count >>> shift) - (1 << STEP_BITS);
    return (1 << EXACT_BITS) + (octave << STEP_BITS) + step;
  }

  private static long lowest(int bin) {
    if (bin < 1 << EXACT_BITS) {
      return bin;
    }
    int above = bin - (1 << EXACT_BITS);
    int octave = above >> STEP_BITS;
    long step = (above & (1 << STEP_BITS) - 1) + (1L << STEP_BITS);
    return step << (octave + EXACT_BITS - STEP_BITS);
  }

  long size() {
    return size;
  }

  long sum() {
    return sum;
  }

  long max() {
    return max;
  }

  double mean() {
    return size == 0 ? 0 : (double) sum / size;
  }

  /** Linear interpolation at rank q(n−1), as everywhere in the program; 0 of nothing. */
  double quantile(double q) {
    if (size == 0) {
      return 0;
    }
    double rank = q * (size - 1);
    long below = (long) Math.floor(rank);
    double low = at(below);
    double high = at(Math.min(below + 1, size - 1));
    return low + (rank - below) * (high - low);
  }

  private double at(long rank) {
    if (rank == size - 1) {
      return max;
    }
    long seen = 0;
    for (int bin = 0; bin < occurrences.length; bin++) {
      seen += occurrences[bin];
      if (seen > rank) {
        return lowest(bin);
      }
    }
    return max;
  }

  /** How many counts are in [from, to). */
  long between(long from, long to) {
    long found = 0;
    for (int bin = bin(from); bin < occurrences.length && lowest(bin) < to; bin++) {
      found += lowest(bin) >= from ? occurrences[bin] : 0;
    }
    return found;
  }
}
