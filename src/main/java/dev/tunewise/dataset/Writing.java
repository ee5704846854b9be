package dev.tunewise.dataset;

import dev.tunewise.dataset.FileOutcome.Cancelled;
import dev.tunewise.dataset.FileOutcome.Done;
import dev.tunewise.dataset.FileOutcome.Refused;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.input.StoppedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Writes files while another one is read, and tells whose fault it is if that fails. */
final class Writing {
  private Writing() {}

  /** What is done while files are written. */
  interface Action<E extends Exception> {
    void run() throws E, IOException;
  }

  /** Carries what is wrong with the file that is read through what writes. */
  private static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;

    Unreadable(ReadException cause) {
      super(cause.getMessage(), cause);
    }
  }

  static IOException unreadable(ReadException why) {
    return new Unreadable(why);
  }

  /** Reads within what writes. */
  static void reading(Action<ReadException> action) throws IOException {
    try {
      action.run();
    } catch (ReadException e) {
      throw unreadable(e);
    }
  }

  /**
   * What came of writing.
   *
   * @param source is read meanwhile, so that nothing may take its place
   * @param targets to be written
   * @param writer writes all of them or none
   * @param report of what was written
   */
  static <T> FileOutcome<T> of(
      Path source, List<Path> targets, Action<WriteException> writer, Supplier<T> report) {
    for (Path target : targets) {
      if (isSame(source, target)) {
        return refused(target, "is the file that is read; choose another name or folder");
      }
    }
    try {
      writer.run();
      return new Done<>(report.get());
    } catch (IOException e) {
      return switch (cause(e)) {
        case StoppedException stopped -> new Cancelled<>();
        case Unreadable wrong -> refused(source, String.valueOf(wrong.getMessage()));
        default -> refused(targets.isEmpty() ? source : targets.getFirst(), e);
      };
    }
  }

  private static Throwable cause(IOException e) {
    return e instanceof WriteException && e.getCause() != null ? e.getCause() : e;
  }

  private static <T> Refused<T> refused(Path target, IOException e) {
    return e instanceof WriteException failed
        ? new Refused<>(failed.problem())
        : refused(target, "cannot be written: " + WriteException.why(e));
  }

  private static <T> Refused<T> refused(Path file, String why) {
    return new Refused<>(new Problem(file.toString(), why));
  }

  private static boolean isSame(Path source, Path target) {
    try {
      return Files.exists(target) && Files.isSameFile(source, target);
    } catch (IOException e) {
      return false; // the target cannot be written, as will be said
    }
  }
}
