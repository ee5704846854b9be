package dev.tunewise.ui.export;

import dev.tunewise.export.ChartExport;
import dev.tunewise.export.DeckChart;
import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.FileFailure;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Uncertainty;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Charts to be written, each to its file.
 *
 * @param files in the order of the charts
 */
record ExportJob(
    Outcome outcome,
    @Nullable Uncertainty uncertainty,
    ExportChoices choices,
    Map<DeckChart, Path> files) {
  ExportJob {
    files = new TreeMap<>(files);
  }

  /** All charts into one folder, under names made from the scenario's. */
  static ExportJob into(
      Path folder, Outcome outcome, @Nullable Uncertainty uncertainty, ExportChoices choices) {
    Map<DeckChart, Path> files = new TreeMap<>();
    for (DeckChart kind : choices.charts()) {
      files.put(kind, file(folder, outcome, kind, choices));
    }
    return new ExportJob(outcome, uncertainty, choices, files);
  }

  private static Path file(Path folder, Outcome outcome, DeckChart kind, ExportChoices choices) {
    try {
      return folder.resolve(fileName(outcome, kind, choices));
    } catch (InvalidPathException e) { // a system without letters for this name
      return folder.resolve(ChartExport.fileName("", kind, choices.format()));
    }
  }

  static String fileName(Outcome outcome, DeckChart kind, ExportChoices choices) {
    return ChartExport.fileName(outcome.scenario().name(), kind, choices.format());
  }

  /** Writes all files; a file that is there is replaced only once the new one is complete. */
  List<Path> run(ChartExport export) throws FileFailure {
    List<Path> written = new ArrayList<>();
    for (Map.Entry<DeckChart, Path> file : files.entrySet()) {
      AtomicFiles.write(
          file.getValue(), export.bytes(outcome, uncertainty, choices.request(file.getKey())));
      written.add(file.getValue());
    }
    return written;
  }
}
