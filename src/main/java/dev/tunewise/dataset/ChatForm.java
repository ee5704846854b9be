package dev.tunewise.dataset;

import dev.tunewise.dataset.Part.Media;
import dev.tunewise.dataset.Part.MediaKind;
import dev.tunewise.dataset.Part.ToolCall;
import dev.tunewise.dataset.Part.ToolResult;
import dev.tunewise.dataset.ToolDefinitions.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * {@code {"messages": [{"role": …, "content": …}], "tools": […]}}, as OpenAI and Mistral read it.
 */
record ChatForm(Dialect dialect) implements ExampleForm {
  /** Whose messages they are. */
  enum Dialect {
    OPENAI,
    /**
     * No developer, thoughts or refusals, only pictures beside text, and ids of calls of exactly
     * nine letters and digits (mistral-finetune).
     */
    MISTRAL
  }

  private static final Pattern MISTRAL_ID = Pattern.compile("[A-Za-z0-9]{9}");

  @Override
  public void write(Example example, JsonGenerator json, Changes changes)
      throws CannotSayException {
    new Writing(example, json, changes).write();
  }

  /** One example while it is written. */
  private final class Writing {
    private final Example example;
    private final JsonGenerator json;
    private final Changes changes;
    private final CallLinks calls;

    Writing(Example example, JsonGenerator json, Changes changes) throws CannotSayException {
      this.example = example;
      this.json = json;
      this.changes = changes;
      calls = CallLinks.of(example.turns());
    }

    void write() throws CannotSayException {
      json.writeStartObject();
      json.writeArrayPropertyStart("messages");
      if (!example.system().isEmpty()) {
        message("system", example.system(), null);
      }
      for (Turn turn : example.turns()) {
        turn(turn);
      }
      json.writeEndArray();
      tools();
      json.writeEndObject();
    }

    private void turn(Turn turn) throws CannotSayException {
      List<Part> rest = new ArrayList<>();
      boolean results = false;
      for (Part part : turn.parts()) {
        if (!(part instanceof ToolResult result)) {
          rest.add(part);
        } else if (rest.isEmpty()) {
          result(result);
          results = true;
        } else {
          throw new CannotSayException(ConversionKind.ORDER);
        }
      }
      if (results && rest.stream().anyMatch(Media.class::isInstance)) {
        // Of the result or beside it: that is not known any more.
        throw FormParts.unsaid(
            rest.stream().filter(Media.class::isInstance).findFirst().orElseThrow());
      }
      if (!results || !rest.isEmpty()) {
        message(role(turn), rest, turn.weight());
      }
    }

    private String role(Turn turn) {
      return switch (turn.role()) {
        case "model" -> "assistant";
        case "developer" -> dialect == Dialect.OPENAI ? "developer" : "system";
        default -> turn.role();
      };
    }

    private void result(ToolResult result) {
      json.writeStartObject();
      json.writeStringProperty("role", "tool");
      json.writeStringProperty("content", content(result));
      json.writeStringProperty("tool_call_id", id(calls.nextAnswered()));
      json.writeEndObject();
    }

    /** Gemini wraps what is no object; that is taken off again. */
    private String content(ToolResult result) {
      return example.format() == ExampleFormat.VERTEX_CONTENTS
          ? VertexForm.unwrapped(result.content())
          : result.content();
    }

    private String id(int place) {
      String id = calls.call(place).id();
      if (dialect == Dialect.MISTRAL && !MISTRAL_ID.matcher(id).matches()) {
        if (!id.isEmpty()) {
          changes.add(ConversionKind.CALL_IDS);
        }
        return "call%05d".formatted(place + 1);
      }
      return id.isEmpty() ? "call_" + (place + 1) : id;
    }

    private void message(String role, List<Part> parts, @Nullable Double weight)
        throws CannotSayException {
      boolean answer = role.equals("assistant");
      json.writeStartObject();
      json.writeStringProperty("role", role);
      List<Part> thoughts = front(parts, Part.Reasoning.class::isInstance);
      List<Part> said = parts.subList(thoughts.size(), parts.size());
      List<Part> content = front(said, part -> !(part instanceof ToolCall));
      List<Part> called = said.subList(content.size(), said.size());
      reasoning(thoughts, answer);
      content(content, answer, called.isEmpty());
      calls(called);
      if (weight != null) {
        weight(weight);
      }
      json.writeEndObject();
    }

    private List<Part> front(List<Part> parts, Predicate<Part> fits) {
      return parts.stream().takeWhile(fits).toList();
    }

    private void reasoning(List<Part> thoughts, boolean answer) throws CannotSayException {
      if (thoughts.isEmpty()) {
        return;
      } else if (!answer) {
        throw FormParts.unsaid(thoughts.getFirst());
      } else if (dialect == Dialect.MISTRAL) {
        changes.add(ConversionKind.REASONING);
        return;
      }
      List<String> texts = new ArrayList<>();
      for (Part thought : thoughts) {
        if (thought instanceof Part.Reasoning(String text)) {
          texts.add(text);
        }
      }
      json.writeStringProperty("reasoning_content", String.join("\n", texts));
    }

