package dev.tunewise.file.scenario;

import dev.tunewise.file.Bounds;
import dev.tunewise.file.Json;
import dev.tunewise.file.JsonOutput;
import dev.tunewise.file.JsonText;
import dev.tunewise.file.ProgramVersion;
import dev.tunewise.file.ReadException;
import dev.tunewise.file.TextFile;
import dev.tunewise.file.scenario.ReadResult.Loaded;
import dev.tunewise.history.History;
import dev.tunewise.history.History.Step;
import dev.tunewise.history.TypedText;
import dev.tunewise.history.UnsavedWork;
import dev.tunewise.model.Scenario;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of one copy of unsaved work: JSON, packed by gzip. The scenario and those that undoing
 * and redoing bring back stand in it as the text of their own files; they differ in little, so that
 * a hundred of them take hardly more room than one. Version 1 was the file of the scenario alone.
 */
final class RecoveryFormat {
  /** Of the steps in a copy; the oldest are left out where it would be more. */
  private static final int MAX_STEP_CHARACTERS = 12_000_000;

  private static final int MAX_LABEL_CHARACTERS = 200;

  private static final String FORMAT_NAME = "tunewise-recovery";
  private static final int VERSION_NUMBER = 2;
  private static final String FILE = "file";
  private static final String STAMP = "stamp";
  private static final String SCENARIO = "scenario";
  private static final String UNDO = "undo";
  private static final String REDO = "redo";
  private static final String LABEL = "label";
  private static final String TYPED = "typed";
  private static final String FIELD = "field";
  private static final String TEXT = "text";

  /** Texts of the scenarios in the copy before: of a hundred, one or two are new each time. */
  private IdentityHashMap<Scenario, String> texts = new IdentityHashMap<>();

  /** The content of a copy's file. */
  byte[] toBytes(UnsavedWork work) {
    IdentityHashMap<Scenario, String> used = new IdentityHashMap<>();
    int[] room = {MAX_STEP_CHARACTERS};
    List<Step> undo = fitting(work.history().undo(), used, room);
    List<Step> redo = fitting(work.history().redo(), used, room);
    text(work.scenario(), used);
    texts = used;
    byte[] content = content(work, undo, redo);
    // Letters beyond ASCII take up to three bytes each.
    boolean fits = content.length <= Bounds.RECOVERY.unpacked();
    return packed(fits ? content : content(work, List.of(), List.of()));
  }

  private byte[] content(UnsavedWork work, List<Step> undo, List<Step> redo) {
    return JsonOutput.file(
        json -> {
          json.text(ScenarioKeys.FORMAT, FORMAT_NAME);
          json.number(ScenarioKeys.VERSION, VERSION_NUMBER);
          json.text(ScenarioKeys.WRITTEN_BY, ProgramVersion.TEXT);
          work.file().ifPresent(file -> json.text(FILE, file.toAbsolutePath().toString()));
          work.stamp().ifPresent(stamp -> json.text(STAMP, stamp));
          json.list(TYPED, () -> work.typed().forEach(typed -> typed(json, typed)));
          json.text(SCENARIO, text(work.scenario(), texts));
          json.list(UNDO, () -> undo.forEach(step -> step(json, step)));
          json.list(REDO, () -> redo.forEach(step -> step(json, step)));
        });
  }

  /** The newest steps that there is room for. */
  private List<Step> fitting(List<Step> steps, IdentityHashMap<Scenario, String> used, int[] room) {
    int first = steps.size();
    while (first > 0) {
      room[0] -= text(steps.get(first - 1).scenario(), used).length();
      if (room[0] < 0) {
        break;
      }
      first--;
    }
    return steps.subList(first, steps.size());
  }

  private String text(Scenario scenario, IdentityHashMap<Scenario, String> used) {
    String known = texts.get(scenario);
    String text =
        known != null
            ? known
            : new String(ScenarioWriter.toBytes(scenario), StandardCharsets.UTF_8);
    used.put(scenario, text);
    return text;
  }

  private static void typed(JsonOutput json, TypedText typed) {
    json.item(
        () -> {
          json.text(FIELD, typed.field());
          json.text(TEXT, typed.text());
        });
  }

  private void step(JsonOutput json, Step step) {
    String label = step.label();
    json.item(
        () -> {
          json.text(LABEL, label.substring(0, Math.min(label.length(), MAX_LABEL_CHARACTERS)));
          json.text(SCENARIO, text(step.scenario(), texts));
        });
  }

  private static byte[] packed(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // not in memory
    }
    return bytes.toByteArray();
  }

  /**
   * What a copy holds.
   *
   * @param content its scenario as it was read
   */
  record Content(Loaded content, UnsavedWork work) {}

  /**
   * Reads the content of a copy's file.
   *
   * @return empty if it is damaged, or a newer program's
   */
  static Optional<Content> read(byte[] packed) {
    try {
      return JsonText.parse(unpacked(packed), UnsavedWork.MAX_STEPS, Bounds.RECOVERY)
                  instanceof Json.Fields all
              && text(all, ScenarioKeys.FORMAT).equals(FORMAT_NAME)
              && all.byKey().get(ScenarioKeys.VERSION) instanceof Json.Numeral(double version)
              && version == VERSION_NUMBER
          ? read(all)
          : Optional.empty();
    } catch (ReadException | IOException e) {
      return Optional.empty();
    }
  }

  private static String unpacked(byte[] packed) throws IOException, ReadException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      int most = Math.toIntExact(Bounds.RECOVERY.unpacked());
      byte[] content = in.readNBytes(most + 1);
      if (content.length > most) {
        throw TextFile.tooLarge(most);
      }
      return TextFile.decode(content);
    }
  }

  private static Optional<Content> read(Json.Fields all) {
    return scenario(all)
        .map(
            loaded ->
                new Content(
                    loaded,
                    new UnsavedWork(
                        loaded.scenario(),
                        path(text(all, FILE)),
                        Optional.of(text(all, STAMP)).filter(stamp -> !stamp.isEmpty()),
                        new History(steps(all, UNDO), steps(all, REDO)),
                        typed(all))));
  }

  private static Optional<Loaded> scenario(Json.Fields in) {
    byte[] content = JsonOutput.utf8(text(in, SCENARIO));
    return ScenarioReader.read(content, SCENARIO) instanceof Loaded loaded
        ? Optional.of(loaded)
        : Optional.empty();
  }

  /** From the newest back to the first that cannot be read: those behind it cannot be reached. */
  private static List<Step> steps(Json.Fields all, String key) {
    List<Step> steps = new ArrayList<>();
    for (Json item : items(all, key).reversed()) {
      Optional<Loaded> loaded =
          item instanceof Json.Fields step ? scenario(step) : Optional.empty();
      if (loaded.isEmpty()) {
        break;
      }
      steps.addFirst(new Step(text((Json.Fields) item, LABEL), loaded.get().scenario()));
    }
    return steps;
  }

  private static List<TypedText> typed(Json.Fields all) {
    return items(all, TYPED).stream()
        .filter(Json.Fields.class::isInstance)
        .map(Json.Fields.class::cast)
        .map(item -> new TypedText(text(item, FIELD), text(item, TEXT)))
        .toList();
  }

  private static List<Json> items(Json.Fields in, String key) {
    return in.byKey().get(key) instanceof Json.Items items ? items.items() : List.of();
  }

  private static String text(Json.Fields in, String key) {
    return in.byKey().get(key) instanceof Json.Text(String value) ? value : "";
  }

  static Optional<Path> path(String name) {
    try {
      return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
