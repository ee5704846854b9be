package dev.tunewise.dataset;

import dev.tunewise.catalog.Catalog;
import dev.tunewise.catalog.PriceListReader.Watch;
import dev.tunewise.dataset.DatasetResult.Cancelled;
import dev.tunewise.dataset.DatasetResult.Read;
import dev.tunewise.dataset.DatasetResult.Refused;
import dev.tunewise.dataset.LineReader.Line;
import dev.tunewise.file.FileReason;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import java.io.IOException;
import java.io.InputStream;
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
 * Reads training files as streams: this thread cuts the file into lines and adds the results up in
 * their order, while others look at the lines, so that the report is the same whatever the number
 * of threads.
 */
public final class DatasetReader {
  private static final int BATCH_BYTES = 1 << 18;
  private static final int BATCH_LINES = 1_000;
  private static final int MAX_THREADS = 4; // each may hold one line of the greatest length

  private static final String NEEDED = "a JSONL file with one training example per line is needed";

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
      return readAny(file, catalog, watch);
    } catch (ReadException e) {
      return refused(file, e.getMessage() + "; " + NEEDED);
    }
  }

  /** As {@link #read}, and from pipes and devices too, however long they take. */
  public static DatasetResult readAny(Path file, Catalog catalog, Watch watch) {
    try {
      if (Files.isDirectory(file)) {
        return refused(file, "is a folder; " + NEEDED);
      }
      long size = Files.size(file);
      int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MAX_THREADS);
      DatasetCollector collector = new DatasetCollector(catalog, new Fingerprints());
      try (InputStream in = Files.newInputStream(file)) {
        return new DatasetReader(collector, threads, LineReader.MAX_LINE)
            .read(in, file, size, watch);
      }
    } catch (IOException | SecurityException e) {
      return refused(file, "cannot be read: " + FileReason.of(e));
    }
  }

  private static Refused refused(Path file, String why) {
    return new Refused(new Problem(file.toString(), why));
  }

  DatasetResult read(InputStream in, Path file, long size, Watch watch) throws IOException {
    LineReader lines =
        new LineReader(in, maxLine, bytes -> watch.goOn((double) bytes / Math.max(1, size)));
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("training file ", 1).factory());
    try {
      if (!analyze(lines, pool)) {
        return new Cancelled();
      }
    } finally {
      pool.shutdownNow();
    }
    if (!collector.hasUsable()) {
      String why = collector.firstProblem().map(problem -> "; " + problem).orElse("");
      String what = lines.number() == 0 ? "is empty" : "holds no example to learn from" + why;
      return refused(file, what + "; " + NEEDED);
    }
    String name = String.valueOf(file.getFileName());
    return new Read(collector.report(name, lines.read(), lines.number()));
  }

  /** False if the reading was stopped. */
  private boolean analyze(LineReader lines, ExecutorService pool) throws IOException {
    Queue<Future<List<LineFacts>>> running = new ArrayDeque<>();
    List<Line> batch = batch(lines);
    while (!batch.isEmpty() || !running.isEmpty()) {
      if (lines.isStopped()) {
        return false;
      }
      if (!batch.isEmpty()) {
        List<Line> work = batch;
        running.add(pool.submit(() -> analyze(work)));
        batch = batch(lines);
      }
      if (running.size() > threads || batch.isEmpty()) {
        result(running.remove()).forEach(collector::add);
      }
    }
    return !lines.isStopped();
  }

  private static List<Line> batch(LineReader lines) throws IOException {
    List<Line> batch = new ArrayList<>();
    int bytes = 0;
    while (bytes < BATCH_BYTES && batch.size() < BATCH_LINES) {
      Line line = lines.next();
      if (line == null) {
        break;
      }
      batch.add(line);
      bytes += line.length();
    }
    return batch;
  }

  private static List<LineFacts> analyze(List<Line> lines) {
    LineAnalysis analysis = new LineAnalysis();
    return lines.stream().map(analysis::facts).toList();
  }

  private static List<LineFacts> result(Future<List<LineFacts>> work) throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("reading was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a line could not be looked at", e.getCause());
    }
  }
}
