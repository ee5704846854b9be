package dev.tunewise.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.FileDialogs;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
  private static final Scenario SCENARIO = Scenario.DEFAULT.withName("Customer intents");

  @ParameterizedTest
  @CsvSource({
    "plan, plan.tunewise",
    "plan.tunewise, plan.tunewise",
    "plan.TUNEWISE, plan.TUNEWISE",
    "plan.v2, plan.v2.tunewise",
    "tunewise, tunewise.tunewise"
  })
  void complete_addsExtension_whereMissing(String name, String expected) {
    Path folder = Path.of("folder");
    assertEquals(folder.resolve(expected), FileDialogs.SCENARIO.complete(folder.resolve(name)));
  }

  @Test
  void title_marksUnsavedChanges() {
    Optional<Path> nowhere = Optional.empty();
    assertEquals("Customer intents • — Tunewise", WindowTitle.text(SCENARIO, nowhere, true));
    assertEquals("Customer intents — Tunewise", WindowTitle.text(SCENARIO, nowhere, false));
  }

  @Test
  void title_namesFile_onlyWhereItDiffers() {
    assertEquals(
        "Customer intents — Tunewise",
        WindowTitle.text(SCENARIO, Optional.of(Path.of("x/Customer intents.tunewise")), false));
    assertEquals(
        "Customer intents (plan.tunewise) — Tunewise",
        WindowTitle.text(SCENARIO, Optional.of(Path.of("x/plan.tunewise")), false));
  }

  @Test
  void title_saysUntitled_withoutName() {
    assertEquals(
        "Untitled — Tunewise", WindowTitle.text(Scenario.DEFAULT, Optional.empty(), false));
  }
}
