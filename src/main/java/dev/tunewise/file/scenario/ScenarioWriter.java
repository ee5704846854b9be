package dev.tunewise.file.scenario;

import dev.tunewise.file.AtomicFiles;
import dev.tunewise.file.ChangedFileException;
import dev.tunewise.file.FileStamp;
import dev.tunewise.file.JsonOutput;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.WriteException;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.model.Actual;
import dev.tunewise.model.Calendar;
import dev.tunewise.model.Measurement.Field;
import dev.tunewise.model.Parameter;
import dev.tunewise.model.ParameterGroup;
import dev.tunewise.model.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes {@code .tunewise} scenario files: every parameter, nested by path, in the order of the
 * table. Reading the file gives an equal scenario.
 */
public final class ScenarioWriter {
  private ScenarioWriter() {}

  /**
   * Writes a scenario, whole or not at all. A file of an earlier version stays beside it.
   *
   * @return where the file of an earlier version is kept; empty if there was none
   * @throws WriteException with a message for people; also if the scenario breaks a limit of the
   *     format, so that no file is replaced by one that cannot be opened
   */
  public static Optional<Path> write(Scenario scenario, Path file) throws WriteException {
    byte[] content = checked(scenario, file);
    Optional<Path> kept = EarlierVersion.keep(file);
    AtomicFiles.write(file, content);
    return kept;
  }

  /**
   * How a file is replaced.
   *
   * @param known what it was when it was looked at; empty if there was none
   * @param compares whether it is replaced only if it still is that
   * @param keepsPrevious whether it is kept as {@link PreviousVersion}
   */
  public record Replacing(Optional<FileStamp> known, boolean compares, boolean keepsPrevious) {
    private void requireKnown(Path file) throws IOException {
      if (compares && !FileStamp.of(file).equals(known)) {
        throw new ChangedFileException(file);
      }
    }
  }

  /**
   * What came of replacing a file.
   *
   * @param stamp of what was written
   * @param earlier where the file of an earlier version is kept; empty if there was none
   * @param obstacle why what was in the file could not be kept beside it
   */
  public record Replaced(FileStamp stamp, Optional<Path> earlier, Optional<String> obstacle) {}

  /**
   * As {@link #write}, but only over what is known. The file is compared once more when all that is
   * left is to move the new one over it: no system offers both in one step, so a program that
   * writes in the microseconds between is not noticed.
   *
   * @throws ChangedFileException if the file is no longer what is known of it
   * @throws WriteException with a message for people
   */
  public static Replaced replace(Scenario scenario, Path file, Replacing how)
      throws WriteException {
    byte[] content = checked(scenario, file);
    FileStamp stamp = FileStamp.of(content);
    Optional<Path> earlier = EarlierVersion.keep(file);
    // A copy of what is saved once more would take the place of what really was before.
    boolean keeps =
        how.keepsPrevious() && earlier.isEmpty() && !how.known().equals(Optional.of(stamp));
    List<String> obstacles = new ArrayList<>();
    AtomicFiles.write(
        file,
        content,
        target -> {
          how.requireKnown(target);
          if (keeps) {
            obstacles.addAll(keep(target));
            how.requireKnown(target);
          }
        });
    return new Replaced(stamp, earlier, obstacles.stream().findFirst());
  }

  /** A full disk must not stop the saving for the sake of what was saved before. */
  private static List<String> keep(Path file) {
    try {
      PreviousVersion.keep(file);
      return List.of();
    } catch (IOException e) {
      return List.of(WriteException.why(e));
    }
  }

  private static byte[] checked(Scenario scenario, Path file) throws WriteException {
    byte[] content = toBytes(scenario);
    ReadResult back = ScenarioReader.read(content, file.toString());
    if (!(back instanceof Loaded(Scenario same, _) && same.equals(scenario))) {
      String problem =
          back.problems().isEmpty()
              ? "it would not read back as it is"
              : back.problems().getFirst().place() + " " + back.problems().getFirst().message();
      throw new WriteException(file, problem, null);
    }
    return content;
  }

