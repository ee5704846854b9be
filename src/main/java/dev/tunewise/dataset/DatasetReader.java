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
import dev.tunewise.file.input.Sniff;
import dev.tunewise.file.input.Sniff.Layout;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads training files as streams: this thread cuts the file into pieces and adds the results up in
 * their order, while others look at them, so that the report is the same whatever the number of
 * threads.
 */
public final class DatasetReader {
  private static final int BATCH_BYTES = 1 << 18;
  private static final int BATCH_LINES = 1_000;
  private static final int MAX_THREADS = 4; // each may hold one line of the greatest length

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
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS);
    DatasetCollector collector = new DatasetCollector(catalog, new Fingerprints());
    try (InputFile input = InputFile.openAny(file, watch)) {
      return new DatasetReader(collector, threads, LineReader.MAX_LINE).read(input, file);
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
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("training file ", 1).factory());
    try {
      analyze(elements, pool);
    } finally {
      pool.shutdownNow();
    }
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

  private void analyze(ElementSource lines, ExecutorService pool)
      throws ReadException, StoppedException {
    Queue<Future<List<LineFacts>>> running = new ArrayDeque<>();
    List<Element> batch = batch(lines);
    while (!batch.isEmpty() || !running.isEmpty()) {
      if (!batch.isEmpty()) {
        List<Element> work = batch;
        running.add(pool.submit(() -> analyze(work)));
        batch = batch(lines);
      }
      if (running.size() > threads || batch.isEmpty()) {
        result(running.remove()).forEach(collector::add);
      }
    }
  }

  private static List<Element> batch(ElementSource lines) throws ReadException, StoppedException {
    List<Element> batch = new ArrayList<>();
    int bytes = 0;
    while (bytes < BATCH_BYTES && batch.size() < BATCH_LINES) {
      Element line = lines.next();
      if (line == null) {
        break;
      }
      batch.add(line);
      bytes += line.length();
    }
    return batch;
  }

  private static List<LineFacts> analyze(List<Element> lines) {
    LineAnalysis analysis = new LineAnalysis();
    return lines.stream().map(analysis::facts).toList();
  }

  private static List<LineFacts> result(Future<List<LineFacts>> work) throws ReadException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReadException("cannot be read: reading was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a line could not be looked at", e.getCause());
    }
  }
}
