package dev.tunewise.cli;

import dev.tunewise.export.CompareExport;
import dev.tunewise.export.CompareItem;
import dev.tunewise.export.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.ExportSize;
import dev.tunewise.export.deck.SlideKind;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.file.WriteException;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Simulator;
import dev.tunewise.simulation.compare.ScenarioComparison;
import dev.tunewise.simulation.compare.StrategyChoice;
import dev.tunewise.text.Numbers;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes one comparison of several scenario files: nothing unless all of them are good. */
record ComparisonFiles(
    CommandRun run,
    String out,
    StrategyChoice choice,
    ExportSize size,
    int scale,
    DeckRequest deck) {
  private static final String KEY = "compare";

  void write(ScenarioFiles files, Set<DeckChart> charts, Set<ExportFormat> formats) {
    int count = files.files().size();
    List<CompareItem> wanted =
        charts.stream().flatMap(chart -> CompareItem.of(chart).stream()).toList();
    if (count < 2 || count > ScenarioComparison.MOST + 1) {
      run.refused(
          "--compare needs from 2 to %s scenarios, the baseline first; there are %s"
              .formatted(ScenarioComparison.MOST + 1, count));
    } else if (wanted.isEmpty() && !formats.stream().allMatch(ExportFormat::isDocument)) {
      run.refused("--compare has charts cost and accuracy only");
    } else if (deck.slides().stream().noneMatch(SlideKind.ofComparison()::contains)) {
      run.refused("--compare has slides verdict, cost, accuracy, decides and assumptions only");
    } else {
      List<Outcome> outcomes = new ArrayList<>();
      run.each(files, (file, scenario) -> outcomes.add(new Simulator().simulate(scenario)));
      if (run.exitCode() == ExitCode.DONE) {
        String name = ScenarioFiles.nameOf(files.files().getFirst());
        try {
          write(ScenarioComparison.of(outcomes, choice), name, wanted, formats);
        } catch (WriteException e) {
          run.failed(e);
        }
      }
    }
  }

  private void write(
      ScenarioComparison comparison,
      String name,
      List<CompareItem> wanted,
      Set<ExportFormat> formats)
      throws WriteException {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    CompareExport export = new CompareExport(Numbers.local(), today);
    ResultFolder folder = run.folder(out);
    for (ExportFormat format : formats) {
      if (format.isDocument()) {
        folder.write(
            "%s.%s.%s".formatted(name, KEY, format.extension()),
            new DeckExport(Numbers.local(), today).bytes(comparison, format, deck));
        continue;
      }
      for (CompareItem item : CompareItem.of(format)) {
        if (wanted.contains(item) || !item.isChart()) {
          folder.write(
              "%s.%s.%s".formatted(name, item.key(), format.extension()),
              export.bytes(comparison, item, format, size, scale, deck.mode()));
        }
      }
    }
  }
}
