package dev.tunewise.usage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The exports that are read: what they are called, what gives them away, and what they say. */
public enum UsageFormat {
  OPENAI_USAGE(
      "OpenAI usage",
      "the usage API's buckets (JSON), or the dashboard's CSV",
      "calls, tokens, cached input, batch",
      new OpenAiUsage()),
  OPENAI_COSTS(
      "OpenAI costs",
      "the costs API's buckets (JSON), or the dashboard's CSV",
      "cost by day",
      new OpenAiCosts()),
  ANTHROPIC_USAGE(
      "Anthropic usage",
      "the messages usage report (JSON), or the Console's CSV of tokens",
      "tokens and cached input by model; no calls",
      new AnthropicUsage()),
  ANTHROPIC_COSTS(
      "Anthropic cost",
      "the cost report (JSON), or the Console's CSV of cost",
      "cost by day",
      new AnthropicCosts()),
  LITELLM_DAILY(
      "LiteLLM daily activity",
      "daily activity (JSON), or the CSV of the Usage page",
      "calls, failed calls, tokens, cached input, spend",
      new LiteLlmDaily()),
  LITELLM_LOGS(
      "LiteLLM spend logs",
      "spend logs (JSON, JSON lines or CSV)",
      "each call with tokens, spend",
      new LiteLlmLogs()),
  LANGFUSE(
      "Langfuse observations",
      "an export of observations (JSON, JSON lines or CSV)",
      "each generation with tokens, cached input, reasoning, cost",
      new LangfuseObservations()),
  HELICONE(
      "Helicone requests",
      "an export of requests (JSON, JSON lines or CSV)",
      "each request with tokens, cached input, cost",
      new HeliconeRequests()),
  OPENTELEMETRY(
      "OpenTelemetry GenAI spans",
      "OTLP traces as JSON lines or one JSON object",
      "each model call with tokens, cached input, reasoning",
      new GenAiSpans()),
  FOCUS(
      "FOCUS billing data",
      "CSV with BilledCost and ChargePeriodStart",
      "cost by service; no calls",
      new FocusCosts()),
  TABLE(
      "Table with named columns",
      "CSV or XLSX with a date beside calls, tokens or cost",
      "what its columns hold",
      null);

  private final String label;
  private final String recognizedBy;
  private final String gives;
  private final @Nullable ExportReader reader;

  /**
   * @param reader of its rows; null where the columns have to be named first
   */
  UsageFormat(String label, String recognizedBy, String gives, @Nullable ExportReader reader) {
    this.label = label;
    this.recognizedBy = recognizedBy;
    this.gives = gives;
    this.reader = reader;
  }

  /** The format that a row is of, by what it names; empty if no format but a table fits. */
  static Optional<UsageFormat> of(ExportRow row) {
    for (UsageFormat format : values()) {
      if (format.reader != null && format.reader.recognizes(row)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Reads rows of the format; null where the columns have to be named first. */
  @Nullable ExportReader reader() {
    return reader;
  }

  public String label() {
    return label;
  }

  /** What such a file is, for people. */
  public String recognizedBy() {
    return recognizedBy;
  }

  /** What it says. */
  public String gives() {
    return gives;
  }
}
