package dev.tunewise.catalog;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** How price lists are read: forgiving, since other programs wrote them. */
final class PriceJson {
  /** Larger files are refused before they are read. */
  static final int MAX_BYTES = 20_000_000;

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Python writes NaN, which is then no number of one model and no fault of the file.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          // Excerpts in messages could be as long as the file.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private PriceJson() {}
}
