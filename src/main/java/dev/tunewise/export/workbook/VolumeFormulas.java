package dev.tunewise.export.workbook;

import static dev.tunewise.export.workbook.ModelFormulas.EPSILON;

import dev.tunewise.model.Strategy;
import java.util.ArrayList;
import java.util.List;

/**
 * Total cost at other monthly calls, all else fixed, for the chart: straight lines, but for hosting
 * in steps, whose instances each volume has a column of months for.
 */
final class VolumeFormulas {
  /** From a hundredth to a hundred times the scenario's calls. */
  static final int POINTS = 25;

  private static final int STEPS_A_DECADE = 6;

  private VolumeFormulas() {}

  private static String point(int i) {
    return "volume" + (char) ('A' + i);
  }

  /** Instances by month at each volume, and what an instance of a month weighs in a total. */
  static List<MonthStep> months() {
    List<MonthStep> steps = new ArrayList<>();
    for (Strategy tuned : ModelFormulas.TUNED) {
      steps.add(
          new MonthStep(
              tuned.key() + ".hostingWeight",
              "Weight of an instance, " + tuned.inSentence(),
              "Hosting",
              Figure.NUMBER,
              "0",
              "[on]*[discount]*["
                  + tuned.key()
                  + ".live]*fineTuning.hostingPricePerHour*fineTuning.hostedHoursPerMonth"));
    }
    for (int i = 0; i < POINTS; i++) {
      steps.add(
          new MonthStep(
              point(i),
              "Instances at volume " + (i + 1),
              "Hosting",
              Figure.COUNT,
              "0",
              "IF(OR(fineTuning.hostingPricePerHour=0,fineTuning.callsPerInstanceHour=0),1,"
                  + "MAX(1,ROUNDUP([calls]/traffic.monthlyCalls*"
                  + calls(i)
                  + "*(1+fineTuning.retryShare)"
                  + "/(fineTuning.hostedHoursPerMonth*fineTuning.callsPerInstanceHour)*(1-"
                  + EPSILON
                  + "),0)))"));
    }
    return steps;
  }

  /** The monthly calls of a point. */
  static String calls(int i) {
    return "(traffic.monthlyCalls*10^(" + (i - POINTS / 2) + "/" + STEPS_A_DECADE + "))";
  }

  /** The total of a strategy at a point. */
  static String total(Strategy strategy, int i) {
    String s = strategy.key();
    String hosting =
        strategy.isTuned()
            ? "+SUMPRODUCT([%1$s.hostingWeight:],[%2$s:])+(fineTuning.hostingShare-1)*SUM([%1$s.hostingWeight:])"
                .formatted(s, point(i))
            : "";
    return s
        + ".volume.fixed-"
        + s
        + ".breakdown.hosting+"
        + s
        + ".volume.perCall*"
        + calls(i)
        + hosting;
  }
}
