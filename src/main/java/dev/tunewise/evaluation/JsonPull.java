package dev.tunewise.evaluation;

import dev.tunewise.file.Bounds;
import java.io.InputStream;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Goes through one JSON document, of which only the entry looked at is held, within bounds. What a
 * handler does not look at is passed over.
 */
final class JsonPull implements AutoCloseable {
  /** Values of one entry; what is beyond is left out of it. */
  private static final int MAX_VALUES = 200_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(Bounds.EVALUATIONS.json())
          // Keys are data: no shared table of them for a hostile file to fill.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          // Python writes NaN, which is then no number of one item and no problem of the file.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Characters of one entry; texts beyond are left out of it. */
  private static final int MAX_CHARACTERS = 40_000_000;

  private final JsonParser parser;
  private int values;
  private long characters;

  /** Looks at a field of an object. */
  @FunctionalInterface
  interface Fields {
    void field(String name, JsonPull value);
  }

  /** Looks at an item of a list. */
  @FunctionalInterface
  interface Items {
    void item(JsonPull value);
  }

  private JsonPull(JsonParser parser) {
    this.parser = parser;
  }

  /** Begins at the first value; {@link #isAtEnd} where there is none. */
  static JsonPull of(InputStream in) {
    JsonPull pull = new JsonPull(FACTORY.createParser(ObjectReadContext.empty(), in));
    pull.parser.nextToken();
    return pull;
  }

  static JsonPull of(String text) {
    JsonPull pull = new JsonPull(FACTORY.createParser(ObjectReadContext.empty(), text));
    pull.parser.nextToken();
    return pull;
  }

  boolean isAtEnd() {
    return parser.currentToken() == null;
  }

  boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  boolean isList() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Line on which the value begins, from 1. */
  long line() {
    return parser.currentTokenLocation().getLineNr();
  }

  /** Passes over the value that is looked at and goes to the next one of the document. */
  void next() {
    parser.skipChildren();
    parser.nextToken();
  }

  /** The fields of the object that is looked at; none of another value. */
  void fields(Fields fields) {
    if (!isObject()) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      int depth = depth();
      fields.field(name, this);
      leave(depth);
    }
  }

  /** The items of the list that is looked at; none of another value. */
  void items(Items items) {
    if (!isList()) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int depth = depth();
      items.item(this);
      leave(depth);
    }
  }

  /** How deep the value stands, with the brackets of the value itself. */
  private int depth() {
    return parser.streamReadContext().getNestingDepth();
  }

  /** Goes behind a value that was not looked at. */
  private void leave(int depth) {
    if (parser.currentToken().isStructStart() && depth() == depth) {
      parser.skipChildren();
    }
  }

  /** The value that is looked at. */
  JsonNode tree() {
    return tree(Set.of());
  }

  /**
   * The value that is looked at.
   *
   * @param without names of its fields that are large and not needed
   */
  JsonNode tree(Set<String> without) {
    values = 0;
    characters = 0;
    return value(without);
  }

  private JsonNode value(Set<String> without) {
    values++;
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(without);
      case START_ARRAY -> list();
      case VALUE_STRING -> text();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private JsonNode text() {
    characters += parser.getStringLength();
    return characters > MAX_CHARACTERS ? NODES.nullNode() : NODES.stringNode(parser.getString());
  }

  private ObjectNode object(Set<String> without) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (values >= MAX_VALUES || without.contains(name)) {
        parser.skipChildren();
      } else {
        object.set(name, value(Set.of()));
      }
    }
    return object;
  }

  private ArrayNode list() {
    ArrayNode list = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (values >= MAX_VALUES) {
        parser.skipChildren();
      } else {
        list.add(value(Set.of()));
      }
    }
    return list;
  }

  @Override
  public void close() {
    parser.close();
  }
}
