package dev.tunewise.dataset;

import dev.tunewise.file.ReadException;
import dev.tunewise.file.input.Element;
import dev.tunewise.file.input.ElementKind;
import dev.tunewise.file.input.ElementSource;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.LineReader;
import dev.tunewise.file.input.Watch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Goes through the examples of a file that something can be learned from, one after the other, and
 * keeps count of all others.
 */
final class UsableExamples {
  private final Map<LineProblem, LineProblemReport.Tally> leftOut =
      new EnumMap<>(LineProblem.class);
  private ElementKind kind = ElementKind.LINE;
  private long entries;
  private long usable;

  /** What is done with an example. */
  interface Step {
    /**
     * Takes an example.
     *
     * @param number of the line, row or entry
     * @param text of it as it stands in the file
     * @throws ReadException if the file cannot be worked with
     * @throws IOException if what is written cannot be
     */
    void take(long number, String text, Example example) throws ReadException, IOException;
  }

  /**
   * Reads a file from its beginning to its end.
   *
   * @throws ReadException if it cannot be read, or a step says so
   */
  void each(Path file, Watch watch, Step step) throws ReadException, IOException {
    try (InputFile input = InputFile.open(file, watch)) {
      ElementSource source = ExampleSource.of(input, LineReader.MAX_LINE).elements();
      kind = source.kind();
      for (Element entry = source.next(); entry != null; entry = source.next()) {
        entries++;
        take(entry, step);
      }
    }
  }

  private void take(Element entry, Step step) throws ReadException, IOException {
    String text = entry.text();
    Example example;
    try {
      example = LineAnalysis.example(entry, text);
    } catch (LineException e) {
      tally(e.problem()).add(entry.number(), e.detail());
      return;
    }
    EnumSet<LineProblem> problems =
        ProviderRules.general(example, ProviderRules.structure(example));
    if (LineAnalysis.isUsable(problems)) {
      usable++;
      step.take(entry.number(), String.valueOf(text), example);
      return;
    }
    Map<LineProblem, String> details = LineAnalysis.details(example, problems);
    problems.removeIf(problem -> problem.harm() != LineProblem.Harm.UNUSABLE);
    LineProblem worst = problems.iterator().next();
    tally(worst).add(entry.number(), details.getOrDefault(worst, ""));
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
