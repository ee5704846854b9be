package dev.tunewise.dataset;

/** A piece of a message. */
sealed interface Part {
  /** What people read. */
  record Text(String text) implements Part {}

  /** What the model thinks before it answers. */
  record Reasoning(String text) implements Part {}

  /** What the model says instead of an answer. */
  record Refusal(String text) implements Part {}

  /**
   * A call of a tool.
   *
   * @param id that its result refers to; empty for none
   * @param arguments as JSON, spelled as in the file where that holds them as a text
   */
  record ToolCall(String id, String name, String arguments) implements Part {}

  /**
   * What a tool gave back.
   *
   * @param id of the call; empty for none
   * @param name of the tool; empty if not said
   * @param content text, or JSON where it is no text
   */
  record ToolResult(String id, String name, String content) implements Part {}

  /**
   * A picture, a sound, a film or a file.
   *
   * @param type such as {@code image/png} or {@code wav}; empty if not said
   * @param source its bytes in base64, or where it is to be found; may be empty
   * @param inline whether the source is the content itself
   * @param detail as OpenAI has it: {@code low}, {@code high}, {@code auto}; empty if not said
   */
  record Media(MediaKind kind, String type, String source, boolean inline, String detail)
      implements Part {}

  /**
   * Something of no known kind.
   *
   * @param kind what the file calls it
   */
  record Other(String kind) implements Part {}

  /** Kinds of media. */
  enum MediaKind {
    IMAGE("image"),
    AUDIO("audio"),
    VIDEO("video"),
    FILE("file");

    private final String label;

    MediaKind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    /** By a media type such as {@code audio/wav}. */
    static MediaKind of(String type) {
      return type.startsWith("image/")
          ? IMAGE
          : type.startsWith("audio/") ? AUDIO : type.startsWith("video/") ? VIDEO : FILE;
    }
  }
}
