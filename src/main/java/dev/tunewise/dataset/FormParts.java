package dev.tunewise.dataset;

import dev.tunewise.dataset.Part.Media;
import dev.tunewise.dataset.ToolDefinitions.Tool;
import dev.tunewise.model.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What several forms make of the parts of an example. */
final class FormParts {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("mov", "video/quicktime"),
          Map.entry("webm", "video/webm"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("wav", "audio/wav"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("txt", "text/plain"));

  private FormParts() {}

  /** Texts of instructions at the beginning: those that stand apart, then the first messages. */
  static List<String> instructions(Example example) throws CannotSayException {
    List<String> texts = new ArrayList<>(texts(example.system()));
    for (Turn turn : example.turns().subList(0, leading(example))) {
      texts.addAll(texts(turn.parts()));
    }
    return texts;
  }

  /** How many messages at the beginning are instructions. */
  private static int leading(Example example) {
    int leading = 0;
    while (leading < example.turns().size() && example.turns().get(leading).isSystem()) {
      leading++;
    }
    return leading;
  }

  /**
   * The messages behind the instructions at the beginning.
   *
   * @throws CannotSayException if there are instructions among them
   */
  static List<Turn> talk(Example example) throws CannotSayException {
    List<Turn> talk = example.turns().subList(leading(example), example.turns().size());
    if (talk.stream().anyMatch(Turn::isSystem)) {
      throw new CannotSayException(ConversionKind.SYSTEM_LATER);
    }
    return talk;
  }

  /** Texts alone. */
  static List<String> texts(List<Part> parts) throws CannotSayException {
    List<String> texts = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Text(String text)) {
        texts.add(text);
      } else {
        throw unsaid(part);
      }
    }
    return texts;
  }

  /** Why a part has no place. */
  static CannotSayException unsaid(Part part) {
    return switch (part) {
      case Part.Text _ -> new CannotSayException(ConversionKind.ORDER);
      case Part.Reasoning _ -> new CannotSayException(ConversionKind.ORDER);
      case Part.Refusal _ -> new CannotSayException(ConversionKind.REFUSAL);
      case Part.ToolCall call -> new CannotSayException(ConversionKind.TOOLS, call.name());
      case Part.ToolResult result -> new CannotSayException(ConversionKind.TOOLS, result.name());
      case Media media -> new CannotSayException(ConversionKind.of(media.kind()));
      case Part.Other(String kind) -> new CannotSayException(ConversionKind.OTHER, kind);
    };
  }

  /** A picture or the like that cannot be read where it is. */
  static CannotSayException unreadable(Media media, String allowed) {
    return new CannotSayException(ConversionKind.of(media.kind()), "needs " + allowed);
  }

  /** Says that weights are dropped, where any is other than the usual one. */
  static void dropWeights(Example example, Changes changes) {
    for (Turn turn : example.turns()) {
      if (turn.weight() != null && turn.weight() != 1) {
        changes.add(ConversionKind.WEIGHTS, "weight " + PlainNumber.format(turn.weight()));
      }
    }
  }

  /** The media type that is said, or that the end of the address tells; empty if neither does. */
  static Optional<String> type(Media media) {
    if (media.type().contains("/")) {
      return Optional.of(media.type());
    }
    String address = media.source().replaceFirst("[?#].*$", "");
    String end =
        media.type().isEmpty() && !media.inline()
            ? address.substring(address.lastIndexOf('.') + 1)
            : media.type();
    return Optional.ofNullable(TYPES.get(end.toLowerCase(Locale.ROOT)));
  }

  static boolean isWeb(String address) {
    return address.startsWith("https://") || address.startsWith("http://");
  }

  /** An address that holds the content itself. */
  static String dataAddress(Media media, String type) {
    return "data:" + type + ";base64," + media.source();
  }

  /**
   * The tools of an example.
   *
   * @throws CannotSayException if their spelling is not known
   */
  static List<Tool> tools(Example example) throws CannotSayException {
    List<Tool> tools = example.tools().list();
    if (tools.isEmpty() && !example.tools().isEmpty()) {
      throw new CannotSayException(ConversionKind.TOOL_SPELLING);
    }
    return tools;
  }

  /** The arguments of a call as a JSON object without white space. */
  static String arguments(Part.ToolCall call) throws CannotSayException {
    return call.arguments().isBlank()
        ? "{}"
        : ExampleJson.object(call.arguments())
            .orElseThrow(() -> new CannotSayException(ConversionKind.TOOL_CALL, call.name()));
  }
}
