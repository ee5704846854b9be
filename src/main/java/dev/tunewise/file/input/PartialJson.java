package dev.tunewise.file.input;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The values at the beginning of a JSON text, as far as it goes. */
final class PartialJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private PartialJson() {}

  /**
   * @param values may be cut off anywhere
   * @param whole whether all of them are
   */
  record Parsed(List<JsonNode> values, boolean whole) {}

  static Parsed parse(byte[] text, int from, int to) {
    ArrayNode all = MAPPER.createArrayNode();
    boolean whole = true;
    try (JsonParser parser = MAPPER.createParser(text, from, to - from)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        add(all, token, parser);
      }
    } catch (JacksonException e) {
      whole = false;
    }
    List<JsonNode> values = new ArrayList<>();
    all.forEach(values::add);
    return new Parsed(values, whole);
  }

  private static void add(ArrayNode to, JsonToken token, JsonParser parser) {
    switch (token) {
      case START_OBJECT -> fill(to.addObject(), parser);
      case START_ARRAY -> fill(to.addArray(), parser);
      default -> to.add(parser.<JsonNode>readValueAsTree());
    }
  }

  private static void fill(ArrayNode array, JsonParser parser) {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      add(array, token, parser);
    }
  }

  private static void fill(ObjectNode object, JsonParser parser) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      switch (parser.nextToken()) {
        case START_OBJECT -> fill(object.putObject(name), parser);
        case START_ARRAY -> fill(object.putArray(name), parser);
        default -> object.set(name, parser.<JsonNode>readValueAsTree());
      }
    }
  }
}
