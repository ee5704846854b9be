package dev.tunewise.ui.context;

import java.util.ArrayList;
import java.util.List;

/** What is typed but not yet confirmed, anywhere in a window. */
public final class PendingEdits {
  private final List<Runnable> committers = new ArrayList<>();

  /** Lets a view take over what is typed in it. */
  public void add(Runnable committer) {
    committers.add(committer);
  }

  /** Takes everything over; to be called before undo, save, export and close. */
  public void commit() {
    committers.forEach(Runnable::run);
  }
}
