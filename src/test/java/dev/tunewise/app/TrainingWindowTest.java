package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.file.scenario.Presets;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@ExtendWith(ApplicationExtension.class)
class TrainingWindowTest {
  @TempDir static Path folder;

  private final FakeDialogs dialogs = new FakeDialogs();
  private final Set<String> titles = new ConcurrentSkipListSet<>();
  private final ListChangeListener<Window> watch =
      change ->
          Window.getWindows().stream()
              .filter(Stage.class::isInstance)
              .map(window -> ((Stage) window).getTitle())
              .forEach(title -> titles.add(String.valueOf(title)));
  private Stage stage;
  private Program program;

  @Start
  void start(Stage shared) {
    stage = new Stage();
    SettingsKeeper keeper = TestPrograms.keeper(folder, Settings.DEFAULTS);
    program = TestPrograms.on(stage, folder, keeper, dialogs, new FakeFileDialogs(), () -> {});
    program.begin(Optional.empty());
    Window.getWindows().addListener(watch);
    stage.show();
    program.complete();
  }

  @Stop
  void stop() {
    Window.getWindows().removeListener(watch);
    stage.hide();
  }

  @Test
  void use_goesTheWholeWay_andLeavesNothingOpen() throws InterruptedException {
    Scenario preset = Presets.first();
    TrainingWindow window = new TrainingWindow();

    window.use();

    assertTrue(window.isComplete());
    assertEquals(preset.name(), program.document().scenario().name());
    assertNotEquals(preset, program.document().scenario(), "the slider was dragged");
    assertEquals(
        List.of(stage), Window.getWindows().stream().filter(Stage.class::isInstance).toList());
    for (String title : List.of("Export", "Keyboard Shortcuts", "Charts")) {
      assertTrue(titles.stream().anyMatch(each -> each.contains(title)), () -> title + titles);
    }
    assertFalse(stage.getTitle().isEmpty());
  }
}
