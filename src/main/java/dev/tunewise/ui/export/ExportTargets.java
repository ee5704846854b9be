package dev.tunewise.ui.export;

import dev.tunewise.export.ExportFormat;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.FileDialogs;
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
      return files.save(kind, source.stem()).map(path -> List.of(wanted.deck(path)));
    }
    if (wanted.names().size() == 1) {
      String name = wanted.names().getFirst();
      String stem = name.substring(0, name.length() - choices.format().extension().length() - 1);
      return files.save(kind, stem).map(path -> List.of(wanted.part(path)));
    }
    return files
        .folder(FOLDER, "Folder for the charts")
        .map(wanted::parts)
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
