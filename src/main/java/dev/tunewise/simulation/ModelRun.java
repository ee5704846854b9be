package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.COST_PER_ERROR;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.MONTHLY_CALLS;

import dev.tunewise.model.Effect;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.PriceChange;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Totals, accuracies and the recommendation for inputs that may change many times: what the point
 * run, a draw, a cell of the strategy map or a step of a search needs, and no more. What has not
 * changed is not calculated again. Begins with the scenario's own values. One instance per thread.
 */
public final class ModelRun {
  private static final Strategy[] STRATEGIES = Strategy.values();

  private final List<PriceChange> priceChanges;
  final Calibration calibration;
  final Inputs in;
  Timeline[] timelines;
  final CostTerms[] terms = new CostTerms[STRATEGIES.length];
  private int draw;
  private final double[] totals = new double[STRATEGIES.length];
  private final double[] latencies = new double[STRATEGIES.length];
  private final double[] leadTimes = new double[STRATEGIES.length];
  private int viable;
  private int candidates;
  private boolean timeChanged;
  private boolean changed;

  /** When costs fall with money of any time worth the same; only laid out if asked for. */
  private Timeline[] undiscounted;

  private boolean undiscountedStands;

  private final double[] spends = new double[STRATEGIES.length];

  /** Whose amounts the spends are made of; null where none are known. */
  private @Nullable CostModel spent;

  /** Of the case prepared last. */
  MonthFactors months;

  ChoiceRule rule;
  CostModel costs;
  Accuracies accuracies;

  /** Of the draws kept; null where none has been yet. */
  private final @Nullable AccuracyCurves[] curves;

  /** By draw kept: whose amounts stand in the terms; null where none do yet. */
  private final @Nullable CostModel[] written;

  /** Calculates one case after the other. */
  public ModelRun(Scenario scenario) {
    this(scenario, 1);
  }

  /** Keeps so many draws, to add up their costs and write their accuracy curves together. */
  public ModelRun(Scenario scenario, int draws) {
    in = Inputs.of(scenario);
    priceChanges = scenario.priceChanges();
    calibration = Calibration.of(scenario);
    curves = new AccuracyCurves[draws];
    written = new CostModel[draws];
    Arrays.setAll(terms, s -> new CostTerms(draws));
    months = new MonthFactors(in, priceChanges);
    timelines = timelines(months);
    undiscounted = timelines;
    readInputs();
    workOut(CurveSource.CENTRAL);
    addUp();
  }

  public double get(Parameter parameter) {
    return in.get(parameter);
  }

  /** Changes one input; takes effect with the next run. */
  public void set(Parameter parameter, double value) {
    boolean moves = in.get(parameter) != value;
    changed |= moves;
    timeChanged |= moves && parameter.affects(Effect.TIME);
    in.set(parameter, value);
  }

  /** Calculates costs and accuracies with the central accuracy curves. */
  public void run() {
    prepare(CurveSource.CENTRAL, 0);
    addUp();
  }

  /**
   * Calculates accuracies and the amounts that costs are made of, and keeps both as a draw's.
   *
   * @param keptAs from 0 to the number of draws kept
   */
  public void prepare(CurveSource source, int keptAs) {
    draw = keptAs;
    if (timeChanged) {
      layOutTime();
    }
    if (changed) {
      readInputs();
    }
    workOut(source);
  }

  /** Calculates what does not depend on accuracies. */
  private void readInputs() {
    rule = new ChoiceRule(in);
    costs = new CostModel(in);
    for (Strategy strategy : STRATEGIES) {
      int s = strategy.ordinal();
      // Nothing else depends on it.
      latencies[s] = rule.hasLatencyBudget() ? costs.callTokens().latencyMillis(strategy) : 0;
      leadTimes[s] = ServingSchedule.leadTimeMonths(in, strategy);
    }
    changed = false;
  }

  private void workOut(CurveSource source) {
    AccuracyCurves drawn = FittedCurves.of(in, calibration, source);
    curves[draw] = drawn;
    accuracies = new Accuracies(drawn, in.get(LABELED_EXAMPLES));
    writeTerms();
    candidates = rule.candidates(accuracies.fresh, latencies, leadTimes);
    int s = Integer.numberOfTrailingZeros(candidates);
    // All candidates are viable, or none is.
    boolean anyViable =
        rule.isViable(STRATEGIES[s], accuracies.fresh[s], latencies[s], leadTimes[s]);
    viable = anyViable ? candidates : 0;
  }

  private void writeTerms() {
    boolean amountsStand = written[draw] == costs;
    for (Strategy strategy : STRATEGIES) {
      int s = strategy.ordinal();
      if (!amountsStand) {
        costs.write(strategy, terms[s], draw);
      }
      costs.writeErrors(strategy, accuracies, terms[s], draw);
    }
    written[draw] = costs;
  }

  private void layOutTime() {
    months = months.restsOn(in) ? months : new MonthFactors(in, priceChanges);
    timelines = timelines(months, timelines);
    undiscountedStands = false;
    timeChanged = false;
  }

  /** A timeline for each strategy: one of those known where it rests on the same. */
  private Timeline[] timelines(MonthFactors factors, Timeline... known) {
    Timeline[] lines = new Timeline[STRATEGIES.length];
    for (Strategy strategy : STRATEGIES) {
      Timeline.Basis basis = Timeline.Basis.of(in, factors, strategy);
      lines[strategy.ordinal()] = timeline(basis, known);
    }
    return lines;
  }

