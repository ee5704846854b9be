package dev.tunewise.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Percentiles of numbers that come piece by piece in random order, far more of them than are kept:
 * exact, to the last bit those of {@link QuantileSelector}. Once its room is full it keeps only
 * what lies around the percentiles so far, near enough for the ranks looked for to end up there,
 * and counts the rest; whenever the room is full again, these brackets are drawn closer. Many equal
 * numbers take no room, for numbers at the ends of a bracket are counted. Not thread-safe.
 */
public final class QuantileStream {
  /**
   * How far the ends of a bracket are from the percentile, in standard errors of its rank: six are
   * too few once in a thousand million times.
   */
  public static final double SAFE = 6;

  private static final int LEVELS = LevelRanks.LEVELS.length;

  /** So small a part of the room is as good as none. */
  private static final int LITTLE = 8;

  private final double distance;
  private double[] kept;
  private int size;
  private int count;

  /** Ends of the brackets, rising, belonging to them: at first one around everything. */
  private double[] lows = {Double.NEGATIVE_INFINITY, Double.NaN, Double.NaN};

  private double[] highs = {Double.POSITIVE_INFINITY, Double.NaN, Double.NaN};

  /** By bracket: numbers from its low end on, wherever they lie. */
  private int[] fromLow = new int[LEVELS];

  /**
   * By bracket: numbers equal to its ends. A number that is the end of several counts once: in the
   * last that begins with it.
   */
  private int[] atLow = new int[LEVELS];

  private int[] atHigh = new int[LEVELS];

  /**
   * With room for so many numbers.
   *
   * @param distance of the brackets' ends, in standard errors; infinite to keep all numbers, which
   *     then takes more and more room
   */
  public QuantileStream(int room, double distance) {
    kept = new double[room];
    this.distance = distance;
  }

  /** Takes the first {@code many} of some numbers; NaN is not allowed. */
  public void add(double[] numbers, int many) {
    int next = 0;
    while (next < many) {
      int end = Math.min(many, next + kept.length - size);
      sort(numbers, next, end);
      next = end;
      if (isFull()) {
        makeRoom();
      }
    }
  }

  /** The percentiles of all numbers; empty if a bracket turns out to have been drawn too close. */
  public Optional<Quantiles> quantiles() {
    double[] found = at(LevelRanks.of(count));
    return Arrays.stream(found).anyMatch(Double::isNaN)
        ? Optional.empty()
        : Optional.of(LevelRanks.between(found, count));
  }

  /** For how many numbers there is room now. */
  int room() {
    return kept.length;
  }

  /** Keeps what lies inside a bracket, and counts what lies at its ends or elsewhere. */
  private void sort(double[] numbers, int from, int to) {
    double first = lows[0];
    double second = lows[1];
    double third = lows[2];
    double[] ends = {Double.NaN, highs[0], highs[1], highs[2]};
    int fromFirst = 0;
    int fromSecond = 0;
    int fromThird = 0;
    for (int i = from; i < to; i++) {
      double number = numbers[i];
      int overFirst = number >= first ? 1 : 0;
      int overSecond = number >= second ? 1 : 0;
      int overThird = number >= third ? 1 : 0;
      fromFirst += overFirst;
      fromSecond += overSecond;
      fromThird += overThird;
      int bracket = overFirst + overSecond + overThird;
      if (number <= ends[bracket]) {
        place(number, bracket - 1);
      }
    }
    fromLow[0] += fromFirst;
    fromLow[1] += fromSecond;
    fromLow[2] += fromThird;
    count += to - from;
  }

  private void place(double number, int bracket) {
    if (number == lows[bracket]) {
      atLow[bracket]++;
    } else if (number == highs[bracket]) {
      atHigh[bracket]++;
    } else {
      kept[size++] = number;
    }
  }

  private boolean isFull() {
    return kept.length - size < Math.max(1, kept.length / LITTLE);
  }

  private void makeRoom() {
    int[] ranks = LevelRanks.of(count);
    boolean apart = distance < Double.POSITIVE_INFINITY;
    for (int r = 0; r < ranks.length; r++) {
      double level = LevelRanks.LEVELS[r / 2];
      double away = Math.ceil(distance * Math.sqrt(level * (1 - level) * count));
      ranks[r] = (int) Math.clamp(ranks[r] + (r % 2 == 0 ? -away : away), 0, count - 1.0);
      apart &= r == 0 || ranks[r] > ranks[r - 1];
    }
    if (apart) {
      narrow(at(ranks));
    }
    if (isFull()) {
      kept = Arrays.copyOf(kept, 2 * kept.length);
    }
  }

