package dev.tunewise.ui.export;

import dev.tunewise.export.deck.Subject;
import dev.tunewise.export.office.SlideTemplate;
import dev.tunewise.export.report.DeckExport;
import dev.tunewise.export.report.DeckRequest;
import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.FileFailure;
import dev.tunewise.simulation.Outcome;
import dev.tunewise.simulation.Uncertainty;
import dev.tunewise.text.Numbers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A deck to be written to one file. */
record DeckJob(Outcome outcome, @Nullable Uncertainty uncertainty, ExportChoices choices, Path file)
    implements ExportDialog.Job {
  static DeckExport export() {
    return new DeckExport(Numbers.local(), LocalDate.now(ZoneId.systemDefault()));
  }

  @Override
  public List<Path> run() throws FileFailure {
    DeckRequest request = new DeckRequest(choices.slides(), choices.mode(), template());
    List<Subject> subjects = List.of(new Subject(outcome, uncertainty));
    AtomicFiles.write(file, export().bytes(subjects, choices.format(), request));
    return List.of(file);
  }

  private @Nullable SlideTemplate template() throws FileFailure {
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
