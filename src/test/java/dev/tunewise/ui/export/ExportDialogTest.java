package dev.tunewise.ui.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ColorMode;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.ExportSize;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.dialog.FakeFileDialogs;
import dev.tunewise.ui.look.Fonts;
import dev.tunewise.ui.look.Look;
import dev.tunewise.ui.settings.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
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
class ExportDialogTest {
  private final TestContext context =
      new TestContext(new ScenarioDocument(Scenario.DEFAULT.withName("Mail: intents")));
  private final FakeFileDialogs files = context.files;
  private final FakeDialogs dialogs = context.dialogs;
  private Window window;

  @TempDir Path folder;

  @Start
  void start(Stage stage) {
    Fonts.load();
    new Look(new SimpleObjectProperty<>(Theme.LIGHT));
    stage.setScene(new Scene(new StackPane(), 900, 700));
    stage.show();
    new ExportDialog(context.in(stage), DecisionView.DEFAULT, Optional.empty()).show();
    window = Window.getWindows().stream().filter(w -> !w.equals(stage)).findFirst().orElseThrow();
  }

  private <T> T find(String selector, Class<T> type) {
    return type.cast(window.getScene().getRoot().lookup(selector));
  }

  private String status() {
    return find(".tw-dialog-status", Label.class).getText();
  }

  private void export(FxRobot robot) throws Exception {
    robot.interact(() -> find(".tw-dialog-status", Label.class).setText(""));
    robot.clickOn("Export…");
    awaitEnd();
  }

  private void awaitEnd() throws Exception {
    WaitForAsyncUtils.waitFor(
        30, TimeUnit.SECONDS, () -> !status().isEmpty() && !status().startsWith("Making"));
  }

  private byte[] expected(DeckChart kind, ExportFormat format) {
    return new ChartExport(Numbers.local(), LocalDate.now(ZoneId.systemDefault()))
        .bytes(
            context.results.get().outcome(),
            null,
            kind,
            new ExportRequest(format, ExportSize.SLIDE, 2, ColorMode.LIGHT));
  }

  @Test
  void export_writesTheChart_andSaysSo(FxRobot robot) throws Exception {
    Path chosen = files.choose(folder.resolve("chart.svg"));
    robot.clickOn("SVG");
    export(robot);
    assertEquals("Saved chart.svg", status());
    assertEquals(List.of("Mail intents cost.svg"), files.suggested);
    assertArrayEquals(expected(ChartKind.COST, ExportFormat.SVG), Files.readAllBytes(chosen));
    assertEquals("svg", context.settings.get().choices().get("export.format"));
  }

  @Test
  void export_asksOnce_beforeSeveralFilesAreReplaced(FxRobot robot) throws Exception {
    files.choose(folder);
    Files.writeString(folder.resolve("Mail intents accuracy.csv"), "old");
    robot.clickOn("CSV").clickOn("Expected accuracy");
    robot.clickOn("Export…");
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(List.of("Mail intents accuracy.csv already exists. Replace it?"), dialogs.shown);
    assertEquals("", status());
    assertEquals("old", Files.readString(folder.resolve("Mail intents accuracy.csv")));
    assertFalse(Files.exists(folder.resolve("Mail intents cost.csv")));
    dialogs.agrees = true;
    export(robot);
    assertArrayEquals(
        expected(ChartKind.ACCURACY, ExportFormat.CSV),
        Files.readAllBytes(folder.resolve("Mail intents accuracy.csv")));
    assertTrue(Files.exists(folder.resolve("Mail intents cost.csv")));
  }

  @Test
  void export_saysWhatWentWrong_inOneLine(FxRobot robot) throws Exception {
    files.choose(folder.resolve("missing").resolve("chart.png"));
    export(robot);
    assertTrue(status().contains("cannot be written"), status());
    assertFalse(status().contains("\n"));
    assertFalse(find(".tw-export-start", Button.class).isDisabled());
  }

  @Test
  void cancel_leavesExistingFilesAsTheyAre_andTheDialogOpen(FxRobot robot) throws Exception {
    Path chosen = files.choose(Files.writeString(folder.resolve("deck.pdf"), "old"));
    robot.clickOn("PDF");
    Button close = find(".tw-export-close", Button.class);
    assertEquals("Close", close.getText());
    robot.interact(
        () -> {
          find(".tw-export-start", Button.class).fire();
          assertEquals("Cancel", close.getText());
          close.fire(); // before the background can have done anything worth writing
        });
    assertEquals("Canceled. No file was written.", status());
    assertEquals("Close", close.getText());
    assertFalse(find(".tw-export-start", Button.class).isDisabled());
    assertEquals("old", Files.readString(chosen));
    export(robot);
    assertEquals("Saved deck.pdf", status());
    assertTrue(Files.size(chosen) > 10_000);
  }

