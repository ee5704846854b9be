package dev.tunewise.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.ui.settings.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class CompareExportDialogTest {
  private static final Scenario BASE = Scenario.DEFAULT.withName("Base");

  private final TestContext context = new TestContext(new ScenarioDocument(BASE));
  private final FakeFileDialogs files = context.files;
  private Window window;

  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    stage.setScene(new Scene(new StackPane(), 900, 700));
    stage.show();
    ScenarioComparison comparison =
        ScenarioComparison.of(
            Stream.of(BASE, BASE.with(Parameter.HOURLY_RATE, 120).withName("More expensive"))
                .map(new Simulator()::simulate)
                .toList(),
            StrategyChoice.RECOMMENDED);
    context.settings.set(
        Settings.DEFAULTS
            .withChoice("export.charts", "cost,map")
            .withChoice("export.slides", "volume"));
    new ExportDialog(context.in(stage), comparison).show();
    window = Window.getWindows().stream().filter(w -> !w.equals(stage)).findFirst().orElseThrow();
  }

  private void export(FxRobot robot) throws Exception {
    Label status = (Label) window.getScene().getRoot().lookup(".tw-dialog-status");
    robot.interact(() -> status.setText(""));
    robot.clickOn("Export…");
    WaitForAsyncUtils.waitFor(
        60,
        TimeUnit.SECONDS,
        () -> !status.getText().isEmpty() && !status.getText().startsWith("Making"));
    assertTrue(status.getText().startsWith("Saved "), status.getText());
  }

  /** Those on show: charts and slides lie on top of each other. */
  private List<String> boxes() {
    return window.getScene().getRoot().lookupAll(".check-box").stream()
        .map(CheckBox.class::cast)
        .filter(box -> box.getParent().isVisible())
        .map(CheckBox::getText)
        .toList();
  }

  @Test
  void tables_comeWithFiguresAndWhatDiffers_inOneFolder(FxRobot robot) throws Exception {
    files.choose(folder);
    assertEquals(List.of("Cumulative cost", "Expected accuracy"), boxes());
    robot.clickOn("CSV");
    export(robot);
    assertEquals(
        List.of("Base compare-changes.csv", "Base compare-cost.csv", "Base compare-figures.csv"),
        written());
    assertEquals(
        "cost,map", context.settings.get().choices().get("export.charts"), "not forgotten");
  }

  private List<String> written() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void slides_areThoseOfComparisons(FxRobot robot) throws Exception {
    Path chosen = files.choose(folder.resolve("deck.pptx"));
    robot.clickOn("PPTX");
    assertEquals(
        List.of(
            "How they compare",
            "Cumulative cost",
            "Expected accuracy",
            "What differs",
            "Assumptions"),
        boxes());
    robot.clickOn("What differs").clickOn("Assumptions");
    export(robot);
    assertEquals(List.of("Base compared.pptx"), files.suggested);
    try (var in = Files.newInputStream(chosen);
        XMLSlideShow slides = new XMLSlideShow(in)) {
      assertEquals(3, slides.getSlides().size());
    }
    assertEquals("volume", context.settings.get().choices().get("export.slides"), "not forgotten");
  }
}
