package dev.tunewise.chart;

import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.uncertainty.Uncertainty.BreakEvenSpread;
import dev.tunewise.statistics.Quantiles;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.util.Optional;

/** How likely a challenger breaks even, and when, as a mark of the cost chart. */
final class BreakEvenProbability {
  private static final double HALF_MONTH = 0.5;

  private BreakEvenProbability() {}

  static Mark mark(BreakEvenSpread spread, int horizon, Numbers numbers) {
    Strategy challenger = spread.pair().challenger();
    String odds = challenger.label() + ": " + numbers.likely(spread.probability()) + " within ";
    String head = odds + Words.count(horizon, "month");
    Optional<Quantiles> month = spread.month();
    if (month.isEmpty()) {
      return new Mark.Note(challenger.label() + " pays back in no run");
    }
    String median = middle(month.get(), numbers);
    String brief = head + median;
    return new Mark.Odds(
        challenger, spread.months(), HALF_MONTH, brief, brief + between(month.get(), numbers));
  }

  private static String middle(Quantiles month, Numbers numbers) {
    return month.p50() == 0
        ? ", mostly from the start"
        : ", median month " + numbers.fixed(month.p50(), 1);
  }

  private static String between(Quantiles month, Numbers numbers) {
    String share = ", " + numbers.percent(0.8) + " between ";
    return month.p10() == month.p90()
        ? ""
        : share + numbers.fixed(month.p10(), 1) + " and " + numbers.fixed(month.p90(), 1);
  }
}