  @Test
  void export_isOff_withoutAChart(FxRobot robot) {
    robot.clickOn("Cumulative cost");
    assertTrue(find(".tw-export-start", Button.class).isDisabled());
    assertEquals("Choose at least one chart.", status());
  }

  @Test
  void preview_showsTheChosenSize(FxRobot robot) throws Exception {
    @SuppressWarnings("unchecked")
    ComboBox<SizeChooser.Choice> sizes = find(".combo-box", ComboBox.class);
    robot.interact(() -> sizes.setValue(SizeChooser.Choice.CUSTOM));
    TextField width = find(".number-field", TextField.class);
    robot.doubleClickOn(width).write("300\n");
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          ImageView picture = find(".tw-export-picture", ImageView.class);
          return picture.getImage() != null && picture.getImage().getWidth() == 300;
        });
    assertEquals("600 × 1440 pixels", find(".tw-export-pixels", Label.class).getText());
  }

  @Test
  void export_writesChosenSlides_asOneFile(FxRobot robot) throws Exception {
    Path chosen = files.choose(folder.resolve("deck.pptx"));
    robot.clickOn("PPTX");
    robot.clickOn("Expected accuracy");
    export(robot);
    assertEquals("Saved deck.pptx", status());
    assertEquals("Mail intents.pptx", files.suggested.getFirst());
    try (var slides = new XMLSlideShow(Files.newInputStream(chosen))) {
      assertEquals(6, slides.getSlides().size());
    }
    assertTrue(find(".tw-export-picture", ImageView.class).isVisible());
  }

  @Test
  void savedFile_canBeOpened_andItsFolderShown(FxRobot robot) throws Exception {
    Path chosen = files.choose(folder.resolve("chart.svg"));
    assertFalse(button("Open").isVisible());
    robot.clickOn("SVG");
    export(robot);
    // The buttons appear with the status, but have their place only after the next layout.
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> button("Open").getWidth() > 0);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("Open").clickOn("Show in Folder");
    assertEquals(List.of(chosen.toAbsolutePath()), files.shown);
    assertEquals(List.of(List.of(chosen.toAbsolutePath())), files.shownInFolder);
    files.choose(folder);
    dialogs.agrees = true;
    robot.clickOn("Expected accuracy");
    export(robot);
    assertFalse(button("Open").isVisible(), "of several files only the folder is shown");
    assertTrue(button("Show in Folder").isVisible());
  }

  private Button button(String text) {
    return window.getScene().getRoot().lookupAll(".button").stream()
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void preview_turnsPages_byButtonsAndKeys(FxRobot robot) throws Exception {
    robot.clickOn("PPTX");
    awaitPage("Verdict  ·  1 of ");
    assertTrue(button("‹").isDisabled());
    robot.clickOn("›");
    awaitPage("Cumulative cost  ·  2 of ");
    robot.type(KeyCode.PAGE_DOWN);
    awaitPage("Where the money goes  ·  3 of ");
    robot.type(KeyCode.PAGE_UP, 2);
    awaitPage("Verdict  ·  1 of ");
    robot.clickOn("Assumptions").clickOn("Assumptions");
    awaitPage("Assumptions  ·  ");
  }

  @Test
  void preview_ofAWorkbook_isItsSheets(FxRobot robot) throws Exception {
    robot.clickOn("XLSX");
    awaitPage("Summary  ·  1 of ");
    Label table = find(".tw-export-table", Label.class);
    assertTrue(table.isVisible());
    assertTrue(table.getText().contains("Mail: intents"), table::getText);
    assertTrue(table.getText().contains("Recommended"), table::getText);
    assertFalse(find(".tw-export-picture", ImageView.class).isVisible());
    robot.clickOn("›");
    awaitPage("Inputs  ·  2 of ");
    assertTrue(table.getText().contains("Horizon"), table::getText);
  }

  @Test
  void preview_showsNoOtherFormat_whileItIsDrawn(FxRobot robot) throws Exception {
    robot.clickOn("XLSX");
    awaitPage("Summary  ·  1 of ");
    ToggleButton slides =
        window.getScene().getRoot().lookupAll(".toggle-button").stream()
            .map(ToggleButton.class::cast)
            .filter(button -> button.getText().equals("PPTX"))
            .findFirst()
            .orElseThrow();
    robot.interact(
        () -> {
          slides.fire();
          assertFalse(find(".tw-export-table", Label.class).isVisible());
          assertEquals("", find(".tw-export-page", Label.class).getText());
        });
    awaitPage("Verdict  ·  1 of ");
    assertTrue(find(".tw-export-picture", ImageView.class).isVisible());
  }

  private void awaitPage(String start) throws Exception {
    WaitForAsyncUtils.waitFor(
        30,
        TimeUnit.SECONDS,
        () -> find(".tw-export-page", Label.class).getText().startsWith(start));
  }
}
