package dev.tunewise.dataset;

import dev.tunewise.dataset.Part.MediaKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads messages: their roles, what they hold, and how much they count in training. */
final class TurnParser {
  private static final int MAX_TURNS = 10_000;

  private final JsonParser json;
  private final PartParser parts;

  /** The candidates that are not preferred, as Amazon Nova's preference data has them. */
  private final List<Turn> rejected = new ArrayList<>();

  private ToolDefinitions tools = ToolDefinitions.NONE;
  private boolean from;

  TurnParser(JsonParser json, PartParser parts) {
    this.json = json;
    this.parts = parts;
  }

  /** Whether some message says whom it is from, as ShareGPT does. */
  boolean hasFrom() {
    return from;
  }

  List<Turn> rejected() {
    return rejected;
  }

  /** What some message declares, as those do whose instructions bring the tools along. */
  ToolDefinitions tools() {
    return tools;
  }

  /** The messages of a list. */
  List<Turn> list(String key) throws LineException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw LineException.noExample(key + " must be a list [ ]");
    }
    List<Turn> turns = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw LineException.noExample(key + " must be a list of objects { }");
      }
      if (turns.size() == MAX_TURNS) {
        throw LineException.noExample("at most " + MAX_TURNS + " messages are allowed");
      }
      turns.add(turn());
    }
    return turns;
  }

  /** A message. */
  Turn turn() {
    TurnFields fields = new TurnFields();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      fields.field(key);
    }
    return fields.turn();
  }

  /** What is known of a message while its keys come in. */
  private final class TurnFields {
    private final List<Part> thoughts = new ArrayList<>();
    private final List<Part> content = new ArrayList<>();
    private final List<Part> calls = new ArrayList<>();
    private String role = "";
    private String call = "";
    private String name = "";
    private @Nullable Double weight;

    private void field(String key) {
      switch (key) {
        case "role" -> role = text();
        case "from" -> {
          from = true;
          role = fromShareGpt(text());
        }
        case "content", "parts", "value", "text" -> parts.append(content);
        case "tool_calls", "function_call" -> parts.calls(calls);
        case "reasoning_content", "reasoning", "thinking" ->
            PartParser.addReasoning(thoughts, parts.content());
        case "refusal" -> refusal();
        case "weight" -> weight = number();
        case "loss", "train" -> trained();
        case "tool_call_id" -> call = text();
        case "name" -> name = text();
        case "candidates" -> candidates();
        case "audio" -> {
          if (json.currentToken() != JsonToken.VALUE_NULL) {
            content.add(parts.media(MediaKind.AUDIO));
          }
        }
        case "images" -> images();
        case "tools", "functions" -> declared();
        default -> json.skipChildren();
      }
    }

    private String text() {
      String text = parts.textOrNull();
      return text == null ? "" : text;
    }

    private void declared() {
      ToolDefinitions here = new ToolDefinitions(parts.textOrJson().strip());
      tools = here.isEmpty() ? tools : here;
    }

    private void refusal() {
      String text = text();
      if (!text.isEmpty()) {
        content.add(new Part.Refusal(text));
      }
    }

    /** Not a number is no weight that anybody takes. */
    private @Nullable Double number() {
      return switch (json.currentToken()) {
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
        case VALUE_NULL -> null;
        default -> {
          json.skipChildren();
          yield Double.NaN;
        }
      };
    }

    /** As some frameworks mark what is not trained on. */
    private void trained() {
      if (json.currentToken() == JsonToken.VALUE_FALSE) {
        weight = 0.0;
      } else {
        json.skipChildren();
      }
    }

    private void images() {
      if (json.currentToken() != JsonToken.START_ARRAY) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        content.add(parts.media(MediaKind.IMAGE));
      }
    }

    private void candidates() {
      if (json.currentToken() != JsonToken.START_ARRAY) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() != JsonToken.END_ARRAY) {
        if (json.currentToken() == JsonToken.START_OBJECT) {
          candidate();
        } else {
          json.skipChildren();
        }
      }
    }

    private void candidate() {
      List<Part> said = new ArrayList<>();
      boolean preferred = false;
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "content" -> parts.append(said);
          case "preferenceLabel" -> preferred = text().equals("preferred");
          default -> json.skipChildren();
        }
      }
      if (preferred) {
        content.addAll(said);
      } else {
        rejected.add(new Turn("assistant", said, null));
      }
    }

    private Turn turn() {
      List<Part> all = new ArrayList<>(thoughts);
      switch (role) {
        case "function_call" -> callsOf(Turn.said(content), all);
        case "tool", "function", "observation", "function_response", "tool_response" ->
            results(all);
        default -> all.addAll(content);
      }
      all.addAll(calls);
      return new Turn(usual(role), all, weight);
    }

    /** What a tool gave back: parts that say so themselves, else all that is said. */
    private void results(List<Part> all) {
      if (content.stream().anyMatch(Part.ToolResult.class::isInstance)) {
        all.addAll(content);
      } else {
        PartParser.addResult(all, call, name, content);
      }
    }

    private String fromShareGpt(String named) {
      return switch (named) {
        case "human" -> "user";
        case "gpt", "chatgpt", "bing", "bard" -> "assistant";
        default -> named;
      };
    }

    /** Tools by the one name that providers give them. */
    private String usual(String named) {
      return switch (named) {
        case "function_call" -> "assistant";
        case "observation", "function_response", "tool_response" -> "tool";
        default -> named;
      };
    }
  }

  /** A call that is written as text: JSON, or as it stands. */
  private static void callsOf(String text, List<Part> into) {
    List<Part> found = new ArrayList<>();
    try (JsonParser inner = ExampleJson.parser(text)) {
      inner.nextToken();
      new PartParser(inner).calls(found);
    } catch (JacksonException e) {
      found.clear();
    }
    if (found.isEmpty()) {
      found.add(new Part.ToolCall("", "", text));
    }
    into.addAll(found);
  }
}
