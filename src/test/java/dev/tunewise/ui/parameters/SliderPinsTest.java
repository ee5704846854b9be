package dev.tunewise.ui.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.model.IdleParameters;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Range;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class SliderPinsTest {
  private static final Results PLAIN =
      new Results(new Simulator().simulate(Scenario.DEFAULT), null, null);

  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);

  private SliderPins begun() {
    SliderPins pins = new SliderPins(settings);
    pins.begin(PLAIN);
    return pins;
  }

  @Test
  void deciding_beginsWithTheRangeThatMovesMost() {
    Scenario ranged =
        Scenario.DEFAULT
            .withSampling(200, 1)
            .withRanges(
                Map.of(
                    Parameter.HOURLY_RATE,
                    new Range(50, 200),
                    Parameter.OUTPUT_TOKENS,
                    new Range(7.9, 8.1)));
    Uncertainty known = new MonteCarlo().run(ranged);
    Results results = new Results(new Simulator().simulate(ranged), known, null);
    List<Parameter> found = SliderPins.deciding(results);
    assertEquals(known.tornado().getFirst().parameter(), found.getFirst());
    assertEquals(List.copyOf(found), found.stream().distinct().toList());
    assertEquals(SliderPins.MOST, found.size());
  }

  @Test
  void deciding_takesWhatFlipsTheChoice_whereNothingHasARange() {
    Results results = new Results(PLAIN.outcome(), null, ThresholdFinder.all(Scenario.DEFAULT));
    List<Parameter> flips =
        results.ownThresholds().orElseThrow().values().stream()
            .map(threshold -> threshold.parameter())
            .toList();
    assertTrue(flips.containsAll(SliderPins.deciding(results)));
  }

  @Test
  void deciding_takesWhatIsUsual_whereNothingElseIsKnown() {
    List<Parameter> found = SliderPins.deciding(PLAIN);
    assertEquals(SliderPins.MOST, found.size());
    assertTrue(found.stream().noneMatch(one -> IdleParameters.isIdle(one, Scenario.DEFAULT)));
  }

  @Test
  void toggle_keepsOneAtLeast_andThreeAtMost_andIsRemembered() {
    SliderPins pins = begun();
    List<Parameter> first = pins.pinnedProperty().get();
    pins.toggle(Parameter.HOURLY_RATE);
    assertEquals(first, pins.pinnedProperty().get());
    first.forEach(pins::toggle);
    assertEquals(List.of(first.getLast()), pins.pinnedProperty().get());
    pins.toggle(Parameter.HOURLY_RATE);
    List<Parameter> now = List.of(first.getLast(), Parameter.HOURLY_RATE);
    assertEquals(now, pins.pinnedProperty().get());
    assertEquals(now, begun().pinnedProperty().get());
  }

  @Test
  void begin_forgetsWhatIsNoParameter_andWhatIsTooMany() {
    List<Parameter> usual = begun().pinnedProperty().get();
    settings.set(settings.get().withChoice("present.sliders", "nonsense,,x.y"));
    assertEquals(usual, begun().pinnedProperty().get());
    String budget = Parameter.BUDGET.path();
    settings.set(settings.get().withChoice("present.sliders", budget + ",gone," + budget));
    assertEquals(List.of(Parameter.BUDGET), begun().pinnedProperty().get());
    String all =
        String.join(",", List.of(Parameter.values()).stream().map(Parameter::path).toList());
    settings.set(settings.get().withChoice("present.sliders", all));
    assertEquals(SliderPins.MOST, begun().pinnedProperty().get().size());
  }
}
