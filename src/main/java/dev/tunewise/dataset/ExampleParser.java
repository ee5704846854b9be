package dev.tunewise.dataset;

import dev.tunewise.dataset.Part.MediaKind;
import dev.tunewise.file.JsonReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Reads the JSON object of one example, token by token, so that a hostile one costs no more memory
 * than a few times its own length; {@link ExampleShape} then finds in its keys which format it has.
 */
final class ExampleParser {
  private final JsonParser json;
  private final PartParser parts;
  private final ExampleShape shape = new ExampleShape();

  private ExampleParser(JsonParser json) {
    this.json = json;
    this.parts = new PartParser(json);
  }

  /**
   * @throws LineException if it is no JSON object or holds no example
   */
  static Example parse(String line) throws LineException {
    try (JsonParser json = ExampleJson.parser(line)) {
      return new ExampleParser(json).example();
    } catch (StreamConstraintsException e) {
      throw new LineException(
          LineProblem.NOT_JSON, "nested deeper than " + ExampleJson.MAX_DEPTH + " levels");
    } catch (JacksonException e) {
      int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
      throw new LineException(LineProblem.NOT_JSON, "column " + column + ": " + JsonReason.why(e));
    }
  }

  private Example example() throws LineException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw LineException.noExample("must be an object { }");
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      field(key);
    }
    if (json.nextToken() != null) {
      throw new LineException(
          LineProblem.NOT_JSON, "content after the end; a line holds one object");
    }
    return shape.example();
  }

  private void field(String key) throws LineException {
    switch (key) {
      case "messages", "contents", "conversations", "conversation" -> shape.put(key, turns(key));
      case "prompt",
          "completion",
          "chosen",
          "rejected",
          "preferred_output",
          "non_preferred_output" ->
          shape.put(key, said(key));
      case "input" -> input();
      case "completions" -> completions();
      case "tools", "functions", "toolConfig" -> tools();
      case "systemInstruction", "system_instruction" -> shape.system(parts.content());
      case "system" -> system();
      case "schemaVersion" -> {
        shape.bedrock();
        json.skipChildren();
      }
      case "history" -> history();
      case "images", "image" -> media(MediaKind.IMAGE);
      case "audios", "audio" -> media(MediaKind.AUDIO);
      case "videos", "video" -> media(MediaKind.VIDEO);
      case "label", "kto_tag" -> label(key);
      default -> other(key);
    }
  }

  /** A list of messages, also where a cell of a table holds it as a text. */
  private ExampleShape.Said turns(String key) throws LineException {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      try (JsonParser inner = ExampleJson.parser(json.getString())) {
        inner.nextToken();
        return turns(key, inner, new PartParser(inner));
      }
    }
    return turns(key, json, parts);
  }

  private ExampleShape.Said turns(String key, JsonParser from, PartParser content)
      throws LineException {
    TurnParser reader = new TurnParser(from, content);
    List<Turn> turns = reader.list(key);
    shape.spelled(content.hasPartsWithoutType(), content.hasClaudeParts(), reader.hasFrom(), key);
    shape.rejected(reader.rejected());
    shape.tools(reader.tools());
    return ExampleShape.Said.of(turns);
  }

  /** A text, a message, or a list of messages. */
  private ExampleShape.Said said(String key) throws LineException {
    return switch (json.currentToken()) {
      case START_ARRAY -> turns(key);
      case START_OBJECT -> ExampleShape.Said.of(List.of(new TurnParser(json, parts).turn()));
      case VALUE_NULL -> ExampleShape.Said.NOTHING;
      default -> ExampleShape.Said.of(json.getString());
    };
  }

  /** A text, or an object with messages and tools, as OpenAI's preference data has it. */
  private void input() throws LineException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      other("input");
      return;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "messages" -> shape.put("input", turns(key));
        case "tools", "functions" -> tools();
        default -> json.skipChildren();
      }
    }
  }

  /** Vertex AI: two completions, of which the better one has the higher score. */
  private void completions() {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_OBJECT) {
        completion();
      } else {
        json.skipChildren();
      }
    }
  }

  private void completion() {
    double score = 0;
    @Nullable Turn turn = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      if (key.equals("score") && json.currentToken().isNumeric()) {
        score = json.getDoubleValue();
      } else if (key.equals("completion") && json.currentToken() == JsonToken.START_OBJECT) {
        turn = new TurnParser(json, parts).turn();
      } else {
        json.skipChildren();
      }
    }
    if (turn != null) {
      shape.completion(turn, score);
    }
  }

  private void tools() {
    String declared = parts.textOrJson();
    shape.tools(new ToolDefinitions(declared.strip()));
  }

  private void system() {
    boolean list = json.currentToken() == JsonToken.START_ARRAY;
    PartParser content = new PartParser(json);
    shape.system(content.content());
    shape.systemSpelled(list, content.hasPartsWithoutType());
  }

  /** Alpaca: earlier turns as pairs of texts. */
  private void history() {
    List<Turn> turns = new ArrayList<>();
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_ARRAY) {
        json.skipChildren();
        continue;
      }
      boolean question = true;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        turns.add(Turn.of(question ? "user" : "assistant", parts.textOrJson()));
        question = !question;
      }
    }
    shape.history(turns);
  }

  private void media(MediaKind kind) {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        media(kind);
      }
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      shape.media(parts.media(kind));
    }
  }

  /** Whether a single answer was found good, or what a text is about. */
  private void label(String key) {
    if (json.currentToken().isScalarValue()) {
      boolean certain = json.currentToken().isBoolean() || key.equals("kto_tag");
      switch (json.getString().toLowerCase(Locale.ROOT)) {
        case "true", "1" -> shape.rated(true, certain);
        case "false", "0" -> shape.rated(false, certain);
        default -> {}
      }
    }
    other(key);
  }

  /** Texts and numbers under any other key, which may turn out to be a question or an answer. */
  private void other(String key) {
    if (json.currentToken().isScalarValue()) {
      if (json.currentToken() != JsonToken.VALUE_NULL) {
        shape.put(key, ExampleShape.Said.of(json.getString()));
      }
    } else if (ExampleShape.isReference(key)) {
      shape.put(key, ExampleShape.Said.of(ExampleJson.text(json)));
    } else {
      json.skipChildren();
    }
  }
}
