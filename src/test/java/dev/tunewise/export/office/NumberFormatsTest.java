package dev.tunewise.export.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.chart.Outcomes;
import dev.tunewise.chart.Quantity;
import dev.tunewise.chart.ScenarioChart;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {
  /** Totals of $937M stand beside an axis in millions, though it ends at a billion. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1e9   | 2e8 | 0,,'M'",
        "1.2e9 | 2e8 | 0.0,,,'B'",
        "1e6   | 2e5 | 0,'k'",
        "500   | 100 | 0"
      })
  void axis_isInTheUnitOfTheLargestValue(double end, double step, String format) {
    ScenarioComparison one =
        ScenarioComparison.of(List.of(Outcomes.of(Scenario.DEFAULT)), StrategyChoice.RECOMMENDED);
    Quantity money = ScenarioChart.cost(one, Outcomes.NUMBERS).y().quantity();
    String sections = NumberFormats.axis(money, end, step).replace('"', '\'');
    assertEquals("[=0]'$'0;[<0]\u2212'$'%1$s;'$'%1$s".formatted(format), sections);
  }
}
