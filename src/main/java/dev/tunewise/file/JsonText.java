package dev.tunewise.file;

import dev.tunewise.model.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text into {@link Json} values, token by token. Keys that repeat are kept for the
 * report; numbers are read as doubles whatever their length.
 */
public final class JsonText {
  private static final JsonFactory SCENARIOS = factory(Bounds.SCENARIO);

  private final JsonParser parser;
  private final int longestList;

  private JsonText(JsonParser parser, int longestList) {
    this.parser = parser;
    this.longestList = longestList;
  }

  private static JsonFactory factory(Bounds bounds) {
    return JsonFactory.builder()
        .streamReadConstraints(bounds.json())
        // Keys are data: no shared table of them for a hostile file to fill.
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
        .build();
  }

  /** The one value that the text consists of, a scenario or what has lists as long. */
  public static Json parse(String text) throws ReadException {
    try (JsonParser parser = SCENARIOS.createParser(ObjectReadContext.empty(), text)) {
      return parse(parser, Scenario.MAX_LIST_LENGTH, Bounds.SCENARIO);
    }
  }

  /**
   * The one value that the text consists of.
   *
   * @param longestList entries that are kept of each list
   */
  public static Json parse(String text, int longestList, Bounds bounds) throws ReadException {
    try (JsonParser parser = factory(bounds).createParser(ObjectReadContext.empty(), text)) {
      return parse(parser, longestList, bounds);
    }
  }

  private static Json parse(JsonParser parser, int longestList, Bounds bounds)
      throws ReadException {
    try {
      if (parser.nextToken() == null) {
        throw new ReadException(
            "line 1, column 1: the file is empty; it must hold one JSON object");
      }
      Json value = new JsonText(parser, longestList).value();
      requireEnd(parser);
      return value;
    } catch (StreamConstraintsException e) {
      throw refused(parser.currentLocation(), JsonReason.beyond(e, bounds));
    } catch (JacksonException e) {
      throw refused(e.getLocation(), "not valid JSON: " + JsonReason.why(e));
    }
  }

  private static void requireEnd(JsonParser parser) throws ReadException {
    String allowed = "; nothing may follow the closing brace";
    try {
      if (parser.nextToken() != null) {
        throw refused(parser.currentTokenLocation(), "content after the end" + allowed);
      }
    } catch (JacksonException e) {
      throw refused(e.getLocation(), "content after the end" + allowed);
    }
  }

  private static ReadException refused(TokenStreamLocation location, String what) {
    return new ReadException(
        "line %s, column %s: %s".formatted(location.getLineNr(), location.getColumnNr(), what));
  }

  private Json value() {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> fields();
      case START_ARRAY -> items();
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
      case VALUE_TRUE -> new Json.Truth(true);
      case VALUE_FALSE -> new Json.Truth(false);
      case VALUE_NULL -> new Json.Null();
      default -> throw new IllegalStateException("no value starts with " + token);
    };
  }

  private Json number() {
    return new Json.Numeral(Double.parseDouble(parser.getString()) + 0.0); // −0 reads as 0
  }

  private Json items() {
    List<Json> items = new ArrayList<>();
    int size = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      size++;
      if (size <= longestList) {
        items.add(value());
      } else {
        parser.skipChildren();
      }
    }
    return new Json.Items(items, size);
  }

  private Json fields() {
    Map<String, Json> byKey = new LinkedHashMap<>();
    List<String> repeated = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      if (byKey.putIfAbsent(key, value()) != null
          && repeated.size() < Problems.MAX
          && !repeated.contains(key)) {
        repeated.add(key);
      }
    }
    return new Json.Fields(byKey, repeated);
  }
}
