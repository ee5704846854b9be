package dev.tunewise.simulation.calibration;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.RandomStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Fits curves by importance sampling: draws of the prior are weighted by how well they explain the
 * measurements. Where too few of them do, more curves like the best ones are drawn and all weighted
 * anew, as draws of the mixture of both distributions. Keeps the prior's draws, so that many curves
 * can be fitted one after the other; safe to call from any thread.
 */
public final class CurveFitter {
  /** So many that two programs with different random numbers agree. */
  static final int PRIOR_DRAWS = 300_000;

  private static final int MORE_DRAWS = 100_000;
  private static final int BEST = 50;

  /** A likelihood e^−200 of the best one never makes up for it by a rare draw: it counts as 0. */
  private static final double HOPELESS = 200;

  private static final double COVARIANCE_INFLATION = 2;

  /**
   * Draws e^−60 as likely as a good one change no digit of what a fit says, unless it is to be made
   * better by more draws.
   */
  private static final double IDLE = 60;

  /** The first draws, among which there is a good one. */
  private static final int FIRST = 4_096;

  /** Draws that a thread weighs at a time. */
  private static final int PART = 4_096;

  private final long seed;
  private final Optional<PriorOdds> odds;
  private final boolean parallel;
  private final Map<Strategy, CurveDraws> priors = new ConcurrentHashMap<>();

  /** Uses all cores for a fit. */
  public CurveFitter(long seed) {
    this(seed, Optional.empty(), true);
  }

  private CurveFitter(long seed, Optional<PriorOdds> odds, boolean parallel) {
    this.seed = seed;
    this.odds = odds;
    this.parallel = parallel;
  }

  /**
   * For hundreds of curves: some ten megabytes more make each fit quicker, and where several
   * threads keep all cores busy, a fit takes no other than its own.
   *
   * @param atOnce how many threads fit curves
   */
  public static CurveFitter ofMany(long seed, int atOnce) {
    boolean spare = atOnce < Runtime.getRuntime().availableProcessors();
    return new CurveFitter(seed, Optional.of(new PriorOdds()), spare);
  }

  /**
   * The curve of one strategy.
   *
   * @param rows of this strategy, at least one; examples are labeled examples, for prompting shots
   * @throws IllegalArgumentException if there are no rows, or one is of another strategy
   */
  public CurveFit fit(Strategy strategy, List<Measurement> rows) {
    if (rows.isEmpty() || rows.stream().anyMatch(row -> row.strategy() != strategy)) {
      throw new IllegalArgumentException("rows of " + strategy + " expected, were " + rows);
    }
    CurveDraws draws = prior(strategy);
    Likelihood likelihood = new Likelihood(rows, odds(strategy, rows, draws));
    double[] logLikelihoods = new double[draws.size()];
    weigh(likelihood, draws, 0, FIRST, logLikelihoods, Double.NEGATIVE_INFINITY);
    double idle = Arrays.stream(logLikelihoods, 0, FIRST).max().orElseThrow() - IDLE;
    weigh(likelihood, draws, FIRST, draws.size(), logLikelihoods, idle);
    double[] weights = normalized(logLikelihoods);
    if (CurveFit.effectiveSampleSize(weights) < CurveFit.FEWEST_EFFECTIVE_DRAWS) {
      weigh(likelihood, draws, 0, draws.size(), logLikelihoods, Double.NEGATIVE_INFINITY);
      weights = normalized(logLikelihoods);
      NormalProposal proposal = new NormalProposal(best(draws, weights), COVARIANCE_INFLATION);
      draws = draws.withRoomFor(MORE_DRAWS);
      RandomStream stream = new RandomStream(seed);
      stream.start(strategy.ordinal(), RandomStream.PROPOSAL);
      proposal.draw(draws, PRIOR_DRAWS, stream);
      logLikelihoods = Arrays.copyOf(logLikelihoods, draws.size());
      weigh(likelihood, draws, PRIOR_DRAWS, draws.size(), logLikelihoods, Double.NEGATIVE_INFINITY);
      weights = normalized(mixed(CurvePrior.of(strategy), proposal, draws, logLikelihoods));
    }
    RandomStream discrepancies = new RandomStream(seed);
    discrepancies.start(strategy.ordinal(), RandomStream.DISCREPANCY);
    return new CurveFit(strategy, rows, draws, weights, discrepancies);
  }

