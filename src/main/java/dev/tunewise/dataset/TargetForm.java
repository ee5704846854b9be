package dev.tunewise.dataset;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms that a training file can be converted to: the table of them. */
public enum TargetForm {
  OPENAI_CHAT(
      "openai-chat",
      "OpenAI chat",
      "also read by Azure OpenAI, Together AI and Fireworks",
      ProviderRules.OPENAI,
      new ChatForm(ChatForm.Dialect.OPENAI)),
  VERTEX(
      "vertex",
      "Vertex AI",
      "Gemini: systemInstruction and contents",
      ProviderRules.GOOGLE,
      new VertexForm()),
  BEDROCK(
      "bedrock",
      "Bedrock",
      "Amazon Nova: bedrock-conversation-2024",
      ProviderRules.BEDROCK,
      new BedrockForm()),
  MISTRAL(
      "mistral",
      "Mistral",
      "messages, with tool calls by ids of nine letters and digits",
      null,
      new ChatForm(ChatForm.Dialect.MISTRAL)),
  PROMPT_COMPLETION(
      "prompt-completion",
      "prompt and completion",
      "one text that asks and one that answers",
      null,
      new PairForm());

  private final String key;
  private final String label;
  private final String description;
  private final @Nullable ProviderRules rules;
  private final ExampleForm form;

  TargetForm(
      String key,
      String label,
      String description,
      @Nullable ProviderRules rules,
      ExampleForm form) {
    this.key = key;
    this.label = label;
    this.description = description;
    this.rules = rules;
    this.form = form;
  }

  /** Name in files and on the command line. */
  public String key() {
    return key;
  }

  /** Such as {@code OpenAI chat}. */
  public String label() {
    return label;
  }

  /** Who reads it or what it looks like, in a clause. */
  public String description() {
    return description;
  }

  public static Optional<TargetForm> byKey(String key) {
    return Stream.of(values()).filter(form -> form.key.equals(key)).findFirst();
  }

  /** Whether an example has this form already, so that it is left as it stands. */
  boolean isOf(Example example) {
    return rules != null
        && rules.formats(TrainingMethod.SUPERVISED).contains(example.format())
        && rules.knowsRoles(example);
  }

  ExampleForm form() {
    return form;
  }
}
