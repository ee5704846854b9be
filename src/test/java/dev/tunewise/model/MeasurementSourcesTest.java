package dev.tunewise.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasurementSourcesTest {
  private static final Measurement PROMPT = new Measurement(Strategy.PROMPTING, 5, 146, 200);
  private static final Measurement TUNED = new Measurement(Strategy.FINE_TUNING, 500, 167.5, 200);

  private static Scenario noted() {
    return MeasurementSources.with(
        Scenario.DEFAULT
            .withMeasurements(List.of(PROMPT, TUNED))
            .withSources(Map.of("team", "support")),
        Map.of(PROMPT, "runs.json", TUNED, "other.json"));
  }

  @Test
  void source_isThatOfItsRow() {
    assertEquals("runs.json", MeasurementSources.of(noted(), PROMPT));
    assertEquals("other.json", MeasurementSources.of(noted(), TUNED));
    assertEquals("", MeasurementSources.of(Scenario.DEFAULT, TUNED));
    assertEquals(
        Set.of(
            "team",
            "evaluation prompting 5: 146 of 200",
            "evaluation fineTuning 500: 167.5 of 200"),
        noted().sources().keySet());
  }

  @Test
  void withRows_dropsSourcesOfRowsThatAreGone_andNoOthers() {
    Measurement changed = new Measurement(Strategy.FINE_TUNING, 500, 170, 200);
    Scenario scenario = MeasurementSources.withRows(noted(), List.of(PROMPT, changed));
    assertEquals(List.of(PROMPT, changed), scenario.measurements());
    assertEquals(Set.of("team", "evaluation prompting 5: 146 of 200"), scenario.sources().keySet());
  }
}
