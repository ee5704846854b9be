package dev.tunewise.dataset;

import dev.tunewise.file.Bounds;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the JSON of examples is read: within bounds, whoever wrote it. */
final class ExampleJson {
  static final int MAX_DEPTH = Bounds.TRAINING.depth();

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(Bounds.TRAINING.json())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Keys are data: no shared table of them for a hostile file to fill.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

  private ExampleJson() {}

  static JsonParser parser(String text) {
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  /** The whole tree; for short texts. */
  static JsonNode tree(String text) {
    return MAPPER.readTree(text);
  }

  static JsonGenerator generator(Writer to) {
    return FACTORY.createGenerator(ObjectWriteContext.empty(), to);
  }

  /** A text that is one JSON object, without white space; empty if it is none. */
  static Optional<String> object(String text) {
    return value(text, JsonToken.START_OBJECT);
  }

  /** A text that is one JSON array, without white space; empty if it is none. */
  static Optional<String> array(String text) {
    return value(text, JsonToken.START_ARRAY);
  }

  private static Optional<String> value(String text, JsonToken start) {
    try (JsonParser json = parser(text)) {
      if (json.nextToken() != start) {
        return Optional.empty();
      }
      String value = text(json);
      return json.nextToken() == null ? Optional.of(value) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /** The value that the parser is at, as JSON without white space; it is read to its end. */
  static String text(JsonParser json) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      int depth = 0;
      do {
        depth += copy(json, out);
        if (depth > 0) {
          json.nextToken();
        }
      } while (depth > 0);
    }
    return text.toString();
  }

  /** By how many levels the depth changes. */
  private static int copy(JsonParser json, JsonGenerator out) {
    JsonToken token = json.currentToken();
    switch (token) {
      case START_OBJECT -> out.writeStartObject();
      case END_OBJECT -> out.writeEndObject();
      case START_ARRAY -> out.writeStartArray();
      case END_ARRAY -> out.writeEndArray();
      case PROPERTY_NAME -> out.writeName(json.currentName());
      case VALUE_STRING -> out.writeString(json.getString());
      // Numbers stay as they are spelled, however long or great.
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(json.getString());
      case VALUE_TRUE -> out.writeBoolean(true);
      case VALUE_FALSE -> out.writeBoolean(false);
      default -> out.writeNull();
    }
    return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
  }
}
