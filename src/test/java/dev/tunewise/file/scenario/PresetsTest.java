package dev.tunewise.file.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import org.junit.jupiter.api.Test;

class PresetsTest {
  private final Scenario preset = Presets.first();

  @Test
  void ownNotes_areThePresets_onlyWithItsNumbers() {
    assertFalse(preset.notes().isBlank());
    assertEquals(preset.notes(), Presets.ownNotes(preset.withName("mine"), preset));
    Scenario changed = preset.with(Parameter.DISTINCT_TOPICS, 40);
    assertEquals("", Presets.ownNotes(changed, preset));
    assertEquals("My own", Presets.ownNotes(changed.withNotes("My own"), preset));
  }
}
