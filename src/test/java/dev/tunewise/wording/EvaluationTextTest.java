package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.EvaluationFinding;
import dev.tunewise.simulation.EvaluationFindings;
import dev.tunewise.simulation.MeasuredDifference;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.calibration.Reach;
import dev.tunewise.statistics.Quantiles;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.EvaluationText.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class EvaluationTextTest {
  private static final Numbers NUMBERS = Numbers.in(Locale.US);
  private static final Measurement BASE = new Measurement(Strategy.PROMPTING, 0, 136, 200);
  private static final Measurement PROMPT = new Measurement(Strategy.PROMPTING, 5, 146, 200);
  private static final Measurement HYBRID = new Measurement(Strategy.HYBRID, 0, 150, 200);

  private static Scenario tuned(Measurement... others) {
    List<Measurement> rows = new ArrayList<>(List.of(others));
    rows.add(new Measurement(Strategy.FINE_TUNING, 50, 132, 200));
    rows.add(new Measurement(Strategy.FINE_TUNING, 100, 141, 200));
    rows.add(new Measurement(Strategy.FINE_TUNING, 200, 152, 200));
    rows.add(new Measurement(Strategy.FINE_TUNING, 500, 163, 200));
    return Scenario.DEFAULT.withMeasurements(rows);
  }

  private static List<String> lines(Scenario scenario, Kind kind) {
    Outcome outcome = new Simulator().simulate(scenario);
    return EvaluationText.of(outcome, EvaluationFindings.of(outcome), NUMBERS).stream()
        .filter(line -> line.kind() == kind)
        .map(EvaluationText.Line::text)
        .toList();
  }

  private static void assertSays(String pattern, List<String> lines) {
    assertTrue(
        lines.stream().anyMatch(line -> line.replace('\u00a0', ' ').matches(".*" + pattern + ".*")),
        () -> pattern + " in " + lines);
  }

  @Test
  void text_isEmpty_withoutEvaluations() {
    for (Kind kind : Kind.values()) {
      assertEquals(List.of(), lines(Scenario.DEFAULT, kind));
    }
    assertEquals("", EvaluationText.basis(Scenario.DEFAULT));
  }

  @Test
  void findings_tellExamplesToTarget_withTheirInterval() {
    Scenario scenario = tuned(PROMPT).with(Parameter.TARGET_ACCURACY, 0.85);
    Outcome outcome = new Simulator().simulate(scenario);
    int needed = outcome.of(Strategy.FINE_TUNING).examplesToTarget().orElseThrow();
    String about = Numbers.in(Locale.US).about(needed);
    assertSays(
        "Fine-tuning with 2,000 examples is right in \\d+ %, in 8 of 10 runs between \\d+ % and \\d+ %\\. "
            + "It needs about "
            + about
            + " examples for 85 % \\(in 8 of 10 runs [\\d,]+ to [\\d,]+; \\d+ % that it never gets there\\)\\.",
        lines(scenario, Kind.FINDING));
  }

  @Test
  void findings_sayIt_whereTheTargetIsOutOfReach() {
    Scenario scenario = tuned().with(Parameter.TARGET_ACCURACY, 0.995);
    assertSays(
        "It is not expected to reach 99.5 %: (over )?\\d+ % that it never gets there",
        lines(scenario, Kind.FINDING));
  }

  @Test
  void findings_tellOvertaking_andWhetherStrategiesCanBeToldApart() {
    List<String> findings = lines(tuned(PROMPT), Kind.FINDING);
    assertSays(
        "Fine-tuning overtakes prompting at about \\d+ examples \\(in 8 of 10 runs .*\\)\\.",
        findings);
    assertSays(
        "Fine-tuning with 500 examples \\(163 of 200\\) and prompting with 5 shots"
            + " \\(146 of 200\\) differ by 8.5 points, just enough.*about 380 items each",
        findings);
    assertSays(
        "differ by 2 points, which may be chance: to tell them apart takes about 7,600 items",
        lines(Scenario.DEFAULT.withMeasurements(List.of(PROMPT, HYBRID)), Kind.FINDING));
  }

  @Test
  void warnings_nameWhatIsNotToBeReliedOn() {
    assertSays("Prompting: fitted to 1 size", lines(tuned(PROMPT), Kind.WARNING));
    assertSays("Hybrid at 0 examples is shown but not used", lines(tuned(HYBRID), Kind.WARNING));
    Scenario flat =
        Scenario.DEFAULT.withMeasurements(
            List.of(
                new Measurement(Strategy.FINE_TUNING, 10, 100, 200),
                new Measurement(Strategy.FINE_TUNING, 20, 101, 200),
                new Measurement(Strategy.FINE_TUNING, 40, 102, 200)));
    assertSays("first three sizes show no gain yet", lines(flat, Kind.WARNING));
    Scenario ranged = tuned(BASE).withRanges(Map.of(Parameter.BASE_ACCURACY, new Range(.6, .75)));
    assertSays("range on base accuracy is ignored", lines(ranged, Kind.WARNING));
    assertSays("Base accuracy is 68 %, as measured", lines(ranged, Kind.NOTE));
  }

  @Test
  void notes_nameWhatNoLongerMovesAFittedStrategy() {
    assertSays(
        "accuracy of fine-tuning follows your evaluations alone: specialization, topics",
        lines(tuned(), Kind.NOTE));
    assertSays(
        "examples of earlier tuning",
        lines(tuned().with(Parameter.STACKED_EXAMPLES, 100), Kind.NOTE));
    assertEquals(
        "The accuracy of fine-tuning rests on your own evaluations, that of prompting and hybrid on"
            + " published curves",
        EvaluationText.basis(tuned()));
  }

  /** What a finding made by hand is called in the default scenario. */
  private static EvaluationText.Line line(EvaluationFinding finding) {
    Outcome outcome = new Simulator().simulate(Scenario.DEFAULT);
    EvaluationText.Line line = EvaluationText.of(outcome, List.of(finding), NUMBERS).getFirst();
    return new EvaluationText.Line(line.kind(), line.text().replace('\u00a0', ' '));
  }

  private static String text(EvaluationFinding finding) {
    return line(finding).text();
  }

  @Test
  void expected_hasNoTarget_forPrompting() {
    assertEquals(
        "Prompting with 5 shots is right in 72 %, in 8 of 10 runs between 68 % and 76 %.",
        text(
            new EvaluationFinding.Expected(
                Strategy.PROMPTING, 5, new Quantiles(0.68, 0.72, 0.76), Optional.empty())));
  }

  @Test
  void expected_tellsTheSpreadOfExamples_andHowLikelyTheyNeverDo() {
    Quantiles accuracy = new Quantiles(0.8, 0.85, 0.9);
    Reach some = new Reach(0.12, 400, 600, 3_000);
    Reach none = new Reach(1, Double.NaN, Double.POSITIVE_INFINITY, Double.NaN);
    assertTrue(
        text(new EvaluationFinding.Expected(Strategy.HYBRID, 2_000, accuracy, Optional.of(some)))
            .endsWith("(in 8 of 10 runs 400 to 3,000; 12 % that it never gets there)."));
    assertTrue(
        text(new EvaluationFinding.Expected(Strategy.HYBRID, 2_000, accuracy, Optional.of(none)))
            .endsWith("(over 99 % that it never gets there)."));
  }

  @Test
  void otherStart_explainsWhyTheCurveLeavesTheMeasuredBase() {
    assertEquals(
        "Fine-tuning's curve begins at 53 %, not at the 74 % of the base model: it rests on its own"
            + " rows, from 200 examples on, and left of them on the shape of published curves. A row"
            + " at 0 examples would hold it.",
        text(new EvaluationFinding.OtherStart(Strategy.FINE_TUNING, 0.53, 0.74, 200)));
  }

  @Test
  void overtaking_tellsThreeCases() {
    Optional<Reach> sure = Optional.of(new Reach(0, 95, 120, 160));
    assertEquals(
        "Fine-tuning overtakes prompting at about 120 examples (in 8 of 10 runs 95 to 160).",
        text(new EvaluationFinding.Overtaking(OptionalDouble.of(120), true, sure)));
    assertEquals(
        "Fine-tuning is expected to be ahead of prompting at any number of examples.",
        text(new EvaluationFinding.Overtaking(OptionalDouble.empty(), true, Optional.empty())));
    assertEquals(
        "Fine-tuning is not expected to overtake prompting.",
        text(new EvaluationFinding.Overtaking(OptionalDouble.empty(), false, Optional.empty())));
  }

  @Test
  void measured_saysWhetherChanceExplainsIt() {
    Measurement much = new Measurement(Strategy.FINE_TUNING, 500, 190, 200);
    Measurement same = new Measurement(Strategy.HYBRID, 500, 190, 200);
    Measurement little = new Measurement(Strategy.PROMPTING, 1, 130, 200);
    assertTrue(
        text(new EvaluationFinding.Measured(new MeasuredDifference(much, same)))
            .endsWith(
                "(190 of 200) were equally accurate: these evaluations do not tell them apart."));
    assertTrue(
        text(new EvaluationFinding.Measured(new MeasuredDifference(much, little)))
            .startsWith(
                "Fine-tuning with 500 examples (190 of 200) and prompting with 1 shot (130 of 200)"
                    + " differ by 30 points, clearly more than chance: about "));
  }

  @Test
  void doubts_areWarnings_andWhatTheyChangeIsANote() {
    assertEquals(Kind.WARNING, line(new EvaluationFinding.Unreliable(Strategy.FINE_TUNING)).kind());
    assertTrue(
        text(new EvaluationFinding.Unused(Strategy.PROMPTING)).contains("retrieves documents"));
    assertTrue(
        text(new EvaluationFinding.FewSizes(Strategy.HYBRID, 2)).contains("fitted to 2 sizes"));
    assertEquals(
        "Base accuracy is 70 %, as measured at 0 examples, in place of the parameter's 68 %: curves"
            + " that are not fitted start there.",
        text(new EvaluationFinding.MeasuredBase(0.7)));
    assertEquals(Kind.NOTE, line(new EvaluationFinding.Fitted(List.of(Strategy.HYBRID))).kind());
  }
}
