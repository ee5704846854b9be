package dev.tunewise.dataset;

import dev.tunewise.dataset.ToolDefinitions.Tool;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parameters of tools as JSON schemas, and as Vertex AI has them: with names of types in
 * capital letters.
 */
final class ToolSchema {
  /** Under these keys names that are free stand for schemas. */
  private static final Set<String> NAMED =
      Set.of("properties", "patternProperties", "$defs", "definitions");

  /** Under these keys stand values of what is described, which stay as they are. */
  private static final Set<String> VALUES =
      Set.of("enum", "const", "default", "example", "examples");

  private ToolSchema() {}

  /**
   * Writes name, description and parameters as Vertex AI has them.
   *
   * @throws CannotSayException if a type is one of several
   */
  static void writeForVertex(JsonGenerator json, Tool tool) throws CannotSayException {
    write(json, tool, true);
  }

  /** Writes name, description and parameters, of whatever spelling, with the usual types. */
  static void writeUsual(JsonGenerator json, Tool tool) throws CannotSayException {
    write(json, tool, false);
  }

  private static void write(JsonGenerator json, Tool tool, boolean capitals)
      throws CannotSayException {
    json.writeStringProperty("name", tool.name());
    if (!tool.description().isEmpty()) {
      json.writeStringProperty("description", tool.description());
    }
    JsonNode parameters = tool.parameters();
    if (parameters != null) {
      json.writeName("parameters");
      json.writeRawValue(schema(parameters, capitals).toString());
    }
  }

  private static JsonNode schema(JsonNode schema, boolean capitals) throws CannotSayException {
    if (schema.isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      for (JsonNode each : schema) {
        list.add(schema(each, capitals));
      }
      return list;
    }
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode written = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      written.set(field.getKey(), value(field.getKey(), field.getValue(), capitals));
    }
    return written;
  }

  private static JsonNode value(String key, JsonNode value, boolean capitals)
      throws CannotSayException {
    if (key.equals("type")) {
      return type(value, capitals);
    } else if (VALUES.contains(key)) {
      return value;
    } else if (NAMED.contains(key) && value.isObject()) {
      ObjectNode named = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        named.set(field.getKey(), schema(field.getValue(), capitals));
      }
      return named;
    }
    return value.isContainer() ? schema(value, capitals) : value;
  }

  private static JsonNode type(JsonNode type, boolean capitals) throws CannotSayException {
    if (!type.isString()) {
      if (capitals) {
        throw new CannotSayException(ConversionKind.TOOL_SPELLING, "one of several types");
      }
      return type;
    }
    String name = type.stringValue();
    return JsonNodeFactory.instance.stringNode(
        capitals ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT));
  }
}