  /** The content of a scenario's file. */
  public static byte[] toBytes(Scenario scenario) {
    return JsonOutput.file(
        json -> {
          json.text(ScenarioKeys.FORMAT, ScenarioKeys.FORMAT_NAME);
          json.number(ScenarioKeys.VERSION, ScenarioKeys.VERSION_NUMBER);
          json.text(ScenarioKeys.WRITTEN_BY, ProgramVersion.TEXT);
          json.text(ScenarioKeys.NAME, scenario.name());
          json.text(ScenarioKeys.NOTES, scenario.notes());
          json.text(ScenarioKeys.CURRENCY, scenario.currency());
          json.object(ScenarioKeys.PARAMETERS, () -> parameters(json, scenario));
          json.list(ScenarioKeys.PRICE_CHANGES, () -> priceChanges(json, scenario));
          json.object(ScenarioKeys.RANGES, () -> ranges(json, scenario));
          json.list(ScenarioKeys.LINKS, () -> links(json, scenario));
          json.list(ScenarioKeys.MEASUREMENTS, () -> measurements(json, scenario));
          plan(json, scenario);
          json.number(ScenarioKeys.DRAWS, scenario.draws());
          json.number(ScenarioKeys.SEED, (double) scenario.seed());
          json.object(ScenarioKeys.SOURCES, () -> scenario.sources().forEach(json::text));
        });
  }

  /**
   * A scenario as text that a picture can hold: the JSON of its file. Characters that XML has no
   * place for are spelled out, as JSON allows inside texts.
   */
  public static String toText(Scenario scenario) {
    String json = new String(toBytes(scenario), StandardCharsets.UTF_8);
    return json.codePoints()
        .mapToObj(c -> c < 0xFFFE || c > 0xFFFF ? Character.toString(c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  private static void parameters(JsonOutput json, Scenario scenario) {
    for (ParameterGroup group : ParameterGroup.values()) {
      if (group == ParameterGroup.GENERAL) {
        group(json, scenario, group);
      } else {
        json.object(group.key(), () -> group(json, scenario, group));
      }
    }
  }

  private static void group(JsonOutput json, Scenario scenario, ParameterGroup group) {
    for (Parameter parameter : Parameter.of(group)) {
      json.number(parameter.key(), scenario.get(parameter));
    }
  }

  private static void priceChanges(JsonOutput json, Scenario scenario) {
    scenario
        .priceChanges()
        .forEach(
            change ->
                json.itemOnOneLine(
                    () -> {
                      json.number(ScenarioKeys.MONTH, change.month());
                      json.text(ScenarioKeys.MODEL, change.model().key());
                      json.number(ScenarioKeys.FACTOR, change.factor());
                      json.text(ScenarioKeys.NOTE, change.note());
                    }));
  }

  private static void ranges(JsonOutput json, Scenario scenario) {
    scenario
        .ranges()
        .forEach(
            (parameter, range) ->
                json.objectOnOneLine(
                    parameter.path(),
                    () -> {
                      json.number(ScenarioKeys.LOW, range.low());
                      json.number(ScenarioKeys.HIGH, range.high());
                    }));
  }

  private static void links(JsonOutput json, Scenario scenario) {
    scenario
        .links()
        .forEach(
            link ->
                json.itemOnOneLine(
                    () -> {
                      json.texts(
                          ScenarioKeys.LINKED, List.of(link.first().path(), link.second().path()));
                      json.number(ScenarioKeys.CORRELATION, link.correlation());
                    }));
  }

  private static void plan(JsonOutput json, Scenario scenario) {
    Calendar calendar = scenario.calendar();
    calendar.start().ifPresent(start -> json.text(ScenarioKeys.START_MONTH, start.toString()));
    json.number(ScenarioKeys.FISCAL_YEAR_START, calendar.fiscalYearStart());
    scenario
        .exchange()
        .ifPresent(
            rate ->
                json.objectOnOneLine(
                    ScenarioKeys.EXCHANGE,
                    () -> {
                      json.number(ScenarioKeys.PER_DOLLAR, rate.perDollar());
                      json.text(ScenarioKeys.AS_OF, rate.asOf().toString());
                    }));
    json.list(
        ScenarioKeys.ACTUALS,
        () -> scenario.actuals().forEach(row -> json.itemOnOneLine(() -> actual(json, row))));
    json.texts(ScenarioKeys.OWN, scenario.own().stream().map(Parameter::path).toList());
  }

  private static void actual(JsonOutput json, Actual row) {
    json.number(ScenarioKeys.MONTH, row.month());
    json.number(ScenarioKeys.SPEND, row.spend());
    row.calls().ifPresent(calls -> json.number(ScenarioKeys.CALLS, calls));
  }

  private static void measurements(JsonOutput json, Scenario scenario) {
    scenario
        .measurements()
        .forEach(
            row ->
                json.itemOnOneLine(
                    () -> {
                      json.text(ScenarioKeys.STRATEGY, row.strategy().key());
                      json.number(Field.EXAMPLES.key(), row.examples());
                      json.number(Field.CORRECT.key(), row.correct());
                      json.number(Field.EVALUATED.key(), row.evaluated());
                    }));
  }
}
