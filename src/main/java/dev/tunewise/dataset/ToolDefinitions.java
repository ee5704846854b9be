package dev.tunewise.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The tools that a model can call, as an example declares them.
 *
 * @param json as it stands in the file, without white space between; empty for none
 */
record ToolDefinitions(String json) {
  static final ToolDefinitions NONE = new ToolDefinitions("");

  /** Longer declarations stay text: as a tree they would take many times their size. */
  private static final int LONGEST_TREE = 1 << 18;

  /**
   * A tool.
   *
   * @param description empty for none
   * @param parameters a JSON schema; null if none is given
   */
  record Tool(String name, String description, @Nullable JsonNode parameters) {}

  boolean isEmpty() {
    return json.isEmpty() || json.equals("[]") || json.equals("{}");
  }

  /**
   * The tools one by one, whichever provider's spelling they have; empty if there are none or the
   * spelling is not known.
   */
  List<Tool> list() {
    if (isEmpty() || json.length() > LONGEST_TREE) {
      return List.of();
    }
    try {
      List<Tool> tools = new ArrayList<>();
      collect(ExampleJson.tree(json), tools);
      return tools;
    } catch (JacksonException e) {
      return List.of();
    }
  }

  /** The same as JSON where they are spelled as OpenAI has them; empty if they are not. */
  Optional<String> asOpenAi() {
    Optional<String> array = ExampleJson.array(json);
    boolean same = false;
    if (array.isPresent() && json.length() <= LONGEST_TREE) {
      same = true;
      for (JsonNode tool : ExampleJson.tree(array.get())) {
        JsonNode type = tool.get("type");
        JsonNode function = tool.get("function");
        same &= type != null && type.isString() && type.stringValue().equals("function");
        same &= function != null && function.isObject();
      }
    }
    return same ? array : Optional.empty();
  }

  private static void collect(JsonNode node, List<Tool> tools) {
    if (node.isArray()) {
      node.forEach(each -> collect(each, tools));
      return;
    }
    for (String wrapper :
        List.of("function", "toolSpec", "functionDeclarations", "function_declarations", "tools")) {
      JsonNode inner = node.get(wrapper);
      if (inner != null && inner.isContainer()) {
        collect(inner, tools);
        return;
      }
    }
    JsonNode name = node.get("name");
    if (name != null && name.isString()) {
      JsonNode description = node.get("description");
      boolean described = description != null && description.isString();
      tools.add(
          new Tool(
              name.stringValue(), described ? description.stringValue() : "", parameters(node)));
    }
  }

  private static @Nullable JsonNode parameters(JsonNode node) {
    for (String key :
        List.of("parameters", "input_schema", "inputSchema", "parametersJsonSchema")) {
      JsonNode schema = node.get(key);
      if (schema != null && schema.isObject()) {
        JsonNode json = schema.get("json"); // as Bedrock has it
        return json != null && json.isObject() ? json : schema;
      }
    }
    return null;
  }
}
