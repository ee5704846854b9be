package dev.tunewise.dataset;

import dev.tunewise.file.JsonReason;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one line. The format shows in its keys: {@code contents} is Vertex, {@code messages} with a
 * {@code schemaVersion}, a {@code system} list or content parts without a type is Bedrock, other
 * {@code messages} are OpenAI chat. Token by token, so that a hostile line costs no more memory
 * than its own length.
 */
final class ExampleParser {
  private static final int MAX_DEPTH = 100;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE) // the line's length is limited already
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Keys are data: no shared table of them for a hostile file to fill.
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  private static final String NEEDED = "needs messages, contents, or prompt and completion";

  private final JsonParser json;
  private @Nullable List<Turn> messages;
  private @Nullable List<Turn> contents;
  private @Nullable String prompt;
  private @Nullable String completion;
  private String system = "";
  private boolean bedrock;

  private ExampleParser(JsonParser json) {
    this.json = json;
  }

  /**
   * @throws LineException if it is no JSON object or holds no example
   */
  static Example parse(String line) throws LineException {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), line)) {
      return new ExampleParser(json).example();
    } catch (StreamConstraintsException e) {
      throw new LineException(LineProblem.NOT_JSON, "nested deeper than " + MAX_DEPTH + " levels");
    } catch (JacksonException e) {
      int column = e.getLocation().getColumnNr();
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
    return whole();
  }

  private void field(String key) throws LineException {
    TurnParser turns = new TurnParser(json);
    switch (key) {
      case "messages" -> messages = turns.list(key);
      case "contents" -> contents = turns.list(key);
      case "prompt" -> prompt = turns.textOrNull();
      case "completion" -> completion = turns.textOrNull();
      case "systemInstruction", "system_instruction" -> system = turns.content().text();
      case "system" -> {
        bedrock |= json.currentToken() == JsonToken.START_ARRAY;
        system = turns.content().text();
      }
      case "schemaVersion" -> {
        bedrock = true;
        json.skipChildren();
      }
      default -> json.skipChildren();
    }
    bedrock |= key.equals("messages") && turns.hasPartsWithoutType();
  }

  private Example whole() throws LineException {
    if (contents != null) {
      return new Example(ExampleFormat.VERTEX_CONTENTS, system, contents);
    }
    if (messages != null) {
      ExampleFormat format =
          bedrock ? ExampleFormat.BEDROCK_CONVERSATION : ExampleFormat.OPENAI_CHAT;
      return new Example(format, system, messages);
    }
    if (prompt != null && completion != null) {
      List<Turn> pair =
          List.of(new Turn("user", prompt, false), new Turn("assistant", completion, false));
      return new Example(ExampleFormat.PROMPT_COMPLETION, system, pair);
    }
    throw LineException.noExample(NEEDED);
  }
}