  /** Draws the brackets closer; an end that is not known stays where it is. */
  private void narrow(double[] ends) {
    double[] newLows = new double[LEVELS];
    double[] newHighs = new double[LEVELS];
    for (int b = 0; b < LEVELS; b++) {
      double low = ends[2 * b];
      double high = ends[2 * b + 1];
      newLows[b] = Double.isNaN(low) ? lows[bracketOf(b)] : low;
      newHighs[b] = Double.isNaN(high) ? highs[bracketOf(b)] : high;
    }
    moveTo(newLows, newHighs);
  }

  /** The bracket around a percentile: its own, or the first one around everything. */
  private int bracketOf(int level) {
    return Double.isNaN(lows[level]) ? 0 : level;
  }

  private void moveTo(double[] newLows, double[] newHighs) {
    int[] newFromLow = new int[LEVELS];
    int[] newAtLow = new int[LEVELS];
    int[] newAtHigh = new int[LEVELS];
    for (int b = 0; b < LEVELS; b++) {
      double low = newLows[b];
      double high = newHighs[b];
      double next = b + 1 < LEVELS ? newLows[b + 1] : Double.NaN;
      newFromLow[b] = fromLow[bracketOf(b)] - between(lows[bracketOf(b)], low);
      newAtLow[b] = low == next ? 0 : equalTo(low);
      newAtHigh[b] = high == next || high == low ? 0 : equalTo(high);
    }
    int left = 0;
    for (int i = 0; i < size; i++) {
      double number = kept[i];
      boolean inside = false;
      for (int b = 0; b < LEVELS; b++) {
        inside |= number > newLows[b] && number < newHighs[b];
      }
      kept[left] = number;
      left += inside ? 1 : 0;
    }
    size = left;
    lows = newLows;
    highs = newHighs;
    fromLow = newFromLow;
    atLow = newAtLow;
    atHigh = newAtHigh;
  }

  /** How many numbers equal one that is kept or the end of a bracket. */
  private int equalTo(double number) {
    int equal = 0;
    for (int b = 0; b < LEVELS; b++) {
      equal += number == lows[b] ? atLow[b] : 0;
      equal += number == highs[b] ? atHigh[b] : 0;
    }
    for (int i = 0; i < size; i++) {
      equal += kept[i] == number ? 1 : 0;
    }
    return equal;
  }

  /** How many numbers there are from the low end of a bracket to before a number inside it. */
  private int between(double low, double number) {
    int between = number > low ? equalTo(low) : 0;
    for (int i = 0; i < size; i++) {
      between += kept[i] > low && kept[i] < number ? 1 : 0;
    }
    return between;
  }

  /** The numbers at rising ranks, two for each percentile; NaN where that is not known. */
  private double[] at(int[] ranks) {
    int[] inside = inside();
    double[] numbers = new double[ranks.length];
    int[] places = new int[ranks.length];
    int[] owners = new int[ranks.length];
    int looked = 0;
    for (int r = 0; r < ranks.length; r++) {
      int bracket = bracketOf(r / 2);
      int place = find(bracket, ranks[r] - (count - fromLow[bracket]), inside, numbers, r);
      if (place >= 0) {
        places[looked] = place;
        owners[looked++] = r;
      }
    }
    if (looked > 0) {
      int[] wanted = Arrays.copyOf(places, looked);
      double[] found = new RankSelector(size, looked).at(kept, size, wanted);
      for (int i = 0; i < looked; i++) {
        numbers[owners[i]] = found[i];
      }
    }
    return numbers;
  }

  /**
   * Sets {@code numbers[r]} to the number at a place, counted from the low end of a bracket, or to
   * NaN if it lies in no bracket.
   *
   * @return where it is among the numbers kept, if it is one of these, else -1
   */
  private int find(int bracket, int place, int[] inside, double[] numbers, int r) {
    numbers[r] = Double.NaN;
    int left = place;
    for (int b = bracket; left >= 0 && b < LEVELS; b++) {
      if (left < atLow[b]) {
        numbers[r] = lows[b];
        return -1;
      }
      left -= atLow[b];
      if (left < inside[b]) {
        return Arrays.stream(inside, 0, b).sum() + left;
      }
      left -= inside[b];
      if (left < atHigh[b]) {
        numbers[r] = highs[b];
        return -1;
      }
      left -= atHigh[b];
      // Only where the next bracket begins at the end of this one, no number lies in between.
      if (b + 1 == LEVELS || highs[b] != lows[b + 1]) {
        return -1;
      }
    }
    return -1;
  }

  /** How many of the numbers kept are of each bracket. */
  private int[] inside() {
    int[] inside = new int[LEVELS];
    for (int i = 0; i < size; i++) {
      for (int b = 0; b < LEVELS; b++) {
        inside[b] += kept[i] > lows[b] && kept[i] < highs[b] ? 1 : 0;
      }
    }
    return inside;
  }
}
