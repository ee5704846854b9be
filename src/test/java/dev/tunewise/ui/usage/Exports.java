package dev.tunewise.ui.usage;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tunewise.file.input.Watch;
import dev.tunewise.usage.UsageReader;
import dev.tunewise.usage.UsageReport;
import dev.tunewise.usage.UsageResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Small exports for tests. */
final class Exports {
  private static final String DAY = "%s,%s,%d,%d,%d,%d,%s%n";

  private Exports() {}

  /**
   * A table of which the header says what its columns are: for each day 1,000 calls of {@code big}
   * with 2,400 tokens in, half of them cached, and 40 out, for 10 dollars.
   *
   * @param small whether a model {@code small} has 500 calls beside them, for 1 dollar
   */
  static Path table(Path folder, LocalDate from, int days, boolean small) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "date,model,requests,input_tokens,cached_input_tokens,output_tokens,cost_usd\n");
    for (int i = 0; i < days; i++) {
      LocalDate day = from.plusDays(i);
      text.append(DAY.formatted(day, "big", 1_000, 2_400_000, 1_200_000, 40_000, "10"));
      if (small) {
        text.append(DAY.formatted(day, "small", 500, 50_000, 0, 5_000, "1"));
      }
    }
    return Files.writeString(folder.resolve("usage.csv"), text.toString());
  }

  /** What a file holds, where its columns are what their names say. */
  static UsageReport report(Path file) {
    UsageResult result = UsageReader.read(List.of(file), UsageReader.Columns.GUESSED, Watch.NONE);
    return assertInstanceOf(UsageResult.Read.class, result).report();
  }
}
