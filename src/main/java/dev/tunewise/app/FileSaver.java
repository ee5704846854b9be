package dev.tunewise.app;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.FileReason;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/**
 * Writes the open scenario to its file in the background. The user goes on meanwhile: what is
 * written is the scenario as it was when they asked for it, be another one open by then or not.
 */
final class FileSaver {
  private final ScenarioDocument document;
  private final FileSession.Tools tools;
  private final ObjectProperty<Settings> settings;
  private Optional<FileStamp> stamp = Optional.empty();

  /** Counts the scenarios that took another one's place. */
  private int openings;

  FileSaver(ScenarioDocument document, FileSession.Tools tools, ObjectProperty<Settings> settings) {
    this.document = document;
    this.tools = tools;
    this.settings = settings;
  }

  /**
   * Another scenario takes the place of the open one.
   *
   * @param stampOfFile what its file was like when it was read; empty if it has none
   */
  void begin(Optional<FileStamp> stampOfFile) {
    openings++;
    stamp = stampOfFile;
  }

  /** Notes what the file of the open scenario is like, so that writing it needs no question. */
  void know(Optional<FileStamp> stampOfFile) {
    stamp = stampOfFile;
  }

  /** Writes the scenario to its file, or asks for one; then does what is to be done. */
  void save(Runnable then) {
    Optional<Path> file = document.path();
    if (file.isEmpty()) {
      saveAs(then);
      return;
    }
    Writing writing = writing(file.get(), then);
    tools
        .background()
        .run(
            () -> FileStamp.of(file.get()),
            now -> writeUnlessChanged(writing, now),
            e -> notWritten(file.get(), e));
  }

  /**
   * What is to be written, as it was when the user asked for it.
   *
   * @param known what the file was like when this program looked at it last
   */
  private record Writing(
      Scenario scenario, Path file, Optional<FileStamp> known, int opening, Runnable then) {}

  private Writing writing(Path file, Runnable then) {
    return new Writing(document.scenario(), file, stamp, openings, then);
  }

  private void writeUnlessChanged(Writing writing, Optional<FileStamp> now) {
    // A save before this one may have just been answered.
    Optional<FileStamp> known = writing.opening() == openings ? stamp : writing.known();
    boolean changed = now.isPresent() && !now.equals(known);
    boolean replace =
        !changed
            || tools
                .dialogs()
                .confirm(
                    writing.file().getFileName() + " was changed by another program.",
                    "Saving replaces what is in the file now.",
                    "Replace");
    if (replace) {
      write(writing);
    }
  }

  /** Asks for a file and writes the scenario to it; then does what is to be done. */
  void saveAs(Runnable then) {
    tools
        .fileDialogs()
        .save(FileDialogs.SCENARIO, document.scenario().name())
        .ifPresent(file -> write(writing(file, then)));
  }

  private void write(Writing writing) {
    Path file = writing.file();
    tools
        .background()
        .run(
            () -> {
              ScenarioWriter.write(writing.scenario(), file);
              return FileStamp.of(file);
            },
            now -> written(writing, now),
            e -> notWritten(file, e));
  }

  private void written(Writing writing, Optional<FileStamp> now) {
    // The file of a scenario that was left meanwhile is not the open one's.
    if (writing.opening() == openings) {
      stamp = now;
      document.saved(writing.scenario(), writing.file());
    }
    settings.set(settings.get().withRecent(writing.file()));
    writing.then().run();
  }

  private void notWritten(Path file, Exception reason) {
    String line = reason instanceof WriteException ? reason.getMessage() : FileReason.of(reason);
    tools
        .dialogs()
        .problem(
            file.getFileName() + " could not be saved. Your work is still here, unsaved.",
            List.of(String.valueOf(line)));
  }
}
