package dev.tunewise.ui.export;

import dev.tunewise.export.ChartExport;
import dev.tunewise.export.DeckChart;
import dev.tunewise.export.ExportRequest;
import dev.tunewise.export.office.SlideTemplate;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.file.FileFailure;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that choices stand for, and what goes into them. */
final class ExportFiles {
  private final ExportSource source;
  private final ExportChoices choices;

  ExportFiles(ExportSource source, ExportChoices choices) {
    this.source = source;
    this.choices = choices;
  }

  /** All charts into one folder, under names made from the scenario's. */
  List<ExportFile> charts(Path folder) {
    return choices.charts().stream().map(kind -> chart(kind, file(folder, kind))).toList();
  }

  private Path file(Path folder, DeckChart kind) {
    try {
      return folder.resolve(fileName(kind));
    } catch (InvalidPathException e) { // a system without letters for this name
      return folder.resolve(ChartExport.fileName("", kind, choices.format()));
    }
  }

  String fileName(DeckChart kind) {
    return ChartExport.fileName(source.outcome().scenario().name(), kind, choices.format());
  }

  ExportFile chart(DeckChart kind, Path file) {
    ChartExport export = source.charts();
    ExportRequest request = choices.request(kind);
    return new ExportFile(
        file, () -> export.bytes(source.outcome(), source.uncertainty(), request));
  }

  ExportFile deck(Path file) {
    return new ExportFile(
        file,
        () ->
            source
                .decks()
                .bytes(
                    List.of(source.subject()),
                    choices.format(),
                    new DeckRequest(choices.slides(), choices.mode(), template(file))));
  }

  private @Nullable SlideTemplate template(Path file) throws FileFailure {
    if (choices.template().isEmpty()) {
      return null;
    }
    return switch (SlideTemplate.read(Path.of(choices.template()))) {
      case SlideTemplate.Reading.Usable(SlideTemplate usable) -> usable;
      case SlideTemplate.Reading.Refused refused ->
          throw new FileFailure(file, "the template " + refused.problem().line(), null);
    };
  }
}
