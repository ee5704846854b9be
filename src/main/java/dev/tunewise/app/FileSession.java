package dev.tunewise.app;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.FileStamp;
import dev.tunewise.file.OneLine;
import dev.tunewise.file.Problem;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.file.scenario.InputChanges;
import dev.tunewise.file.scenario.PreviousVersion;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.file.scenario.ScenarioCarrier;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.Commands;
import dev.tunewise.ui.dialog.FileDialogs;
import dev.tunewise.ui.service.FileContent;
import dev.tunewise.ui.settings.Settings;
import dev.tunewise.wording.FilePlaceText;
import dev.tunewise.wording.SavingText;
import dev.tunewise.wording.WorkbookText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;

/**
 * What happens between the open scenario and its file. Nothing that is not saved is dropped without
 * a question, and a file that cannot be read leaves the open scenario as it is. Files are read and
 * written in the background.
 */
final class FileSession implements Commands {
  private final ScenarioDocument document;
  private final FileTools tools;
  private final ObjectProperty<Settings> settings;
  private final FileHost host;
  private final Saving saving;
  private final Reverting reverting;
  private final Reloading reloading;
  private final Numbers numbers = Numbers.local();

  FileSession(
      ScenarioDocument document,
      FileTools tools,
      ObjectProperty<Settings> settings,
      FileHost host) {
    this.document = document;
    this.tools = tools;
    this.settings = settings;
    this.host = host;
    saving = new Saving(document, tools, settings, host);
    reverting = new Reverting(document, tools, saving, host);
    reloading = new Reloading(document, tools, saving, host);
  }

  /** What the file of the open scenario was when it was read or written last. */
  Optional<FileStamp> stamp() {
    return saving.known();
  }

  /**
   * Looks whether another program has written the open file.
   *
   * @param beside does what may take for ever
   */
  void lookAtFile(Background beside) {
    reloading.look(beside);
  }

  @Override
  public void newFrom(Scenario preset) {
    newInstead(preset, () -> document.startFrom(preset));
  }

  @Override
  public void newWith(Scenario scenario) {
    newInstead(
        scenario,
        () -> {
          if (scenario.own().isEmpty() && scenario.name().isEmpty()) {
            document.startFrom(scenario); // nothing that could be lost
          } else {
            document.recovered(scenario, Optional.empty(), tools.presetOf().apply(scenario));
          }
        });
  }

  /** Asks about nothing, and forgets nothing, for a scenario that cannot be shown. */
  private void newInstead(Scenario scenario, Runnable show) {
    if (document.admits(scenario)) {
      unlessUnsaved(
          () -> {
            begin(Optional.empty(), "");
            show.run();
          });
    }
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
    host.sayMeanwhile("Reading " + FileNames.shown(file) + "…");
    tools
        .background()
        .run(
            () -> new Sight(Found.in(file), host.isOpenElsewhere(file)),
            sight -> {
              host.sayMeanwhile("");
              if (sight.elsewhere() && sight.found().isOwnFile(file)) {
                askAboutOther(file, sight.found());
              } else {
                open(file, sight.found());
              }
            },
            e -> {
              host.sayMeanwhile("");
              refuse(file, e);
            });
  }

  /**
   * A file before it is opened.
   *
   * @param elsewhere whether another window has it open
   */
  private record Sight(Found found, boolean elsewhere) {}

  /** Two windows on one file are rarely meant. */
  private void askAboutOther(Path file, Found found) {
    switch (tools.dialogs().askAboutOtherWindow(FileNames.shown(file))) {
      case SHOW -> {
        tools.background().run(() -> host.showElsewhere(file));
        host.notOpened();
      }
      case OPEN -> open(file, found);
      case CANCEL -> host.notOpened();
    }
  }

  @Override
  public void save() {
    saving.save(() -> {});
  }

  @Override
  public void saveAs() {
    saving.saveAs(() -> {});
  }

  @Override
  public void revert() {
    host.commitPendingEdit();
    reverting.ask();
  }

  @Override
  public void recoverWork() {
    host.offerRecovery();
  }

  @Override
  public void exit() {
    unlessUnsaved(host::leave);
  }

  /**
   * Shows work that a crash left behind, with what was known then of its file.
   *
   * @param then once it is shown
   */
  void recover(Copy copy, Runnable then) {
    unlessUnsaved(
        () -> {
          begin(copy.stamp(), copy.content().carriedOver(numbers));
          document.recovered(copy.work(), tools.presetOf().apply(copy.scenario()));
          then.run();
          copy.file().ifPresent(file -> learn(file, copy.stamp()));
          host.putBack(copy.work().typed());
        });
  }

