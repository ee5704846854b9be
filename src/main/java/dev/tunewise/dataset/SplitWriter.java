package dev.tunewise.dataset;

import dev.tunewise.file.JsonOutput;
import java.nio.file.Path;

/** Writes what was written of a split file as JSON, format {@code tunewise-dataset-split}. */
public final class SplitWriter {
  private SplitWriter() {}

  public static byte[] toBytes(SplitReport report) {
    return JsonOutput.file(json -> write(report, json));
  }

  private static void write(SplitReport report, JsonOutput json) {
    Split split = report.split();
    json.text("format", "tunewise-dataset-split");
    json.number("version", 1);
    count(json, "entries", report.entries());
    count(json, "examples", split.examples());
    json.number("share", split.share());
    count(json, "seed", split.seed());
    json.objectOnOneLine("train", () -> file(json, report.train(), split.train()));
    json.objectOnOneLine("heldOut", () -> file(json, report.heldOut(), split.heldOut()));
    count(json, "equalExamples", split.duplicates());
    json.truth("byLabel", split.isByLabel());
    if (split.isByLabel()) {
      count(json, "labelsOnlyTrained", split.labelsOnlyTrained());
      json.list(
          "labels",
          () ->
              split.strata().stream()
                  .limit(LabelCounts.SHOWN)
                  .forEach(stratum -> json.itemOnOneLine(() -> label(json, stratum))));
    }
    new ProblemJson(json).list("leftOut", report.leftOut());
  }

  private static void file(JsonOutput json, Path file, long examples) {
    json.text("file", file.toString());
    count(json, "examples", examples);
  }

  private static void label(JsonOutput json, Split.Stratum stratum) {
    json.text("label", stratum.label());
    count(json, "train", stratum.train());
    count(json, "heldOut", stratum.heldOut());
  }

  private static void count(JsonOutput json, String key, long value) {
    json.number(key, (double) value);
  }
}
