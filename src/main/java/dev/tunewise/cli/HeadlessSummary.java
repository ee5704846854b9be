package dev.tunewise.cli;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.ThresholdLine;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.Presets;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ReadResult.Unreadable;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Scenario;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.search.ThresholdFinder;
import dev.tunewise.simulation.uncertainty.MonteCarlo;
import dev.tunewise.simulation.uncertainty.Uncertainty;
import dev.tunewise.text.Numbers;
import dev.tunewise.wording.Comparison;
import dev.tunewise.wording.ProbabilityText;
import dev.tunewise.wording.VerdictText;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** The main job where no window can open: verdict and table as text, charts as PNG. */
public final class HeadlessSummary {
  private static final Path FOLDER_HERE = Path.of("tunewise-charts");

  private HeadlessSummary() {}

  /**
   * Prints verdict and table of a scenario and writes its charts. Problems go to standard error.
   *
   * @param out where the text goes
   * @param scenario the file to read; empty for the scenario the program starts with
   * @param chartFolder where the charts go; empty for a folder in the current one
   * @return the exit code
   */
  public static int print(PrintStream out, Optional<String> scenario, Optional<Path> chartFolder) {
    return print(new Console(out, System.err), scenario, chartFolder.orElse(FOLDER_HERE));
  }

  static int print(Console console, Optional<String> file, Path chartFolder) {
    System.setProperty("java.awt.headless", "true");
    ReadResult read = file.map(HeadlessSummary::read).orElseGet(() -> new Loaded(Presets.first()));
    if (!(read instanceof Loaded(Scenario scenario, _))) {
      console.problems(read.problems());
      return ExitCode.BAD_INPUT;
    }
    Outcome outcome = new Simulator().simulate(scenario);
    Uncertainty uncertainty = new MonteCarlo().run(scenario);
    Numbers numbers = Numbers.local();
    console.print(
        """

        %s

        %s
        %s
        %s

        %s\
        """
            .formatted(
                OneLine.of(scenario.name()),
                VerdictText.headline(outcome, numbers),
                sure(outcome, uncertainty, numbers),
                VerdictText.alternatives(outcome, numbers),
                Comparison.of(outcome, uncertainty, Set.of(), numbers).toText()));
    return writeCharts(console, outcome, new ResultFolder(chartFolder, console), numbers);
  }

  /** How sure that is; where none fits, also what would make one fit. */
  private static String sure(Outcome outcome, Uncertainty uncertainty, Numbers numbers) {
    String line = ProbabilityText.line(outcome, uncertainty, numbers) + ".";
    return outcome.verdict().choice().fits()
        ? line
        : line + " " + ThresholdLine.wayOut(ThresholdFinder.all(outcome.scenario()), numbers) + ".";
  }

  private static ReadResult read(String file) {
    return ScenarioFiles.path(file)
        .map(ScenarioReader::readAny)
        .orElseGet(() -> new Unreadable(ScenarioFiles.noPath(file)));
  }

  private static int writeCharts(
      Console console, Outcome outcome, ResultFolder folder, Numbers numbers) {
    ChartExport export = new ChartExport(numbers, LocalDate.now(ZoneId.systemDefault()));
    try {
      folder.make();
      console.print("Charts:");
      for (ChartKind kind : ChartKind.values()) {
        byte[] png = export.bytes(outcome, null, kind, ExportRequest.slide(ExportFormat.PNG));
        folder.write(kind.key() + ".png", png);
      }
      return ExitCode.DONE;
    } catch (WriteException e) {
      console.failure(e);
      return ExitCode.BAD_INPUT;
    }
  }
}
