package dev.tunewise.cli;

import dev.tunewise.chart.ChartKind;
import dev.tunewise.chart.DeckChart;
import dev.tunewise.export.ChartExport;
import dev.tunewise.export.CompareItem;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.file.WriteException;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.text.Numbers;
import dev.tunewise.text.Words;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes one comparison of several scenario files: nothing unless all of them are good. */
record ComparisonFiles(
    CommandRun run,
    String out,
    StrategyChoice choice,
    Function<ExportFormat, ExportRequest> look,
    DeckRequest deck,
    Numbers numbers) {
  private static final String KEY = "compare";

  void write(ScenarioFiles files, Set<DeckChart> charts, Set<ExportFormat> formats) {
    int count = files.files().size();
    if (count < 2 || count > ScenarioComparison.MOST + 1) {
      run.refused(
          "--compare needs from 2 to %s scenarios, the baseline first; there are %s"
              .formatted(ScenarioComparison.MOST + 1, count));
    } else if (ChartKind.ofComparisons().noneMatch(charts::contains)
        && !formats.stream().allMatch(ExportFormat::isDocument)) {
      refuse("charts", ChartKind.ofComparisons().map(ChartKind::key));
    } else if (deck.slides().stream().noneMatch(SlideKind.ofComparison()::contains)) {
      refuse("slides", SlideKind.ofComparison().stream().map(SlideKind::key));
    } else {
      List<Outcome> outcomes = new ArrayList<>();
      run.each(files, (file, scenario) -> outcomes.add(new Simulator().simulate(scenario)));
      if (run.exitCode() == ExitCode.DONE) {
        String name = ScenarioFiles.nameOf(files.files().getFirst());
        try {
          write(ScenarioComparison.of(outcomes, choice), name, charts, formats);
        } catch (WriteException e) {
          run.failed(e);
        }
      }
    }
  }

  private void refuse(String what, Stream<String> keys) {
    run.refused("--compare has " + what + ' ' + Words.joined(keys.toList()) + " only");
  }

  private void write(
      ScenarioComparison comparison, String name, Set<DeckChart> charts, Set<ExportFormat> formats)
      throws WriteException {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    ChartExport export = new ChartExport(numbers, today);
    ResultFolder folder = run.folder(out);
    for (ExportFormat format : formats) {
      if (format.isDocument()) {
        folder.write(
            "%s.%s.%s".formatted(name, KEY, format.extension()),
            new DeckExport(numbers, today).bytes(comparison, format, deck));
        continue;
      }
      for (CompareItem item : CompareItem.of(format)) {
        if (!(item instanceof CompareItem.Chart(ChartKind kind)) || charts.contains(kind)) {
          folder.write(
              "%s.%s.%s".formatted(name, item.key(), format.extension()),
              export.bytes(comparison, item, look.apply(format)));
        }
      }
    }
  }
}
