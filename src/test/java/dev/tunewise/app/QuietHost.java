package dev.tunewise.app;

import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.history.TypedText;
import dev.tunewise.ui.service.FileContent;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A window that shows nothing. */
class QuietHost implements FileHost {
  @Override
  public void commitPendingEdit() {}

  @Override
  public void offer(InputChanges changes, String file) {}

  @Override
  public void openOther(Path file, FileContent content) {}

  @Override
  public void sayMeanwhile(String what) {}

  @Override
  public void findCopies(Consumer<List<Copy>> told) {
    told.accept(List.of());
  }

  @Override
  public void tookOver(Copy copy) {}

  @Override
  public void notOpened() {}

  @Override
  public void say(String line) {}

  @Override
  public void offer(String line, String button, Runnable action) {}

  @Override
  public boolean isOpenElsewhere(Path file) {
    return false;
  }

  @Override
  public void showElsewhere(Path file) {}

  @Override
  public void offerRecovery() {}

  @Override
  public void putBack(List<TypedText> typed) {}

  @Override
  public void leave() {}
}