  /**
   * Draws the prior of a strategy and fits a curve to made-up rows, so that the first real fit
   * takes no longer than later ones; does nothing the second time.
   */
  void prepare(Strategy strategy) {
    if (!isPrepared(strategy)) {
      List<Measurement> rows =
          IntStream.of(20, 100, 500, 2_000)
              .mapToObj(n -> new Measurement(strategy, n, 140 + 6 * Math.log(n), 200))
              .toList();
      fit(strategy, rows).median(0);
    }
  }

  private boolean isPrepared(Strategy strategy) {
    return priors.containsKey(strategy);
  }

  private CurveDraws prior(Strategy strategy) {
    return priors.computeIfAbsent(strategy, s -> CurvePrior.draw(s, PRIOR_DRAWS, seed));
  }

  private double[][] odds(Strategy strategy, List<Measurement> rows, CurveDraws draws) {
    return rows.stream()
        .map(row -> odds.map(known -> known.at(strategy, row.examples(), draws)))
        .map(known -> known.orElseGet(() -> new double[0]))
        .toArray(double[][]::new);
  }

  private void weigh(
      Likelihood likelihood, CurveDraws draws, int first, int end, double[] logs, double hopeless) {
    inParts(first, end, (from, to) -> likelihood.write(draws, from, to, hopeless, logs));
  }

  /** Works on numbered draws, some in a row at a time. */
  private void inParts(int first, int end, Part work) {
    IntStream parts = IntStream.range(0, (end - first + PART - 1) / PART);
    (parallel ? parts.parallel() : parts)
        .forEach(
            part -> {
              int from = first + part * PART;
              work.accept(from, Math.min(end, from + PART));
            });
  }

  /** Work on draws from a number up to another. */
  @FunctionalInterface
  private interface Part {
    void accept(int from, int to);
  }

  private static double[][] best(CurveDraws draws, double[] weights) {
    double[] sorted = weights.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length - BEST];
    return IntStream.range(0, weights.length)
        .filter(i -> weights[i] >= least)
        .limit(BEST)
        .mapToObj(draws::point)
        .toArray(double[][]::new);
  }

  /** Logarithms of prior · likelihood / density of the mixture that all draws came from. */
  private double[] mixed(
      CurvePrior prior, NormalProposal proposal, CurveDraws draws, double[] logLikelihoods) {
    double all = draws.size();
    double logPriorShare = StrictMath.log(PRIOR_DRAWS / all);
    double logMoreShare = StrictMath.log(MORE_DRAWS / all);
    double hopeless = Arrays.stream(logLikelihoods).max().orElseThrow() - HOPELESS;
    double[] logs = new double[draws.size()];
    inParts(
        0,
        logs.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            logs[i] = Double.NEGATIVE_INFINITY;
            if (logLikelihoods[i] >= hopeless) {
              double[] point = draws.point(i);
              double before = prior.logDensity(point);
              double mixture =
                  Logs.sum(logPriorShare + before, logMoreShare + proposal.logDensity(point));
              logs[i] = before + logLikelihoods[i] - mixture;
            }
          }
        });
    return logs;
  }

  private static double[] normalized(double[] logs) {
    double most = Arrays.stream(logs).max().orElseThrow();
    double[] weights = new double[logs.length];
    double sum = 0;
    for (int i = 0; i < logs.length; i++) {
      if (logs[i] > Double.NEGATIVE_INFINITY) {
        weights[i] = StrictMath.exp(logs[i] - most);
        sum += weights[i];
      }
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return weights;
  }
}
