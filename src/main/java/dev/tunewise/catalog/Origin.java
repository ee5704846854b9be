package dev.tunewise.catalog;

import dev.tunewise.file.JsonOutput;

/**
 * Where something was read.
 *
 * @param asOf when
 */
public record Origin(AsOf asOf, String source) {
  /** Writes it under the keys of a catalog. */
  void write(JsonOutput json) {
    json.text("asOf", asOf.text());
    json.text("source", source);
  }
}
