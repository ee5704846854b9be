package dev.tunewise.usage;

import dev.tunewise.statistics.StudentT;
import dev.tunewise.usage.UsageReport.MonthUsage;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * How calls grew from month to month: a straight line through the logarithms of calls a day of the
 * months that are covered completely, by least squares.
 *
 * @param months complete ones, in their order
 * @param growth from one month to the next, e^slope − 1
 * @param low 10th percentile of it, by Student's t with two degrees of freedom less than months
 * @param high 90th percentile
 */
record GrowthFit(List<YearMonth> months, double growth, double low, double high) {
  static final int FEWEST_MONTHS = 3;

  private static final double UPPER = 0.9;

  /** Either the fit or why there is none. */
  record Result(Optional<GrowthFit> fit, String why) {}

  static Result of(List<MonthUsage> all) {
    List<MonthUsage> months = all.stream().filter(MonthUsage::isComplete).toList();
    if (months.size() < FEWEST_MONTHS) {
      return new Result(
          Optional.empty(),
          "at least three complete months are needed, there "
              + switch (months.size()) {
                case 0 -> "is none";
                case 1 -> "is one";
                default -> "are two";
              });
    }
    double[] logs =
        months.stream()
            .mapToDouble(month -> month.tally().calls().orElse(0) / month.days())
            .map(StrictMath::log)
            .toArray();
    for (double log : logs) {
      if (!Double.isFinite(log)) {
        return new Result(Optional.empty(), "a month without calls lies between");
      }
    }
    return new Result(Optional.of(of(months.stream().map(MonthUsage::month).toList(), logs)), "");
  }

  private static GrowthFit of(List<YearMonth> months, double[] logs) {
    int count = logs.length;
    double middle = (count - 1) / 2.0;
    double mean = 0;
    for (double log : logs) {
      mean += log / count;
    }
    double spread = 0;
    double together = 0;
    for (int i = 0; i < count; i++) {
      spread += (i - middle) * (i - middle);
      together += (i - middle) * (logs[i] - mean);
    }
    double slope = together / spread;
    double residuals = 0;
    for (int i = 0; i < count; i++) {
      double residual = logs[i] - mean - slope * (i - middle);
      residuals += residual * residual;
    }
    double error = Math.sqrt(residuals / (count - 2) / spread);
    double away = StudentT.quantile(UPPER, count - 2) * error;
    return new GrowthFit(
        months,
        StrictMath.expm1(slope),
        StrictMath.expm1(slope - away),
        StrictMath.expm1(slope + away));
  }
}
