package dev.tunewise.file;

import dev.tunewise.simulation.calibration.CurveFit;
import java.util.List;

/** Writes fitted curves as JSON. */
public final class CalibrationWriter {
  private static final String FORMAT = "tunewise-calibration";

  private CalibrationWriter() {}

  /**
   * What one fit says.
   *
   * @param curve its name; empty where there is but one
   * @param at examples it is asked at
   */
  public record Curve(String curve, CurveFit fit, List<Double> at) {
    public Curve {
      at = List.copyOf(at);
    }

    /** The same fit, asked elsewhere. */
    public Curve at(List<Double> examples) {
      return new Curve(curve, fit, examples);
    }
  }

  /** A file of all curves. */
  public static byte[] toBytes(List<Curve> curves) {
    return JsonOutput.file(
        json -> {
          json.text(ScenarioKeys.FORMAT, FORMAT);
          json.number(ScenarioKeys.VERSION, 1);
          json.list("curves", () -> curves.forEach(curve -> json.item(() -> write(json, curve))));
        });
  }

  /** A line of one curve. */
  public static byte[] toLine(Curve curve) {
    return JsonOutput.line(json -> write(json, curve));
  }

  private static void write(JsonOutput json, Curve curve) {
    CurveFit fit = curve.fit();
    json.text("curve", curve.curve());
    json.text(ScenarioKeys.STRATEGY, fit.strategy().key());
    json.number("effectiveDraws", fit.effectiveDraws());
    json.truth("reliable", fit.isReliable());
    json.list(
        "predictions",
        () ->
            curve
                .at()
                .forEach(examples -> json.itemOnOneLine(() -> prediction(json, fit, examples))));
  }

  private static void prediction(JsonOutput json, CurveFit fit, double examples) {
    json.number(ScenarioKeys.EXAMPLES, examples);
    UncertaintyWriter.levels(json, fit.predict(examples));
  }
}
