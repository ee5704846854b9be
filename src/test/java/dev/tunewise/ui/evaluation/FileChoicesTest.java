package dev.tunewise.ui.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.evaluation.CallFigures;
import dev.tunewise.evaluation.EvaluationRun;
import dev.tunewise.evaluation.RunSamples;
import dev.tunewise.evaluation.RunScore;
import dev.tunewise.evaluation.StrategyGuess.Sureness;
import dev.tunewise.model.Measurement;
import dev.tunewise.model.MeasurementSources;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.ServedModel;
import dev.tunewise.model.Sources;
import dev.tunewise.model.Strategy;
import dev.tunewise.statistics.JudgeAgreement;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.evaluation.FileChoices.Offer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileChoicesTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final CallFigures CALLS = new CallFigures(500.0, null, 40.0, null, null, 0.001);

  private static FileChoices of(Scenario scenario, EvaluationRun... runs) {
    return new FileChoices(RunSamples.file(List.of(runs)), scenario, NUMBERS);
  }

  private static FileChoices of(EvaluationRun... runs) {
    return of(Scenario.DEFAULT, runs);
  }

  @Test
  void file_thatSaysAll_needsNoQuestion() {
    assertTrue(of(RunSamples.said(Strategy.FINE_TUNING, 500, 168, 200)).needNoQuestion());
    assertFalse(of(RunSamples.unknown("a", RunSamples.accuracy(168, 200))).needNoQuestion());
    EvaluationRun guessed =
        RunSamples.run(
            "LoRA r16",
            RunSamples.accuracy(168, 200),
            500.0,
            Strategy.FINE_TUNING,
            Sureness.LIKELY,
            RunSamples.NO_CALLS);
    assertFalse(of(guessed).needNoQuestion(), "a guess is for confirmation");
  }

  @Test
  void missing_namesWhatIsToBeSaid_oneThingAfterAnOther() {
    FileChoices choices =
        of(
            RunSamples.unknown("a", RunSamples.accuracy(168, 200)),
            RunSamples.unknown("b", RunSamples.accuracy(150, 200)));
    assertEquals("Say which strategy 2 runs are, or do not take them.", choices.missing());
    choices.changeAll(run -> run.with(Strategy.FINE_TUNING));
    assertEquals(
        "Say how many examples or shots 2 runs had, or do not take them.", choices.missing());
    choices.set(0, choices.runs().get(0).withExamples(500.0));
    choices.set(1, choices.runs().get(1).withTaken(false));
    assertEquals("", choices.missing());
    assertEquals(
        List.of(new Measurement(Strategy.FINE_TUNING, 500, 168, 200)),
        choices.applyTo(Scenario.DEFAULT).measurements());
    choices.set(0, choices.runs().get(0).withTaken(false));
    assertEquals("Nothing is chosen.", choices.missing());
  }

  @Test
  void score_thatIsNoAccuracy_isTakenOnlyIfTheLeadSaysSo() {
    FileChoices choices = of(RunSamples.unknown("a", RunSamples.other("f1", 0.8, 50)));
    assertEquals(0, choices.taken());
    choices.set(
        0, choices.runs().getFirst().withTaken(true).with(Strategy.HYBRID).withExamples(0.0));
    Scenario scenario = choices.applyTo(Scenario.DEFAULT);
    Measurement row = new Measurement(Strategy.HYBRID, 0, 40, 50);
    assertEquals(List.of(row), scenario.measurements());
    assertEquals("runs.json · a · f1 taken as accuracy", MeasurementSources.of(scenario, row));
  }

  @Test
  void items_areAsked_whereTheFileHasAMeanAlone() {
    RunScore mean = new RunScore("acc", true, 0.76, null, null, RunSamples.accuracy(1, 1).items());
    FileChoices choices = of(RunSamples.unknown("a", mean));
    choices.set(0, choices.runs().getFirst().with(Strategy.PROMPTING).withExamples(5.0));
    assertEquals(
        "Say on how many items 1 run was evaluated, or do not take it.", choices.missing());
    choices.set(0, choices.runs().getFirst().withItems(200.0));
    assertEquals(
        new Measurement(Strategy.PROMPTING, 5, 152, 200), choices.rows().getFirst().measurement());
  }

  @Test
  void judge_correctsRowsAndSaysSoInTheirSource() {
    FileChoices choices = of(RunSamples.said(Strategy.FINE_TUNING, 500, 168, 200));
    choices.judge(new JudgeAgreement(0.92, 100));
    Scenario scenario = choices.applyTo(Scenario.DEFAULT);
    Measurement row = scenario.measurements().getFirst();
    assertEquals(51, row.evaluated());
    assertEquals(0.904762, row.correct() / row.evaluated(), 1e-4);
    String source = MeasurementSources.of(scenario, row);
    assertTrue(source.contains("168 of 200 marked right"), source);
  }

  @Test
  void source_namesTheFileOnce_whereTheRunIsCalledLikeIt() {
    FileChoices choices = of(RunSamples.unknown("runs.json", RunSamples.accuracy(3, 4)));
    choices.changeAll(run -> run.with(Strategy.PROMPTING).withExamples(0.0));
    assertEquals("runs.json", choices.rows().getFirst().source());
  }

  @Test
  void rows_thatAreThere_areNotAddedTwice_butEqualRunsCountEach() {
    EvaluationRun run = RunSamples.said(Strategy.FINE_TUNING, 500, 168, 200);
    FileChoices choices = of(run, run);
    Scenario once = choices.applyTo(Scenario.DEFAULT);
    assertEquals(2, once.measurements().size());
    assertEquals(once, choices.applyTo(once));
    assertEquals("The scenario has these evaluations already.", of(once, run, run).missing());
  }

  @Test
  void parameters_ofTheModelOfTheScenario_areChosen_othersOffered() {
    Scenario scenario =
        Sources.with(Scenario.DEFAULT, ServedModel.PROMPTING, "luna-6 · OpenAI · 2026-10-04");
    EvaluationRun same =
        RunSamples.run(
            "openai:luna-6 few-shot",
            RunSamples.accuracy(90, 100),
            0.0,
            Strategy.PROMPTING,
            Sureness.SAID,
            CALLS);
    EvaluationRun other =
        RunSamples.run(
            "sonnet", RunSamples.accuracy(90, 100), 0.0, Strategy.PROMPTING, Sureness.SAID, CALLS);
    FileChoices choices = of(scenario, other, same);
    assertFalse(choices.isChosen(new Offer(0, Parameter.OUTPUT_TOKENS)));
    assertTrue(choices.isChosen(new Offer(1, Parameter.OUTPUT_TOKENS)));
    choices.choose(new Offer(0, Parameter.OUTPUT_TOKENS), true);
    assertTrue(choices.isChosen(new Offer(0, Parameter.OUTPUT_TOKENS)));
    assertFalse(
        choices.isChosen(new Offer(1, Parameter.OUTPUT_TOKENS)), "one number for a parameter");
    Scenario applied = choices.applyTo(scenario);
    assertEquals(40, applied.get(Parameter.OUTPUT_TOKENS));
    assertTrue(applied.own().containsAll(Set.of(Parameter.OUTPUT_TOKENS)));
    assertEquals("runs.json · sonnet", Sources.of(applied, Parameter.OUTPUT_TOKENS));
    assertFalse(choices.needNoQuestion());
  }
}
