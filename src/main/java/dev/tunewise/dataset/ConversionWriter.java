package dev.tunewise.dataset;

import dev.tunewise.dataset.ConversionKind.Effect;
import dev.tunewise.file.JsonOutput;
import java.nio.file.Path;

/** Writes what came of a conversion as JSON, format {@code tunewise-dataset-conversion}. */
public final class ConversionWriter {
  private ConversionWriter() {}

  /**
   * The report as a file.
   *
   * @param out what was written
   */
  public static byte[] toBytes(ConversionReport report, Path out) {
    return JsonOutput.file(json -> write(report, out, json));
  }

  private static void write(ConversionReport report, Path out, JsonOutput json) {
    json.text("format", "tunewise-dataset-conversion");
    json.number("version", 1);
    json.text("target", report.target().key());
    json.text("file", out.toString());
    json.text("countedBy", report.kind().one());
    count(json, "entries", report.entries());
    count(json, "written", report.written());
    count(json, "asTheyStand", report.asTheyStand());
    ProblemJson problems = new ProblemJson(json);
    problems.list("unusable", report.unusable());
    notes(report, Effect.LEFT_OUT, "leftOut", problems);
    notes(report, Effect.DROPPED, "dropped", problems);
    notes(report, Effect.CHANGED, "changed", problems);
  }

  private static void notes(
      ConversionReport report, Effect effect, String key, ProblemJson problems) {
    problems
        .json()
        .list(
            key,
            () ->
                report.notes().stream()
                    .filter(note -> note.kind().effect() == effect)
                    .forEach(
                        note ->
                            problems.item(
                                note.kind().key(),
                                note.kind().label(),
                                note.count(),
                                note.first())));
  }

  private static void count(JsonOutput json, String key, long value) {
    json.number(key, (double) value);
  }
}
