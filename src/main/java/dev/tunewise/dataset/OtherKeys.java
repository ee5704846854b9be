package dev.tunewise.dataset;

import dev.tunewise.file.OneLine;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Keys of an entry and of its messages that its example does not hold, and another form loses. */
final class OtherKeys {
  /** Their values become parts of an example, whatever they are. */
  private static final Set<String> HELD =
      Set.of(
          "messages",
          "contents",
          "conversations",
          "conversation",
          "systemInstruction",
          "system_instruction",
          "system",
          "schemaVersion",
          "tools",
          "functions",
          "toolConfig",
          "history",
          "images",
          "image",
          "audios",
          "audio",
          "videos",
          "video",
          "prompt",
          "completion");

  private static final Set<String> OF_MESSAGE =
      Set.of(
          "role",
          "from",
          "content",
          "parts",
          "value",
          "text",
          "tool_calls",
          "function_call",
          "reasoning_content",
          "reasoning",
          "thinking",
          "refusal",
          "weight",
          "loss",
          "train",
          "tool_call_id",
          "tools",
          "functions",
          "audio",
          "images");

  private static final Set<String> TOOL_ROLES =
      Set.of("tool", "function", "observation", "function_response", "tool_response");

  private static final int MOST_NAMED = 5;
  private static final int MAX_NAME = 40;

  private final Example example;
  private final JsonParser json;
  private final Set<String> others = new LinkedHashSet<>();

  private OtherKeys(Example example, JsonParser json) {
    this.example = example;
    this.json = json;
  }

  /**
   * The keys in words; empty if there are none.
   *
   * @param text of the entry, from which the example was read
   */
  static String of(String text, Example example) {
    try (JsonParser json = ExampleJson.parser(text)) {
      OtherKeys keys = new OtherKeys(example, json);
      keys.read();
      return keys.words();
    } catch (JacksonException e) {
      throw new IllegalStateException("it was read before", e);
    }
  }

  private String words() {
    String first =
        String.join(
            ", ", others.stream().limit(MOST_NAMED).map(key -> OneLine.of(key, MAX_NAME)).toList());
    return first + (others.size() > MOST_NAMED ? " and more" : "");
  }

  private void read() {
    json.nextToken();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (HELD.contains(key)) {
        held(key, value);
      } else if (value.isStructStart()) {
        json.skipChildren();
        others.add(key);
      } else if (value != JsonToken.VALUE_NULL && !isSaid(key, json.getString())) {
        others.add(key);
      }
    }
  }

  private void held(String key, JsonToken value) {
    boolean messages = key.startsWith("messages") || key.startsWith("conversation");
    if (messages && value == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        message();
      }
    } else {
      json.skipChildren();
    }
  }

  private void message() {
    boolean tool = false;
    boolean named = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      JsonToken value = json.nextToken();
      if (value == JsonToken.VALUE_STRING && (key.equals("role") || key.equals("from"))) {
        tool = TOOL_ROLES.contains(json.getString());
      } else if (key.equals("name")) {
        named = value != JsonToken.VALUE_NULL;
      } else if (!OF_MESSAGE.contains(key) && !isEmpty(value)) {
        others.add(key);
      }
      json.skipChildren();
    }
    if (named && !tool) {
      others.add("name");
    }
  }

  /** Also where it is an empty list, which says as little as none. */
  private boolean isEmpty(JsonToken value) {
    if (value == JsonToken.START_ARRAY) {
      boolean empty = json.nextToken() == JsonToken.END_ARRAY;
      while (!empty && json.currentToken() != JsonToken.END_ARRAY) {
        json.skipChildren();
        json.nextToken();
      }
      return empty;
    }
    return value == JsonToken.VALUE_NULL;
  }

  /** Whether a text became part of a message, by itself or with others. */
  private boolean isSaid(String key, String text) {
    return text.isBlank()
        || (ExampleShape.isSaid(key)
            && example
                .parts()
                .anyMatch(part -> part instanceof Part.Text(String said) && said.contains(text)));
  }
}
