package dev.tunewise.ui.export;

import dev.tunewise.export.ChartExport;
import dev.tunewise.export.DeckChart;
import dev.tunewise.export.ExportFormat;
import dev.tunewise.ui.Dialogs;
import dev.tunewise.ui.FileDialogs;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** Asks where an export goes, and once about all files that it would replace. */
record ExportTargets(FileDialogs files, Dialogs dialogs) {
  /** Under which the folder used last is remembered. */
  static final String FOLDER = "export";

  /** The files to be written; empty if the user changed their mind. */
  Optional<List<ExportFile>> ask(ExportSource source, ExportChoices choices) {
    ExportFiles wanted = new ExportFiles(source, choices);
    FileDialogs.Kind kind = kind(choices.format());
    if (choices.format().isDocument()) {
      String name = ChartExport.stem(source.outcome().scenario().name());
      return files.save(kind, name).map(path -> List.of(wanted.deck(path)));
    }
    if (choices.charts().size() == 1) {
      DeckChart chart = choices.charts().getFirst();
      String name = wanted.fileName(chart);
      String stem = name.substring(0, name.length() - choices.format().extension().length() - 1);
      return files.save(kind, stem).map(path -> List.of(wanted.chart(chart, path)));
    }
    return files
        .folder(FOLDER, "Folder for the charts")
        .map(wanted::charts)
        .filter(this::mayReplace);
  }

  private static FileDialogs.Kind kind(ExportFormat format) {
    return new FileDialogs.Kind(FOLDER, format.label(), List.of(format.extension()));
  }

  private boolean mayReplace(List<ExportFile> wanted) {
    List<ExportFile> there = wanted.stream().filter(file -> Files.exists(file.path())).toList();
    if (there.isEmpty()) {
      return true;
    }
    String question =
        there.size() == 1
            ? there.getFirst().name() + " already exists. Replace it?"
            : there.size() + " files already exist. Replace them?";
    return dialogs.confirm(question, "", "Replace");
  }
}
