package dev.tunewise.dataset;

import dev.tunewise.dataset.Part.Media;
import dev.tunewise.dataset.Part.ToolCall;
import dev.tunewise.dataset.Part.ToolResult;
import dev.tunewise.dataset.ToolDefinitions.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * {@code {"systemInstruction": …, "contents": [{"role": …, "parts": […]}], "tools": […]}}, as
 * Vertex AI reads it (guides on preparing data and on tuning function calling).
 */
record VertexForm() implements ExampleForm {
  /** Under this key Gemini expects what a function gives back that is no object. */
  private static final String OUTPUT = "output";

  /** One content while messages are gathered. */
  private record Content(String role, List<Part> parts, boolean results) {}

  /** What a function gave back, without the object that {@link #OUTPUT} makes of a text. */
  static String unwrapped(String response) {
    if (!response.startsWith("{\"" + OUTPUT + "\":")) {
      return response;
    }
    try {
      JsonNode object = ExampleJson.tree(response);
      JsonNode output = object.get(OUTPUT);
      boolean text = output != null && output.isString() && object.size() == 1;
      return text ? output.stringValue() : response;
    } catch (JacksonException e) {
      return response;
    }
  }

  @Override
  public void write(Example example, JsonGenerator json, Changes changes)
      throws CannotSayException {
    FormParts.dropWeights(example, changes);
    List<String> instructions = FormParts.instructions(example);
    List<Turn> talk = FormParts.talk(example);
    CallLinks calls = CallLinks.of(talk);
    json.writeStartObject();
    if (!instructions.isEmpty()) {
      json.writeObjectPropertyStart("systemInstruction");
      json.writeStringProperty("role", "system");
      json.writeArrayPropertyStart("parts");
      instructions.forEach(text -> text(text, json));
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeArrayPropertyStart("contents");
    for (Content content : contents(talk)) {
      json.writeStartObject();
      json.writeStringProperty("role", content.role());
      json.writeArrayPropertyStart("parts");
      for (Part part : content.parts()) {
        part(part, calls, json, changes);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    tools(FormParts.tools(example), json);
    json.writeEndObject();
  }

  /** Results of calls that were made at once stand in one content. */
  private static List<Content> contents(List<Turn> talk) {
    List<Content> contents = new ArrayList<>();
    for (Turn turn : talk) {
      boolean results =
          !turn.parts().isEmpty() && turn.parts().stream().allMatch(ToolResult.class::isInstance);
      if (results && !contents.isEmpty() && contents.getLast().results()) {
        contents.getLast().parts().addAll(turn.parts());
      } else {
        String role = turn.isAnswer() ? "model" : "user";
        contents.add(new Content(role, new ArrayList<>(turn.parts()), results));
      }
    }
    return contents;
  }

  private static void text(String text, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static void part(Part part, CallLinks calls, JsonGenerator json, Changes changes)
      throws CannotSayException {
    switch (part) {
      case Part.Text(String text) -> text(text, json);
      case Part.Reasoning(String text) -> {
        json.writeStartObject();
        json.writeStringProperty("text", text);
        json.writeBooleanProperty("thought", true);
        json.writeEndObject();
      }
      case Media media -> media(media, json, changes);
      case ToolCall call -> {
        calls.nextCall();
        json.writeStartObject();
        json.writeObjectPropertyStart("functionCall");
        json.writeStringProperty("name", call.name());
        json.writeName("args");
        json.writeRawValue(FormParts.arguments(call));
        json.writeEndObject();
        json.writeEndObject();
      }
      case ToolResult result -> {
        json.writeStartObject();
        json.writeObjectPropertyStart("functionResponse");
        json.writeStringProperty("name", calls.call(calls.nextAnswered()).name());
        json.writeName("response");
        response(result.content(), json);
        json.writeEndObject();
        json.writeEndObject();
      }
      case Part.Refusal _, Part.Other _ -> throw FormParts.unsaid(part);
    }
  }

  private static void response(String content, JsonGenerator json) {
    Optional<String> object = ExampleJson.object(content);
    if (object.isPresent()) {
      json.writeRawValue(object.get());
    } else {
      json.writeStartObject();
      json.writeStringProperty(OUTPUT, content);
      json.writeEndObject();
    }
  }

  private static void media(Media media, JsonGenerator json, Changes changes)
      throws CannotSayException {
    String type =
        FormParts.type(media)
            .orElseThrow(() -> FormParts.unreadable(media, "its type, such as image/png"));
    boolean readable = FormParts.isWeb(media.source()) || media.source().startsWith("gs://");
    if (!media.inline() && !readable) {
      throw FormParts.unreadable(media, "its content, or a web or gs:// address");
    }
    if (!media.detail().isEmpty()) {
      changes.add(ConversionKind.DETAIL, media.detail());
    }
    json.writeStartObject();
    json.writeObjectPropertyStart(media.inline() ? "inlineData" : "fileData");
    json.writeStringProperty("mimeType", type);
    json.writeStringProperty(media.inline() ? "data" : "fileUri", media.source());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void tools(List<Tool> tools, JsonGenerator json) throws CannotSayException {
    if (tools.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("tools");
    json.writeStartObject();
    json.writeArrayPropertyStart("functionDeclarations");
    for (Tool tool : tools) {
      json.writeStartObject();
      ToolSchema.writeForVertex(json, tool);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }
}
