package dev.tunewise.file.result;

import dev.tunewise.file.JsonOutput;
import dev.tunewise.file.scenario.ScenarioKeys;
import dev.tunewise.model.Measurement.Field;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.calibration.CurveFit;
import dev.tunewise.statistics.Quantiles;
import java.util.List;
import java.util.function.Consumer;

/** Writes fitted curves as JSON. */
public final class CalibrationWriter {
  private static final String FORMAT = "tunewise-calibration";

  private CalibrationWriter() {}

  /**
   * What one fit says. It does not hold the fit, which is megabytes large: a file may have
   * hundreds.
   *
   * @param curve its name; empty where there is but one
   */
  public record Curve(
      String curve,
      Strategy strategy,
      double effectiveSampleSize,
      boolean reliable,
      List<Prediction> predictions) {
    public Curve {
      predictions = List.copyOf(predictions);
    }

    /** The fit, asked at these numbers of examples. */
    public static Curve of(String curve, CurveFit fit, List<Double> at) {
      return new Curve(
          curve,
          fit.strategy(),
          fit.effectiveSampleSize(),
          fit.isReliable(),
          at.stream().map(examples -> new Prediction(examples, fit.predict(examples))).toList());
    }
  }

  /** Accuracy 0…1 at so many examples. */
  public record Prediction(double examples, Quantiles accuracy) {}

  /**
   * A file of all curves, each of them written before the next one is asked for.
   *
   * @param out takes the file bit by bit
   * @param curves hands the curves over one by one
   */
  public static void write(Consumer<byte[]> out, Consumer<Consumer<Curve>> curves) {
    JsonOutput.file(
        out,
        json -> {
          json.text(ScenarioKeys.FORMAT, FORMAT);
          json.number(ScenarioKeys.VERSION, 1);
          json.list(
              "curves",
              () ->
                  curves.accept(
                      curve -> {
                        json.item(() -> write(json, curve));
                        json.handOver();
                      }));
        });
  }

  /** A line of one curve. */
  public static byte[] toLine(Curve curve) {
    return JsonOutput.line(json -> write(json, curve));
  }

  private static void write(JsonOutput json, Curve curve) {
    json.text("curve", curve.curve());
    json.text(ScenarioKeys.STRATEGY, curve.strategy().key());
    json.number("effectiveDraws", curve.effectiveSampleSize());
    json.truth("reliable", curve.reliable());
    json.list(
        "predictions",
        () -> curve.predictions().forEach(p -> json.itemOnOneLine(() -> prediction(json, p))));
  }

  private static void prediction(JsonOutput json, Prediction prediction) {
    json.number(Field.EXAMPLES.key(), prediction.examples());
    UncertaintyWriter.levels(json, prediction.accuracy());
  }
}
