package dev.tunewise.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which examples of a file train and which are held out. Equal examples stay together; where the
 * answers are classes, each is split by the same share, as nearly as that goes, and none is held
 * out as a whole. The same file, share and seed give the same sides.
 */
public final class Split {
  private static final long FINGERPRINT = (1L << ExampleGroups.FINGERPRINT_BITS) - 1;
  private static final int HALF = ExampleGroups.FINGERPRINT_BITS / 2;

  /** Odd, so that no two fingerprints become one. */
  private static final long FIRST_FACTOR = 0x9E3779B97F4A7C15L;

  private static final long SECOND_FACTOR = 0xD1B54A32D192ED03L;

  private final ExampleGroups groups;
  private final double share;
  private final long seed;
  private final boolean byLabel;

  /** Of each group of equal examples one, in ascending order: by label, and mixed by the seed. */
  private final long[] keys;

  /** How many examples each group has. */
  private final int[] sizes;

  private final BitSet heldOut = new BitSet();
  private final List<Stratum> strata = new ArrayList<>();

  /**
   * The examples of a label, or all of them.
   *
   * @param label empty for all, and for those without one
   * @param examples as they came out, those that are held out among them
   */
  public record Stratum(String label, long examples, long heldOut) {
    public long train() {
      return examples - heldOut;
    }
  }

  /** A stratum while it is split: where its groups stand among all. */
  private record Range(int start, int end, long examples) {
    int groups() {
      return end - start;
    }
  }

  private Split(ExampleGroups groups, double share, long seed) {
    this.groups = groups;
    this.share = share;
    this.seed = seed;
    byLabel = groups.classes().isPresent();
    long[] all = groups.keys(byLabel);
    Arrays.setAll(all, i -> mixed(all[i]));
    Arrays.sort(all);
    int[] counts = new int[all.length];
    int last = -1;
    for (long key : all) {
      if (last < 0 || all[last] != key) {
        all[++last] = key;
      }
      counts[last]++;
    }
    keys = Arrays.copyOf(all, last + 1);
    sizes = Arrays.copyOf(counts, last + 1);
  }

  /**
   * Splits examples, of which at least two differ.
   *
   * @param share to hold out, above 0 and below 1
   */
  static Split of(ExampleGroups groups, double share, long seed) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("share must be above 0 and below 1, was " + share);
    }
    Split split = new Split(groups, share, seed);
    split.choose();
    return split;
  }

  private void choose() {
    List<Range> ranges = ranges();
    long[] targets = targets(ranges);
    for (int i = 0; i < ranges.size(); i++) {
      Range range = ranges.get(i);
      long held = choose(range, targets[i]);
      int number = (int) (keys[range.start()] >>> ExampleGroups.FINGERPRINT_BITS);
      strata.add(new Stratum(groups.label(number), range.examples(), held));
    }
  }

  private List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    int start = 0;
    long examples = 0;
    for (int i = 0; i < keys.length; i++) {
      examples += sizes[i];
      boolean ends =
          i + 1 == keys.length
              || keys[i] >>> ExampleGroups.FINGERPRINT_BITS
                  != keys[i + 1] >>> ExampleGroups.FINGERPRINT_BITS;
      if (ends) {
        ranges.add(new Range(start, i + 1, examples));
        start = i + 1;
        examples = 0;
      }
    }
    return ranges;
  }

  /**
   * How many examples of each stratum are to be held out: the whole numbers below their shares, and
   * one more for those with the largest remainders, until the share of all is met.
   */
  private long[] targets(List<Range> ranges) {
    long[] targets = new long[ranges.size()];
    double[] remainders = new double[ranges.size()];
    long left = Math.max(1, Math.round(share * groups.size()));
    for (int i = 0; i < targets.length; i++) {
      double quota = ranges.get(i).groups() > 1 ? share * ranges.get(i).examples() : 0;
      targets[i] = (long) quota;
      remainders[i] = quota - targets[i];
      left -= targets[i];
    }
    List<Integer> order =
        IntStream.range(0, targets.length)
            .filter(i -> ranges.get(i).groups() > 1)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -remainders[i]))
            .limit(Math.max(0, left))
            .toList();
    order.forEach(i -> targets[i]++);
    return targets;
  }

  /** Holds groups out, in their mixed order, that bring the number nearer to the target. */
  private long choose(Range range, long target) {
    long held = 0;
    int chosen = 0;
    for (int i = range.start(); i < range.end() && chosen < range.groups() - 1; i++) {
      if (Math.abs(held + sizes[i] - target) < Math.abs(held - target)) {
        heldOut.set(i);
        held += sizes[i];
        chosen++;
      }
    }
    return held;
  }

  /** A key with its fingerprint at another place, which depends on the seed: one to one. */
  private long mixed(long key) {
    long x = (key ^ seed * FIRST_FACTOR) & FINGERPRINT;
    x ^= x >>> HALF;
    x = x * FIRST_FACTOR & FINGERPRINT;
    x ^= x >>> HALF;
    x = x * SECOND_FACTOR & FINGERPRINT;
    x ^= x >>> HALF;
    return (key & ~FINGERPRINT) | x;
  }

  /** Where an example goes. */
  enum Side {
    TRAIN,
    HELD_OUT,
    /** It was not there when the file was split. */
    NEITHER
  }

  Side side(long fingerprint, String label) {
    int group = Arrays.binarySearch(keys, mixed(groups.keyOf(fingerprint, label, byLabel)));
    return group < 0 ? Side.NEITHER : heldOut.get(group) ? Side.HELD_OUT : Side.TRAIN;
  }

  /** The share that was asked for. */
  public double share() {
    return share;
  }

  public long seed() {
    return seed;
  }

  public long examples() {
    return groups.size();
  }

  /** Examples that are held out. */
  public long heldOut() {
    return strata.stream().mapToLong(Stratum::heldOut).sum();
  }

  public long train() {
    return examples() - heldOut();
  }

  /** Examples that equal another one: on the side of that one. */
  public long duplicates() {
    return examples() - keys.length;
  }

  /** Whether the examples of each label were split by themselves. */
  public boolean isByLabel() {
    return byLabel;
  }

  /** How the examples came out: of each label the most frequent first, or all together. */
  public List<Stratum> strata() {
    return strata.stream().sorted(Comparator.comparingLong(Stratum::examples).reversed()).toList();
  }

  /** Labels of which no example is held out, since there are too few. */
  public long labelsOnlyTrained() {
    return byLabel ? strata.stream().filter(stratum -> stratum.heldOut() == 0).count() : 0;
  }
}
