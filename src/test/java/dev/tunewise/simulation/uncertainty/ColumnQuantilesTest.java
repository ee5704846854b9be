package dev.tunewise.simulation.uncertainty;

import static dev.tunewise.model.Parameter.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.uncertainty.ColumnQuantiles.Limits;
import dev.tunewise.statistics.QuantileStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many draws come piece by piece: the numbers must be those of all draws held whole. */
class ColumnQuantilesTest {
  private static final int COUNT = 6_000;
  private static final Limits WHOLE = new Limits(COUNT, 512, 1_024, QuantileStream.SAFE);

  private static Stream<Scenario> scenarios() {
    Scenario moving =
        Scenario.DEFAULT
            .with(FINE_TUNING_HOSTING_PRICE_PER_HOUR, 2.5)
            .with(FINE_TUNING_CALLS_PER_INSTANCE_HOUR, 500)
            .withRanges(
                Map.of(
                    MONTHLY_CALLS, new Range(400_000, 2_500_000),
                    MONTHLY_GROWTH, new Range(0.01, 0.05),
                    FINE_TUNING_LEAD_TIME_DAYS, new Range(10, 90)));
    return Stream.concat(
            Stream.of(Scenario.DEFAULT, moving),
            Stream.of(1L, 2L, 3L).map(seed -> RandomScenarios.of(seed)))
        .map(scenario -> scenario.withSampling(COUNT, 42));
  }

  private static Uncertainty run(Scenario scenario, Limits limits) {
    return new MonteCarlo(false, limits).run(scenario);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void percentiles_areTheSame_pieceByPiece(Scenario scenario) {
    Limits pieces = new Limits(COUNT / 2, 512, 1_024, QuantileStream.SAFE);
    assertEquals(run(scenario, WHOLE), run(scenario, pieces));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void percentiles_areTheSame_whereSomeHaveToBeSoughtAgain(Scenario scenario) {
    Limits tooClose = new Limits(COUNT / 2, 1_024, 1_024, 0.2);
    assertEquals(run(scenario, WHOLE), run(scenario, tooClose));
  }

  @Test
  void run_ends_whereverItIsCanceled() {
    Scenario scenario = Scenario.DEFAULT.withSampling(3_000, 1);
    Limits pieces = new Limits(100, 256, 1_024, QuantileStream.SAFE);
    for (int looks : new int[] {0, 1, 5, 12, 13, 14, 20}) {
      AtomicInteger left = new AtomicInteger(looks);
      assertEquals(
          Optional.empty(),
          new MonteCarlo(false, pieces).run(scenario, () -> left.getAndDecrement() <= 0));
    }
  }

  @Test
  void pieces_areWholeBlocks() {
    assertThrows(IllegalArgumentException.class, () -> new Limits(1, 100, 64, 6));
  }
}
