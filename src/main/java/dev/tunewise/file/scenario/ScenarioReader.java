package dev.tunewise.file.scenario;

import dev.tunewise.file.JsonText;
import dev.tunewise.file.OtherFile;
import dev.tunewise.file.Problem;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.input.InputFile;
import dev.tunewise.file.input.Sniff;
import dev.tunewise.file.input.StoppedException;
import dev.tunewise.file.input.Watch;
import dev.tunewise.file.scenario.ReadResult.Damaged;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.file.scenario.ReadResult.Origin;
import dev.tunewise.file.scenario.ReadResult.Unreadable;
import dev.tunewise.model.OwnValues;
import dev.tunewise.model.Scenario;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads {@code .tunewise} scenario files: JSON in UTF-8, checked completely before anything of it
 * is used. An exported file that carries scenarios is read like the file of the first one.
 */
public final class ScenarioReader {
  private ScenarioReader() {}

  /**
   * Reads an ordinary file. Every problem is part of the result; nothing is thrown, and nobody is
   * waited for.
   */
  public static ReadResult read(Path file) {
    return readAll(file).getFirst();
  }

  /** As {@link #read}, and from pipes and devices too, however long they take. */
  public static ReadResult readAny(Path file) {
    return all(file).getFirst();
  }

  /** Reads all that a file holds: of an exported comparison several, the baseline first. */
  public static List<ReadResult> readAll(Path file) {
    try {
      TextFile.requireOrdinary(file);
      return all(file);
    } catch (ReadException e) {
      return List.of(unreadable(file, e));
    }
  }

  /**
   * What was changed in a workbook to the scenario it carries; empty for all other files, and where
   * it carries none or several.
   *
   * @param carried what {@link #readAll} made of the file
   */
  public static Optional<InputChanges> changes(Path file, List<ReadResult> carried) {
    boolean isBook = ScenarioCarrier.of(file).equals(Optional.of(ScenarioCarrier.XLSX));
    return isBook
            && carried.size() == 1
            && carried.getFirst() instanceof Loaded(Scenario scenario, Origin origin)
            && origin.cells().isEmpty()
        ? WorkbookInputs.read(file).map(inputs -> inputs.against(scenario))
        : Optional.empty();
  }

  /** Whether a file that begins so is a scenario of this or another version. */
  public static boolean recognizes(Sniff start) {
    return start.values().stream()
        .limit(1)
        .anyMatch(
            all -> all.path(ScenarioKeys.FORMAT).asString("").equals(ScenarioKeys.FORMAT_NAME));
  }

  /**
   * Whether a file was meant as a scenario, though it may be damaged: by its name, or by what only
   * scenarios hold.
   */
  public static boolean isMeantAsScenario(Path file, Sniff start) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(ScenarioKeys.ENDING)
        || start.text().contains('"' + ScenarioKeys.FORMAT_NAME + '"')
        || start.values().stream()
            .limit(1)
            .anyMatch(all -> all.path(ScenarioKeys.PARAMETERS).isObject());
  }

  private static List<ReadResult> all(Path file) {
    try {
      Optional<ScenarioCarrier> carrier = ScenarioCarrier.of(file);
      return carrier.isPresent() ? readCarried(carrier.get(), file) : List.of(readScenario(file));
    } catch (ReadException e) {
      return List.of(unreadable(file, e));
    }
  }

  private static List<ReadResult> readCarried(ScenarioCarrier carrier, Path file)
      throws ReadException {
    List<byte[]> texts = carrier.texts(file);
    if (texts.isEmpty()) {
      return List.of(readCells(carrier, file));
    }
    return texts.stream().map(text -> read(text, file.toString())).toList();
  }

  /** Other programs may drop what a workbook carries, but not its cells. */
  private static ReadResult readCells(ScenarioCarrier carrier, Path file) throws ReadException {
    Optional<WorkbookInputs> cells =
        carrier == ScenarioCarrier.XLSX ? WorkbookInputs.read(file) : Optional.empty();
    ReadResult result = cells.orElseThrow(carrier::none).scenario();
    return result instanceof Loaded loaded ? withOwn(loaded) : result;
  }

  private static ReadResult readScenario(Path file) throws ReadException {
    Optional<OtherFile> other = OtherFile.of(file).filter(kind -> Files.isRegularFile(file));
    if (other.isPresent() && !beginsAsScenario(file)) {
      throw new ReadException(other.get().refusal());
    }
    return read(TextFile.bytes(file, ScenarioKeys.MAX_BYTES), file.toString());
  }

  private static boolean beginsAsScenario(Path file) throws ReadException {
    try (InputFile input = InputFile.open(file, Watch.NONE)) {
      return !input.isUnpacked() && recognizes(input.sniff());
    } catch (StoppedException e) {
      return false;
    }
  }

  private static ReadResult unreadable(Path file, ReadException refused) {
    return new Unreadable(new Problem(file.toString(), refused.getMessage()));
  }

  /**
   * Reads the content of a file.
   *
   * @param name of the file in messages
   */
  public static ReadResult read(byte[] content, String name) {
    if (content.length > ScenarioKeys.MAX_BYTES) {
      return new Unreadable(
          new Problem(name, TextFile.tooLarge(ScenarioKeys.MAX_BYTES).getMessage()));
    }
    try {
      ReadResult result = new ScenarioCheck(name).check(JsonText.parse(TextFile.decode(content)));
      return result instanceof Loaded loaded && loaded.isMigrated() ? withOwn(loaded) : result;
    } catch (ReadException e) {
      return new Damaged(List.of(new Problem(name, e.getMessage())));
    }
  }

  /**
   * Earlier files and cells do not say whose their numbers are: those that are not their preset's
   * someone has set.
   */
  private static Loaded withOwn(Loaded migrated) {
    Scenario scenario = migrated.scenario();
    Scenario preset = Presets.originOf(scenario, Presets.all());
    return new Loaded(OwnValues.marked(preset, scenario), migrated.origin());
  }
}
