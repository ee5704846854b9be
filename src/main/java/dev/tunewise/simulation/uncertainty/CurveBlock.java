package dev.tunewise.simulation.uncertainty;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.AccuracyFactors;
import dev.tunewise.simulation.AccuracyModel;
import dev.tunewise.simulation.ExampleGrid;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The generic accuracy curves of some draws in a row: point by point of the grid, with the draws
 * inside, so that they go to their columns along memory, in loops that the compiler turns into
 * vector instructions. The formulas are those of {@link AccuracyModel}. Only for draws that see the
 * same examples at each point: in which no parameter differs that has {@link
 * dev.tunewise.model.Effect#EXAMPLES_SEEN}.
 */
final class CurveBlock {
  private static final int POINTS = ExampleGrid.EXAMPLES.size();

  private final List<AccuracyModel> models;
  private final DrawColumns window;
  private final int first;
  private final int draws;
  private final double[] base;
  private final double[] ceiling;
  private final double[] headroom;

  /** Of the curve in hand: (κ/n)^d at a point, and what it rests on. */
  private final double[] odds;

  private final double[] logHalf;
  private final double[] steepness;
  private final double[] ratio;

  /** The curves of draws number {@code first}, …; for the columns of a window. */
  CurveBlock(List<AccuracyModel> models, DrawColumns window, int first) {
    this.models = models;
    this.window = window;
    this.first = first;
    draws = models.size();
    base = each(AccuracyModel::base);
    ceiling = each(AccuracyModel::ceiling);
    headroom = each(AccuracyModel::headroom);
    odds = new double[draws];
    logHalf = new double[draws];
    steepness = new double[draws];
    ratio = new double[draws];
  }

  private double[] each(ToDoubleFunction<AccuracyModel> number) {
    double[] numbers = new double[models.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number.applyAsDouble(models.get(i));
    }
    return numbers;
  }

  /** Takes the Hill curve of a strategy in hand. */
  private void start(Strategy strategy, ExampleGrid grid) {
    for (int i = 0; i < draws; i++) {
      AccuracyFactors factors = models.get(i).factors();
      logHalf[i] = factors.logHalf(strategy);
      steepness[i] = factors.steepness(strategy);
      ratio[i] = grid.ratio(steepness[i]);
    }
  }

  /** Writes the curves to those of their columns that the window holds. */
  void write(ExampleGrid grid) {
    prompting(ExampleGrid.of(0));
    fineTuning(grid);
    hybrid(grid);
  }

  private double[] column(Strategy strategy, int point) {
    return window.heldCurve(strategy, point);
  }

  private void prompting(ExampleGrid grid) {
    int flat = models.getFirst().flatPrompting();
    double[] share = each(model -> model.factors().promptShare());
    double[] miss = each(AccuracyModel::promptingMiss);
    start(Strategy.PROMPTING, grid);
    for (int p = 0; p < flat; p++) {
      grid.odds(p, logHalf, steepness, ratio, odds);
      prompting(column(Strategy.PROMPTING, p), share, miss);
    }
    double[] last = each(model -> model.at(Strategy.PROMPTING, ExampleGrid.EXAMPLES.get(flat)));
    for (int p = flat; p < POINTS; p++) {
      double[] column = column(Strategy.PROMPTING, p);
      System.arraycopy(last, 0, column, column.length > 0 ? first : 0, held(column));
    }
  }

  private void prompting(double[] column, double[] share, double[] miss) {
    int size = held(column);
    for (int i = 0; i < size; i++) {
      double gain = headroom[i] * (share[i] * (1 / (1 + odds[i])));
      column[first + i] = AccuracyModel.promptingOf(base[i], ceiling[i], gain, miss[i]);
    }
  }

  /** All draws, or none if the window does not hold the column. */
  private int held(double[] column) {
    return Math.min(draws, column.length);
  }

  private void fineTuning(ExampleGrid grid) {
    double[] share = each(model -> model.headroom() * model.factors().tuningShare());
    double[] penalty = each(model -> model.factors().overfitting());
    start(Strategy.FINE_TUNING, grid);
    for (int p = 0; p < POINTS; p++) {
      grid.odds(p, logHalf, steepness, ratio, odds);
      fineTuning(column(Strategy.FINE_TUNING, p), share, penalty, grid.overfitting(p));
    }
  }

  private void fineTuning(double[] column, double[] share, double[] penalty, double shape) {
    int size = held(column);
    for (int i = 0; i < size; i++) {
      double gain = share[i] / (1 + odds[i]);
      column[first + i] = AccuracyModel.fineTuningOf(base[i], ceiling[i], gain, penalty[i] * shape);
    }
  }

  private void hybrid(ExampleGrid grid) {
    int flat = models.getFirst().flatHybridPrompt();
    double[] share = each(model -> model.factors().tuningShare());
    double[] miss = each(AccuracyModel::hybridMiss);
    double[] promptMiss = new double[draws];
    start(Strategy.HYBRID, grid);
    for (int p = 0; p < POINTS; p++) {
      grid.odds(p, logHalf, steepness, ratio, odds);
      if (p <= flat) {
        double examples = ExampleGrid.EXAMPLES.get(p);
        promptMiss = each(model -> model.hybridPromptMiss(examples));
      }
      hybrid(column(Strategy.HYBRID, p), share, promptMiss, miss);
    }
  }

  private void hybrid(double[] column, double[] share, double[] promptMiss, double[] miss) {
    int size = held(column);
    for (int i = 0; i < size; i++) {
      double gain = headroom[i] * (share[i] / (1 + odds[i]));
      column[first + i] = AccuracyModel.hybridOf(base[i], ceiling[i], gain, promptMiss[i], miss[i]);
    }
  }
}
