package dev.tunewise.ui.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tunewise.ui.settings.Settings;
import dev.tunewise.usage.ColumnMapping;
import dev.tunewise.usage.UsageColumn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RememberedColumnsTest {
  private static final List<String> HEADER = List.of("Tag", "Anfragen", "Geheim");
  private static final ColumnMapping MAPPING =
      new ColumnMapping(Map.of(UsageColumn.DATE, 0, UsageColumn.CALLS, 1), false);
  private static final ColumnMapping ROWS =
      new ColumnMapping(Map.of(UsageColumn.DATE, 0, UsageColumn.OUTPUT, 1), true);

  @Test
  void answer_isFoundAgain_byTheSameHeaderOnly() {
    Settings settings = RememberedColumns.with(Settings.DEFAULTS, HEADER, MAPPING);
    assertEquals(Optional.of(MAPPING), RememberedColumns.of(settings, HEADER));
    assertEquals(Optional.empty(), RememberedColumns.of(settings, List.of("Tag", "Anfragen")));
    assertEquals(Optional.empty(), RememberedColumns.of(Settings.DEFAULTS, HEADER));
    Settings again = RememberedColumns.with(settings, HEADER, ROWS);
    assertEquals(Optional.of(ROWS), RememberedColumns.of(again, HEADER));
    assertEquals(
        Optional.empty(), RememberedColumns.of(RememberedColumns.without(again, HEADER), HEADER));
  }

  @Test
  void settings_holdNoWordOfTheFile_andFewAnswers() {
    Settings settings = Settings.DEFAULTS;
    for (int i = 0; i < 50; i++) {
      settings = RememberedColumns.with(settings, List.of("a" + i, "b", "Geheim"), MAPPING);
    }
    String kept = String.join("", settings.choices().values());
    assertFalse(kept.contains("Geheim"), kept);
    assertEquals(20, kept.lines().count());
    assertEquals(
        Optional.of(MAPPING), RememberedColumns.of(settings, List.of("a49", "b", "Geheim")));
    assertEquals(Optional.empty(), RememberedColumns.of(settings, List.of("a0", "b", "Geheim")));
  }

  @Test
  void whatWasChangedByHand_isAskedAgain() {
    Settings settings = RememberedColumns.with(Settings.DEFAULTS, HEADER, MAPPING);
    for (String spoiled : List.of("DATE=9", "DATE=x", "NONE=1", "", "DATE=0")) {
      Settings changed =
          settings.withChoice(
              "usageColumns",
              String.join("", settings.choices().values()).replaceAll(": .*", ": " + spoiled));
      assertEquals(Optional.empty(), RememberedColumns.of(changed, HEADER), spoiled);
    }
  }
}
