package dev.tunewise.app;

import dev.tunewise.document.ScenarioDocument;
import dev.tunewise.file.FileNames;
import dev.tunewise.file.FileStamp;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.PreviousVersion;
import dev.tunewise.file.scenario.ReadResult;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.RecoveryStore.Copy;
import dev.tunewise.file.scenario.ScenarioReader;
import dev.tunewise.model.Scenario;
import dev.tunewise.text.Numbers;
import dev.tunewise.ui.dialog.Dialogs.Version;
import dev.tunewise.ui.dialog.Dialogs.Versions;
import dev.tunewise.wording.DifferenceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds other versions of the open scenario: the one saved before, what its file holds now, and
 * copies that a crash left behind. Taking one is a step that can be undone.
 */
final class Reverting {
  private static final String UNFOUND = "Other versions cannot be looked for.";
  private static final String UNREADABLE = " cannot be read: ";

  private final ScenarioDocument document;
  private final FileTools tools;
  private final Saving saving;
  private final FileHost host;
  private final Numbers numbers = Numbers.local();

  Reverting(ScenarioDocument document, FileTools tools, Saving saving, FileHost host) {
    this.document = document;
    this.tools = tools;
    this.saving = saving;
    this.host = host;
  }

  /** Where a version was found. */
  private enum Place {
    FILE("In the file now", "Revert to the File"),
    PREVIOUS("Previous version", "Revert to the Previous Version"),
    COPY("Copy that a crash left", "Revert to a Recovery Copy");

    private final String title;
    private final String step;

    Place(String title, String step) {
      this.title = title;
      this.step = step;
    }
  }

  /**
   * A version that differs from what is open.
   *
   * @param stamp of the file itself
   * @param copy that a crash left
   */
  private record Candidate(
      Place place,
      Scenario scenario,
      Instant saved,
      Optional<FileStamp> stamp,
      Optional<Copy> copy) {}

  /** All that was found, and why others were not read. */
  private record Finds(List<Candidate> candidates, List<String> problems) {}

  /** Lets the user choose one. */
  void ask() {
    Optional<Path> file = document.path();
    host.findCopies(
        left ->
            tools
                .background()
                .run(
                    () -> found(file, left),
                    finds -> choose(file, finds),
                    e -> tools.dialogs().problem(UNFOUND, List.of(WriteException.why(e)))));
  }

  private static Finds found(Optional<Path> file, List<Copy> left) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    if (file.isPresent()) {
      Path path = file.get();
      add(candidates, problems, Place.FILE, path);
      add(candidates, problems, Place.PREVIOUS, PreviousVersion.of(path));
    }
    left.stream()
        .filter(copy -> copy.file().equals(file.map(Path::toAbsolutePath)))
        .map(
            copy ->
                new Candidate(
                    Place.COPY, copy.scenario(), copy.saved(), Optional.empty(), Optional.of(copy)))
        .forEach(candidates::add);
    return new Finds(candidates, problems);
  }

  private static void add(List<Candidate> candidates, List<String> problems, Place place, Path path)
      throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    Optional<FileStamp> stamp = Files.isRegularFile(path) ? FileStamp.of(path) : Optional.empty();
    Instant saved = Files.getLastModifiedTime(path).toInstant();
    ReadResult result = ScenarioReader.read(path);
    if (result instanceof Loaded loaded) {
      candidates.add(new Candidate(place, loaded.scenario(), saved, stamp, Optional.empty()));
    } else {
      problems.add(FileNames.shown(path) + UNREADABLE + result.problems().getFirst().message());
    }
  }

  private void choose(Optional<Path> file, Finds finds) {
    Scenario open = document.scenario();
    List<Candidate> others =
        finds.candidates().stream().filter(each -> !each.scenario().equals(open)).toList();
    List<Version> versions =
        others.stream()
            .map(
                each ->
                    new Version(
                        each.place().title,
                        each.saved(),
                        DifferenceText.between(open, each.scenario(), numbers)))
            .toList();
    tools
        .dialogs()
        .chooseVersion(new Versions(versions, finds.problems(), file.isPresent()))
        .ifPresent(chosen -> take(others.get(chosen)));
  }

  private void take(Candidate chosen) {
    document.revert(chosen.place().step, chosen.scenario());
    chosen.copy().ifPresent(host::tookOver);
    if (chosen.place() == Place.FILE && chosen.stamp().isPresent()) {
      document.path().ifPresent(file -> document.saved(chosen.scenario(), file));
      saving.seen(chosen.stamp().get());
    }
  }
}
