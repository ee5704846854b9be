package dev.tunewise.ui.export;

import dev.tunewise.export.office.SlideTemplate;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.file.WriteException;
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

  /** The names of charts and tables. */
  List<String> names() {
    return source.parts(choices).stream().map(ExportSource.Part::fileName).toList();
  }

  /** All charts and tables into one folder. */
  List<ExportFile> parts(Path folder) {
    return source.parts(choices).stream()
        .map(part -> new ExportFile(file(folder, part.fileName()), part.content()))
        .toList();
  }

  private static Path file(Path folder, String name) {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) { // a system without letters for this name
      return folder.resolve(name.replaceAll("[^ -~]", "_"));
    }
  }

  /** The only part as a file. */
  ExportFile part(Path file) {
    return new ExportFile(file, source.parts(choices).getFirst().content());
  }

  ExportFile deck(Path file) {
    return new ExportFile(
        file,
        () ->
            source.deck(
                choices.format(),
                new DeckRequest(choices.slides(), choices.mode(), template(file))));
  }

  private @Nullable SlideTemplate template(Path file) throws WriteException {
    if (choices.template().isEmpty()) {
      return null;
    }
    return switch (SlideTemplate.read(Path.of(choices.template()))) {
      case SlideTemplate.Reading.Usable(SlideTemplate usable) -> usable;
      case SlideTemplate.Reading.Refused refused ->
          throw new WriteException(file, "the template " + refused.problem().line(), null);
    };
  }
}
