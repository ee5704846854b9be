package dev.tunewise.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.evaluation.EvaluationRun;
import dev.tunewise.evaluation.RunSamples;
import dev.tunewise.statistics.PairedComparison;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RunPairsTest {
  private static EvaluationRun run(String name, String marks) {
    return RunSamples.unknown(name, RunSamples.byItem(marks));
  }

  @Test
  void of_comparesItemByItem_andCountsWhatOnlyOneHolds() {
    List<RunPairs> pairs =
        RunPairs.of(
            List.of(
                run("a", "++--+"),
                run("b", "+-+-"),
                RunSamples.unknown("c", RunSamples.accuracy(3, 5))));
    assertEquals(1, pairs.size());
    assertEquals(new PairedComparison(1, 1, 1, 1), pairs.getFirst().items());
    assertEquals(1, pairs.getFirst().onlyInOne());
  }

  @Test
  void of_endsSomewhere() {
    List<EvaluationRun> many =
        Stream.iterate(0, i -> i + 1).limit(30).map(i -> run("r" + i, "+-")).toList();
    assertEquals(15, RunPairs.of(many).size());
  }
}
