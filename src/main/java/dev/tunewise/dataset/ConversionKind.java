package dev.tunewise.dataset;

/** What an example can hold that another form has no place for. */
public enum ConversionKind {
  TRAINING("other-training", "Data for other training than supervised", Effect.LEFT_OUT),
  SEVERAL_TURNS("several-turns", "More than one question and answer", Effect.LEFT_OUT),
  TURNS("turns", "User and model do not take turns", Effect.LEFT_OUT),
  SYSTEM_LATER("system-later", "Instructions that are not at the beginning", Effect.LEFT_OUT),
  TOOLS("tools", "Tools", Effect.LEFT_OUT),
  TOOL_SPELLING("tool-spelling", "Tool definitions in an unknown spelling", Effect.LEFT_OUT),
  TOOL_CALL("tool-call", "Tool calls without a name or a JSON object", Effect.LEFT_OUT),
  TOOL_RESULT("tool-result", "Tool results without a call", Effect.LEFT_OUT),
  IMAGE("image", "Images", Effect.LEFT_OUT),
  AUDIO("audio", "Audio", Effect.LEFT_OUT),
  VIDEO("video", "Video", Effect.LEFT_OUT),
  FILE("file", "Files", Effect.LEFT_OUT),
  REFUSAL("refusal", "Refusals", Effect.LEFT_OUT),
  ORDER("order", "Text, thoughts and tool calls in another order", Effect.LEFT_OUT),
  OTHER("other", "Parts of an unknown kind", Effect.LEFT_OUT),
  WEIGHTS("weights", "Weights", Effect.DROPPED),
  REASONING("reasoning", "Thoughts", Effect.DROPPED),
  DETAIL("detail", "Detail of images", Effect.DROPPED),
  KEYS("keys", "Other keys", Effect.DROPPED),
  SYSTEM_IN_PROMPT("system-in-prompt", "Instructions put above the prompt", Effect.CHANGED),
  CALL_IDS("call-ids", "Ids of tool calls replaced", Effect.CHANGED);

  /** What becomes of the example. */
  public enum Effect {
    /** It is not written at all. */
    LEFT_OUT,
    /** It is written without. */
    DROPPED,
    /** It is written in another way. */
    CHANGED
  }

  private final String key;
  private final String label;
  private final Effect effect;

  ConversionKind(String key, String label, Effect effect) {
    this.key = key;
    this.label = label;
    this.effect = effect;
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  public Effect effect() {
    return effect;
  }

  static ConversionKind of(Part.MediaKind media) {
    return switch (media) {
      case IMAGE -> IMAGE;
      case AUDIO -> AUDIO;
      case VIDEO -> VIDEO;
      case FILE -> FILE;
    };
  }
}
