package dev.tunewise.ui.start;

import dev.tunewise.chart.ChartData;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.VerdictText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a recent file says as it is now: never kept from an earlier start, so that no number of
 * another version of the file or of the program stands beside it.
 *
 * @param modified when it was saved; empty if it is not there
 * @param size in bytes
 * @param verdict in a sentence; empty if it cannot be read, or holds several scenarios
 * @param costs its cost chart, where there is a verdict
 */
record RecentFile(
    Optional<FileTime> modified, long size, String verdict, Optional<ChartData> costs) {
  private static final RecentFile MISSING =
      new RecentFile(Optional.empty(), 0, "", Optional.empty());

  /** Reads and calculates; what was known of the same file as it is still counts. */
  static RecentFile of(Path file, Optional<RecentFile> known) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      Optional<FileTime> modified = Optional.of(now.lastModifiedTime());
      Optional<RecentFile> same =
          known.filter(k -> k.modified.equals(modified) && k.size == now.size());
      return same.orElseGet(() -> read(file, modified, now.size()));
    } catch (IOException e) {
      return MISSING;
    }
  }

  private static RecentFile read(Path file, Optional<FileTime> modified, long size) {
    List<ReadResult> results = ScenarioReader.readAll(file);
    if (results.size() == 1 && results.getFirst() instanceof Loaded loaded) {
      Outcome outcome = new Simulator().simulate(loaded.scenario());
      String verdict = VerdictText.headline(outcome, Numbers.local());
      return new RecentFile(modified, size, verdict, Optional.of(Stamp.costs(outcome)));
    }
    return new RecentFile(modified, size, "", Optional.empty());
  }

  /** How long ago it was saved, or that it is not there. */
  String age(Instant now) {
    return modified
        .map(time -> StartText.age(Duration.between(time.toInstant(), now)))
        .orElse("not found");
  }
}