    private void content(List<Part> content, boolean answer, boolean needed)
        throws CannotSayException {
      boolean refusal =
          answer && dialect == Dialect.OPENAI && content.stream().anyMatch(this::isRefusal);
      if (refusal && content.size() == 1 && content.getFirst() instanceof Part.Refusal(var text)) {
        json.writeStringProperty("refusal", text);
      } else if (content.size() == 1 && content.getFirst() instanceof Part.Text(String text)) {
        json.writeStringProperty("content", text);
      } else if (!content.isEmpty()) {
        json.writeArrayPropertyStart("content");
        for (Part part : content) {
          part(part, answer);
        }
        json.writeEndArray();
      } else if (needed) {
        json.writeStringProperty("content", "");
      }
    }

    private boolean isRefusal(Part part) {
      return part instanceof Part.Refusal;
    }

    private void part(Part part, boolean answer) throws CannotSayException {
      switch (part) {
        case Part.Text(String text) -> text("text", text);
        case Part.Refusal(String text) when answer && dialect == Dialect.OPENAI ->
            text("refusal", text);
        case Media media when !answer -> media(media);
        default -> throw FormParts.unsaid(part);
      }
    }

    private void text(String kind, String text) {
      json.writeStartObject();
      json.writeStringProperty("type", kind);
      json.writeStringProperty(kind, text);
      json.writeEndObject();
    }

    private void media(Media media) throws CannotSayException {
      if (media.kind() == MediaKind.IMAGE) {
        image(media);
      } else if (dialect == Dialect.MISTRAL) {
        throw FormParts.unsaid(media);
      } else if (media.kind() == MediaKind.AUDIO) {
        audio(media);
      } else if (media.kind() == MediaKind.FILE) {
        file(media);
      } else {
        throw FormParts.unsaid(media);
      }
    }

    private void image(Media image) throws CannotSayException {
      json.writeStartObject();
      json.writeStringProperty("type", "image_url");
      json.writeObjectPropertyStart("image_url");
      json.writeStringProperty("url", address(image));
      if (!image.detail().isEmpty()) {
        if (dialect == Dialect.OPENAI) {
          json.writeStringProperty("detail", image.detail());
        } else {
          changes.add(ConversionKind.DETAIL, image.detail());
        }
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private String address(Media media) throws CannotSayException {
      Optional<String> type = FormParts.type(media);
      if (media.inline() && type.isPresent()) {
        return FormParts.dataAddress(media, type.get());
      } else if (!media.inline() && FormParts.isWeb(media.source())) {
        return media.source();
      }
      throw FormParts.unreadable(media, "its content or a web address");
    }

    private void audio(Media audio) throws CannotSayException {
      if (!audio.inline()) {
        throw FormParts.unreadable(audio, "its content");
      }
      String type = audio.type();
      String format = type.substring(type.lastIndexOf('/') + 1);
      json.writeStartObject();
      json.writeStringProperty("type", "input_audio");
      json.writeObjectPropertyStart("input_audio");
      json.writeStringProperty("data", audio.source());
      json.writeStringProperty("format", format.equals("mpeg") ? "mp3" : format);
      json.writeEndObject();
      json.writeEndObject();
    }

    private void file(Media file) throws CannotSayException {
      Optional<String> type = FormParts.type(file);
      boolean id = !file.inline() && file.source().startsWith("file-");
      if (!id && !(file.inline() && type.isPresent())) {
        throw FormParts.unreadable(file, "its content or the id of a file");
      }
      json.writeStartObject();
      json.writeStringProperty("type", "file");
      json.writeObjectPropertyStart("file");
      if (id) {
        json.writeStringProperty("file_id", file.source());
      } else {
        json.writeStringProperty("file_data", FormParts.dataAddress(file, type.orElseThrow()));
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private void calls(List<Part> called) throws CannotSayException {
      if (called.isEmpty()) {
        return;
      }
      json.writeArrayPropertyStart("tool_calls");
      for (Part part : called) {
        if (!(part instanceof ToolCall call)) {
          throw FormParts.unsaid(part);
        }
        json.writeStartObject();
        json.writeStringProperty("id", id(calls.nextCall()));
        json.writeStringProperty("type", "function");
        json.writeObjectPropertyStart("function");
        json.writeStringProperty("name", call.name());
        json.writeStringProperty("arguments", FormParts.arguments(call));
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }

    private void weight(double weight) {
      if (weight == 0 || weight == 1) {
        json.writeNumberProperty("weight", (int) weight);
      } else if (Double.isFinite(weight)) {
        json.writeNumberProperty("weight", weight);
      } else {
        changes.add(ConversionKind.WEIGHTS, "no number");
      }
    }

    private void tools() throws CannotSayException {
      if (example.tools().isEmpty()) {
        return;
      }
      List<Tool> tools = FormParts.tools(example);
      Optional<String> same = example.tools().asOpenAi();
      json.writeName("tools");
      if (same.isPresent()) {
        json.writeRawValue(same.get());
        return;
      }
      json.writeStartArray();
      for (Tool tool : tools) {
        json.writeStartObject();
        json.writeStringProperty("type", "function");
        json.writeObjectPropertyStart("function");
        ToolSchema.writeUsual(json, tool);
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }
}
