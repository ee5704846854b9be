package dev.tunewise.app;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.ChangedFileException;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.FileStamp;
import dev.tunewise.file.Problem;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.PreviousVersion;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.file.scenario.ScenarioWriter.Replaced;
import dev.tunewise.file.scenario.ScenarioWriter.Replacing;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.dialog.Dialogs.Comparison;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.wording.DifferenceText;
import dev.tunewise.wording.MigrationText;
import dev.tunewise.wording.SavingText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;

/**
 * Writes the open scenario to its file, and over nothing that this program has not seen without a
 * question. What a file was like is known from opening and saving it; each save looks at it again,
 * whatever its time says. The user goes on meanwhile: what is written is the scenario as it was
 * when they asked for it, be another one open by then or not.
 */
final class Saving {
  private final ScenarioDocument document;
  private final FileTools tools;
  private final ObjectProperty<Settings> settings;
  private final FileHost host;
  private final Numbers numbers = Numbers.local();

  /** What the file of the open scenario was when this program read or wrote it last. */
  private Optional<FileStamp> known = Optional.empty();

  /** Counts the scenarios that took another one's place. */
  private int openings;

  Saving(
      ScenarioDocument document,
      FileTools tools,
      ObjectProperty<Settings> settings,
      FileHost host) {
    this.document = document;
    this.tools = tools;
    this.settings = settings;
    this.host = host;
  }

  /**
   * Another scenario takes the place of the open one.
   *
   * @param stampOfFile what its file was when it was read; empty if it has none
   */
  void begin(Optional<FileStamp> stampOfFile) {
    openings++;
    known = stampOfFile;
  }

  /** The open scenario has what its file holds now. */
  void seen(FileStamp stampOfFile) {
    known = Optional.of(stampOfFile);
  }

  /** What the file of the open scenario was then; empty if there is none. */
  Optional<FileStamp> known() {
    return known;
  }

  /** Writes the scenario to its file, or asks for one; then does what is to be done. */
  void save(Runnable then) {
    host.commitPendingEdit();
    document.path().ifPresentOrElse(file -> look(writing(file, false, then)), () -> saveAs(then));
  }

  /** Asks for a file and writes the scenario to it; then does what is to be done. */
  void saveAs(Runnable then) {
    host.commitPendingEdit();
    tools
        .fileDialogs()
        .save(FileDialogs.SCENARIO, document.scenario().name())
        .ifPresent(file -> look(writing(file, !isOpen(file), then)));
  }

  /** Whether it is the file of the open scenario, under whichever name. */
  private boolean isOpen(Path file) {
    return document.path().filter(open -> FileNames.isSame(open, file)).isPresent();
  }

  /**
   * What is to be written, as it was when the user asked for it.
   *
   * @param agreed whether the user has agreed to replace whatever is in the file
   */
  private record Writing(
      Scenario scenario,
      Path file,
      Optional<FileStamp> known,
      boolean agreed,
      int opening,
      Runnable then) {
    String name() {
      return FileNames.shown(file);
    }

    /** The same once the file is no longer what the user agreed to replace. */
    Writing again() {
      return new Writing(scenario, file, known, false, opening, then);
    }
  }

  private Writing writing(Path file, boolean agreed, Runnable then) {
    return new Writing(document.scenario(), file, known, agreed, openings, then);
  }

  /**
   * What is in the place of a file.
   *
   * @param stamp empty if there is no file
   * @param unreadable why it cannot be told; empty if it can
   */
  private record Standing(Optional<FileStamp> stamp, Optional<IOException> unreadable) {
    static Standing of(Path file) {
      try {
        return new Standing(FileStamp.of(file), Optional.empty());
      } catch (IOException e) {
        return new Standing(Optional.empty(), Optional.of(e));
      }
    }
  }

  private void look(Writing writing) {
    tools
        .background()
        .run(
            () -> Standing.of(writing.file()),
            now -> judge(writing, now),
            e -> notWritten(writing.file(), e));
  }

  private void judge(Writing writing, Standing now) {
    // A save before this one may have just been answered.
    Optional<FileStamp> before = writing.opening() == openings ? known : writing.known();
    if (now.unreadable().isPresent()) {
      askUnseen(writing, now.unreadable().get());
    } else if (writing.agreed() || now.stamp().isEmpty() || now.stamp().equals(before)) {
      boolean gone = !writing.agreed() && now.stamp().isEmpty() && before.isPresent();
      write(writing, now.stamp(), gone);
    } else {
      compare(writing, now.stamp());
    }
  }

