package dev.tunewise.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.export.ExportSize;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.ui.chart.ChartPainter;
import dev.tunewise.ui.chart.ChartPane;
import dev.tunewise.ui.dialog.FakeDialogs;
import dev.tunewise.ui.service.Results;
import dev.tunewise.ui.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ChartClipboardTest {
  private final Results results =
      new Results(new Simulator().simulate(Scenario.DEFAULT.withName("Intents")), null, null);
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULTS);
  private final FakeDialogs dialogs = new FakeDialogs();
  private final ChartPainter painter = new ChartPainter(new SimpleIntegerProperty());
  private ChartClipboard clipboard;
  private ChartPane pane;

  @Start
  void start(Stage stage) {
    clipboard = new ChartClipboard(settings, dialogs);
    pane = new ChartPane(ChartKind.COST, painter);
    pane.onCopy(
        () -> clipboard.copy(ChartKind.COST, results, DecisionView.DEFAULT, Optional.empty()));
    pane.show(results);
    stage.setScene(new Scene(pane, 500, 300));
    stage.show();
    Clipboard.getSystemClipboard().setContent(text("before"));
  }

  @AfterEach
  void close() {
    assertEquals(List.of(), dialogs.shown);
    clipboard.close();
    painter.close();
  }

  private static ClipboardContent text(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    return content;
  }

  /** What is on the clipboard once it holds a picture. */
  private static Clipboard awaitPicture(FxRobot robot) throws Exception {
    AtomicBoolean there = new AtomicBoolean();
    WaitForAsyncUtils.waitFor(
        20,
        TimeUnit.SECONDS,
        () -> {
          robot.interact(() -> there.set(Clipboard.getSystemClipboard().hasImage()));
          return there.get();
        });
    return Clipboard.getSystemClipboard();
  }

  @Test
  void key_putsPictureAndTable_onTheClipboard(FxRobot robot) throws Exception {
    settings.set(
        ExportChoices.DEFAULT.withSize(new ExportSize(400, 300)).withScale(1).into(settings.get()));
    robot.clickOn(pane).press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    Clipboard filled = awaitPicture(robot);
    robot.interact(
        () -> {
          Image image = filled.getImage();
          assertEquals(400, image.getWidth());
          assertEquals(300, image.getHeight());
          assertTrue(filled.getString().contains("\nMonth\tPrompting (USD)\t"));
          assertTrue(filled.getHtml().contains("<th>Prompting (USD)</th>"));
        });
  }
}
