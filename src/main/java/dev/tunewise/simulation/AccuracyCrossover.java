package dev.tunewise.simulation;

import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.Doubles;
import dev.tunewise.statistics.Tolerance;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the central accuracy of one strategy overtakes another's.
 *
 * @param winner the more accurate one from there on
 * @param examples labeled examples at which both are equal, between two points of {@link
 *     ExampleGrid#EXAMPLES} along straight lines over log examples
 */
public record AccuracyCrossover(Strategy winner, Strategy loser, double examples) {
  /** All of a pair, in ascending order of examples. */
  public static List<AccuracyCrossover> of(Outcome outcome, BreakEven.Pair pair) {
    Doubles challenger = outcome.of(pair.challenger()).accuracyByExamples();
    Doubles incumbent = outcome.of(pair.incumbent()).accuracyByExamples();
    List<AccuracyCrossover> found = new ArrayList<>();
    double leader = 0;
    for (int i = 0; i < ExampleGrid.EXAMPLES.size(); i++) {
      double ahead = challenger.get(i) - incumbent.get(i);
      double sign = Math.abs(ahead) < Tolerance.EPSILON ? 0 : Math.signum(ahead);
      if (sign * leader < 0) {
        double before = challenger.get(i - 1) - incumbent.get(i - 1);
        double at = between(i, before / (before - ahead));
        found.add(
            sign > 0
                ? new AccuracyCrossover(pair.challenger(), pair.incumbent(), at)
                : new AccuracyCrossover(pair.incumbent(), pair.challenger(), at));
      }
      leader = sign != 0 ? sign : leader;
    }
    return found;
  }

  private static double between(int i, double share) {
    double from = ExampleGrid.EXAMPLES.get(i - 1);
    double to = ExampleGrid.EXAMPLES.get(i);
    return from == 0 ? share * to : from * Math.pow(to / from, share);
  }
}
