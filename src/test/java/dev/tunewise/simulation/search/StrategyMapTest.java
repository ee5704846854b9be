package dev.tunewise.simulation.search;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.statistics.Doubles;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StrategyMapTest {
  private static final Doubles CALLS = Doubles.of(1_000, 100_000, 1_000_000, 5_000_000, 50_000_000);
  private static final Doubles EXAMPLES = Doubles.of(10, 50, 300, 700, 20_000);

  @Test
  void of_agreesWithPointRuns_everyCell() {
    for (double hosting : new double[] {0, 4}) {
      Scenario scenario =
          Scenario.DEFAULT
              .with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, hosting)
              .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 5_000);
      StrategyMap map = StrategyMap.of(scenario, MONTHLY_CALLS, CALLS, LABELED_EXAMPLES, EXAMPLES);
      for (int x = 0; x < CALLS.size(); x++) {
        for (int y = 0; y < EXAMPLES.size(); y++) {
          Scenario cell =
              scenario.with(MONTHLY_CALLS, CALLS.get(x)).with(LABELED_EXAMPLES, EXAMPLES.get(y));
          assertEquals(new Simulator().simulate(cell).verdict().choice(), map.cells().at(x, y));
        }
      }
    }
  }

  @Test
  void of_agreesWithPointRuns_callsAlongY() {
    StrategyMap map =
        StrategyMap.of(Scenario.DEFAULT, LABELED_EXAMPLES, EXAMPLES, MONTHLY_CALLS, CALLS);
    for (int x = 0; x < EXAMPLES.size(); x++) {
      for (int y = 0; y < CALLS.size(); y++) {
        Scenario cell =
            Scenario.DEFAULT
                .with(LABELED_EXAMPLES, EXAMPLES.get(x))
                .with(MONTHLY_CALLS, CALLS.get(y));
        assertEquals(new Simulator().simulate(cell).verdict().choice(), map.cells().at(x, y));
      }
    }
  }

  @Test
  void of_endsAtTheNextRow_canceled() {
    AtomicInteger rows = new AtomicInteger();
    Optional<StrategyMap> map =
        StrategyMap.of(
            Scenario.DEFAULT,
            MONTHLY_CALLS,
            CALLS,
            LABELED_EXAMPLES,
            EXAMPLES,
            () -> rows.incrementAndGet() == 3);
    assertEquals(Optional.empty(), map);
    assertEquals(3, rows.get());
  }
}
