package dev.tunewise.catalog;

import dev.tunewise.catalog.ImportReport.Skipped;
import dev.tunewise.file.JsonOutput;

/**
 * Writes what a price list holds in the form of a catalog, with what was left out of it and why.
 */
public final class ImportWriter {
  private ImportWriter() {}

  public static byte[] toBytes(ImportReport report) {
    return JsonOutput.file(
        json -> {
          CatalogFormat.writeHead(json);
          json.text("list", report.format().label());
          CatalogFormat.write(json, report.models());
          json.list(
              "skipped",
              () -> report.skipped().forEach(s -> json.itemOnOneLine(() -> write(json, s))));
          json.objectOnOneLine(
              "dropped", () -> report.dropped().forEach((key, count) -> json.number(key, count)));
          json.texts("remarks", report.remarks());
        });
  }

  private static void write(JsonOutput json, Skipped skipped) {
    json.text("name", skipped.name());
    json.text("reason", skipped.reason().label());
    if (!skipped.detail().isEmpty()) {
      json.text("detail", skipped.detail());
    }
  }
}
