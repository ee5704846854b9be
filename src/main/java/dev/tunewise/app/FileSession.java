package dev.tunewise.app;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.file.scenario.ScenarioCarrier;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.file.scenario.ScenarioWriter;
import dev.tunewise.model.Scenario;
import dev.tunewise.model.Sources;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.Commands;
import dev.tunewise.ui.dialog.Dialogs;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.service.FileContent;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.wording.FilePlaceText;
import dev.tunewise.wording.MigrationText;
import dev.tunewise.wording.WorkbookText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;

/**
 * What happens between the open scenario and its file. Nothing that is not saved is dropped without
 * a question, and a file that cannot be read leaves the open scenario as it is. Files are read and
 * written in the background. The user goes on meanwhile: what is written is the scenario as it was
 * when they asked for it, be another one open by then or not.
 */
final class FileSession implements Commands {
  private final ScenarioDocument document;
  private final Tools tools;
  private final ObjectProperty<Settings> settings;
  private final Host host;
  private final Numbers numbers = Numbers.local();

  /** What the file of the open scenario was like when this program looked at it last. */
  private Optional<FileStamp> stamp = Optional.empty();

  /** Counts the scenarios that took another one's place. */
  private int openings;

  /**
   * What a session works with.
   *
   * @param presetOf finds the preset that a scenario started from
   */
  record Tools(
      UnaryOperator<Scenario> presetOf,
      Background background,
      FileDialogs fileDialogs,
      Dialogs dialogs) {}

  /** The window around the session. */
  interface Host {
    /** Takes over what is typed but not yet confirmed. */
    void commitPendingEdit();

    /** Opens a file that is no scenario where its content belongs. */
    void openOther(Path file, FileContent content);

    /**
     * Offers what was changed in a workbook to the open scenario, which it carries.
     *
     * @param file name of the workbook
     * @param source of the values that are taken
     */
    void offer(InputChanges changes, String file, String source);

    /** Says after a while what is waited for; an empty line if nothing is any more. */
    void sayMeanwhile(String what);

    /** Told that a file was not opened, once the user has been told why. */
    void notOpened();

    /** Says something quietly in one line; an empty one takes back what was said. */
    void say(String line);

    void leave();
  }

  FileSession(
      ScenarioDocument document, Tools tools, ObjectProperty<Settings> settings, Host host) {
    this.document = document;
    this.tools = tools;
    this.settings = settings;
    this.host = host;
  }

  @Override
  public void newFrom(Scenario preset) {
    unlessUnsaved(
        () -> {
          begin(Optional.empty(), "");
          document.startFrom(preset);
        });
  }

  @Override
  public void newWith(Scenario scenario) {
    unlessUnsaved(
        () -> {
          begin(Optional.empty(), "");
          if (scenario.own().isEmpty() && scenario.name().isEmpty()) {
            document.startFrom(scenario); // nothing that could be lost
          } else {
            document.recovered(scenario, Optional.empty(), tools.presetOf().apply(scenario));
          }
        });
  }

  @Override
  public void open() {
    tools.fileDialogs().open(FileDialogs.SCENARIO_OR_EXPORT).ifPresent(this::open);
  }

  /** Opens the file that an argument of the program names. */
  void openNamed(String argument) {
    try {
      open(Path.of(argument));
    } catch (InvalidPathException e) {
      tools
          .dialogs()
          .problem(OneLine.of(argument) + " cannot be opened.", List.of(FileNames.IMPOSSIBLE));
      host.notOpened();
    }
  }

  @Override
  public void open(Path file) {
    host.sayMeanwhile("Reading " + OneLine.of(name(file), 60) + "…");
    tools
        .background()
        .run(
            () -> Found.in(file),
            found -> {
              host.sayMeanwhile("");
              open(file, found);
            },
            e -> {
              host.sayMeanwhile("");
              refuse(file, e);
            });
  }

  @Override
  public void save() {
    saveThen(() -> {});
  }

  @Override
  public void saveAs() {
    host.commitPendingEdit();
    saveAs(() -> {});
  }

  @Override
  public void exit() {
    unlessUnsaved(host::leave);
  }

  /**
   * Shows work that a crash left behind. Its file counts as known if nothing has written it since
   * the work was copied; otherwise saving asks.
   */
  void recover(Copy copy) {
    Scenario scenario = copy.scenario();
    begin(Optional.empty(), copy.content().carriedOver(numbers));
    document.recovered(scenario, copy.file(), tools.presetOf().apply(scenario));
    copy.file()
        .ifPresent(
            file ->
                tools
                    .background()
                    .run(
                        () -> FileStamp.of(file).filter(now -> now.isBefore(copy.saved())),
                        now -> stamp = now,
                        unreadable -> {}));
  }

  /**
   * Another scenario takes the place of the open one.
   *
   * @param stampOfFile what its file was like when it was read; empty if it has none
   * @param notice what is to be said about it; empty for nothing
   */
  private void begin(Optional<FileStamp> stampOfFile, String notice) {
    openings++;
    stamp = stampOfFile;
    host.say(notice);
  }

  private void unlessUnsaved(Runnable then) {
    host.commitPendingEdit();
    if (!document.isDirty()) {
      then.run();
      return;
    }
    switch (tools.dialogs().askAboutUnsaved(document.scenario().name())) {
      // What was changed while it was being written is not saved either.
      case SAVE -> saveThen(() -> unlessUnsaved(then));
      case DISCARD -> then.run();
      case CANCEL -> {}
    }
  }

