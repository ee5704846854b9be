package dev.tunewise.ui;

import dev.tunewise.ui.zoom.LaidOut;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Lays out the windows that a test with a user interface has opened before the test begins. A
 * window that is shown has its places only after the next pulse, which on a busy machine may come
 * after the first click.
 */
public final class LaidOutWindows implements BeforeTestExecutionCallback {
  @Override
  public void beforeTestExecution(ExtensionContext context) {
    boolean hasUserInterface =
        AnnotationSupport.findRepeatableAnnotations(
                context.getRequiredTestClass(), ExtendWith.class)
            .stream()
            .flatMap(extend -> List.of(extend.value()).stream())
            .anyMatch(ApplicationExtension.class::equals);
    if (hasUserInterface) {
      WaitForAsyncUtils.waitForAsyncFx(20_000, LaidOutWindows::layOut);
    }
  }

  private static void layOut() {
    for (Window window : List.copyOf(Window.getWindows())) {
      Scene scene = window.getScene();
      if (scene != null) {
        LaidOut.now(scene.getRoot());
      }
    }
  }
}
