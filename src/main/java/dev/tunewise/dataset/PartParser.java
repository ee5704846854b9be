package dev.tunewise.dataset;

import dev.tunewise.dataset.Part.MediaKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the content of a message: a text, a part, or a list of parts, as OpenAI, Anthropic, Google,
 * Amazon and the common frameworks spell them.
 */
final class PartParser {
  /** Keys that change nothing of what a part says. */
  private static final Set<String> ASIDE =
      Set.of(
          "type",
          "cache_control",
          "cachePoint",
          "role",
          "index",
          "id",
          "signature",
          "thoughtSignature",
          "thought_signature",
          "annotations",
          "citations",
          "logprobs",
          "status",
          "is_error",
          "title",
          "context",
          "filename",
          "displayName",
          "display_name",
          "videoMetadata",
          "video_metadata",
          "min_pixels",
          "max_pixels");

  private final JsonParser json;
  private boolean partsWithoutType;
  private boolean claudeParts;

  PartParser(JsonParser json) {
    this.json = json;
  }

  /** Whether some part was an object that names no type, as Bedrock's are. */
  boolean hasPartsWithoutType() {
    return partsWithoutType;
  }

  /** Whether some part is of a type that only Claude has. */
  boolean hasClaudeParts() {
    return claudeParts;
  }

  /** A text; null, and skipped, if it is something else. */
  @Nullable String textOrNull() {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    json.skipChildren();
    return null;
  }

  private String text() {
    String text = textOrNull();
    return text == null ? "" : text;
  }

  /** A text as it is, anything else as JSON; empty for null. */
  String textOrJson() {
    return switch (json.currentToken()) {
      case VALUE_STRING -> json.getString();
      case VALUE_NULL -> "";
      default -> ExampleJson.text(json);
    };
  }

  /** A text, a part, or a list of parts. */
  List<Part> content() {
    List<Part> parts = new ArrayList<>();
    append(parts);
    return parts;
  }

