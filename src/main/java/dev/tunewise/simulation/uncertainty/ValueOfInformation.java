package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Parameter;
import dev.tunewise.simulation.uncertainty.Uncertainty.InformationValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * What knowing more would save: EVPI = min_s E[C_s] − E[min_s C_s]; of one parameter the same with
 * draws sorted by it into ten bins, inside which the strategy with the lowest mean is chosen. Each
 * is a mean over the draws of C_chosen − C_s, so √(variance of that / draws) is its standard error.
 */
final class ValueOfInformation {
  private static final int BINS = 10;

  private final DrawRun draws;

  /** The totals of the strategy that costs least on average, and that average. */
  private final double[] chosen;

  private final double best;

  /** What is recommended in how many draws, by ordinal of the strategy. */
  private final Poll choices;

  /** In how many draws none is viable, and in how many one is. */
  private final Poll fits;

  private ValueOfInformation(DrawRun draws) {
    this.draws = draws;
    double[] least = draws.totals[0];
    double lowest = Double.POSITIVE_INFINITY;
    for (double[] totals : draws.totals) {
      double mean = Arrays.stream(totals).sum() / draws.count;
      least = mean < lowest ? totals : least;
      lowest = Math.min(lowest, mean);
    }
    chosen = least;
    best = lowest;
    choices = Poll.of(draws.totals.length, draws.count, i -> draws.recommended[i]);
    fits = Poll.of(2, draws.count, this::fits);
  }

  /** 1 where some strategy is viable in a draw. */
  private int fits(int draw) {
    return draws.viable[draw] == 0 ? 0 : 1;
  }

  static InformationValue of(DrawRun draws, List<Parameter> parameters) {
    return new ValueOfInformation(draws).of(parameters);
  }

  /** How many of some draws say what. */
  private static final class Poll {
    /** So much of a lead, in standard errors, is no chance. */
    private static final double SURE = 2;

    private final int[] times;

    private Poll(int[] times) {
      this.times = times;
    }

    static Poll of(int answers, int draws, IntUnaryOperator answer) {
      int[] times = new int[answers];
      for (int i = 0; i < draws; i++) {
        times[answer.applyAsInt(i)]++;
      }
      return new Poll(times);
    }

    /** What most say; of equals the first. */
    int most() {
      int most = 0;
      for (int s = 1; s < times.length; s++) {
        most = times[s] > times[most] ? s : most;
      }
      return most;
    }

    /** Whether chance alone may have decided if most say this. */
    boolean isInDoubt(int answer) {
      int most = most();
      int other = answer;
      if (answer == most) {
        other = most == 0 ? 1 : 0;
        for (int s = 0; s < times.length; s++) {
          other = s != most && times[s] > times[other] ? s : other;
        }
      }
      int both = times[most] + times[other];
      return times[most] - times[other] < SURE * Math.sqrt(both);
    }
  }

  /** A mean over the draws, at least 0, and its standard error. */
  private record Saving(double mean, double standardError) {}

  /**
   * What knowing one parameter brings: what it saves, how often it changes the choice, and how
   * often whether any strategy is viable.
   */
  private record Known(Saving saving, double changesChoice, double decidesFit, double doubt) {}

  /** Where the run was canceled, and nobody wants to know. */
  private static final Known NOTHING = new Known(new Saving(0, 0), 0, 0, 0);

  private InformationValue of(List<Parameter> parameters) {
    Saving all = everything();
    boolean few = draws.count < InformationValue.FEWEST_DRAWS;
    Known[] each = new Known[few ? 0 : parameters.size()];
    for (int first = 0; first < each.length; first += draws.ranged.length) {
      if (first != draws.firstRanged()) {
        draws.drawRanges(first);
      }
      int held = first;
      draws.each(
          Math.min(draws.ranged.length, each.length - held),
          r -> each[held + r] = draws.isCanceled() ? NOTHING : binned(draws.ranged[r]));
    }
    double noise = all.standardError();
    for (Known known : each) {
      noise = Math.max(noise, known.saving().standardError());
    }
    return new InformationValue(
        all.mean(),
        byParameter(parameters, each, known -> known.saving().mean()),
        byParameter(parameters, each, Known::changesChoice),
        byParameter(parameters, each, Known::decidesFit),
        byParameter(parameters, each, Known::doubt),
        fits.most() == 1,
        noise);
  }

