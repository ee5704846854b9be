package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.Calibration;
import dev.tunewise.simulation.calibration.CurveFit;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The generic accuracy curves with fitted ones in place of those that have been measured. A fitted
 * curve is read at the labeled examples, for prompting at the shots of which there are examples; it
 * knows no ceiling, topics, stacked examples or retrieval, and drifts toward where it starts.
 */
final class FittedCurves implements AccuracyCurves {
  private static final Strategy[] STRATEGIES = Strategy.values();

  private final AccuracyCurves generic;
  private final @Nullable DoubleUnaryOperator[] fitted;
  private final double promptingShots;

  private FittedCurves(AccuracyCurves generic, @Nullable DoubleUnaryOperator[] fitted, Inputs in) {
    this.generic = generic;
    this.fitted = fitted;
    promptingShots = in.get(PROMPTING_SHOTS);
  }

  /** Those that measurements give where there are any, the generic ones elsewhere. */
  static AccuracyCurves of(Inputs in, Calibration calibration, CurveSource source) {
    Inputs measured = measured(in, calibration);
    AccuracyFactors factors = source.factors(AccuracyFactors.central(measured));
    AccuracyCurves generic = new AccuracyModel(measured, factors);
    if (!calibration.hasFits()) {
      return generic;
    }
    @Nullable DoubleUnaryOperator[] fitted = new DoubleUnaryOperator[STRATEGIES.length];
    for (Strategy strategy : STRATEGIES) {
      CurveFit fit = calibration.fit(strategy).orElse(null);
      fitted[strategy.ordinal()] = fit == null ? null : source.fitted(strategy, fit);
    }
    return new FittedCurves(generic, fitted, in);
  }

  /** The inputs with a measured base accuracy in its place, if there is one. */
  private static Inputs measured(Inputs in, Calibration calibration) {
    OptionalDouble base =
        calibration.baseAccuracy(new CallTokens(in).usesRetrieval(Strategy.PROMPTING));
    if (base.isEmpty()) {
      return in;
    }
    Inputs measured = in.copy();
    measured.set(Parameter.BASE_ACCURACY, base.getAsDouble());
    return measured;
  }

  @Override
  public double at(Strategy strategy, double labeledExamples) {
    DoubleUnaryOperator curve = fitted[strategy.ordinal()];
    return curve == null
        ? generic.at(strategy, labeledExamples)
        : curve.applyAsDouble(examples(strategy, labeledExamples));
  }

  private double examples(Strategy strategy, double labeledExamples) {
    return strategy.isTuned() ? labeledExamples : Math.min(promptingShots, labeledExamples);
  }

  @Override
  public double floor(Strategy strategy, double labeledExamples) {
    DoubleUnaryOperator curve = fitted[strategy.ordinal()];
    if (curve == null) {
      return generic.floor(strategy, labeledExamples);
    }
    // A prompt does not drift.
    return strategy.isTuned() ? curve.applyAsDouble(0) : at(strategy, labeledExamples);
  }

  @Override
  public void onGrid(Strategy strategy, double[] accuracies) {
    DoubleUnaryOperator curve = fitted[strategy.ordinal()];
    if (curve == null) {
      generic.onGrid(strategy, accuracies);
    } else {
      Arrays.setAll(
          accuracies, i -> curve.applyAsDouble(examples(strategy, ExampleGrid.EXAMPLES.get(i))));
    }
  }
}
