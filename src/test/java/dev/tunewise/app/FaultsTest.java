package dev.tunewise.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tunewise.ui.dialog.FakeDialogs;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FaultsTest {
  @Test
  void fault_isShown_withDetails() {
    FakeDialogs dialogs = new FakeDialogs();
    Faults faults = new Faults(dialogs);
    faults.uncaughtException(Thread.currentThread(), new IllegalStateException("broken"));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, dialogs.shown.size());
    assertTrue(dialogs.shown.getFirst().contains("IllegalStateException: broken"));
  }

  @Test
  void faults_doNotPileUp_whileOneIsShown() {
    FakeDialogs dialogs = new FakeDialogs();
    Faults faults = new Faults(dialogs);
    Object answer = new Object();
    dialogs.whileShowingFault =
        () -> {
          faults.uncaughtException(Thread.currentThread(), new IllegalStateException("again"));
          Platform.runLater(() -> Platform.exitNestedEventLoop(answer, null));
          Platform.enterNestedEventLoop(answer);
        };
    faults.uncaughtException(Thread.currentThread(), new IllegalStateException("first"));
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(1, dialogs.shown.size());
  }
}