  /** Reads what another program wrote. Where that is the very scenario, nothing can be lost. */
  private void compare(Writing writing, Optional<FileStamp> now) {
    tools
        .background()
        .run(
            () -> ScenarioReader.read(writing.file()),
            theirs -> {
              if (theirs instanceof Loaded loaded && loaded.scenario().equals(writing.scenario())) {
                write(writing, now, false);
              } else {
                ask(writing, theirs, now);
              }
            },
            e -> notWritten(writing.file(), e));
  }

  private void ask(Writing writing, ReadResult theirs, Optional<FileStamp> now) {
    String problem = theirs.problems().stream().findFirst().map(Problem::message).orElse("");
    String headline = SavingText.changed(writing.name());
    String explanation = SavingText.replacing(problem, copyOf(writing));
    boolean goesOn = true;
    while (goesOn) {
      goesOn = false;
      switch (tools.dialogs().askAboutConflict(headline, explanation, problem.isEmpty())) {
        case COMPARE -> {
          show(writing, theirs);
          goesOn = true;
        }
        case SAVE_AS -> saveAs(writing.then());
        case REPLACE -> write(writing, now, false);
        case CANCEL -> {}
      }
    }
  }

  private void show(Writing writing, ReadResult theirs) {
    if (theirs instanceof Loaded loaded) {
      tools
          .dialogs()
          .show(
              new Comparison(
                  writing.name(),
                  "In the file now",
                  "What you save",
                  DifferenceText.between(loaded.scenario(), writing.scenario(), numbers)));
    }
  }

  /** Where what is replaced will be found. */
  private String copyOf(Writing writing) {
    try {
      return settings.get().keepsPreviousVersion()
          ? FileNames.shown(PreviousVersion.of(writing.file()))
          : "";
    } catch (IOException e) {
      return ""; // it says so when it is not kept
    }
  }

  private void askUnseen(Writing writing, IOException why) {
    boolean writable = Files.isRegularFile(writing.file()) && Files.isWritable(writing.file());
    if (!writable) {
      notWritten(writing.file(), new WriteException(writing.file(), why));
      return;
    }
    String headline = SavingText.unreadable(writing.name(), WriteException.why(why));
    switch (tools.dialogs().askAboutConflict(headline, SavingText.replacingUnseen(), false)) {
      case SAVE_AS -> saveAs(writing.then());
      case REPLACE -> write(writing, new Replacing(Optional.empty(), false, false), "");
      case COMPARE, CANCEL -> {}
    }
  }

  private void write(Writing writing, Optional<FileStamp> now, boolean gone) {
    boolean keeps = settings.get().keepsPreviousVersion();
    String line = gone ? SavingText.writtenAnew(writing.name()) : "";
    write(writing, new Replacing(now, true, keeps), line);
  }

  private void write(Writing writing, Replacing how, String line) {
    tools
        .background()
        .run(
            () -> ScenarioWriter.replace(writing.scenario(), writing.file(), how),
            done -> written(writing, done, line),
            e -> {
              if (e instanceof ChangedFileException) {
                look(writing.again());
              } else {
                notWritten(writing.file(), e);
              }
            });
  }

  private void written(Writing writing, Replaced done, String line) {
    // The file of a scenario that was left meanwhile is not the open one's.
    if (writing.opening() == openings) {
      known = Optional.of(done.stamp());
      host.say(
          done.earlier()
              .map(kept -> MigrationText.kept(String.valueOf(kept.getFileName())))
              .or(() -> done.obstacle().map(SavingText::previousNotKept))
              .orElse(line));
      document.saved(writing.scenario(), writing.file());
    }
    settings.set(settings.get().withRecent(writing.file()));
    writing.then().run();
  }

  private void notWritten(Path file, Exception reason) {
    if (isOpen(file)) {
      document.lost(); // what the file holds now, if there is one, is not known
    }
    tools
        .dialogs()
        .problem(
            file.getFileName() + " could not be saved. Your work is still here, unsaved.",
            List.of(WriteException.line(reason)));
  }
}
