package dev.tunewise.usage;

import com.sun.management.OperatingSystemMXBean;
import dev.tunewise.file.input.Watch;
import dev.tunewise.usage.UsageReader.Columns;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * How fast exports with an entry for each call are added up: megabytes a second of elapsed time and
 * of processor time. Run it with the heap that has to be enough, such as {@code -Xmx300m}.
 */
public final class UsageExportBenchmark {
  private static final double MB = 1e6;
  private static final long FIRST = 1_788_220_800L;

  /** Exports that are made up. */
  private enum Export {
    SPANS,
    LANGFUSE,
    LITELLM_ARRAY,
    HELICONE_CSV,
    TABLE;

    String begin() {
      return switch (this) {
        case LITELLM_ARRAY -> "[\n";
        case HELICONE_CSV ->
            "response_id,response_status,request_id,request_created_at,request_body,model,"
                + "prompt_tokens,completion_tokens,latency,cost\n";
        case TABLE -> "timestamp,model,input tokens,output tokens,cost (USD)\n";
        default -> "";
      };
    }

    String entry(int number, Random random) {
      long second = FIRST + number / 20;
      String time = Instant.ofEpochSecond(second).toString();
      int input = 1_000 + random.nextInt(3_000);
      int output = random.nextInt(200);
      String text = "a question of a customer ".repeat(1 + random.nextInt(12));
      return switch (this) {
        case SPANS ->
            ("{\"resourceSpans\":[{\"scopeSpans\":[{\"spans\":[{\"traceId\":\"%016x\",\"spanId\":\"%08x\","
                    + "\"name\":\"chat m\",\"startTimeUnixNano\":\"%d000000000\",\"attributes\":["
                    + "{\"key\":\"gen_ai.operation.name\",\"value\":{\"stringValue\":\"chat\"}},"
                    + "{\"key\":\"gen_ai.request.model\",\"value\":{\"stringValue\":\"m-%d\"}},"
                    + "{\"key\":\"gen_ai.usage.input_tokens\",\"value\":{\"intValue\":\"%d\"}},"
                    + "{\"key\":\"gen_ai.usage.output_tokens\",\"value\":{\"intValue\":\"%d\"}}]}]}]}]}\n")
                .formatted(number, number, second, number % 3, input, output);
        case LANGFUSE ->
            ("{\"id\":\"o%d\",\"traceId\":\"t%d\",\"type\":\"GENERATION\",\"startTime\":\"%s\",\"model\":"
                    + "\"m\",\"level\":\"DEFAULT\",\"input\":[{\"role\":\"user\",\"content\":\"%s\"}],"
                    + "\"usageDetails\":{\"input\":%d,\"input_cached_tokens\":100,\"output\":%d},"
                    + "\"totalCost\":0.01}\n")
                .formatted(number, number, time, text, input, output);
        case LITELLM_ARRAY ->
            ("%s{\"request_id\":\"r%d\",\"call_type\":\"acompletion\",\"spend\":0.01,\"prompt_tokens\":%d,"
                    + "\"completion_tokens\":%d,\"startTime\":\"%s\",\"model\":\"m\",\"status\":\"success\","
                    + "\"messages\":{\"text\":\"%s\"}}")
                .formatted(number == 0 ? "" : ",\n", number, input, output, time, text);
        case HELICONE_CSV ->
            "a%d,200,q%d,%s,\"{\"\"messages\"\": \"\"%s\"\"}\",m,%d,%d,900,0.02\n"
                .formatted(number, number, time, text, input, output);
        case TABLE -> "%s,m,%d,%d,0.02\n".formatted(time, input, output);
      };
    }

    String end() {
      return this == LITELLM_ARRAY ? "\n]\n" : "";
    }
  }

  private UsageExportBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments megabytes of each file, 1,000 if not given, and names of exports, all if none
   */
  public static void main(String... arguments) throws IOException {
    long size = (arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000) * (long) MB;
    List<String> wanted =
        List.of(arguments).subList(Math.min(1, arguments.length), arguments.length);
    System.out.printf("%-16s %9s %9s %12s%n", "MB/s", "elapsed", "of CPU", "calls");
    for (Export export : Export.values()) {
      if (wanted.isEmpty() || wanted.contains(export.name())) {
        Path file = Files.createTempFile("tunewise-bench", ".tmp");
        try {
          measure(export, file, write(file, export, size));
        } finally {
          Files.delete(file);
        }
      }
    }
  }

  private static long write(Path file, Export export, long size) throws IOException {
    Random random = new Random(42);
    long bytes = 0;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(export.begin().getBytes(StandardCharsets.UTF_8));
      for (int number = 0; bytes < size; number++) {
        byte[] entry = export.entry(number, random).getBytes(StandardCharsets.UTF_8);
        out.write(entry);
        bytes += entry.length;
      }
      out.write(export.end().getBytes(StandardCharsets.UTF_8));
    }
    return bytes;
  }

  private static void measure(Export export, Path file, long bytes) {
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = system.getProcessCpuTime();
    long begin = System.nanoTime();
    UsageResult result = UsageReader.read(List.of(file), Columns.GUESSED, Watch.NONE);
    double elapsed = (System.nanoTime() - begin) / 1e9;
    double busy = (system.getProcessCpuTime() - processor) / 1e9;
    if (!(result instanceof UsageResult.Read(UsageReport report))) {
      throw new IllegalStateException(result.toString());
    }
    System.out.printf(
        "%-16s %9.0f %9.0f %12.0f%n",
        export, bytes / MB / elapsed, bytes / MB / busy, report.total().calls().orElseThrow());
  }
}
