package dev.tunewise.dataset;

import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Element;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.ElementSource;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.LineReader;
import dev.tunewise.file.input.OrderedWork;
import dev.tunewise.file.input.Watch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Goes through the examples of a file that something can be learned from, and keeps count of all
 * others: makes something of each on several threads, and takes that in the order of the file.
 */
final class UsableExamples {
  private final Map<LineProblem, LineProblemReport.Tally> leftOut =
      new EnumMap<>(LineProblem.class);
  private final int threads;
  private ElementKind kind = ElementKind.LINE;
  private long entries;
  private long usable;

  UsableExamples() {
    this(OrderedWork.threads());
  }

  UsableExamples(int threads) {
    this.threads = threads;
  }

  /**
   * What is made of an example; of one work on one thread at a time.
   *
   * @param <R> what it makes
   */
  interface Work<R> {
    /**
     * Makes it.
     *
     * @param text of the example as it stands in the file
     */
    R of(String text, Example example);
  }

  /**
   * What is done with that, on the calling thread.
   *
   * @param <E> what can go wrong
   */
  interface Step<R, E extends Exception> {
    /**
     * Takes it, in the order of the file.
     *
     * @param number of the line, row or entry
     */
    void take(long number, R made) throws E;
  }

  private sealed interface Entry<R> {
    record Usable<R>(long number, R made) implements Entry<R> {}

    record LeftOut<R>(long number, LineProblem problem, String detail) implements Entry<R> {}
  }

  /**
   * Reads a file from its beginning to its end.
   *
   * @param work gives one for each of several threads
   * @throws ReadException if it cannot be read
   * @throws IOException if the watch says to stop
   * @throws E if a step does
   */
  <R, E extends Exception> void each(
      Path file, Watch watch, Supplier<Work<R>> work, Step<R, E> step)
      throws ReadException, IOException, E {
    try (InputFile input = InputFile.open(file, watch)) {
      ElementSource source = ExampleSource.of(input, LineReader.MAX_LINE).elements();
      kind = source.kind();
      new OrderedWork<Element, List<Entry<R>>>(Element::length, batch -> entries(batch, work.get()))
          .<E>run(source::next, threads, batch -> take(batch, step));
    }
  }

  private static <R> List<Entry<R>> entries(List<Element> batch, Work<R> work) {
    return batch.stream().map(entry -> entry(entry, work)).toList();
  }

  private static <R> Entry<R> entry(Element entry, Work<R> work) {
    String text = entry.text();
    Example example;
    try {
      example = LineAnalysis.example(entry, text);
    } catch (LineException e) {
      return new Entry.LeftOut<>(entry.number(), e.problem(), e.detail());
    }
    EnumSet<LineProblem> problems =
        ProviderRules.general(example, ProviderRules.structure(example));
    if (LineAnalysis.isUsable(problems)) {
      return new Entry.Usable<>(entry.number(), work.of(String.valueOf(text), example));
    }
    Map<LineProblem, String> details = LineAnalysis.details(example, problems);
    problems.removeIf(problem -> problem.harm() != LineProblem.Harm.UNUSABLE);
    LineProblem worst = problems.iterator().next();
    return new Entry.LeftOut<>(entry.number(), worst, details.getOrDefault(worst, ""));
  }

  private <R, E extends Exception> void take(List<Entry<R>> batch, Step<R, E> step) throws E {
    for (Entry<R> entry : batch) {
      entries++;
      switch (entry) {
        case Entry.Usable<R>(long number, R made) -> {
          usable++;
          step.take(number, made);
        }
        case Entry.LeftOut<R>(long number, LineProblem problem, String detail) ->
            tally(problem).add(number, detail);
      }
    }
  }

  private LineProblemReport.Tally tally(LineProblem problem) {
    return leftOut.computeIfAbsent(problem, p -> new LineProblemReport.Tally());
  }

  /** How many lines, rows or values there are, blank ones aside. */
  long entries() {
    return entries;
  }

  /** How many of them hold an example that can be learned from. */
  long usable() {
    return usable;
  }

  /** The others, each under its first problem. */
  List<LineProblemReport> leftOut() {
    return leftOut.entrySet().stream().map(e -> e.getValue().report(e.getKey())).toList();
  }

  /** What the entries are. */
  ElementKind kind() {
    return kind;
  }

  /** Why no example was found, in words. */
  String nothing() {
    String mostly =
        leftOut().stream()
            .max((one, other) -> Long.compare(one.count(), other.count()))
            .map(report -> "; " + DatasetCollector.inWords(report, kind))
            .orElse("");
    String what = entries == 0 ? "is empty" : "holds no example to learn from" + mostly;
    return what + "; " + ExampleSource.NEEDED;
  }
}
