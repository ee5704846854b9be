package dev.tunewise.app;

import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.history.TypedText;
import dev.tunewise.ui.service.FileContent;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The window around the open file. */
interface FileHost {
  /** Takes over what is typed but not yet confirmed. */
  void commitPendingEdit();

  /** Opens a file that is no scenario where its content belongs. */
  void openOther(Path file, FileContent content);

  /**
   * Offers what was changed in a workbook to the open scenario, which it carries.
   *
   * @param file name of the workbook
   */
  void offer(InputChanges changes, String file);

  /** Says after a while what is waited for; an empty line if nothing is any more. */
  void sayMeanwhile(String what);

  /** Hands over what crashes left behind and is not yet recovered. */
  void findCopies(Consumer<List<Copy>> told);

  /** The open scenario holds what a crash left behind now: it is not to be offered again. */
  void tookOver(Copy copy);

  /** Told that a file was not opened, once the user has been told why. */
  void notOpened();

  /** Says something quietly in one line; an empty one takes back what was said. */
  void say(String line);

  /** Says something quietly in one line, with a button that does something about it. */
  void offer(String line, String button, Runnable action);

  /** Whether another window has a file open; to be asked in the background. */
  boolean isOpenElsewhere(Path file);

  /** Brings the window that has a file open to the front. */
  void showElsewhere(Path file);

  /** Offers what crashes left behind. */
  void offerRecovery();

  /** Puts what was typed before a crash back into its fields. */
  void putBack(List<TypedText> typed);

  void leave();
}
