package dev.tunewise.dataset;

import dev.tunewise.dataset.ToolDefinitions.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tool definitions as text that becomes tokens. OpenAI's models read them as the declarations of a
 * TypeScript namespace, which its cookbook on counting tokens and public work on the matter
 * describe; what others make of them is not published, and JSON stands for it.
 */
final class ToolText {
  /** Most tools whose text is kept, in case the next example has the same. */
  private static final int KEPT = 16;

  /** Descriptions of what lies deeper are left out. */
  private static final int DESCRIBED_DEPTH = 2;

  private static final int INDENT = 2;

  private final Map<ToolDefinitions, String> declared =
      new LinkedHashMap<>(2 * KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ToolDefinitions, String> eldest) {
          return size() > KEPT;
        }
      };

  /** The text that a model reads for the tools of an example; empty for none. */
  String of(Example example) {
    ToolDefinitions tools = example.tools();
    if (tools.isEmpty()) {
      return "";
    }
    return isDeclared(example.format())
        ? declared.computeIfAbsent(tools, ToolText::namespace)
        : tools.json();
  }

  /** Whether the tools of a format are read as TypeScript, by OpenAI's models. */
  static boolean isDeclared(ExampleFormat format) {
    return format == ExampleFormat.OPENAI_CHAT || format == ExampleFormat.OPENAI_PREFERENCE;
  }

  /** The declarations; the JSON itself where it declares nothing that is known. */
  static String namespace(ToolDefinitions tools) {
    List<Tool> list = tools.list();
    if (list.isEmpty()) {
      return tools.json();
    }
    List<String> lines = new ArrayList<>(List.of("namespace functions {", ""));
    for (Tool tool : list) {
      if (!tool.description().isEmpty()) {
        lines.add("// " + tool.description());
      }
      JsonNode schema = tool.parameters();
      if (schema == null || properties(schema) == null) {
        lines.add("type " + tool.name() + " = () => any;");
      } else {
        lines.add("type " + tool.name() + " = (_: {");
        addProperties(schema, 0, lines);
        lines.add("}) => any;");
      }
      lines.add("");
    }
    lines.add("} // namespace functions");
    return String.join("\n", lines);
  }

  private static @Nullable JsonNode properties(JsonNode schema) {
    JsonNode properties = schema.get("properties");
    return properties != null && properties.isObject() && !properties.isEmpty() ? properties : null;
  }

  private static void addProperties(JsonNode schema, int indent, List<String> lines) {
    JsonNode properties = properties(schema);
    if (properties == null) {
      return;
    }
    List<String> required = texts(schema.get("required"));
    String margin = " ".repeat(indent);
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String description = text(property.getValue().get("description"));
      if (!description.isEmpty() && indent < DESCRIBED_DEPTH) {
        lines.add(margin + "// " + description);
      }
      String optional = required.contains(property.getKey()) ? "" : "?";
      String type = type(property.getValue(), indent);
      lines.add(margin + property.getKey() + optional + ": " + type + ",");
    }
  }

  private static String type(JsonNode schema, int indent) {
    List<String> choices = texts(schema.get("enum"));
    JsonNode any = schema.get("anyOf");
    if (any != null && any.isArray()) {
      List<String> types = new ArrayList<>();
      any.forEach(each -> types.add(type(each, indent)));
      return String.join(" | ", types);
    }
    return switch (text(schema.get("type"))) {
      case "string" -> choices.isEmpty() ? "string" : "\"" + String.join("\" | \"", choices) + "\"";
      case "number", "integer" -> choices.isEmpty() ? "number" : String.join(" | ", choices);
      case "boolean" -> "boolean";
      case "null" -> "null";
      case "array" -> {
        JsonNode items = schema.get("items");
        yield items == null ? "any[]" : type(items, indent) + "[]";
      }
      case "object" -> {
        List<String> lines = new ArrayList<>(List.of("{"));
        addProperties(schema, indent + INDENT, lines);
        lines.add("}");
        yield String.join("\n", lines);
      }
      default -> choices.isEmpty() ? "any" : "\"" + String.join("\" | \"", choices) + "\"";
    };
  }

  private static String text(@Nullable JsonNode node) {
    return node != null && node.isString() ? node.stringValue() : "";
  }

  private static List<String> texts(@Nullable JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node != null && node.isArray()) {
      node.forEach(each -> texts.add(each.isString() ? each.stringValue() : each.toString()));
    }
    return texts;
  }
}
