package dev.tunewise.ui.export;

import dev.tunewise.export.ExportFormat;
import dev.tunewise.export.office.SlideTemplate;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.WriteException;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.FileDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The files that choices stand for: asks where they go, and once about all that they would replace.
 */
record ExportTargets(FileDialogs files, Dialogs dialogs) {
  /** Under which the folder used last is remembered. */
  static final String FOLDER = "export";

  /** The files to be written; empty if the user changed their mind. */
  Optional<List<ExportFile>> ask(ExportSource source, ExportChoices choices) {
    FileDialogs.Kind kind = kind(choices.format());
    if (choices.format().isDocument()) {
      return files.save(kind, source.stem()).map(path -> List.of(deck(source, choices, path)));
    }
    List<ExportSource.Part> parts = source.parts(choices);
    if (parts.size() == 1) {
      ExportSource.Part only = parts.getFirst();
      String name = only.fileName();
      String stem = name.substring(0, name.length() - choices.format().extension().length() - 1);
      return files.save(kind, stem).map(path -> List.of(new ExportFile(path, only.content())));
    }
    return files
        .folder(FOLDER, "Folder for the charts")
        .map(folder -> parts.stream().map(part -> file(folder, part)).toList())
        .filter(this::mayReplace);
  }

  private static FileDialogs.Kind kind(ExportFormat format) {
    return new FileDialogs.Kind(FOLDER, format.label(), List.of(format.extension()));
  }

  private static ExportFile deck(ExportSource source, ExportChoices choices, Path file) {
    return new ExportFile(
        file,
        () ->
            source.deck(
                choices.format(),
                new DeckRequest(choices.slides(), choices.mode(), template(choices, file))));
  }

  private static @Nullable SlideTemplate template(ExportChoices choices, Path file)
      throws WriteException {
    if (choices.template().isEmpty()) {
      return null;
    }
    return switch (SlideTemplate.read(Path.of(choices.template()))) {
      case SlideTemplate.Reading.Usable(SlideTemplate usable) -> usable;
      case SlideTemplate.Reading.Refused refused ->
          throw new WriteException(file, "the template " + refused.problem().line(), null);
    };
  }

  private static ExportFile file(Path folder, ExportSource.Part part) {
    return new ExportFile(FileNames.in(folder, part.fileName()), part.content());
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
