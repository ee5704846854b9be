package dev.tunewise.ui;

import dev.tunewise.file.FileNames;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.ui.service.FileContent;
import dev.tunewise.ui.service.LatestTask;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Looks behind the window at what files that are dropped on it hold, and hands them on. */
final class DroppedFiles {
  private final BiConsumer<List<Path>, FileContent> open;
  private final Consumer<String> waiting;
  private final Consumer<String> refuse;
  private final LatestTask looking = new LatestTask("file content");

  /**
   * Files of a window.
   *
   * @param open gets files and what is in the first of them
   * @param waiting told what is being done, and with an empty line that it is over
   * @param refuse says in one line that a file is not read
   */
  DroppedFiles(
      BiConsumer<List<Path>, FileContent> open, Consumer<String> waiting, Consumer<String> refuse) {
    this.open = open;
    this.waiting = waiting;
    this.refuse = refuse;
  }

  /** Hands all of them on by what is in the first. */
  void look(List<Path> files) {
    Path file = files.getFirst();
    String name = FileNames.shown(file);
    waiting.accept("Reading " + name + "…");
    looking.requestCancelable(
        canceled -> content(file, canceled),
        found -> {
          waiting.accept("");
          found.ifPresentOrElse(
              content -> open.accept(files, content),
              () -> refuse.accept(name + " " + FileContent.NOTHING));
        },
        fault -> {
          waiting.accept("");
          refuse.accept(name + " " + ReadException.of(fault).getMessage() + ".");
        });
  }

  /** Empty once nobody waits for it. */
  private static Optional<Optional<FileContent>> content(Path file, BooleanSupplier canceled) {
    try {
      return Optional.of(FileContent.of(file, share -> !canceled.getAsBoolean()));
    } catch (StoppedException e) {
      return Optional.empty();
    }
  }

  void close() {
    looking.close();
  }
}
