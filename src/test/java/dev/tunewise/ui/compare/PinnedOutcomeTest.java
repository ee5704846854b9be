package dev.tunewise.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.Measurement;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Strategy;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.ui.service.LatestTask;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class PinnedOutcomeTest {
  private final ObjectProperty<Lineup> lineup = new SimpleObjectProperty<>(Lineup.ALONE);
  private final Queue<Runnable> background = new ArrayDeque<>();
  private final Queue<Runnable> fx = new ArrayDeque<>();
  private final ReadOnlyObjectProperty<Optional<Outcome>> pinned =
      PinnedOutcome.of(lineup, new LatestTask(background::add, fx::add));

  /** A scenario whose curves have never been fitted. */
  private static Scenario measured(int correct) {
    return Scenario.DEFAULT.withMeasurements(
        List.of(new Measurement(Strategy.FINE_TUNING, 250, correct, 211)));
  }

  private void pin(Scenario scenario) {
    lineup.set(lineup.get().pin(scenario));
  }

  private Optional<Scenario> shown() {
    return pinned.get().map(Outcome::scenario);
  }

  @Test
  void pin_isShownAtOnce_withoutFits() {
    Scenario scenario = Scenario.DEFAULT.with(Parameter.HOURLY_RATE, 7);
    pin(scenario);
    assertEquals(Optional.of(scenario), shown());
    assertTrue(background.isEmpty());
    lineup.set(lineup.get().unpin());
    assertEquals(Optional.empty(), shown());
  }

  @Test
  void pin_fitsInTheBackground_whereCurvesAreNotKnown() {
    Scenario scenario = measured(171);
    pin(scenario);
    lineup.set(lineup.get().add(Scenario.DEFAULT.withName("other")));
    assertEquals(Optional.empty(), shown(), "nothing was fitted yet");
    assertEquals(1, background.size(), "once, whatever else changes");
    background.remove().run();
    assertEquals(Optional.empty(), shown(), "not from the background");
    fx.remove().run();
    assertEquals(Optional.of(scenario), shown());
  }

  @Test
  void answer_isForgotten_ifAnotherIsPinnedMeanwhile() {
    pin(measured(163));
    Scenario later = Scenario.DEFAULT.with(Parameter.HOURLY_RATE, 9);
    pin(later);
    background.remove().run();
    fx.remove().run();
    assertEquals(Optional.of(later), shown());
  }
}
