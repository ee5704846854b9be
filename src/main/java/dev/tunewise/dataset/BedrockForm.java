package dev.tunewise.dataset;

import dev.tunewise.dataset.Part.Media;
import dev.tunewise.dataset.Part.MediaKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/**
 * {@code {"schemaVersion": …, "system": [{"text": …}], "messages": [{"role": …, "content": […]}]}},
 * as Amazon Nova is tuned with: user and model take turns, no tools, pictures and films from S3.
 */
record BedrockForm() implements ExampleForm {
  private static final String VERSION = "bedrock-conversation-2024";
  private static final String BUCKET = "s3://";
  private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "webp");
  private static final Set<String> FILMS = Set.of("mp4", "mov", "mkv");

  @Override
  public void write(Example example, JsonGenerator json, Changes changes)
      throws CannotSayException {
    if (!example.tools().isEmpty()) {
      throw new CannotSayException(ConversionKind.TOOLS);
    }
    FormParts.dropWeights(example, changes);
    List<String> instructions = FormParts.instructions(example);
    List<Turn> talk = FormParts.talk(example);
    json.writeStartObject();
    json.writeStringProperty("schemaVersion", VERSION);
    if (!instructions.isEmpty()) {
      json.writeArrayPropertyStart("system");
      instructions.forEach(text -> text(text, json));
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("messages");
    for (int i = 0; i < talk.size(); i++) {
      turn(talk.get(i), i % 2 == 1, json, changes);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void turn(Turn turn, boolean answer, JsonGenerator json, Changes changes)
      throws CannotSayException {
    for (Part part : turn.parts()) {
      if (part instanceof Part.ToolCall || part instanceof Part.ToolResult) {
        throw FormParts.unsaid(part);
      }
    }
    if (turn.isAnswer() != answer) {
      throw new CannotSayException(ConversionKind.TURNS);
    }
    json.writeStartObject();
    json.writeStringProperty("role", answer ? "assistant" : "user");
    json.writeArrayPropertyStart("content");
    for (Part part : turn.parts()) {
      switch (part) {
        case Part.Text(String text) -> text(text, json);
        case Part.Reasoning(String text) when answer -> reasoning(text, json);
        case Media media when !answer -> media(media, json, changes);
        default -> throw FormParts.unsaid(part);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void text(String text, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("text", text);
    json.writeEndObject();
  }

  private static void reasoning(String text, JsonGenerator json) {
    json.writeStartObject();
    json.writeObjectPropertyStart("reasoningContent");
    json.writeObjectPropertyStart("reasoningText");
    json.writeStringProperty("text", text);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void media(Media media, JsonGenerator json, Changes changes)
      throws CannotSayException {
    boolean image = media.kind() == MediaKind.IMAGE;
    if (!image && media.kind() != MediaKind.VIDEO) {
      throw FormParts.unsaid(media);
    }
    Optional<String> format = format(media);
    if (media.inline() || !media.source().startsWith(BUCKET) || format.isEmpty()) {
      throw FormParts.unreadable(media, "an s3:// address and a known format");
    }
    if (!media.detail().isEmpty()) {
      changes.add(ConversionKind.DETAIL, media.detail());
    }
    json.writeStartObject();
    json.writeObjectPropertyStart(image ? "image" : "video");
    json.writeStringProperty("format", format.get());
    json.writeObjectPropertyStart("source");
    json.writeObjectPropertyStart("s3Location");
    json.writeStringProperty("uri", media.source());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static Optional<String> format(Media media) {
    String type = FormParts.type(media).orElse(media.type());
    String format = type.substring(type.lastIndexOf('/') + 1);
    String usual = format.equals("quicktime") ? "mov" : format;
    return Optional.of(usual).filter((media.kind() == MediaKind.IMAGE ? FORMATS : FILMS)::contains);
  }
}
