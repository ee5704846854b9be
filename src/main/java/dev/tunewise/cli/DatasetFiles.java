package dev.tunewise.cli;

import dev.tunewise.dataset.ConversionWriter;
import dev.tunewise.dataset.Converter;
import dev.tunewise.dataset.FileOutcome;
import dev.tunewise.dataset.SplitWriter;
import dev.tunewise.dataset.Splitter;
import dev.tunewise.dataset.TargetForm;
import dev.tunewise.file.Problem;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.input.Watch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes other files of a training file, and prints what was written as JSON. */
record DatasetFiles(Console console) {
  /**
   * Writes a part to train on and one to evaluate with.
   *
   * @param share to hold out
   * @param out the folder; made where it is not there
   * @return the exit code
   */
  int split(Path file, double share, long seed, String out) {
    return switch (Splitter.read(file, Watch.NONE)) {
      case FileOutcome.Done<Splitter>(Splitter splitter) ->
          into(
              out,
              folder ->
                  report(
                      splitter.write(splitter.split(share, seed), folder, Watch.NONE),
                      SplitWriter::toBytes));
      case FileOutcome.Refused<Splitter>(Problem problem) -> refused(problem);
      case FileOutcome.Cancelled<Splitter>() -> throw neverCanceled();
    };
  }

  /**
   * Writes the examples in another form.
   *
   * @return the exit code
   */
  int convert(Path file, TargetForm target, String out) {
    Optional<Path> to = ScenarioFiles.path(out);
    return to.isEmpty()
        ? refused(ScenarioFiles.noPath(out))
        : report(
            new Converter(file, target).write(to.get(), Watch.NONE),
            report -> ConversionWriter.toBytes(report, to.get()));
  }

  private int into(String out, Function<Path, Integer> action) {
    try {
      ResultFolder folder = ResultFolder.of(out, console);
      folder.make();
      return action.apply(folder.path());
    } catch (WriteException e) {
      console.failure(e);
      return ExitCode.BAD_INPUT;
    }
  }

  private <T> int report(FileOutcome<T> outcome, Function<T, byte[]> writer) {
    return switch (outcome) {
      case FileOutcome.Done<T>(T report) -> {
        console.write(writer.apply(report));
        yield ExitCode.DONE;
      }
      case FileOutcome.Refused<T>(Problem problem) -> refused(problem);
      case FileOutcome.Cancelled<T>() -> throw neverCanceled();
    };
  }

  private int refused(Problem problem) {
    console.problems(List.of(problem));
    return ExitCode.BAD_INPUT;
  }

  private static IllegalStateException neverCanceled() {
    return new IllegalStateException("nobody cancels here");
  }
}
