package dev.tunewise.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportSize;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.ui.settings.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExportChoicesTest {
  @Test
  void from_readsBackWhatWasRemembered() {
    ExportChoices choices =
        new ExportChoices(
            List.of(ChartKind.VOLUME, ChartKind.COST),
            ExportFormat.SVG,
            new ExportSize(333, 4000),
            4,
            ColorMode.DARK,
            List.of(new SlideKind.Chart(ChartKind.COST), SlideKind.Topic.DECIDES),
            "/tmp/company.potx");
    assertEquals(choices, ExportChoices.from(choices.into(Settings.DEFAULTS)));
    assertEquals(List.of(ChartKind.COST, ChartKind.VOLUME), choices.charts());
  }

  @Test
  void from_takesDefaults_whereNothingOrNonsenseIsRemembered() {
    assertEquals(ExportChoices.DEFAULT, ExportChoices.from(Settings.DEFAULTS));
    Settings nonsense =
        Settings.DEFAULTS
            .withChoice("export.charts", "pie,,")
            .withChoice("export.format", "exe")
            .withChoice("export.size", "99999x1")
            .withChoice("export.scale", "3")
            .withChoice("export.mode", "PINK")
            .withChoice("export.template", "no\0path");
    assertEquals(ExportChoices.DEFAULT, ExportChoices.from(nonsense));
  }

  @Test
  void problem_namesWhatToChange_inOneLine() {
    assertEquals("", ExportChoices.DEFAULT.problem());
    assertEquals(
        "Choose at least one chart.", ExportChoices.DEFAULT.withCharts(List.of()).problem());
    ExportChoices huge = ExportChoices.DEFAULT.withSize(new ExportSize(4000, 4000)).withScale(4);
    assertTrue(huge.problem().contains("too large at 4×"));
    assertEquals("", huge.withFormat(ExportFormat.SVG).problem());
  }
}
