package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The accuracy curves of one strategy for some draws in a row, written to columns: one array per
 * point of the grid, one value per draw. Generic curves that see the same examples are calculated
 * point by point with the draws inside, in loops that the compiler turns into vector instructions;
 * their formulas are those of {@link AccuracyModel#onGrid}, and a test holds both together. All
 * others are calculated one by one.
 */
final class CurveBlock {
  private static final int POINTS = ExampleGrid.EXAMPLES.size();

  private final List<AccuracyModel> models;
  private final int first;
  private final int draws;
  private final double[] base;
  private final double[] ceiling;
  private final double[] headroom;

  /** Of the curve: (κ/n)^d at a point, and what it rests on. */
  private final double[] odds;

  private final double[] logHalf;
  private final double[] steepness;
  private final double[] ratio;

  private CurveBlock(List<AccuracyModel> models, int first) {
    this.models = models;
    this.first = first;
    draws = models.size();
    base = each(model -> model.base);
    ceiling = each(model -> model.ceiling);
    headroom = each(model -> model.headroom);
    odds = new double[draws];
    logHalf = new double[draws];
    steepness = new double[draws];
    ratio = new double[draws];
  }

  /**
   * Writes the curves.
   *
   * @param columns by strategy, point of {@link ExampleGrid#EXAMPLES} and draw; empty ones are left
   *     out
   * @param first index of the first of these draws in the columns
   */
  static void write(List<AccuracyCurves> curves, double[][][] columns, int first) {
    List<AccuracyModel> models =
        curves.stream()
            .filter(AccuracyModel.class::isInstance)
            .map(AccuracyModel.class::cast)
            .toList();
    boolean together =
        models.size() == curves.size()
            && models.stream().allMatch(models.getFirst()::seesTheSameExamplesAs);
    CurveBlock block = new CurveBlock(models, first);
    for (Strategy strategy : Strategy.values()) {
      double[][] ofStrategy = columns[strategy.ordinal()];
      if (ofStrategy.length > 0 && together) {
        block.write(strategy, ofStrategy);
      } else if (ofStrategy.length > 0) {
        writeEach(curves, strategy, ofStrategy, first);
      }
    }
  }

  private static void writeEach(
      List<AccuracyCurves> curves, Strategy strategy, double[][] columns, int first) {
    double[][] rows = new double[curves.size()][POINTS];
    for (int i = 0; i < rows.length; i++) {
      curves.get(i).onGrid(strategy, rows[i]);
    }
    for (int p = 0; p < POINTS; p++) {
      int size = Math.min(rows.length, columns[p].length);
      for (int i = 0; i < size; i++) {
        columns[p][first + i] = rows[i][p];
      }
    }
  }

  private double[] each(ToDoubleFunction<AccuracyModel> number) {
    double[] numbers = new double[draws];
    for (int i = 0; i < draws; i++) {
      numbers[i] = number.applyAsDouble(models.get(i));
    }
    return numbers;
  }

  private void write(Strategy strategy, double[][] columns) {
    boolean isPrompting = strategy == Strategy.PROMPTING;
    ExampleGrid grid = isPrompting ? ExampleGrid.of(0) : models.getFirst().grid();
    for (int i = 0; i < draws; i++) {
      AccuracyFactors factors = models.get(i).factors;
      logHalf[i] = factors.logHalf(strategy);
      steepness[i] = factors.steepness(strategy);
      ratio[i] = grid.ratio(steepness[i]);
    }
    switch (strategy) {
      case PROMPTING -> prompting(grid, columns);
      case FINE_TUNING -> fineTuning(grid, columns);
      case HYBRID -> hybrid(grid, columns);
    }
  }

  /** All draws, or none if the column is left out. */
  private int size(double[] column) {
    return Math.min(draws, column.length);
  }

  private void prompting(ExampleGrid grid, double[][] columns) {
    int flat = models.getFirst().flatPrompting();
    double[] share = each(model -> model.factors.promptShare());
    double[] miss = each(model -> model.promptingMiss);
    for (int p = 0; p < flat; p++) {
      grid.odds(p, logHalf, steepness, ratio, odds);
      prompting(columns[p], share, miss);
    }
    double[] last = each(model -> model.at(Strategy.PROMPTING, ExampleGrid.EXAMPLES.get(flat)));
    for (int p = flat; p < POINTS; p++) {
      int size = size(columns[p]);
      System.arraycopy(last, 0, columns[p], Math.min(first, columns[p].length), size);
    }
  }

  private void prompting(double[] column, double[] share, double[] miss) {
    int size = size(column);
    for (int i = 0; i < size; i++) {
      double gain = headroom[i] * (share[i] * (1 / (1 + odds[i])));
      column[first + i] = AccuracyModel.promptingOf(base[i], ceiling[i], gain, miss[i]);
    }
  }

  private void fineTuning(ExampleGrid grid, double[][] columns) {
    double[] share = each(model -> model.headroom * model.factors.tuningShare());
    double[] penalty = each(model -> model.factors.overfitting());
    for (int p = 0; p < POINTS; p++) {
      grid.odds(p, logHalf, steepness, ratio, odds);
      fineTuning(columns[p], share, penalty, grid.overfitting(p));
    }
  }

  private void fineTuning(double[] column, double[] share, double[] penalty, double shape) {
    int size = size(column);
    for (int i = 0; i < size; i++) {
      double gain = share[i] / (1 + odds[i]);
      column[first + i] = AccuracyModel.fineTuningOf(base[i], ceiling[i], gain, penalty[i] * shape);
    }
  }

  private void hybrid(ExampleGrid grid, double[][] columns) {
    int flat = models.getFirst().flatHybridPrompt();
    double[] share = each(model -> model.factors.tuningShare());
    double[] miss = each(model -> model.hybridMiss);
    double[] promptMiss = new double[draws];
    for (int p = 0; p < POINTS; p++) {
      grid.odds(p, logHalf, steepness, ratio, odds);
      if (p <= flat) {
        double examples = ExampleGrid.EXAMPLES.get(p);
        promptMiss = each(model -> model.hybridPromptMiss(examples));
      }
      hybrid(columns[p], share, promptMiss, miss);
    }
  }

  private void hybrid(double[] column, double[] share, double[] promptMiss, double[] miss) {
    int size = size(column);
    for (int i = 0; i < size; i++) {
      double gain = headroom[i] * (share[i] / (1 + odds[i]));
      column[first + i] = AccuracyModel.hybridOf(base[i], ceiling[i], gain, promptMiss[i], miss[i]);
    }
  }
}
