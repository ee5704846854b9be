package dev.tunewise.simulation;

import static dev.tunewise.model.Parameter.FINE_TUNING_OVERFITTING_PENALTY;
import static dev.tunewise.model.Parameter.LABELED_EXAMPLES;
import static dev.tunewise.model.Parameter.PROMPTING_SHOTS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.RandomScenarios;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.BreakEven.Pair;
import dev.tunewise.statistics.Doubles;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyCrossoverTest {
  private static double at(Doubles curve, double examples) {
    int after = ExampleGrid.firstAtLeast(examples);
    double from = ExampleGrid.EXAMPLES.get(Math.max(0, after - 1));
    double to = ExampleGrid.EXAMPLES.get(after);
    double share = from == 0 ? examples / to : Math.log(examples / from) / Math.log(to / from);
    return curve.get(Math.max(0, after - 1)) * (1 - share) + curve.get(after) * share;
  }

  /** Both curves meet there, and the winner is ahead behind it until the next one. */
  @Test
  void of_findsWhereCurvesMeet_andWhoIsAheadBehind() {
    int found = 0;
    int early = 0;
    for (long seed = 0; seed < 200; seed++) {
      Outcome outcome = new Simulator().simulate(RandomScenarios.of(seed));
      for (Pair pair : Pair.all()) {
        List<AccuracyCrossover> all = AccuracyCrossover.of(outcome, pair);
        assertLeaders(outcome, pair, all);
        for (AccuracyCrossover one : all) {
          Doubles winner = outcome.of(one.winner()).accuracyByExamples();
          Doubles loser = outcome.of(one.loser()).accuracyByExamples();
          double there = at(winner, one.examples());
          assertEquals(there, at(loser, one.examples()), 2e-9, "seed " + seed);
          found++;
          early += one.examples() < 1 ? 1 : 0;
        }
      }
    }
    assertTrue(found > 50 && early > 0, found + " " + early);
  }

  private static void assertLeaders(Outcome outcome, Pair pair, List<AccuracyCrossover> all) {
    Doubles challenger = outcome.of(pair.challenger()).accuracyByExamples();
    Doubles incumbent = outcome.of(pair.incumbent()).accuracyByExamples();
    for (int i = 0; i < challenger.size(); i++) {
      double ahead = challenger.get(i) - incumbent.get(i);
      double examples = ExampleGrid.EXAMPLES.get(i);
      AccuracyCrossover last = null;
      for (AccuracyCrossover one : all) {
        last = one.examples() <= examples ? one : last;
      }
      if (last != null && Math.abs(ahead) > 1e-8) {
        Strategy leader = ahead > 0 ? pair.challenger() : pair.incumbent();
        assertEquals(leader, last.winner(), pair + " at " + examples);
      }
    }
  }

  @Test
  void of_isEmpty_whereCurvesOnlyTouch() {
    // Without examples a tuned model is as good as the base, which the prompt is throughout.
    Scenario same =
        Scenario.DEFAULT
            .with(LABELED_EXAMPLES, 0)
            .with(PROMPTING_SHOTS, 0)
            .with(FINE_TUNING_OVERFITTING_PENALTY, 0);
    Outcome outcome = new Simulator().simulate(same);
    assertEquals(List.of(), AccuracyCrossover.of(outcome, Pair.FINE_TUNING_PROMPTING));
  }
}
