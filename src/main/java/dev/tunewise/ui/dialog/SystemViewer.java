package dev.tunewise.ui.dialog;

import dev.tunewise.ui.dialog.SystemCommands.Command;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;

/** Hands files to the programs that the system has for them, away from the FX thread. */
final class SystemViewer {
  /** A viewer that a command becomes does not end: no answer is a good one. */
  private static final int PATIENCE_SECONDS = 5;

  private final SystemCommands commands;
  private final Predicate<Command> runner;
  private final Executor worker;
  private final Consumer<String> failed;

  /**
   * A viewer for this system.
   *
   * @param failed told on the FX thread, in one line, why nothing was shown
   */
  SystemViewer(Consumer<String> failed) {
    this(
        SystemCommands.here(),
        SystemViewer::runs,
        work -> Thread.ofPlatform().daemon().name("viewer").start(work),
        line -> Platform.runLater(() -> failed.accept(line)));
  }

  SystemViewer(
      SystemCommands commands,
      Predicate<Command> runner,
      Executor worker,
      Consumer<String> failed) {
    this.commands = commands;
    this.runner = runner;
    this.worker = worker;
    this.failed = failed;
  }

  /** Opens a file, or a folder in the file manager. */
  void open(Path path) {
    worker.execute(
        () ->
            tried(
                path, commands.open(path.toAbsolutePath()), "No program here opens " + name(path)));
  }

  /** Shows files of one folder in the file manager. */
  void showInFolder(List<Path> files) {
    Path first = files.getFirst();
    worker.execute(
        () ->
            tried(
                first,
                commands.show(files.stream().map(Path::toAbsolutePath).toList()),
                "No file manager here shows " + name(first)));
  }

  private void tried(Path path, List<Command> all, String otherwise) {
    Optional<String> problem =
        !Files.exists(path)
            ? Optional.of(name(path) + " is no longer there.")
            : all.stream().anyMatch(runner) ? Optional.empty() : Optional.of(otherwise + ".");
    problem.ifPresent(failed);
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }

  private static boolean runs(Command command) {
    try {
      Process process =
          new ProcessBuilder(command.words())
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return !command.tells()
          || !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
          || process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such program
    } catch (InterruptedException e) {
      return true; // the program ends
    }
  }
}
