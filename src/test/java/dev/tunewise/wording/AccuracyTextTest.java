package dev.tunewise.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyTextTest {
  @ParameterizedTest
  @CsvSource({
    "0.88, 0.85, 85 %, 85.0 %, 88 %",
    "0.88, 0.878, 87.8 %, 87.8 %, 88 %",
    "0.88, 0.8796, just under 88 %, 87.96 %, 88 %",
    "0.88, 0.88, 88 %, 88.0 %, 88 %",
    "0.88, 0.9996, just under 100 %, 99.96 %, 88 %",
    "0.88, 1, 100 %, 100.0 %, 88 %",
    "0.8795, 0.8797, just over 88 %, just over 88.0 %, 88 %"
  })
  void accuracies_areNeverRoundedOntoTheTarget(
      double target, double accuracy, String brief, String tabular, String goal) {
    AccuracyText text =
        new AccuracyText(
            Scenario.DEFAULT.with(Parameter.TARGET_ACCURACY, target), Numbers.in(Locale.ROOT));
    assertEquals(brief, text.of(accuracy).replace('\u00a0', ' '));
    assertEquals(tabular, text.tabular(accuracy).replace('\u00a0', ' '));
    assertEquals(goal, text.target().replace('\u00a0', ' '));
  }
}
