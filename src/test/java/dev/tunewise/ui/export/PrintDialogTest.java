package dev.tunewise.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DecisionView;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.export.print.PostScriptPrinter;
import dev.tunewise.export.print.Printer;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.context.TestContext;
import dev.tunewise.ui.dialog.FrontDialog;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javax.print.PrintService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start(Stage) runs before each test
class PrintDialogTest {
  private final PostScriptPrinter paper = new PostScriptPrinter();
  private TestContext context;
  private Stage owner;
  private int exports;

  @Start
  void start(Stage stage) {
    owner = stage;
    stage.setScene(new Scene(new StackPane(), 600, 400));
    stage.show();
    context = new TestContext(new ScenarioDocument(Scenario.DEFAULT.withName("Intents")));
  }

  private Scene open(FxRobot robot, Supplier<List<Printer>> printers) {
    robot.interact(
        () ->
            new PrintDialog(
                    context.in(owner),
                    DecisionView.DEFAULT,
                    Optional.empty(),
                    ChartKind.ACCURACY,
                    printers,
                    () -> exports++)
                .show());
    WaitForAsyncUtils.waitForFxEvents();
    return FrontDialog.all().getLast().getScene();
  }

  private static Button button(Scene dialog, String text) {
    return dialog.getRoot().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> button.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static String status(Scene dialog) {
    return ((Label) dialog.getRoot().lookup(".tw-dialog-status")).getText();
  }

  private void print(FxRobot robot, String what) throws Exception {
    Scene dialog = open(robot, () -> List.of(paper.printer()));
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !button(dialog, "Print").isDisable());
    robot.interact(
        () ->
            dialog.getRoot().lookupAll(".radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(each -> each.getText().equals(what))
                .forEach(RadioButton::fire));
    robot.interact(button(dialog, "Print")::fire);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> status(dialog).endsWith("printer."));
    robot.push(KeyCode.ESCAPE);
    assertFalse(dialog.getWindow().isShowing());
  }

  @Test
  void chart_isOnePage(FxRobot robot) throws Exception {
    print(robot, "_Chart");
    assertEquals(1, paper.pages());
  }

  @Test
  void charts_areAPageEach(FxRobot robot) throws Exception {
    print(robot, "_All charts");
    assertEquals(DeckChart.all().size(), paper.pages());
  }

  @Test
  void report_isAsLongAsTheExportedOne(FxRobot robot) throws Exception {
    print(robot, "_Report");
    assertTrue(paper.pages() >= ExportChoices.DEFAULT.slides().size());
    assertEquals("false", context.settings.get().choices().get("print.upright"));
  }

  @Test
  void chartInFront_isOfferedFirst(FxRobot robot) {
    Scene dialog = open(robot, List::of);
    assertTrue(
        dialog.getRoot().lookupAll(".combo-box").stream()
            .map(node -> ((ComboBox<?>) node).getValue())
            .anyMatch(value -> value == ChartKind.ACCURACY));
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void noPrinter_isSaid_withWhatToDo(FxRobot robot) throws Exception {
    Scene dialog = open(robot, List::of);
    Label note = (Label) dialog.getRoot().lookup(".tw-print-note");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, note::isVisible);
    assertEquals(
        "No printer was found: set one up in the system, or export a PDF.", note.getText());
    assertTrue(button(dialog, "Print").isDisable());
    robot.interact(button(dialog, "Export…")::fire);
    assertEquals(1, exports);
    assertFalse(dialog.getWindow().isShowing());
  }

  /** The thread of the print hands the fault on besides. */
  @Test
  void faultOfAPrint_isSaid_andTheNextOneWorks(FxRobot robot) throws Exception {
    AtomicBoolean failing = new AtomicBoolean(true);
    PrintService whole = paper.printer().service();
    PrintService breakable =
        (PrintService)
            Proxy.newProxyInstance(
                PrintService.class.getClassLoader(),
                new Class<?>[] {PrintService.class},
                (proxy, method, arguments) -> {
                  if (failing.get() && method.getName().equals("createPrintJob")) {
                    throw new IllegalStateException("Customer claims");
                  }
                  return method.invoke(whole, arguments);
                });
    Scene dialog = open(robot, () -> List.of(new Printer(breakable)));
    Button print = button(dialog, "Print");
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !print.isDisable());
    List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> uncaught.add(fault));
    try {
      robot.interact(print::fire);
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> uncaught.size() == 1);
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals("A fault of the program stopped the print.", status(dialog));
    assertFalse(print.isDisable());
    failing.set(false);
    robot.interact(print::fire);
    WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> status(dialog).endsWith("printer."));
    assertEquals(1, paper.pages());
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void strangePaper_isForgotten(FxRobot robot) {
    robot.interact(
        () -> context.settings.set(context.settings.get().withChoice("print.paper", "PAPYRUS")));
    Scene dialog = open(robot, List::of);
    assertTrue(button(dialog, "Close").isVisible());
    robot.push(KeyCode.ESCAPE);
  }
}
