package dev.tunewise.dataset;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.dataset.DatasetResult.Cancelled;
import dev.tunewise.dataset.DatasetResult.Read;
import dev.tunewise.dataset.DatasetResult.Refused;
import dev.tunewise.file.Fingerprints;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.input.Element;
import dev.tunewise.file.input.ElementSource;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.LineReader;
import dev.tunewise.file.input.OrderedWork;
import dev.tunewise.file.input.Sniff;
import dev.tunewise.file.input.Sniff.Layout;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads training files as streams, on several threads, and adds up what they hold. */
public final class DatasetReader {
  private final DatasetCollector collector;
  private final int threads;
  private final int maxLine;

  DatasetReader(DatasetCollector collector, int threads, int maxLine) {
    this.collector = collector;
    this.threads = threads;
    this.maxLine = maxLine;
  }

  /**
   * Reads an ordinary file; nothing is thrown.
   *
   * @param catalog holds what providers allow
   * @param watch is told the share of the bytes that is read
   */
  public static DatasetResult read(Path file, Catalog catalog, Watch watch) {
    try {
      TextFile.requireOrdinary(file);
    } catch (ReadException e) {
      return refused(file, e.getMessage() + "; " + ExampleSource.NEEDED);
    }
    return readAny(file, catalog, watch);
  }

  /** As {@link #read}, and from pipes and devices too, however long they take. */
  public static DatasetResult readAny(Path file, Catalog catalog, Watch watch) {
    if (Files.isDirectory(file)) {
      return refused(file, "is a folder; " + ExampleSource.NEEDED);
    }
    DatasetCollector collector = new DatasetCollector(catalog, new Fingerprints());
    try (InputFile input = InputFile.openAny(file, watch)) {
      return new DatasetReader(collector, OrderedWork.threads(), LineReader.MAX_LINE)
          .read(input, file);
    } catch (StoppedException e) {
      return new Cancelled();
    } catch (ReadException e) {
      return refused(file, e.getMessage());
    }
  }

  /** Whether a file that begins so is a training file. */
  public static boolean recognizes(Sniff start) {
    return ExampleSource.recognizes(start);
  }

  /** Whether it can be nothing else: each name in it is one of an example's. */
  public static boolean recognizesAll(Sniff start) {
    return ExampleSource.recognizesAll(start);
  }

  private static Refused refused(Path file, String why) {
    return new Refused(new Problem(file.toString(), why));
  }

  DatasetResult read(InputFile input, Path file) throws ReadException, StoppedException {
    ExampleSource source = ExampleSource.of(input, maxLine);
    ElementSource elements = source.elements();
    new OrderedWork<>(Element::length, DatasetReader::analyze)
        .run(elements::next, threads, facts -> facts.forEach(collector::add));
    if (!collector.hasUsable()) {
      String why =
          collector.firstProblem(elements.kind()).map(problem -> "; " + problem).orElse("");
      String what =
          input.layout() == Layout.EMPTY ? "is empty" : "holds no example to learn from" + why;
      return refused(file, what + "; " + ExampleSource.NEEDED);
    }
    String name = String.valueOf(file.getFileName());
    return new Read(collector.report(name, input.bytesRead(), elements.count(), source.layout()));
  }

  private static List<LineFacts> analyze(List<Element> lines) {
    LineAnalysis analysis = new LineAnalysis();
    return lines.stream().map(analysis::facts).toList();
  }
}
