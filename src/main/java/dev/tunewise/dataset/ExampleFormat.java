package dev.tunewise.dataset;

/** How a line of a training file spells an example. */
public enum ExampleFormat {
  /** {@code {"messages": [{"role": "user", "content": "…"}, …], "tools": […]}}. */
  OPENAI_CHAT("openai-chat", "OpenAI chat (messages)", "messages"),
  /** {@code {"systemInstruction": {…}, "contents": [{"role": "user", "parts": [{"text": …}]}]}}. */
  VERTEX_CONTENTS("vertex-contents", "Vertex AI (contents)", "contents"),
  /** {@code {"schemaVersion": …, "system": [{"text": …}], "messages": [{…, "content": [{…}]}]}}. */
  BEDROCK_CONVERSATION(
      "bedrock-conversation",
      "Bedrock conversation",
      "messages with schemaVersion, a system list, or parts without a type"),
  /** {@code {"prompt": "…", "completion": "…"}}. */
  PROMPT_COMPLETION("prompt-completion", "prompt and completion", "prompt and completion"),
  /** {@code {"system": "…", "messages": […]}}, or parts such as {@code tool_use}. */
  CLAUDE_MESSAGES(
      "claude-messages",
      "Claude (system and messages)",
      "messages with a system text, or parts such as tool_use"),
  /** {@code {"conversations": [{"from": "human", "value": "…"}, {"from": "gpt", …}]}}. */
  SHAREGPT(
      "sharegpt",
      "ShareGPT (conversations)",
      "conversations, conversation, or messages with from and value"),
  /** {@code {"instruction": "…", "input": "…", "output": "…"}}. */
  ALPACA("alpaca", "Alpaca (instruction and output)", "instruction and output"),
  /** {@code {"question": "…", "answer": "…"}} and other names of the same. */
  QUESTION_ANSWER(
      "question-answer",
      "question and answer",
      "question, query, input, text or user with answer, output, response, assistant, label or"
          + " intent"),
  /** {@code {"input": {"messages": […]}, "preferred_output": […], "non_preferred_output": […]}}. */
  OPENAI_PREFERENCE(
      "openai-preference",
      "OpenAI preference (preferred_output)",
      "preferred_output and non_preferred_output"),
  /** {@code {"prompt": …, "chosen": …, "rejected": …}}. */
  CHOSEN_REJECTED("chosen-rejected", "chosen and rejected answers", "chosen and rejected"),
  /** {@code {"text": "…"}}. */
  TEXT("text", "plain text", "text alone");

  private final String key;
  private final String label;
  private final String sign;

  ExampleFormat(String key, String label, String sign) {
    this.key = key;
    this.label = label;
    this.sign = sign;
  }

  /** Name in files. */
  public String key() {
    return key;
  }

  public String label() {
    return label;
  }

  /** By which keys of an example it is recognized, in words. */
  public String sign() {
    return sign;
  }
}