  void append(List<Part> parts) {
    switch (json.currentToken()) {
      case VALUE_STRING -> addText(parts, json.getString());
      case START_ARRAY -> {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          append(parts);
        }
      }
      case START_OBJECT -> new PartFields().read(parts);
      case VALUE_NULL -> {}
      default -> parts.add(new Part.Text(json.getString())); // a label may be a number
    }
  }

  private static void addText(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part.Text(text));
    }
  }

  /** Calls of tools: one, or a list of them; with their names, ids and arguments. */
  void calls(List<Part> parts) {
    switch (json.currentToken()) {
      case START_ARRAY -> {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          calls(parts);
        }
      }
      case START_OBJECT -> call(parts);
      default -> json.skipChildren();
    }
  }

  private void call(List<Part> parts) {
    String id = "";
    String name = "";
    String arguments = "";
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "function" -> {
          List<Part> inner = new ArrayList<>();
          calls(inner);
          if (!inner.isEmpty() && inner.getFirst() instanceof Part.ToolCall call) {
            name = call.name();
            arguments = call.arguments();
          }
        }
        case "id", "toolUseId" -> id = text();
        case "name" -> name = text();
        case "arguments", "args", "input", "parameters" -> arguments = textOrJson();
        default -> json.skipChildren();
      }
    }
    parts.add(new Part.ToolCall(id, name, arguments));
  }

  /** A picture or the like, however deep its source stands. */
  Part.Media media(MediaKind kind) {
    MediaFields media = new MediaFields(kind);
    media.read();
    return media.part();
  }

  /** What is known of a picture or the like while its keys come in. */
  private final class MediaFields {
    private final MediaKind kind;
    private String type = "";
    private String source = "";
    private String detail = "";
    private boolean inline;

    MediaFields(MediaKind kind) {
      this.kind = kind;
    }

    void read() {
      switch (json.currentToken()) {
        case VALUE_STRING -> where(json.getString());
        case START_OBJECT -> {
          while (json.nextToken() != JsonToken.END_OBJECT) {
            String key = json.currentName();
            json.nextToken();
            field(key);
          }
        }
        default -> json.skipChildren();
      }
    }

    void field(String key) {
      switch (key) {
        case "data", "bytes", "file_data" -> {
          String data = text();
          if (data.startsWith("data:")) {
            where(data);
          } else {
            source = data;
            inline = true;
          }
        }
        case "url", "uri", "fileUri", "file_uri", "file_id", "fileId", "path", "image", "video" ->
            where(text());
        case "media_type", "mimeType", "mime_type", "format" -> type = text();
        case "detail" -> detail = text();
        case "source", "s3Location" -> read();
        default -> json.skipChildren();
      }
    }

    private void where(String address) {
      int comma = address.indexOf(',');
      if (address.startsWith("data:") && comma > 0) {
        String header = address.substring("data:".length(), comma);
        int end = header.indexOf(';');
        type = end < 0 ? header : header.substring(0, end);
        source = address.substring(comma + 1);
        inline = true;
      } else {
        source = address;
      }
    }

    Part.Media part() {
      MediaKind what = kind == MediaKind.FILE ? MediaKind.of(type) : kind;
      return new Part.Media(what, type, source, inline, detail);
    }
  }

  /** What is known of a part while its keys come in: its type may be the last of them. */
  private final class PartFields {
    private final List<Part> found = new ArrayList<>();
    private final List<Part> content = new ArrayList<>();
    private final MediaFields direct = new MediaFields(MediaKind.FILE);
    private String type = "";
    private boolean typed;
    private String name = "";
    private String id = "";
    private String input = "";
    private boolean thought;

    void read(List<Part> parts) {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String key = json.currentName();
        json.nextToken();
        field(key);
      }
      partsWithoutType |= !typed;
      addTo(parts);
    }

    private void field(String key) {
      switch (key) {
        case "type" -> {
          typed = true;
          type = text();
        }
        case "text", "value", "output_text", "input_text" -> addText(found, text());
        case "content", "parts", "output" -> append(content);
        case "thinking", "reasoning", "reasoning_content", "reasoningContent", "summary" ->
            reasoning();
        case "refusal" -> refusal();
        case "thought" -> thought = json.currentToken() == JsonToken.VALUE_TRUE;
        case "image_url", "image", "input_image" -> found.add(media(MediaKind.IMAGE));
        case "input_audio", "audio", "audio_url" -> found.add(media(MediaKind.AUDIO));
        case "video", "video_url" -> found.add(media(MediaKind.VIDEO));
        case "file", "document", "inlineData", "inline_data", "fileData", "file_data" ->
            found.add(media(MediaKind.FILE));
        case "functionCall", "function_call", "toolUse" -> calls(found);
        case "functionResponse", "function_response", "toolResult" -> result();
        case "name" -> name = text();
        case "tool_use_id", "tool_call_id", "call_id" -> id = text();
        case "input", "arguments" -> input = textOrJson();
        case "source", "url", "data", "path", "media_type", "mime_type", "detail", "file_id" ->
            direct.field(key);
        case "json", "executableCode", "codeExecutionResult" -> addText(found, textOrJson());
        default -> aside(key);
      }
    }

    private void aside(String key) {
      if (key.equals("id")) {
        id = text();
        return;
      }
      if (!ASIDE.contains(key) && json.currentToken() != JsonToken.VALUE_NULL) {
        found.add(new Part.Other(key));
      }
      json.skipChildren();
    }

    private void reasoning() {
      List<Part> thoughts = new ArrayList<>();
      if (json.currentToken() == JsonToken.START_OBJECT) { // Bedrock: {"reasoningText": {"text"}}
        while (json.nextToken() != JsonToken.END_OBJECT) {
          json.nextToken();
          append(thoughts);
        }
      } else {
        append(thoughts);
      }
      addReasoning(found, thoughts);
    }

    private void refusal() {
      String text = text();
      if (!text.isEmpty()) {
        found.add(new Part.Refusal(text));
      }
    }

    private void result() {
      String to = "";
      String of = "";
      List<Part> said = new ArrayList<>();
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        return;
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String key = json.currentName();
        json.nextToken();
        switch (key) {
          case "toolUseId", "id" -> to = text();
          case "name" -> of = text();
          case "content" -> append(said);
          case "response" -> addText(said, textOrJson());
          default -> json.skipChildren();
        }
      }
      addResult(found, to, of, said);
    }

    private void addTo(List<Part> parts) {
      switch (type) {
        case "tool_use" -> {
          claudeParts = true;
          parts.add(new Part.ToolCall(id, name, input));
        }
        case "function_call" -> parts.add(new Part.ToolCall(id, name, input));
        case "tool_result", "function_call_output" -> {
          claudeParts |= type.equals("tool_result");
          addResult(parts, id, name, content);
          parts.addAll(found);
        }
        case "thinking", "redacted_thinking", "reasoning" -> {
          claudeParts |= !type.equals("reasoning");
          if (found.isEmpty() && content.isEmpty()) {
            parts.add(new Part.Other(type)); // encrypted
          }
          addReasoning(parts, found);
          addReasoning(parts, content);
        }
        case "image", "audio", "video", "document", "input_image", "input_file" -> {
          claudeParts |= !direct.source.isEmpty();
          addMedia(parts);
        }
        default -> addPlain(parts);
      }
    }

    private void addPlain(List<Part> parts) {
      if (thought) {
        addReasoning(parts, found);
        return;
      }
      if (found.isEmpty() && content.isEmpty() && !type.isEmpty() && !isTextType(type)) {
        parts.add(new Part.Other(type));
      }
      parts.addAll(found);
      parts.addAll(content);
    }

    private boolean isTextType(String named) {
      return named.equals("text") || named.endsWith("_text") || named.equals("refusal");
    }

    private void addMedia(List<Part> parts) {
      if (found.stream().noneMatch(Part.Media.class::isInstance)) {
        Part.Media media = direct.part();
        MediaKind kind =
            switch (type) {
              case "image", "input_image" -> MediaKind.IMAGE;
              case "audio" -> MediaKind.AUDIO;
              case "video" -> MediaKind.VIDEO;
              default -> MediaKind.FILE;
            };
        parts.add(
            new Part.Media(kind, media.type(), media.source(), media.inline(), media.detail()));
      } else if (!direct.detail.isEmpty()) {
        found.replaceAll(this::detailed);
      }
      parts.addAll(found);
    }

    private Part detailed(Part part) {
      return part instanceof Part.Media(var kind, var of, var source, var inline, var detail)
              && detail.isEmpty()
          ? new Part.Media(kind, of, source, inline, direct.detail)
          : part;
    }
  }

  /** Thoughts are texts by another name. */
  static void addReasoning(List<Part> parts, List<Part> thoughts) {
    for (Part thought : thoughts) {
      switch (thought) {
        case Part.Text(String text) -> parts.add(new Part.Reasoning(text));
        default -> parts.add(thought);
      }
    }
  }

  /** A result of its texts; what it holds besides follows it. */
  static void addResult(List<Part> parts, String id, String name, List<Part> said) {
    parts.add(new Part.ToolResult(id, name, Turn.said(said)));
    said.stream()
        .filter(part -> part instanceof Part.Media || part instanceof Part.Other)
        .forEach(parts::add);
  }
}
