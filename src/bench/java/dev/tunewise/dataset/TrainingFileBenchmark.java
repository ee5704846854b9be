package dev.tunewise.dataset;

import com.sun.management.OperatingSystemMXBean;
import dev.tunewise.catalog.CatalogStore;
import dev.tunewise.file.input.Element;
import dev.tunewise.file.input.ElementSource;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.LineReader;
import dev.tunewise.file.input.Watch;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * How fast training files are read in each layout: cut into examples, and reported on. Prints
 * megabytes of content a second of elapsed time and of processor time, and the most that the heap
 * held.
 */
public final class TrainingFileBenchmark {
  private static final double MB = 1e6;
  private static final String[] WORDS =
      ("my card has not arrived yet when will it be there the transfer was declined and I need help"
              + " with a payment that I do not know please cancel order refund account balance")
          .split(" ");

  /** Layouts of files. */
  private enum Layout {
    CHAT("chat lines"),
    GZIP("chat lines, gzip"),
    UTF_16("chat lines, UTF-16"),
    ARRAY("array, an example a line"),
    PRETTY("array over several lines"),
    PAIRS("prompt and completion lines"),
    CSV("prompt and completion CSV");

    private final String label;

    Layout(String label) {
      this.label = label;
    }

    String example(String question, String answer, boolean first) {
      return switch (this) {
        case CHAT, GZIP, UTF_16 -> chat(question, answer) + "\n";
        case ARRAY -> (first ? "[\n" : ",\n") + chat(question, answer);
        case PRETTY ->
            (first ? "[\n  " : ",\n  ")
                + chat(question, answer).replace("{", "{\n    ").replace("}", "\n  }");
        case PAIRS -> "{\"prompt\": \"%s\", \"completion\": \"%s\"}\n".formatted(question, answer);
        case CSV ->
            (first ? "id,prompt,completion\n" : "") + "7,\"" + question + "\"," + answer + "\n";
      };
    }

    private static String chat(String question, String answer) {
      return ("{\"messages\": [{\"role\": \"system\", \"content\": \"You answer customers of a bank"
              + " and name what they want. One word.\"}, {\"role\": \"user\", \"content\": \"%s\"},"
              + " {\"role\": \"assistant\", \"content\": \"%s\"}]}")
          .formatted(question, answer);
    }

    String end() {
      return this == ARRAY || this == PRETTY ? "\n]\n" : "";
    }

    Charset charset() {
      return this == UTF_16 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }
  }

  private TrainingFileBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments megabytes of each file, 1,000 if not given; megabytes of those reported on,
   *     the same if not given
   */
  public static void main(String... arguments) throws Exception {
    long size = (arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000) * (long) MB;
    long reported = arguments.length > 1 ? Long.parseLong(arguments[1]) * (long) MB : size;
    System.out.printf(
        "%-28s %9s %9s %9s %9s %9s%n", "MB/s", "cut", "of CPU", "report", "of CPU", "heap MB");
    for (Layout layout : Layout.values()) {
      Rate cut = measure(layout, size, TrainingFileBenchmark::cut);
      Rate report = measure(layout, reported, TrainingFileBenchmark::report);
      System.out.printf(
          "%-28s %9.0f %9.0f %9.0f %9.0f %9.0f%n",
          layout.label,
          cut.elapsed(),
          cut.processor(),
          report.elapsed(),
          report.processor(),
          Math.max(cut.heap(), report.heap()));
    }
  }

  /** Bytes written before compression. */
  private static long write(Path file, Layout layout, long size) throws IOException {
    Random random = new Random(42);
    long bytes = 0;
    try (OutputStream out = out(file, layout)) {
      while (bytes < size) {
        StringBuilder question = new StringBuilder("Hello,");
        for (int i = 0; i < 80; i++) {
          question.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
        }
        question.append(' ').append(random.nextInt(1_000_000_000));
        String answer = WORDS[random.nextInt(20)];
        byte[] example =
            layout.example(question.toString(), answer, bytes == 0).getBytes(layout.charset());
        out.write(example);
        bytes += example.length;
      }
      out.write(layout.end().getBytes(layout.charset()));
    }
    return bytes;
  }

  private static OutputStream out(Path file, Layout layout) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
    return layout == Layout.GZIP ? new GZIPOutputStream(out, 1 << 16) : out;
  }

  private record Rate(double elapsed, double processor, double heap) {}

  @FunctionalInterface
  private interface Job {
    void run(Path file) throws Exception;
  }

  private static Rate measure(Layout layout, long size, Job job) throws Exception {
    Path file = Files.createTempFile("tunewise-bench", ".tmp");
    try {
      return measure(file, write(file, layout, size), job);
    } finally {
      Files.delete(file);
    }
  }

  private static Rate measure(Path file, long bytes, Job job) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    long processor = system.getProcessCpuTime();
    long start = System.nanoTime();
    job.run(file);
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (system.getProcessCpuTime() - processor) / 1e9;
    double most = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MB;
    return new Rate(bytes / MB / seconds, bytes / MB / busy, most);
  }

  private static void cut(Path file) throws Exception {
    try (InputFile input = InputFile.open(file, Watch.NONE)) {
      ElementSource source = ExampleSource.of(input, LineReader.MAX_LINE).elements();
      long length = 0;
      for (Element next = source.next(); next != null; next = source.next()) {
        length += next.length();
      }
      if (length == 0) {
        throw new IllegalStateException("nothing was cut");
      }
    }
  }

  private static void report(Path file) {
    DatasetResult result = DatasetReader.read(file, CatalogStore.shipped(), Watch.NONE);
    if (!(result instanceof DatasetResult.Read)) {
      throw new IllegalStateException(result.toString());
    }
  }
}