  private static Timeline timeline(Timeline.Basis basis, Timeline... known) {
    for (Timeline line : known) {
      if (line.restsOn(basis)) {
        return line;
      }
    }
    return new Timeline(basis);
  }

  /**
   * Changes only the calls after a run: totals are lines over volume, so nothing but them is
   * calculated again.
   */
  public void moveCalls(double monthlyCalls) {
    in.set(MONTHLY_CALLS, monthlyCalls);
    changed = true;
    spent = null;
    for (CostTerms ofStrategy : terms) {
      ofStrategy.setCalls(draw, monthlyCalls);
    }
    addUp();
  }

  private void addUp() {
    for (int s = 0; s < totals.length; s++) {
      totals[s] = terms[s].total(timelines[s], draw);
    }
  }

  /** Writes C(0)…C(H) of a strategy for the draw prepared last. */
  public void cumulative(Strategy strategy, double[] cumulative) {
    int s = strategy.ordinal();
    terms[s].cumulative(timelines[s], draw, cumulative);
  }

  /**
   * Writes C(0)…C(H) of a strategy for the draws kept: by month, then draw, from index {@code
   * first} on. Only if no input that changed from draw to draw affects {@link Effect#TIME}.
   */
  public void cumulative(Strategy strategy, double[][] cumulative, int first, int draws) {
    int s = strategy.ordinal();
    terms[s].cumulative(timelines[s], cumulative, first, draws);
  }

  /**
   * Keeps the accuracy curves of the draws kept among those of more draws.
   *
   * @param first the place of draw 0 there
   */
  public void keepCurves(CurveColumns columns, int first, int draws) {
    for (int i = 0; i < draws; i++) {
      columns.keep(first + i, curvesOf(i));
    }
  }

  /**
   * Writes the accuracy curves for the draws kept: by strategy, point of {@link
   * ExampleGrid#EXAMPLES} and draw, from index {@code first} on; strategies and points with an
   * empty array are left out.
   */
  public void accuracyByExamples(double[][][] accuracies, int first, int draws) {
    double[][] rows = new double[draws][ExampleGrid.EXAMPLES.size()];
    for (Strategy strategy : STRATEGIES) {
      double[][] columns = accuracies[strategy.ordinal()];
      for (int i = 0; i < draws && columns.length > 0; i++) {
        curvesOf(i).onGrid(strategy, rows[i]);
      }
      for (int p = 0; p < columns.length; p++) {
        int size = Math.min(draws, columns[p].length);
        for (int i = 0; i < size; i++) {
          columns[p][first + i] = rows[i][p];
        }
      }
    }
  }

  private AccuracyCurves curvesOf(int keptAs) {
    return Objects.requireNonNull(curves[keptAs]);
  }

  /** The accuracy curves of the case prepared last. */
  AccuracyCurves curves() {
    return curvesOf(draw);
  }

  public double total(Strategy strategy) {
    return totals[strategy.ordinal()];
  }

  /** S(H) of the draw prepared last: what is paid out, errors not counted, not discounted. */
  public double spend(Strategy strategy) {
    if (!undiscountedStands) {
      undiscounted =
          months.isUndiscounted() ? timelines : timelines(months.undiscounted(), undiscounted);
      undiscountedStands = true;
      spent = null;
    }
    if (spent != costs) { // accuracies alone change nothing
      for (int s = 0; s < spends.length; s++) {
        spends[s] = terms[s].spend(undiscounted[s], months.months(), draw);
      }
      spent = costs;
    }
    return spends[strategy.ordinal()];
  }

  /** Discounted right answers of the horizon. */
  double rightAnswers(Strategy strategy) {
    return in.get(MONTHLY_CALLS)
        * time(strategy)
            .rightAnswers(
                accuracies.fresh(strategy),
                accuracies.floor(strategy),
                accuracies.fresh(Strategy.PROMPTING));
  }

  /** What of the total wrong answers cost. */
  double errorCost(Strategy strategy) {
    double calls = in.get(MONTHLY_CALLS) * time(strategy).allCallsDiscounted();
    return Math.max(0, calls - rightAnswers(strategy)) * in.get(COST_PER_ERROR);
  }

  /** Accuracy delivered in month H. */
  double accuracyAtEnd(Strategy strategy) {
    return time(strategy)
        .accuracyAtEnd(
            accuracies.fresh(strategy),
            accuracies.floor(strategy),
            accuracies.fresh(Strategy.PROMPTING));
  }

  /** What tokens that cost so much in each of a strategy's own calls cost over the horizon. */
  double tokenCost(Strategy strategy, double ofCall) {
    return in.get(MONTHLY_CALLS) * ofCall * time(strategy).ownTokens();
  }

  private Timeline time(Strategy strategy) {
    return timelines[strategy.ordinal()];
  }

  public double accuracy(Strategy strategy) {
    return accuracies.fresh(strategy);
  }

  /** Time for a full answer. */
  public double latencyMillis(Strategy strategy) {
    return costs.callTokens().latencyMillis(strategy);
  }

  public boolean meetsTarget(Strategy strategy) {
    return rule.meetsTarget(accuracy(strategy));
  }

  public boolean isViable(Strategy strategy) {
    return (viable >> strategy.ordinal() & 1) != 0;
  }

  public Strategy recommended() {
    return ChoiceRule.cheapest(totals, candidates);
  }

  /** The recommended strategy, and whether it fits. */
  public Choice choice() {
    return Choice.of(recommended(), viable != 0);
  }

  /** The strategies that the totals decide among, a bit for each. */
  public int candidates() {
    return candidates;
  }
}
