package dev.tunewise.dataset;

/** How a line of a training file spells an example. */
public enum ExampleFormat {
  /** {@code {"messages": [{"role": "user", "content": "…"}, …], "tools": […]}}. */
  OPENAI_CHAT("openai-chat", "OpenAI chat (messages)"),
  /** {@code {"systemInstruction": {…}, "contents": [{"role": "user", "parts": [{"text": …}]}]}}. */
  VERTEX_CONTENTS("vertex-contents", "Vertex AI (contents)"),
  /** {@code {"schemaVersion": …, "system": [{"text": …}], "messages": [{…, "content": [{…}]}]}}. */
  BEDROCK_CONVERSATION("bedrock-conversation", "Bedrock conversation"),
  /** {@code {"prompt": "…", "completion": "…"}}. */
  PROMPT_COMPLETION("prompt-completion", "prompt and completion"),
  /** {@code {"system": "…", "messages": […]}}, or parts such as {@code tool_use}. */
  CLAUDE_MESSAGES("claude-messages", "Claude (system and messages)"),
  /** {@code {"conversations": [{"from": "human", "value": "…"}, {"from": "gpt", …}]}}. */
  SHAREGPT("sharegpt", "ShareGPT (conversations)"),
  /** {@code {"instruction": "…", "input": "…", "output": "…"}}. */
  ALPACA("alpaca", "Alpaca (instruction and output)"),
  /** {@code {"question": "…", "answer": "…"}} and other names of the same. */
  QUESTION_ANSWER("question-answer", "question and answer"),
  /** {@code {"input": {"messages": […]}, "preferred_output": […], "non_preferred_output": […]}}. */
  OPENAI_PREFERENCE("openai-preference", "OpenAI preference (preferred_output)"),
  /** {@code {"prompt": …, "chosen": …, "rejected": …}}. */
  CHOSEN_REJECTED("chosen-rejected", "chosen and rejected answers"),
  /** {@code {"text": "…"}}. */
  TEXT("text", "plain text");

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
