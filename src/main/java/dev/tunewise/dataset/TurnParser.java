package dev.tunewise.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads messages: their roles, and whatever is text in their content. */
final class TurnParser {
  private static final int MAX_TURNS = 10_000;

  /** Keys beside a text that make it no less of a text. */
  private static final Set<String> ABOUT_TEXT = Set.of("type", "cache_control", "role", "thought");

  private final JsonParser json;
  private boolean partsWithoutType;

  TurnParser(JsonParser json) {
    this.json = json;
  }

  record Content(String text, boolean more) {}

  /** Whether some part of a content was an object that names no type, as Bedrock's are. */
  boolean hasPartsWithoutType() {
    return partsWithoutType;
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

  private Turn turn() {
    String role = "";
    StringBuilder text = new StringBuilder();
    boolean more = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "role" -> {
          String named = textOrNull();
          role = named == null ? "" : named;
        }
        case "content", "parts" -> more |= append(text);
        case "tool_calls", "function_call" -> calls(text);
        default -> json.skipChildren();
      }
    }
    return new Turn(role, text.toString(), more);
  }

  /** A text; null, and skipped, if it is something else. */
  @Nullable String textOrNull() {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    json.skipChildren();
    return null;
  }

  /** A text, a part, or a list of parts. */
  Content content() {
    StringBuilder text = new StringBuilder();
    boolean more = append(text);
    return new Content(text.toString(), more);
  }

  /** Appends the texts of a content; true if it holds something else too. */
  private boolean append(StringBuilder text) {
    return switch (json.currentToken()) {
      case VALUE_STRING -> {
        join(text, json.getString());
        yield false;
      }
      case START_ARRAY -> {
        boolean more = false;
        while (json.nextToken() != JsonToken.END_ARRAY) {
          more |= append(text);
        }
        yield more;
      }
      case START_OBJECT -> part(text);
      case VALUE_NULL -> false;
      default -> true;
    };
  }

  private boolean part(StringBuilder text) {
    boolean typed = false;
    boolean more = false;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      typed |= key.equals("type");
      if (key.equals("parts")) {
        more |= append(text);
      } else if (key.equals("text") && json.currentToken() == JsonToken.VALUE_STRING) {
        join(text, json.getString());
      } else if (isCall(key)) {
        calls(text);
      } else {
        more |= !ABOUT_TEXT.contains(key);
        json.skipChildren();
      }
    }
    partsWithoutType |= !typed;
    return more;
  }

  private static boolean isCall(String key) {
    return key.equals("functionCall") || key.equals("functionResponse") || key.equals("toolUse");
  }

  /** Names and arguments of calls are tokens like others. */
  private void calls(StringBuilder text) {
    int depth = 0;
    JsonToken token = json.currentToken();
    do {
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING) {
        join(text, json.getString());
      }
      if (depth > 0) {
        token = json.nextToken();
      }
    } while (depth > 0);
  }

  private static void join(StringBuilder text, String more) {
    if (!text.isEmpty() && !more.isEmpty()) {
      text.append('\n');
    }
    text.append(more);
  }
}