  /** One number of each; unknown where nothing is known. */
  private static Map<Parameter, OptionalDouble> byParameter(
      List<Parameter> parameters, Known[] each, ToDoubleFunction<Known> number) {
    Map<Parameter, OptionalDouble> numbers = new LinkedHashMap<>();
    for (int r = 0; r < parameters.size(); r++) {
      numbers.put(
          parameters.get(r),
          each.length == 0
              ? OptionalDouble.empty()
              : OptionalDouble.of(number.applyAsDouble(each[r])));
    }
    return numbers;
  }

  private Saving everything() {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws.count; i++) {
      double lowest = Double.POSITIVE_INFINITY;
      for (double[] totals : draws.totals) {
        lowest = Math.min(lowest, totals[i]);
      }
      sum += lowest;
      squares += square(chosen[i] - lowest);
    }
    return saving(sum / draws.count, squares);
  }

  /** As if the parameter's bin were known before choosing. */
  private Known binned(double[] values) {
    int[] order = order(values);
    double expected = 0;
    double squares = 0;
    int changed = 0;
    int otherFit = 0;
    int choiceInDoubt = 0;
    int fitInDoubt = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int from = (int) ((long) bin * draws.count / BINS);
      int to = (int) ((long) (bin + 1) * draws.count / BINS);
      double[] least = chosen;
      double lowest = Double.POSITIVE_INFINITY;
      for (double[] totals : draws.totals) {
        double sum = sum(totals, order, from, to);
        least = sum < lowest ? totals : least;
        lowest = Math.min(lowest, sum);
      }
      expected += lowest / draws.count;
      squares += squaresOfGains(least, order, from, to);
      Poll ofChoices =
          Poll.of(draws.totals.length, to - from, i -> draws.recommended[order[from + i]]);
      Poll ofFits = Poll.of(2, to - from, i -> fits(order[from + i]));
      changed += ofChoices.most() == choices.most() ? 0 : to - from;
      otherFit += ofFits.most() == fits.most() ? 0 : to - from;
      choiceInDoubt += ofChoices.isInDoubt(choices.most()) ? to - from : 0;
      fitInDoubt += ofFits.isInDoubt(fits.most()) ? to - from : 0;
    }
    return new Known(
        saving(expected, squares),
        (double) changed / draws.count,
        (double) otherFit / draws.count,
        (double) Math.max(choiceInDoubt, fitInDoubt) / draws.count);
  }

  private static double sum(double[] totals, int[] order, int from, int to) {
    double sum = 0;
    for (int rank = from; rank < to; rank++) {
      sum += totals[order[rank]];
    }
    return sum;
  }

  /** Over some draws, of what totals are lower than those chosen. */
  private double squaresOfGains(double[] totals, int[] order, int from, int to) {
    double squares = 0;
    for (int rank = from; rank < to; rank++) {
      squares += square(chosen[order[rank]] - totals[order[rank]]);
    }
    return squares;
  }

  private Saving saving(double expectedTotal, double squares) {
    double mean = Math.max(0, best - expectedTotal);
    double variance = Math.max(0, squares / draws.count - square(mean));
    return new Saving(mean, Math.sqrt(variance / draws.count));
  }

  private static double square(double value) {
    return value * value;
  }

  /**
   * Draw numbers in rising order of their values, ties by number. Values are spread over 2^40 steps
   * between the least and the greatest, packed with the draw number into one long and sorted as
   * such; draws that share a step are put in order afterwards.
   */
  static int[] order(double[] values) {
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    double scale = most > least ? (1L << 40) / (most - least) : 0;
    long[] keys = new long[values.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) ((values[i] - least) * scale) << 21 | i;
    }
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int rank = 0; rank < keys.length; rank++) {
      int draw = (int) (keys[rank] & ((1 << 21) - 1));
      int place = rank;
      while (place > 0 && values[order[place - 1]] > values[draw]) {
        order[place] = order[place - 1];
        place--;
      }
      order[place] = draw;
    }
    return order;
  }
}