  /** What recovered work differs from its file in, if that is what it was when it was copied. */
  private void learn(Path file, Optional<FileStamp> stamp) {
    tools
        .background()
        .run(
            () -> {
              boolean known = stamp.isPresent() && FileStamp.of(file).equals(stamp);
              return known ? ScenarioReader.readAll(file) : List.<ReadResult>of();
            },
            results -> {
              if (document.path().equals(Optional.of(file))
                  && saving.known().equals(stamp)
                  && !results.isEmpty()
                  && results.getFirst() instanceof Loaded loaded) {
                document.saved(loaded.scenario(), file);
              }
            },
            unreadable -> {});
  }

  /**
   * Another scenario takes the place of the open one.
   *
   * @param stampOfFile what its file was when it was read; empty if it has none
   * @param notice what is to be said about it; empty for nothing
   */
  private void begin(Optional<FileStamp> stampOfFile, String notice) {
    saving.begin(stampOfFile);
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
      case SAVE -> saving.save(() -> unlessUnsaved(then));
      case DISCARD -> then.run();
      case CANCEL -> {}
    }
  }

  private void open(Path file, Found found) {
    if (found.content().isEmpty()) {
      Stream<String> why = Stream.of("It " + FileContent.NOTHING);
      refuse(file, Stream.concat(why, found.rescue().stream()).toList());
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
    if (found.modified().isEmpty()) {
      settings.set(settings.get().withoutRecent(file));
    }
    Stream<String> lines = problems.stream().map(FileSession::line);
    refuse(file, Stream.concat(lines, found.rescue().stream()).toList());
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
    found.changes().ifPresent(changes -> offer(file, changes));
  }

  private void offer(Path file, InputChanges changes) {
    String name = FileNames.shown(file);
    if (changes.count() > 0) {
      host.offer(changes, name);
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

  /**
   * What was found in a file, and what the file was just before.
   *
   * @param content empty if it is nothing known
   * @param results of a scenario; empty for all else
   * @param changes of the input cells of a workbook against the one scenario it carries
   * @param modified when it was last written; empty if it is not there
   * @param stamp of a file that can be saved to again
   * @param rescue where else its content may be, if it is in pieces
   */
  private record Found(
      Optional<FileContent> content,
      List<ReadResult> results,
      Optional<InputChanges> changes,
      Optional<FileTime> modified,
      Optional<FileStamp> stamp,
      List<String> rescue) {
    /** Whether it is a scenario that is saved to the file again. */
    boolean isOwnFile(Path file) {
      return content.equals(Optional.of(FileContent.SCENARIO)) && !ScenarioCarrier.isCarrier(file);
    }

    static Found in(Path file) throws IOException {
      Optional<FileTime> modified = modified(file);
      Optional<FileContent> content = FileContent.of(file, Watch.NONE);
      boolean scenario = content.equals(Optional.of(FileContent.SCENARIO));
      boolean own =
          scenario
              && Files.isReadable(file)
              && Files.isRegularFile(file)
              && !ScenarioCarrier.isCarrier(file);
      // Taken first: what is written meanwhile counts as not seen.
      Optional<FileStamp> stamp = own ? FileStamp.of(file) : Optional.empty();
      List<ReadResult> results = scenario ? ScenarioReader.readAll(file) : List.of();
      return new Found(
          content, results, ScenarioReader.changes(file, results), modified, stamp, rescue(file));
    }

    /** Beside a scenario file; what others keep beside theirs is not known. */
    private static List<String> rescue(Path file) throws IOException {
      List<String> lines = new ArrayList<>();
      if (name(file).endsWith("." + FileDialogs.SCENARIO.extensions().getFirst())) {
        Path whole = AtomicFiles.unfinished(file);
        if (Files.isRegularFile(whole)) {
          lines.add(SavingText.whole(name(whole)));
        }
        Path previous = PreviousVersion.of(file);
        if (Files.isRegularFile(previous)) {
          lines.add(SavingText.previous(name(previous)));
        }
      }
      return List.copyOf(lines);
    }

    private static Optional<FileTime> modified(Path file) throws IOException {
      try {
        return Optional.of(Files.getLastModifiedTime(file));
      } catch (NoSuchFileException e) {
        return Optional.empty();
      }
    }
  }
}