  private void open(Path file, Found found) {
    if (found.content().isEmpty()) {
      refuse(file, List.of("It " + FileContent.NOTHING));
    } else if (found.content().get() == FileContent.SCENARIO) {
      show(file, found);
    } else {
      host.openOther(file, found.content().get());
    }
  }

  private void show(Path file, Found found) {
    List<Problem> problems = found.results().stream().flatMap(r -> r.problems().stream()).toList();
    if (problems.isEmpty()) {
      chosen(file, found).ifPresent(loaded -> unlessUnsaved(() -> begin(file, found, loaded)));
      return;
    }
    if (found.stamp().isEmpty()) {
      settings.set(settings.get().withoutRecent(file));
    }
    refuse(file, problems.stream().map(FileSession::line).toList());
  }

  /** What to open of all that a file holds; empty if the user changed their mind. */
  private Optional<Loaded> chosen(Path file, Found found) {
    List<Loaded> all = found.results().stream().map(Loaded.class::cast).toList();
    if (all.size() == 1) {
      return Optional.of(all.getFirst());
    }
    List<String> names = all.stream().map(loaded -> loaded.scenario().name()).toList();
    OptionalInt place =
        tools
            .dialogs()
            .choose(
                name(file) + " carries " + names.size() + " scenarios. Which one?", names, "Open");
    return place.isPresent() ? Optional.of(all.get(place.getAsInt())) : Optional.empty();
  }

  private void begin(Path file, Found found, Loaded loaded) {
    Scenario scenario = loaded.scenario();
    if (ScenarioCarrier.isCarrier(file)) {
      // Saving must never replace the exported file.
      begin(Optional.empty(), loaded.carriedOver(numbers));
      document.recovered(scenario, Optional.empty(), tools.presetOf().apply(scenario));
    } else {
      begin(found.stamp(), loaded.carriedOver(numbers));
      document.opened(scenario, file, tools.presetOf().apply(scenario));
    }
    settings.set(settings.get().withRecent(file));
    found.changes().ifPresent(changes -> offer(file, found, changes));
  }

  private void offer(Path file, Found found, InputChanges changes) {
    String name = OneLine.of(name(file), 60);
    String day = found.stamp().map(FileStamp::day).orElse("");
    if (!changes.offers().isEmpty() || !changes.refused().isEmpty()) {
      host.offer(changes, name, name + Sources.SEPARATOR + day);
    } else if (!changes.missing().isEmpty()) {
      host.say(WorkbookText.missing(changes.missing()));
    }
  }

  private static String line(Problem problem) {
    return (problem.place().isEmpty() ? "" : FilePlaceText.of(problem.place()) + ": ")
        + problem.message();
  }

  private void refuse(Path file, Exception reason) {
    refuse(file, List.of(WriteException.why(reason)));
  }

  private void refuse(Path file, List<String> lines) {
    tools.dialogs().problem(name(file) + " cannot be opened.", lines);
    host.notOpened();
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Writes the scenario to its file, or asks for one; then does what is to be done. */
  private void saveThen(Runnable then) {
    host.commitPendingEdit();
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
  private void saveAs(Runnable then) {
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
              Optional<Path> kept = ScenarioWriter.write(writing.scenario(), file);
              return new Written(FileStamp.of(file), kept);
            },
            done -> written(writing, done),
            e -> notWritten(file, e));
  }

  private void written(Writing writing, Written done) {
    // The file of a scenario that was left meanwhile is not the open one's.
    if (writing.opening() == openings) {
      stamp = done.stamp();
      host.say(done.kept().map(FileSession::name).map(MigrationText::kept).orElse(""));
      document.saved(writing.scenario(), writing.file());
    }
    settings.set(settings.get().withRecent(writing.file()));
    writing.then().run();
  }

  private void notWritten(Path file, Exception reason) {
    tools
        .dialogs()
        .problem(
            file.getFileName() + " could not be saved. Your work is still here, unsaved.",
            List.of(WriteException.line(reason)));
  }

  /**
   * What came of writing a file.
   *
   * @param kept where the file of an earlier version is kept; empty if there was none
   */
  private record Written(Optional<FileStamp> stamp, Optional<Path> kept) {}

  /**
   * What was found in a file, and what the file was like just before.
   *
   * @param content empty if it is nothing known
   * @param results of a scenario; empty for all else
   * @param changes of the input cells of a workbook against the one scenario it carries
   */
  private record Found(
      Optional<FileContent> content,
      List<ReadResult> results,
      Optional<InputChanges> changes,
      Optional<FileStamp> stamp) {
    static Found in(Path file) throws IOException {
      Optional<FileStamp> before = FileStamp.of(file);
      Optional<FileContent> content = FileContent.of(file, Watch.NONE);
      boolean scenario = content.equals(Optional.of(FileContent.SCENARIO));
      List<ReadResult> results = scenario ? ScenarioReader.readAll(file) : List.of();
      return new Found(content, results, ScenarioReader.changes(file, results), before);
    }
  }

  /** Tells whether another program wrote a file since it was last looked at. */
  private record FileStamp(FileTime modified, long size) {
    /** Whether it was last written before then. */
    boolean isBefore(Instant then) {
      return modified.toInstant().isBefore(then);
    }

    /** When it was last written, where the user is. */
    String day() {
      return LocalDate.ofInstant(modified.toInstant(), ZoneId.systemDefault()).toString();
    }

    /** Empty if the file is not there. */
    static Optional<FileStamp> of(Path file) throws IOException {
      try {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
        return Optional.of(new FileStamp(now.lastModifiedTime(), now.size()));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      }
    }
  }
}
