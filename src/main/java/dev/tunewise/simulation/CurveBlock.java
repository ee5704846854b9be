package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * The accuracy curves of one strategy for some draws in a row, written to columns: one array per
 * point of the grid, one value per draw. Generic curves that see the same examples are calculated
 * point by point with the draws inside, in loops that the compiler turns into vector instructions;
 * their formulas are those of {@link AccuracyModel#onGrid}, and a test holds both together. All
 * others are calculated one by one.
 */
final class CurveBlock {
  private static final int POINTS = ExampleGrid.EXAMPLES.size();

  private final AccuracyModel[] models;
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

  private CurveBlock(AccuracyModel[] models, int first) {
    this.models = models;
    this.first = first;
    draws = models.length;
    base = new double[draws];
    ceiling = new double[draws];
    headroom = new double[draws];
    for (int i = 0; i < draws; i++) {
      base[i] = models[i].base;
      ceiling[i] = models[i].ceiling;
      headroom[i] = models[i].headroom;
    }
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
  static void write(AccuracyCurves[] curves, double[][][] columns, int first) {
    AccuracyModel[] models = seeingTheSameExamples(curves);
    CurveBlock block = models == null ? null : new CurveBlock(models, first);
    for (Strategy strategy : Strategy.values()) {
      double[][] ofStrategy = columns[strategy.ordinal()];
      if (ofStrategy.length > 0 && block != null) {
        block.write(strategy, ofStrategy);
      } else if (ofStrategy.length > 0) {
        writeEach(curves, strategy, ofStrategy, first);
      }
    }
  }

  /** The curves as generic ones; null if some are not, or see other examples. */
  private static AccuracyModel @Nullable [] seeingTheSameExamples(AccuracyCurves[] curves) {
    AccuracyModel[] models = new AccuracyModel[curves.length];
    for (int i = 0; i < models.length; i++) {
      if (!(curves[i] instanceof AccuracyModel model)) {
        return null;
      }
      models[i] = model;
      if (!models[0].seesTheSameExamplesAs(model)) {
        return null;
      }
    }
    return models;
  }

  private static void writeEach(
      AccuracyCurves[] curves, Strategy strategy, double[][] columns, int first) {
    double[][] rows = new double[curves.length][POINTS];
    for (int i = 0; i < rows.length; i++) {
      curves[i].onGrid(strategy, rows[i]);
    }
    for (int p = 0; p < POINTS; p++) {
      int size = Math.min(rows.length, columns[p].length);
      for (int i = 0; i < size; i++) {
        columns[p][first + i] = rows[i][p];
      }
    }
  }

  private void write(Strategy strategy, double[][] columns) {
    boolean isPrompting = strategy == Strategy.PROMPTING;
    ExampleGrid grid = isPrompting ? ExampleGrid.of(0) : models[0].grid();
    begin(strategy, grid);
    switch (strategy) {
      case PROMPTING -> prompting(grid, columns);
      case FINE_TUNING -> fineTuning(grid, columns);
      case HYBRID -> hybrid(grid, columns);
    }
  }

  /** Notes what the odds of a strategy's curves rest on. */
  private void begin(Strategy strategy, ExampleGrid grid) {
    for (int i = 0; i < draws; i++) {
      AccuracyFactors factors = models[i].factors;
      logHalf[i] = factors.logHalf(strategy);
      steepness[i] = factors.steepness(strategy);
      ratio[i] = grid.ratio(steepness[i]);
    }
  }

  /** All draws, or none if the column is left out. */
  private int size(double[] column) {
    return Math.min(draws, column.length);
  }

  private void prompting(ExampleGrid grid, double[][] columns) {
    int flat = models[0].flatPrompting();
    double[] share = new double[draws];
    double[] miss = new double[draws];
    for (int i = 0; i < draws; i++) {
      share[i] = models[i].factors.promptShare();
      miss[i] = models[i].promptingMiss;
    }
    for (int p = 0; p < flat; p++) {
      grid.odds(p, logHalf, steepness, ratio, odds);
      prompting(columns[p], share, miss);
    }
    double examples = ExampleGrid.EXAMPLES.get(flat);
    double[] last = new double[draws];
    for (int i = 0; i < draws; i++) {
      last[i] = models[i].at(Strategy.PROMPTING, examples);
    }
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
    double[] share = new double[draws];
    double[] penalty = new double[draws];
    for (int i = 0; i < draws; i++) {
      share[i] = headroom[i] * models[i].factors.tuningShare();
      penalty[i] = models[i].factors.overfitting();
    }
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
    int flat = models[0].flatHybridPrompt();
    double[] share = new double[draws];
    double[] miss = new double[draws];
    double[] promptMiss = new double[draws];
    for (int i = 0; i < draws; i++) {
      share[i] = models[i].factors.tuningShare();
      miss[i] = models[i].hybridMiss;
    }
    for (int p = 0; p < POINTS; p++) {
      grid.odds(p, logHalf, steepness, ratio, odds);
      if (p <= flat) {
        missOfPrompt(ExampleGrid.EXAMPLES.get(p), promptMiss);
      }
      hybrid(columns[p], share, promptMiss, miss);
    }
  }

  private void missOfPrompt(double examples, double[] promptMiss) {
    for (int i = 0; i < draws; i++) {
      promptMiss[i] = models[i].hybridPromptMiss(examples);
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
