package dev.tunewise.cli;

import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.input.OrderedWork;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.WorkbookText;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One run of a command: what is wrong goes to the console and into the exit code. Bad files do not
 * keep the good ones from being done.
 */
final class CommandRun {
  private final Console console;
  private int exitCode = ExitCode.DONE;

  CommandRun(Console console) {
    this.console = console;
  }

  /** What is done with a good file. */
  @FunctionalInterface
  interface Step {
    void accept(Path file, Scenario scenario) throws WriteException;
  }

  /** What is done with a good file whose results go to a folder. */
  @FunctionalInterface
  interface FolderStep {
    void accept(ResultFolder folder, Path file, Scenario scenario) throws WriteException;
  }

  /** The files, with the arguments that name none reported. */
  ScenarioFiles files(List<String> arguments) {
    ScenarioFiles found = ScenarioFiles.of(arguments);
    report(found.problems());
    return found;
  }

  /** Runs the step for each good file. */
  void each(ScenarioFiles files, Step step) {
    files.files().forEach(file -> one(file, step));
  }

  private void one(Path file, Step step) {
    try {
      Optional<Scenario> scenario = read(file);
      if (scenario.isPresent()) {
        step.accept(file, scenario.get());
      }
    } catch (WriteException e) {
      failed(e);
    }
  }

  /**
   * Runs the step for each good file, with the folder for all results made first. Does nothing but
   * report if there can be no such folder or if results would overwrite each other.
   */
  void eachInto(String out, ScenarioFiles files, FolderStep step) {
    into(
        out, files, folder -> each(files, (file, scenario) -> step.accept(folder, file, scenario)));
  }

  /** The same with several files at a time; what is said comes in the order of the files. */
  void eachAtOnceInto(String out, ScenarioFiles files, FolderStep step) {
    into(
        out,
        files,
        folder ->
            parts(
                files.files().iterator(),
                OrderedWork.threads() + 1, // one may wait for the disk
                (file, part) -> {
                  ResultFolder own = new ResultFolder(folder.path(), part.console);
                  part.one(file, (path, scenario) -> step.accept(own, path, scenario));
                }));
  }

  private void into(String out, ScenarioFiles files, Consumer<ResultFolder> work) {
    Optional<String> clash = files.clash();
    if (clash.isPresent()) {
      refused(clash.get());
      return;
    }
    try {
      work.accept(folder(out));
    } catch (WriteException e) {
      failed(e);
    }
  }

  /**
   * Works on many items on all cores, each through a run of its own; what they say comes in the
   * order of the items, as soon as it can.
   */
  <T> void parts(Iterator<T> items, BiConsumer<T, CommandRun> work) {
    parts(items, OrderedWork.threads(), work);
  }

  private <T> void parts(Iterator<T> items, int threads, BiConsumer<T, CommandRun> work) {
    record Part(RecordedConsole said, CommandRun run) {}
    inOrder(
        items,
        threads,
        item -> {
          RecordedConsole said = new RecordedConsole(console);
          CommandRun run = new CommandRun(said.console());
          work.accept(item, run);
          return new Part(said, run);
        },
        part -> {
          part.said().playTo(console);
          exitCode = Math.max(exitCode, part.run().exitCode);
        });
  }

  /** Works on many items on all cores, and hands each result on in the order of the items. */
  static <T, R> void inOrder(Iterator<T> items, Function<T, R> work, Consumer<R> next) {
    inOrder(items, OrderedWork.threads(), work, next);
  }

  private static <T, R> void inOrder(
      Iterator<T> items, int threads, Function<T, R> work, Consumer<R> next) {
    try {
      OrderedWork.ofEach(work)
          .run(() -> items.hasNext() ? items.next() : null, threads, next::accept);
    } catch (ReadException | StoppedException e) {
      throw new IllegalStateException("nothing is read or stopped here", e);
    }
  }

  /** The folder for results, made if it is not there. */
  ResultFolder folder(String out) throws WriteException {
    ResultFolder folder = ResultFolder.of(out, console);
    folder.make();
    return folder;
  }

  private Optional<Scenario> read(Path file) {
    ReadResult result = ScenarioReader.readAny(file);
    report(result.problems());
    if (!(result instanceof Loaded loaded)) {
      return Optional.empty();
    }
    note(file, loaded);
    return Optional.of(loaded.scenario());
  }

  /** What to know of a workbook whose cells say other things than what it carries. */
  private void note(Path file, Loaded loaded) {
    if (loaded.origin().cells().isPresent()) {
      console.note(file + ": " + loaded.carriedOver(Numbers.local()));
    }
    ScenarioReader.changes(file, List.of(loaded))
        .map(InputChanges::count)
        .filter(count -> count > 0)
        .ifPresent(
            count -> console.note(file + ": " + WorkbookText.notTaken(count, Numbers.local())));
  }

  void report(List<Problem> problems) {
    console.problems(problems);
    if (!problems.isEmpty()) {
      exitCode = ExitCode.BAD_INPUT;
    }
  }

  void refused(String message) {
    console.fault(message);
    exitCode = ExitCode.BAD_INPUT;
  }

  void failed(WriteException failure) {
    console.failure(failure);
    exitCode = ExitCode.BAD_INPUT;
  }

  Console console() {
    return console;
  }

  int exitCode() {
    return exitCode;
  }
}
