package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.PROMPTING_RETRIEVED_TOKENS;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The generic accuracy curves with fitted ones in place of those that have been measured. A fitted
 * curve is read at the labeled examples, for prompting at the shots of which there are examples; it
 * knows no ceiling, topics, stacked examples or retrieval, and drifts toward where it starts.
 */
public final class FittedCurves implements AccuracyCurves {
  private static final Strategy[] STRATEGIES = Strategy.values();

  private final AccuracyCurves generic;
  private final @Nullable FittedCurve[] fitted;
  private final double promptingShots;

  private FittedCurves(AccuracyCurves generic, @Nullable FittedCurve[] fitted, Inputs in) {
    this.generic = generic;
    this.fitted = fitted;
    promptingShots = in.get(PROMPTING_SHOTS);
  }

  /** The central curves. */
  public static AccuracyCurves central(Inputs in, Calibration calibration) {
    Inputs measured = measured(in, calibration);
    return over(
        new AccuracyModel(measured, AccuracyFactors.central(measured)),
        in,
        calibration,
        (strategy, fit) -> fit::median);
  }

  /** Puts fitted curves, one for each fit, over generic ones. */
  public static AccuracyCurves over(
      AccuracyCurves generic, Inputs in, Calibration calibration, Choice choice) {
    if (!calibration.hasFits()) {
      return generic;
    }
    @Nullable FittedCurve[] fitted = new FittedCurve[STRATEGIES.length];
    for (Strategy strategy : STRATEGIES) {
      CurveFit fit = calibration.fit(strategy).orElse(null);
      fitted[strategy.ordinal()] = fit == null ? null : choice.of(strategy, fit);
    }
    return new FittedCurves(generic, fitted, in);
  }

  /** The inputs with a measured base accuracy in its place, if there is one. */
  public static Inputs measured(Inputs in, Calibration calibration) {
    OptionalDouble base = calibration.baseAccuracy(in.get(PROMPTING_RETRIEVED_TOKENS) > 0);
    if (base.isEmpty()) {
      return in;
    }
    Inputs measured = in.copy();
    measured.set(Parameter.BASE_ACCURACY, base.getAsDouble());
    return measured;
  }

  /** Accuracy over examples. */
  public interface FittedCurve {
    double at(double examples);
  }

  /** Which curve of a fit to take. */
  public interface Choice {
    FittedCurve of(Strategy strategy, CurveFit fit);
  }

  @Override
  public double at(Strategy strategy, double labeledExamples) {
    FittedCurve curve = fitted[strategy.ordinal()];
    return curve == null
        ? generic.at(strategy, labeledExamples)
        : curve.at(examples(strategy, labeledExamples));
  }

  private double examples(Strategy strategy, double labeledExamples) {
    return strategy.isTuned() ? labeledExamples : Math.min(promptingShots, labeledExamples);
  }

  @Override
  public double floor(Strategy strategy, double labeledExamples) {
    FittedCurve curve = fitted[strategy.ordinal()];
    if (curve == null) {
      return generic.floor(strategy, labeledExamples);
    }
    // A prompt does not drift.
    return strategy.isTuned() ? curve.at(0) : at(strategy, labeledExamples);
  }

  @Override
  public void onGrid(Strategy strategy, ExampleGrid grid, double[] accuracies) {
    FittedCurve curve = fitted[strategy.ordinal()];
    if (curve == null) {
      generic.onGrid(strategy, grid, accuracies);
    } else {
      Arrays.setAll(accuracies, i -> curve.at(examples(strategy, ExampleGrid.EXAMPLES.get(i))));
    }
  }
}
