package dev.tunewise.dataset;

/** How a line of a training file spells an example. */
public enum ExampleFormat {
  /** {@code {"messages": [{"role": "user", "content": "…"}, …]}}. */
  OPENAI_CHAT("openai-chat", "OpenAI chat (messages)"),
  /** {@code {"systemInstruction": {…}, "contents": [{"role": "user", "parts": [{"text": …}]}]}}. */
  VERTEX_CONTENTS("vertex-contents", "Vertex AI (contents)"),
  /** {@code {"schemaVersion": …, "system": [{"text": …}], "messages": [{…, "content": [{…}]}]}}. */
  BEDROCK_CONVERSATION("bedrock-conversation", "Bedrock conversation"),
  /** {@code {"prompt": "…", "completion": "…"}}. */
  PROMPT_COMPLETION("prompt-completion", "prompt and completion");

  private final String key;
  private final String label;

  ExampleFormat(String key, String label) {
    this.key = key;
    this.label = label;
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }
}
